package org.plait.report.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow.Kind;
import org.plait.instrument.Net;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/** The words readers see for a model's outcome, terms and categories. */
final class ModelWords {
  private final SurveyView view;
  private final ModelResult model;

  ModelWords(SurveyView view, ModelResult model) {
    this.view = view;
    this.model = model;
  }

  /** What is modelled: the question or statement, with the answer of a binary model. */
  String outcome() {
    String item = view.labels().item(model.question(), model.item());
    String text = view.labels().text(model.question());
    String subject = item.isEmpty() ? text : Lists.about(text) + item;
    String answer = told();
    String open = subject.replaceFirst("[.]$", "");
    return answer.isEmpty()
        ? subject
        : view.say("change.model-outcome", "subject", open, "answer", answer);
  }

  /** The answer that a binary model is about, unless it is that an option was chosen. */
  private String told() {
    if (model.settings().family() != Family.BINARY) {
      return "";
    }
    return model.rows().stream()
        .filter(row -> row.kind() == Kind.PREDICTED && !row.answer().isEmpty())
        .map(row -> category(row.answer()))
        .findFirst()
        .orElseGet(this::declared);
  }

  private String declared() {
    String[] parts = model.settings().outcome().split("\\.");
    int first = model.item().isEmpty() ? 1 : 2;
    return parts.length > first ? category(parts[first]) : "";
  }

  /** A predictor or an interaction. */
  String term(String term) {
    List<String> names = new ArrayList<>();
    for (String part : term.split(ModelSettings.BY)) {
      names.add(ModelSettings.overTime(part) ? view.say("words.wave") : view.labels().text(part));
    }
    return String.join(view.say("change.and"), names);
  }

  /** A term with what its categories are compared with. */
  String compared(String term) {
    if (term.equals(ModelSettings.TREND)) {
      return view.say("change.each-year");
    }
    String reference = model.references().getOrDefault(term, "");
    return reference.isEmpty()
        ? term(term)
        : view.say("change.compared-with", "term", term(term), "reference", level(term, reference));
  }

  /** The category of a term, or the categories of an interaction; a number has none. */
  String level(String term, String level) {
    if (level.isEmpty()) {
      return view.say(ModelSettings.overTime(term) ? "change.a-year-later" : "change.one-more");
    }
    if (!term.contains(ModelSettings.BY)) {
      return label(term, level);
    }
    List<String> categorical =
        Arrays.stream(term.split(ModelSettings.BY))
            .filter(model.references()::containsKey)
            .toList();
    String[] codes = level.split(ModelSettings.BY);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      labels.add(label(categorical.get(i), codes[i]));
    }
    return String.join(", ", labels);
  }

  private String label(String predictor, String code) {
    return ModelSettings.overTime(predictor)
        ? view.labels().wave(code)
        : view.labels().category(predictor, code);
  }

  /** The heading of a predicted column. */
  String answer(String answer) {
    return switch (model.settings().family()) {
      case GAUSSIAN -> view.say("change.average");
      case BINARY ->
          answer.isEmpty()
              ? view.say("change.chose-it")
              : view.say("change.said", "answer", category(answer));
      case CUMULATIVE -> category(answer);
    };
  }

  private String category(String answer) {
    return view.labels().category(model.question(), answer);
  }

  /** The favourable answers of a model of a whole scale. */
  Optional<Net> favourable() {
    return model.settings().family() == Family.CUMULATIVE
        ? view.labels()
            .question(model.question())
            .flatMap(q -> SurveyView.favourable(q, model.item()).flatMap(q.codes()::net))
        : Optional.empty();
  }

  /** A predicted share or mean. */
  Shown value(Estimate estimate) {
    return model.settings().family() == Family.GAUSSIAN
        ? Shown.of(Form.DECIMAL, estimate.value())
        : Shown.percent(estimate.value());
  }

  /** The interval of a ratio within a sentence. */
  String and(Interval interval) {
    return view.say(
        "change.low-and-high",
        "low",
        ReaderNumbers.hundredths(interval.lower()),
        "high",
        ReaderNumbers.hundredths(interval.upper()));
  }
}
