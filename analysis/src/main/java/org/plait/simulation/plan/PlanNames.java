package org.plait.simulation.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.yaml.YamlValue;

/** The names a simulation file may use; each check adds a finding when a name is not known. */
final class PlanNames {

  private static final String ALL = "all";

  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Map<String, Survey> surveyOf = new LinkedHashMap<>();
  private final Map<String, Routing> routing = new LinkedHashMap<>();
  private final List<String> waves = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();

  PlanNames(Study study, Map<String, Instrument> instruments) {
    for (Survey survey : study.surveys()) {
      Instrument instrument = instruments.get(survey.id());
      routing.put(survey.id(), new Routing(instrument, survey.rows()));
      for (Question question : instrument.questions()) {
        questions.put(survey.id() + "." + question.id(), question);
        surveyOf.put(survey.id() + "." + question.id(), survey);
      }
      List<String> ids = survey.waves().stream().map(Wave::id).toList();
      for (int i = 0; i < ids.size(); i++) {
        waves.add(survey.id() + "." + ids.get(i));
        for (int j = i + 1; j < ids.size(); j++) {
          pairs.add(survey.id() + "." + ids.get(i) + "-" + ids.get(j));
        }
      }
    }
  }

  boolean wave(YamlValue value) {
    return value.reference("a wave, written survey.wave", waves).isPresent();
  }

  boolean waveOrAll(YamlValue value) {
    return value.text().filter(ALL::equals).isPresent() || wave(value);
  }

  boolean pair(YamlValue value) {
    return value.reference("two waves, written survey.T1-T2", pairs).isPresent();
  }

  boolean question(YamlValue value) {
    return value.reference("a question, written survey.question", questions.keySet()).isPresent();
  }

  /** A question with one answer, or a row of a grid. */
  boolean item(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return false;
    }
    String[] parts = text.get().split("\\.", 3);
    String name = parts.length < 2 ? text.get() : parts[0] + "." + parts[1];
    if (!questions.containsKey(name)) {
      return question(value);
    }
    if (isGrid(name)) {
      List<String> rows = rows(name).stream().map(r -> name + "." + r).toList();
      return value.reference("a row of a grid, written survey.question.row", rows).isPresent();
    }
    return question(value);
  }

  /** An item that can go together with others. */
  boolean factorItem(YamlValue value) {
    if (!item(value)) {
      return false;
    }
    String[] parts = value.text().orElse("").split("\\.", 3);
    Question question = questions.get(parts[0] + "." + parts[1]);
    boolean shared =
        switch (question.type()) {
          case ORDINAL, NUMBER, GRID -> !question.profile();
          default -> false;
        };
    if (!shared || routing.get(parts[0]).decides(question)) {
      value.mismatch(
          "not-a-factor-item",
          "must be an ordinal question, number or grid row that neither describes who answered nor"
              + " decides who is asked something else",
          "Take it out of the factor.");
      return false;
    }
    return true;
  }

  /** An item that can change by a shift. */
  boolean changing(YamlValue value) {
    if (!item(value)) {
      return false;
    }
    String[] parts = value.text().orElse("").split("\\.", 3);
    QuestionType type = questions.get(parts[0] + "." + parts[1]).type();
    boolean can =
        type == QuestionType.ORDINAL || type == QuestionType.NUMBER || type == QuestionType.GRID;
    if (!can) {
      value.mismatch(
          "not-shifting",
          "must be an ordinal question, number or grid row",
          "Give other questions a marginal of their own in each wave.");
    }
    return can;
  }

  boolean isGrid(String question) {
    return questions.get(question).type() == QuestionType.GRID;
  }

  boolean isDate(String question) {
    return questions.get(question).type() == QuestionType.DATE;
  }

  private List<String> rows(String question) {
    return questions.get(question).rows().stream().map(r -> r.id()).toList();
  }

  boolean row(String question, YamlValue value) {
    return value.reference("a row of `" + question + "`", rows(question)).isPresent();
  }

  /** A wave in which a question was asked, or all of them. */
  boolean waveOf(String question, YamlValue value) {
    List<String> known = new ArrayList<>(questions.get(question).waves().keySet());
    known.add(ALL);
    return value.reference("`all` or a wave that asked `" + question + "`", known).isPresent();
  }

  /** Something a figure of a question can be about. */
  boolean level(String question, YamlValue value) {
    CodeList list = questions.get(question).codes();
    List<String> known = new ArrayList<>();
    switch (questions.get(question).type()) {
      case NUMBER, DATE -> known.addAll(List.of("q1", "median", "q3"));
      default -> {
        list.categories().stream().map(Category::code).forEach(known::add);
        list.missing().stream().map(MissingCode::code).forEach(known::add);
        list.nets().stream().map(Net::id).forEach(known::add);
      }
    }
    return value.reference("part of `" + question + "`", known).isPresent();
  }

  boolean category(String question, YamlValue value) {
    List<String> known =
        questions.get(question).codes().categories().stream().map(Category::code).toList();
    return value.reference("a category of `" + question + "`", known).isPresent();
  }

  /** The question of a name written survey.wave.question. */
  Optional<String> exact(YamlValue value) {
    List<String> known = new ArrayList<>();
    questions.forEach(
        (name, question) ->
            question
                .waves()
                .keySet()
                .forEach(w -> known.add(surveyOf.get(name).id() + "." + w + "." + question.id())));
    return value
        .reference("a question in a wave, written survey.wave.question", known)
        .map(text -> text.split("\\.", 3))
        .map(parts -> parts[0] + "." + parts[2]);
  }

  /** Whether a change is from one wave to the next. */
  boolean consecutive(String item, Optional<YamlValue> from, Optional<YamlValue> to) {
    String[] parts = item.split("\\.", 3);
    List<String> ids =
        surveyOf.get(parts[0] + "." + parts[1]).waves().stream().map(Wave::id).toList();
    int first = from.flatMap(YamlValue::text).map(ids::indexOf).orElse(-1);
    int second = to.flatMap(YamlValue::text).map(ids::indexOf).orElse(-1);
    if (first < 0 || second != first + 1) {
      to.ifPresent(
          v ->
              v.error(
                  "not-consecutive",
                  "must be the wave after `from`.",
                  "Write a longer change as one for each step."));
      return false;
    }
    return true;
  }
}
