package org.plait.coding.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.refi.Bundle.Answer;
import org.plait.coding.refi.ImportedCodings.Row;
import org.plait.coding.refi.Unit.Cell;
import org.plait.coding.refi.file.CodeTree;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.Project;
import org.plait.coding.refi.file.Project.ListedCode;
import org.plait.coding.refi.file.Project.Mark;
import org.plait.coding.refi.file.Project.Selection;
import org.plait.coding.refi.file.Project.Source;
import org.plait.coding.refi.file.Project.User;

/**
 * Finds the study's comments, coders and codes in a project that comes back, whichever program
 * wrote it: texts by identifier or name, selections by place, codes by identifier, id, label or
 * alias.
 */
public final class ProjectCodings {

  private final CodingMaterial material;
  private final Project project;
  private final Sidecar sidecar;
  private final Optional<String> coder;
  private final CodedUnits units;
  private final Map<Guid, Unit> unitByGuid = new HashMap<>();
  private final Map<String, Unit> unitByName = new HashMap<>();
  private final Map<Guid, Cell> cellByGuid = new HashMap<>();
  private final Map<String, Cell> cellByName = new HashMap<>();
  private final Map<Guid, User> users = new LinkedHashMap<>();
  private final Map<Guid, Code> codes = new HashMap<>();
  private final Map<Guid, String> codeNames = new HashMap<>();
  private final ImportCounts counts = new ImportCounts();
  private final Map<String, Map<Guid, Set<String>>> found = new LinkedHashMap<>();
  private long kept;

  private ProjectCodings(
      CodingMaterial material, Project project, Sidecar sidecar, Optional<String> coder) {
    this.material = material;
    this.project = project;
    this.sidecar = sidecar;
    this.coder = coder;
    this.units = new CodedUnits(material);
    for (Unit unit : units.all()) {
      unitByGuid.put(unit.guid(), unit);
      unitByName.put(Codebook.tidy(unit.name()), unit);
    }
    for (Cell cell : units.byCell().keySet()) {
      cellByGuid.put(units.guid(cell), cell);
      cellByName.put(Codebook.tidy(cell.name()), cell);
    }
    for (User user : project.users()) {
      users.put(user.guid(), user);
      if (!Coder.machine(user.id())) {
        coderName(user).ifPresent(name -> found.putIfAbsent(name, new HashMap<>()));
      }
    }
    codebook(material.codebook());
  }

  /**
   * Reads the codings.
   *
   * @param material the study
   * @param project the project that comes back
   * @param sidecar what the project could not carry; without a fact when there is none
   * @param coder who coded where the project does not say
   * @param file what messages call the project
   * @return the codings, and what could not be brought back
   */
  public static ImportedCodings of(
      CodingMaterial material,
      Project project,
      Sidecar sidecar,
      Optional<String> coder,
      String file) {
    return new ProjectCodings(material, project, sidecar, coder).read(file);
  }

  private void codebook(Codebook codebook) {
    Map<Guid, Code> own = new HashMap<>();
    codebook.codes().forEach(code -> own.put(CodeTree.guid(codebook, code.id()), code));
    own.forEach(codes::put);
    Map<String, Code> names = codebook.names();
    project.codes().forEach(code -> name(code, own, names));
  }

  private void name(ListedCode code, Map<Guid, Code> own, Map<String, Code> names) {
    codeNames.put(code.guid(), code.name());
    Code known = names.get(Codebook.tidy(code.name()));
    if (known != null && !own.containsKey(code.guid())) {
      codes.put(code.guid(), known);
    }
    code.below().forEach(below -> name(below, own, names));
  }

  private ImportedCodings read(String file) {
    project.sources().forEach(this::source);
    List<Row> rows = new ArrayList<>();
    units.all().stream()
        .flatMap(unit -> sidecar.all("read", unit.guid(), "coder").stream())
        .filter(name -> !Coder.machine(name))
        .forEach(name -> found.putIfAbsent(name, new HashMap<>()));
    found.forEach(
        (name, said) ->
            units
                .all()
                .forEach(unit -> rows(name, unit, said.getOrDefault(unit.guid(), Set.of()), rows)));
    return new ImportedCodings(
        rows,
        kept,
        counts.repeated(),
        counts.leftOut(),
        counts.findings(file, material.codebook()));
  }

  private void rows(String name, Unit unit, Set<String> said, List<Row> rows) {
    if (!said.isEmpty()) {
      for (String code : said) {
        Guid guid = CodedUnits.coding(unit, name, code);
        String sentiment = sidecar.value("coding", guid, "sentiment");
        rows.add(new Row(unit, name, code, sentiment, sidecar.value("coding", guid, "score")));
      }
    } else if (sidecar.all("read", unit.guid(), "coder").contains(name)) {
      rows.add(new Row(unit, name, "", "", ""));
    }
  }

  private void source(Source source) {
    String name = Codebook.tidy(source.name()).replaceFirst("\\.txt$", "");
    Unit unit = unitByGuid.getOrDefault(source.guid(), unitByName.get(name));
    Cell cell = cellByGuid.getOrDefault(source.guid(), cellByName.get(name));
    if (unit != null) {
      answer(unit, source);
    } else if (cell != null) {
      question(cell, source);
    } else {
      counts.leaveOut(ImportRule.UNKNOWN_SOURCE, codings(source));
    }
  }

  private static long codings(Source source) {
    return source.codings().size()
        + source.selections().stream().mapToLong(part -> part.codings().size()).sum();
  }

  /** Wherever in the text a code was given, it is a code of the answer. */
  private void answer(Unit unit, Source source) {
    source.text().ifPresent(text -> compare(unit, text));
    source.codings().forEach(mark -> take(unit, mark));
    for (Selection selection : source.selections()) {
      countMemo(selection);
      selection.codings().forEach(mark -> take(unit, mark));
    }
  }

  private void question(Cell cell, Source source) {
    counts.leaveOut(ImportRule.NOT_AN_ANSWER, source.codings().size());
    if (source.text().isEmpty()) {
      long inside = codings(source) - source.codings().size();
      counts.leaveOut(ImportRule.UNREADABLE_TEXT, inside);
      return;
    }
    String written = source.text().get();
    Bundle bundle = Bundle.read(written, units.byCell().get(cell));
    bundle.answers().forEach(answer -> compare(answer.unit(), answer.words()));
    BundleSelections places =
        BundleSelections.of(bundle, written, source.selections(), project.origin());
    source.selections().forEach(selection -> selection(places, selection));
  }

  private void selection(BundleSelections places, Selection selection) {
    int codings = selection.codings().size();
    if (!places.within(selection)) {
      counts.leaveOut(ImportRule.BAD_POSITION, codings);
      return;
    }
    List<Answer> touched = places.touched(selection);
    if (touched.size() == 1) {
      Unit unit = touched.get(0).unit();
      if (!selection.guid().equals(unit.guid())) {
        countMemo(selection);
      }
      selection.codings().forEach(mark -> take(unit, mark));
    } else {
      counts.leaveOut(
          touched.isEmpty() ? ImportRule.OUTSIDE_ANSWERS : ImportRule.SEVERAL_ANSWERS, codings);
    }
  }

  private void countMemo(Selection selection) {
    if (selection.codings().isEmpty()) {
      counts.memo();
    }
  }

  private void compare(Unit unit, String text) {
    String before = LineEndings.LF.of(unit.comment().text()).strip();
    if (!LineEndings.LF.of(text).strip().equals(before)) {
      counts.changed();
    }
  }

  private void take(Unit unit, Mark mark) {
    User user = mark.user().map(users::get).orElse(null);
    if (user != null && Coder.machine(user.id())) {
      counts.leaveOut(ImportRule.MACHINE, 1);
      return;
    }
    Optional<String> name =
        Optional.ofNullable(user).flatMap(ProjectCodings::coderName).or(() -> coder);
    Code code = codes.get(mark.code());
    if (name.isEmpty()) {
      counts.leaveOut(ImportRule.NO_CODER, 1);
    } else if (code == null) {
      counts.unknownCode(codeNames.getOrDefault(mark.code(), ""));
    } else if (found
        .computeIfAbsent(name.get(), n -> new HashMap<>())
        .computeIfAbsent(unit.guid(), u -> new LinkedHashSet<>())
        .add(code.id())) {
      kept++;
    } else {
      counts.again();
    }
  }

  private static Optional<String> coderName(User user) {
    String name = user.name().isBlank() ? user.id() : user.name();
    return Optional.of(name.strip()).filter(text -> !text.isEmpty());
  }
}
