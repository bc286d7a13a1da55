package org.plait.coding.refi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.plait.coding.Codebook;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.refi.Unit.Cell;
import org.plait.coding.refi.file.CodeTree;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.Project;
import org.plait.coding.refi.file.Project.Mark;
import org.plait.coding.refi.file.Project.Selection;
import org.plait.coding.refi.file.Project.Source;
import org.plait.coding.refi.file.Project.User;
import org.plait.coding.refi.file.QdeFile;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.text.Comment;

/** A study's comments, codebook and codings as a project for exchange. */
public final class StudyProject {

  private final CodingMaterial material;
  private final CodedUnits units;
  private final StudyCases cases;
  private final Map<Comment, Map<Coder, List<Coding>>> said = new HashMap<>();
  private final Set<Coder> coders = new LinkedHashSet<>();
  private final Sidecar sidecar;

  /** How comments become texts. */
  public enum Texts {
    /** A text an answer, coded as a whole. */
    ANSWER,
    /** A text a question of a wave, with a selection an answer. */
    QUESTION
  }

  /**
   * What was made of a study.
   *
   * @param project the project
   * @param sidecar what the project can't carry
   * @param answers how many comments it holds
   * @param codings how many codings it holds
   * @param findings comments that were left out
   */
  public record Exported(
      Project project, Sidecar sidecar, long answers, long codings, List<Finding> findings) {

    /** Copies the list. */
    public Exported {
      findings = List.copyOf(findings);
    }
  }

  private StudyProject(CodingMaterial material, Codings human, Codings machine) {
    this.material = material;
    this.units = new CodedUnits(material);
    this.cases = new StudyCases(material);
    this.sidecar = Sidecar.of(material.codebook());
    take(human, false);
    take(machine, true);
  }

  private void take(Codings codings, boolean machine) {
    codings.coders().forEach(name -> coders.add(new Coder(name, machine)));
    for (Coding coding : codings.rows()) {
      said.computeIfAbsent(coding.comment(), c -> new LinkedHashMap<>())
          .computeIfAbsent(new Coder(coding.coder(), machine), c -> new ArrayList<>())
          .add(coding);
    }
  }

  /**
   * Makes the project.
   *
   * @param material the study
   * @param human what people said; each is a user
   * @param machine what programs said; each is a user of its own kind
   * @param texts how comments become texts
   * @param ends how lines end
   * @return the project and what it can't carry
   */
  public static Exported of(
      CodingMaterial material, Codings human, Codings machine, Texts texts, LineEndings ends) {
    return new StudyProject(material, human, machine).exported(texts, ends);
  }

  private Exported exported(Texts texts, LineEndings ends) {
    Codebook codebook = material.codebook();
    List<Source> sources =
        texts == Texts.ANSWER
            ? units.all().stream().map(unit -> answer(unit, ends)).toList()
            : units.byCell().entrySet().stream()
                .map(cell -> question(cell.getKey(), cell.getValue(), ends))
                .toList();
    Project project =
        new Project(
            material.study().title(),
            QdeFile.ORIGIN,
            coders.stream().map(this::user).toList(),
            CodeTree.codes(codebook),
            CodeTree.sets(codebook),
            cases.variables(),
            cases.of(units.all(), texts),
            sources);
    long codings =
        sources.stream()
            .mapToLong(
                s ->
                    s.codings().size()
                        + s.selections().stream().mapToLong(p -> p.codings().size()).sum())
            .sum();
    return new Exported(project, sidecar, units.all().size(), codings, findings());
  }

  private User user(Coder coder) {
    return coder.user(material.study().id());
  }

  private Source answer(Unit unit, LineEndings ends) {
    return new Source(
        unit.guid(),
        unit.name(),
        cases.wording(unit.cell()),
        Optional.of(ends.of(unit.comment().text())),
        List.of(),
        marks(unit),
        cases.values(unit));
  }

  private Source question(Cell cell, List<Unit> answers, LineEndings ends) {
    Bundle bundle = Bundle.of(answers, ends);
    List<Selection> selections =
        bundle.answers().stream()
            .map(
                answer ->
                    new Selection(
                        answer.unit().guid(),
                        answer.unit().pseudonym(),
                        answer.start(),
                        answer.end(),
                        marks(answer.unit())))
            .toList();
    return new Source(
        units.guid(cell),
        cell.name(),
        cases.wording(cell),
        Optional.of(bundle.text()),
        selections,
        List.of(),
        cases.values(cell));
  }

  /** The codes of a comment; what they can't carry goes beside. */
  private List<Mark> marks(Unit unit) {
    List<Mark> marks = new ArrayList<>();
    said.getOrDefault(unit.comment(), Map.of())
        .forEach((coder, codings) -> codings.forEach(coding -> mark(unit, coder, coding, marks)));
    return marks;
  }

  private void mark(Unit unit, Coder coder, Coding coding, List<Mark> marks) {
    if (coding.code().isEmpty()) {
      sidecar.add("read", unit.guid(), "coder", coder.id());
      return;
    }
    String code = coding.code().get();
    Guid guid = CodedUnits.coding(unit, coder.id(), code);
    Guid codeGuid = CodeTree.guid(material.codebook(), code);
    marks.add(new Mark(guid, Optional.of(user(coder).guid()), codeGuid));
    sidecar.add("coding", guid, "sentiment", number(coding.sentiment()));
    sidecar.add("coding", guid, "score", number(coding.score()));
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : new BigDecimal(Double.toString(value.getAsDouble())).stripTrailingZeros().toPlainString();
  }

  private List<Finding> findings() {
    int left = units.withoutKey();
    if (left == 0) {
      return List.of();
    }
    return List.of(
        Finding.of(
                Severity.WARNING,
                "no-key",
                material.study().place(),
                "respondent",
                "comments must come with the key of who wrote them, found "
                    + left
                    + " without; left out, as their coding could not be brought back.",
                "Name the column of the key under `link.respondent`.")
            .about(left));
  }
}
