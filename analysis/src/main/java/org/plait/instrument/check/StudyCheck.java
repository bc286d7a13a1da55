package org.plait.instrument.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules.StraightLine;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Spelling;
import org.plait.study.reader.ConditionParser;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Checks what a study file says against the questions of its instruments. */
public final class StudyCheck {

  private static final Set<QuestionType> GROUPS = Set.of(QuestionType.SINGLE, QuestionType.ORDINAL);

  private final Study study;
  private final Map<String, Instrument> instruments;

  private StudyCheck(Study study, Map<String, Instrument> instruments) {
    this.study = study;
    this.instruments = instruments;
  }

  /** Adds what does not fit to the findings of the study file; instruments may be missing. */
  public static void check(Study study, Map<String, Instrument> instruments, YamlFile file) {
    file.keys().ifPresent(keys -> new StudyCheck(study, instruments).check(keys));
  }

  private void check(YamlMap keys) {
    keys.keys("surveys").ifPresent(this::surveys);
    if (instruments.size() < study.surveys().size()) {
      return;
    }
    Predicate<Question> grouping = q -> GROUPS.contains(q.type());
    for (YamlValue by : keys.keys("analysis").map(a -> a.items("by")).orElse(List.of())) {
      by.reference("a single or ordinal question of an instrument", anywhere(grouping));
    }
    keys.keys("analysis").ifPresent(new ModelCheck(study, instruments)::check);
    Predicate<Question> consent =
        q -> q.type() == QuestionType.SINGLE && q.codes().indexOf("yes") >= 0;
    keys.keys("quotations")
        .flatMap(q -> q.get("consent"))
        .ifPresent(v -> v.reference("a single question with the category yes", anywhere(consent)));
    keys.each("published").forEach(this::published);
    keys.keys("integration").ifPresent(new DisplayCheck(study, instruments)::check);
    keys.keys("coding").map(c -> c.items("questions")).orElse(List.of()).forEach(this::coded);
  }

  private List<String> anywhere(Predicate<Question> suited) {
    return instruments.values().stream()
        .flatMap(i -> i.all().stream())
        .filter(suited)
        .map(Question::id)
        .distinct()
        .toList();
  }

  /** A published figure must be of a question and one of its categories or nets. */
  private void published(YamlMap figure) {
    Optional<Instrument> instrument = figure.text("survey").map(instruments::get);
    if (instrument.isEmpty()) {
      return;
    }
    List<Question> all =
        instrument.get().all().stream().filter(q -> !q.codes().categories().isEmpty()).toList();
    figure
        .get("question")
        .flatMap(
            v -> v.reference("a question with categories", all.stream().map(Question::id).toList()))
        .flatMap(id -> all.stream().filter(q -> q.id().equals(id)).findFirst())
        .ifPresent(
            q ->
                figure
                    .get("category")
                    .ifPresent(v -> v.reference("a category or net of the question", answers(q))));
  }

  private static List<String> answers(Question question) {
    return Stream.concat(
            question.codes().categories().stream().map(Category::code),
            question.codes().nets().stream().map(Net::id))
        .toList();
  }

  private void coded(YamlValue value) {
    String text = value.text().orElse("");
    String survey = text.substring(0, Math.max(0, text.indexOf('.')));
    List<String> texts =
        instruments.get(survey).questions().stream()
            .filter(q -> q.type() == QuestionType.TEXT)
            .map(q -> survey + "." + q.id())
            .toList();
    value.reference("a text question of survey " + survey, texts);
  }

  private void surveys(YamlMap surveys) {
    for (Survey survey : study.surveys()) {
      Instrument instrument = instruments.get(survey.id());
      Optional<YamlMap> keys = surveys.keys(survey.id()).map(k -> k.named(survey.id()));
      if (instrument != null && keys.isPresent()) {
        survey(survey, instrument, keys.get());
      }
    }
  }

  private void survey(Survey survey, Instrument instrument, YamlMap keys) {
    for (String rule : List.of("test", "ineligible")) {
      keys.keys("rows").flatMap(r -> r.get(rule)).ifPresent(v -> condition(v, instrument));
    }
    keys.keys("rows")
        .flatMap(r -> r.keys("straight-line"))
        .map(r -> r.items("questions"))
        .ifPresent(grids -> grids.forEach(grid -> straightLine(grid, instrument)));
    List<String> grouping =
        instrument.all().stream().filter(q -> GROUPS.contains(q.type())).map(Question::id).toList();
    for (String kind : List.of("rake", "post-stratify")) {
      for (YamlValue by : keys.keys("weights").map(w -> w.items(kind)).orElse(List.of())) {
        by.reference("a single or ordinal question of the instrument", grouping);
      }
    }
    for (YamlMap wave : keys.each("waves")) {
      String id = wave.text("id").orElse("");
      YamlMap named = wave.named(survey.id() + ".waves." + id);
      if (instrument.questions().stream().noneMatch(q -> q.askedIn(id))) {
        named.error(
            "wave-without-questions",
            "must have questions, the instrument asks none in it.",
            "Add `" + id + "` to the `waves` of its questions.");
      }
      layouts(survey.wave(id), instrument, named);
    }
  }

  /** A grid with fewer rows than the rule needs answers could never be all the same. */
  private static void straightLine(YamlValue grid, Instrument instrument) {
    List<String> known =
        instrument.questions().stream()
            .filter(q -> q.type() == QuestionType.GRID)
            .filter(q -> q.rows().size() >= StraightLine.FEWEST)
            .map(Question::id)
            .toList();
    grid.reference("a grid of at least " + StraightLine.FEWEST + " rows", known);
  }

  /** A name in a row rule is a question or, if there is none of that id, a column of the export. */
  private static void condition(YamlValue value, Instrument instrument) {
    Optional<Condition> condition = ConditionParser.read(value);
    for (String name : condition.map(Condition::names).orElse(Set.of())) {
      instrument
          .question(name)
          .filter(q -> !q.codes().categories().isEmpty())
          .ifPresent(q -> RoutingCheck.checkValues(condition.get(), q, value));
    }
  }

  private static void layouts(Wave wave, Instrument instrument, YamlMap keys) {
    if (wave.layout().multiple().kind() != MultipleLayout.Kind.COLUMNS) {
      return;
    }
    List<String> joined =
        instrument.questions().stream()
            .filter(q -> q.type() == QuestionType.MULTIPLE && q.askedIn(wave.id()))
            .filter(q -> q.waves().get(wave.id()).columns().containsKey(""))
            .filter(q -> q.waves().get(wave.id()).multiple().isEmpty())
            .map(Question::id)
            .toList();
    if (!joined.isEmpty()) {
      keys.error(
          "missing-key",
          "must say with `multiple` how several answers share a column, as in "
              + Spelling.list(joined)
              + ".",
          "Write it like `multiple: {layout: joined, separator: \";\"}`.");
    }
  }
}
