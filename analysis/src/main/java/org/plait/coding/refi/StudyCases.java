package org.plait.coding.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plait.coding.refi.Unit.Cell;
import org.plait.coding.refi.file.CodeTree;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.Project.Case;
import org.plait.coding.refi.file.Project.Variable;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Binding;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.panel.Panel;

/**
 * What is known of people and of their texts: survey, wave, question, and the groups by which the
 * study is broken down. A person is in the group of the last wave in which they wrote.
 */
final class StudyCases {

  private static final String SURVEY = "survey";
  private static final String WAVE = "wave";
  private static final String QUESTION = "question";

  private final CodingMaterial material;
  private final List<String> groups;

  StudyCases(CodingMaterial material) {
    this.material = material;
    this.groups = material.study().analysis().by();
  }

  List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    for (String name : List.of(SURVEY, WAVE, QUESTION)) {
      variables.add(new Variable(variable(name), name));
    }
    groups.forEach(group -> variables.add(new Variable(group(group), group)));
    return variables;
  }

  private Guid variable(String name) {
    return Guid.of("variable", material.study().id(), name);
  }

  private Guid group(String name) {
    return Guid.of("group", material.study().id(), name);
  }

  /** The question as it was asked in the wave. */
  String wording(Cell cell) {
    return material
        .panel(cell.survey())
        .instrument()
        .question(cell.question())
        .map(question -> wording(question, cell.wave()))
        .map(CodeTree::composed)
        .orElse("");
  }

  private static String wording(Question question, String wave) {
    return Optional.ofNullable(question.waves().get(wave))
        .flatMap(Binding::text)
        .orElse(question.text());
  }

  Map<Guid, String> values(Cell cell) {
    Map<Guid, String> values = new LinkedHashMap<>();
    values.put(variable(SURVEY), cell.survey());
    values.put(variable(WAVE), cell.wave());
    values.put(variable(QUESTION), cell.question());
    return values;
  }

  Map<Guid, String> values(Unit unit) {
    Map<Guid, String> values = values(unit.cell());
    values.putAll(groups(unit));
    return values;
  }

  private Map<Guid, String> groups(Unit unit) {
    Map<Guid, String> values = new LinkedHashMap<>();
    Panel panel = material.panel(unit.comment().survey());
    for (String id : groups) {
      panel
          .instrument()
          .question(id)
          .flatMap(question -> label(panel, question, unit))
          .ifPresent(label -> values.put(group(id), label));
    }
    return values;
  }

  private static Optional<String> label(Panel panel, Question question, Unit unit) {
    int row = unit.comment().row();
    return panel
        .wave(unit.comment().wave())
        .column(ItemRef.of(question.id()))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast)
        .filter(column -> column.given(row))
        .map(column -> question.codes().categories().get(column.category(row)).label())
        .map(CodeTree::composed);
  }

  /** A case a person who wrote something, in the order of the panels. */
  List<Case> of(List<Unit> units, StudyProject.Texts texts) {
    Map<String, Map<Integer, List<Unit>>> people = new LinkedHashMap<>();
    for (Unit unit : units) {
      people
          .computeIfAbsent(unit.comment().survey(), s -> new TreeMap<>())
          .computeIfAbsent(unit.comment().person(), p -> new ArrayList<>())
          .add(unit);
    }
    return people.values().stream()
        .flatMap(survey -> survey.values().stream())
        .map(written -> person(written, texts))
        .toList();
  }

  private Case person(List<Unit> written, StudyProject.Texts texts) {
    Unit first = written.get(0);
    Map<Guid, String> values = new LinkedHashMap<>();
    values.put(variable(SURVEY), first.comment().survey());
    written.forEach(unit -> values.putAll(groups(unit)));
    List<Guid> refs = written.stream().map(Unit::guid).toList();
    boolean whole = texts == StudyProject.Texts.ANSWER;
    return new Case(
        Guid.of("case", material.study().id(), first.comment().survey(), first.pseudonym()),
        first.pseudonym(),
        values,
        whole ? refs : List.of(),
        whole ? List.of() : refs);
  }
}
