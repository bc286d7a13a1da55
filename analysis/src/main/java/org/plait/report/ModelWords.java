package org.plait.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plait.change.ModelResult;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.ModelSettings;
import org.plait.study.ModelSettings.Family;

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
    return answer.isEmpty() ? subject : subject + " (" + answer + ")";
  }

  private String told() {
    String[] parts = model.settings().outcome().split("\\.");
    int first = model.item().isEmpty() ? 1 : 2;
    return model.settings().family() == Family.BINARY && parts.length > first
        ? view.labels().category(model.question(), parts[first])
        : "";
  }

  /** A predictor or an interaction. */
  String term(String term) {
    List<String> names = new ArrayList<>();
    for (String part : term.split(ModelSettings.BY)) {
      names.add(ModelsSection.overTime(part) ? "Wave" : view.labels().text(part));
    }
    return String.join(" and ", names);
  }

  /** A term with what its categories are compared with. */
  String compared(String term) {
    if (term.equals(ModelSettings.TREND)) {
      return "Each year";
    }
    String reference = model.references().getOrDefault(term, "");
    return reference.isEmpty()
        ? term(term)
        : term(term) + " (compared with: " + level(term, reference) + ")";
  }

  /** The category of a term, or the categories of an interaction; a number has none. */
  String level(String term, String level) {
    if (level.isEmpty()) {
      return ModelsSection.overTime(term) ? "A year later" : "One more";
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
    return ModelsSection.overTime(predictor)
        ? view.labels().wave(code)
        : view.labels().category(predictor, code);
  }

  /** The heading of a predicted column. */
  String answer(String answer) {
    if (model.settings().family() == Family.GAUSSIAN) {
      return "Average";
    }
    return answer.isEmpty() ? "Yes" : view.labels().category(model.question(), answer);
  }

  /** A predicted share or mean. */
  String value(Estimate estimate) {
    return model.settings().family() == Family.GAUSSIAN
        ? ReaderNumbers.decimal(estimate.value())
        : ReaderNumbers.percent(estimate.value());
  }

  /** The interval of a predicted share or mean. */
  String interval(Interval interval) {
    return model.settings().family() == Family.GAUSSIAN
        ? ReaderNumbers.decimalInterval(interval)
        : ReaderNumbers.percentInterval(interval);
  }

  /** The interval of a ratio or difference. */
  static String between(Interval interval) {
    return ReaderNumbers.hundredths(interval.lower())
        + " to "
        + ReaderNumbers.hundredths(interval.upper());
  }
}
