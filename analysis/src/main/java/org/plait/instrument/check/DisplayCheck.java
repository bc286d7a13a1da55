package org.plait.instrument.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Study;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Checks the displays of a study file against the questions of its instruments. */
final class DisplayCheck {

  private final Map<String, Instrument> instruments;
  private final MatrixCheck matrix;

  DisplayCheck(Study study, Map<String, Instrument> instruments) {
    this.instruments = instruments;
    this.matrix = new MatrixCheck(study, instruments);
  }

  void check(YamlMap integration) {
    for (YamlMap display : integration.each("displays")) {
      display.items("questions").forEach(this::question);
      display.get("rows").ifPresent(rows -> matrix.check(display, rows));
    }
  }

  private void question(YamlValue value) {
    String[] parts = value.text().orElse("").split("\\.", 3);
    Instrument instrument = parts.length < 2 ? null : instruments.get(parts[0]);
    if (instrument == null) {
      return;
    }
    if (instrument.scales().stream().anyMatch(s -> s.id().equals(parts[1]))) {
      return;
    }
    Optional<Question> question = instrument.question(parts[1]);
    if (question.isEmpty()) {
      value.reference("a question of an instrument", ids(parts[0], instrument));
      return;
    }
    question(value, parts[0], question.get(), parts.length < 3 ? "" : parts[2]);
  }

  private static void question(YamlValue value, String survey, Question question, String part) {
    boolean told =
        part.isEmpty()
            ? question.type() == QuestionType.NUMBER
                || question.rows().isEmpty() && question.favourable().isPresent()
            : parts(question).contains(part);
    if (!told) {
      value.mismatch(
          "not-told",
          "must say which answer is told: a question with a favourable net, a number, or with a dot"
              + " a row, option, category or net",
          parts(question).isEmpty()
              ? "Name another question."
              : "Add one of them, such as `"
                  + survey
                  + "."
                  + question.id()
                  + "."
                  + parts(question).get(0)
                  + "`.");
    }
  }

  /** What may stand behind the question. */
  private static List<String> parts(Question question) {
    return question.rows().isEmpty()
        ? Stream.concat(
                question.codes().categories().stream().map(Category::code),
                question.codes().nets().stream().map(Net::id))
            .toList()
        : question.rows().stream().map(GridRow::id).toList();
  }

  static List<String> ids(String survey, Instrument instrument) {
    List<String> ids = new ArrayList<>();
    instrument.all().forEach(q -> ids.add(survey + "." + q.id()));
    instrument.scales().forEach(s -> ids.add(survey + "." + s.id()));
    return ids;
  }
}
