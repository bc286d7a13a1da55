package org.plait.panel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.ingest.cell.ShownValue;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.panel.Population.Cell;
import org.plait.panel.Population.Group;
import org.plait.study.Survey;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/**
 * Finds out how many people a survey is about: from the study file, or from a frame, a file {@code
 * survey, wave, <questions>, count} whose rows add up.
 */
public final class PopulationReader {

  private final String name;
  private final Survey survey;
  private final Instrument instrument;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Long> people = new HashMap<>();
  private final Map<Group, Long> groups = new HashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Map<Unknown, List<Integer>> unknown = new LinkedHashMap<>();

  /** A category a question does not have. */
  private record Unknown(Question question, String category) {}

  private PopulationReader(String name, Survey survey, Instrument instrument) {
    this.name = name;
    this.survey = survey;
    this.instrument = instrument;
  }

  /**
   * Reads the population of a survey.
   *
   * @param folder the data folder
   * @param settings what the study says
   * @param survey the survey
   * @param instrument its instrument
   * @return the population
   */
  public static Loaded<Population> read(
      Path folder, PopulationSettings settings, Survey survey, Instrument instrument) {
    if (settings.frame().isEmpty()) {
      return new Loaded<>(
          Optional.of(
              new Population(settings.people(), settings.both(), Map.of(), settings.standing())),
          List.of());
    }
    PopulationReader reader = new PopulationReader(settings.frame().get(), survey, instrument);
    return reader.frame(folder, settings);
  }

  private Loaded<Population> frame(Path folder, PopulationSettings settings) {
    DelimitedTable table = DelimitedFile.read(folder, name, DelimitedFile.Layout.DETECTED);
    findings.addAll(table.findings());
    if (!table.header().names().isEmpty()) {
      count(table);
    }
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return new Loaded<>(Optional.empty(), findings);
    }
    people.putAll(settings.people());
    return new Loaded<>(
        Optional.of(new Population(people, settings.both(), groups, cells, settings.standing())),
        findings);
  }

  private void count(DelimitedTable table) {
    OptionalInt surveys = column(table, "survey");
    OptionalInt waves = column(table, "wave");
    OptionalInt counts = column(table, "count");
    if (surveys.isEmpty() || waves.isEmpty() || counts.isEmpty()) {
      return;
    }
    Map<Integer, Question> questions = questions(table);
    for (DelimitedTable.Record record : table.records()) {
      List<String> cells = record.cells();
      if (cells.get(surveys.getAsInt()).equals(survey.id())) {
        String wave = cells.get(waves.getAsInt());
        parse(record, cells.get(counts.getAsInt()))
            .ifPresent(number -> add(record, wave, number, questions));
      }
    }
    unknown.forEach(this::unknownCategory);
  }

  /** Once for each value, at the first row that holds it. */
  private void unknownCategory(Unknown value, List<Integer> lines) {
    List<String> codes =
        value.question().codes().categories().stream().map(Category::code).toList();
    String shown = ShownValue.of(value.question(), value.category());
    findings.add(
        Finding.of(
                Severity.ERROR,
                "unknown-category",
                new Place(name, lines.get(0), 0),
                value.question().id(),
                "must be a code of the question's categories, found "
                    + (shown.isEmpty() ? "another value" : "\"" + shown + "\"")
                    + " in "
                    + lines.size()
                    + (lines.size() == 1 ? " row." : " rows."),
                "Labels are not understood here; write one of the codes "
                    + Spelling.list(codes)
                    + ".")
            .about(lines.size()));
  }

  private void add(
      DelimitedTable.Record record, String wave, long number, Map<Integer, Question> questions) {
    if (survey.waves().stream().noneMatch(declared -> declared.id().equals(wave))) {
      error("unknown-wave", record.line(), "wave", "must name a wave of " + survey.id() + ".");
      return;
    }
    people.merge(wave, number, Long::sum);
    Map<String, String> categories = new HashMap<>();
    questions.forEach(
        (position, question) -> {
          String category = record.cells().get(position);
          if (question.codes().indexOf(category) < 0) {
            unknown
                .computeIfAbsent(new Unknown(question, category), u -> new ArrayList<>())
                .add(record.line());
          } else {
            groups.merge(new Group(wave, question.id(), category), number, Long::sum);
            categories.put(question.id(), category);
          }
        });
    cells.add(new Cell(wave, categories, number));
  }

  private Map<Integer, Question> questions(DelimitedTable table) {
    Map<Integer, Question> questions = new HashMap<>();
    List<String> names = table.header().names();
    for (int position = 0; position < names.size(); position++) {
      String column = names.get(position);
      if (!List.of("survey", "wave", "count").contains(column)) {
        Optional<Question> question = instrument.question(column);
        if (question.filter(q -> q.codes().categories().isEmpty()).isPresent()) {
          error("unknown-column", 1, column, "must be a question with categories.");
        } else if (question.isPresent()) {
          questions.put(position, question.get());
        } else {
          error("unknown-column", 1, column, "must be a question of the instrument.");
        }
      }
    }
    return questions;
  }

  private OptionalInt column(DelimitedTable table, String column) {
    OptionalInt position = table.header().position(column);
    if (position.isEmpty()) {
      error("missing-column", 1, column, "the frame must have this column.");
    }
    return position;
  }

  private Optional<Long> parse(DelimitedTable.Record record, String text) {
    if (text.matches("[0-9]{1,12}")) {
      return Optional.of(Long.parseLong(text));
    }
    error("wrong-number", record.line(), "count", "must be a whole number, 0 or more.");
    return Optional.empty();
  }

  private void error(String rule, int line, String field, String message) {
    findings.add(
        Finding.of(
            Severity.ERROR, rule, new Place(name, line, 0), field, message, "Correct the frame."));
  }
}
