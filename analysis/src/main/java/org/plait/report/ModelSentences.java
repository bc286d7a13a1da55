package org.plait.report;

import java.util.List;
import java.util.Optional;
import org.plait.change.ModelResult;
import org.plait.change.ModelRow;
import org.plait.change.ModelRow.Kind;
import org.plait.change.Verdict;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;
import org.plait.study.ModelSettings;
import org.plait.study.ModelSettings.Family;

/** Says in one sentence what a model found. */
final class ModelSentences {
  private final SurveyView view;
  private final ModelResult model;
  private final ModelWords words;

  ModelSentences(SurveyView view, ModelResult model) {
    this.view = view;
    this.model = model;
    this.words = new ModelWords(view, model);
  }

  /** The sentence: of how the change differs, else of the change, else of the first predictor. */
  String sentence() {
    Optional<String> unfitted = unfitted();
    if (unfitted.isPresent()) {
      return unfitted.get();
    }
    List<String> predictors = model.settings().predictors();
    Optional<String> joint =
        predictors.stream()
            .filter(p -> p.contains(ModelSettings.BY))
            .filter(
                p -> List.of(p.split(ModelSettings.BY)).stream().anyMatch(ModelsSection::overTime))
            .findFirst();
    if (joint.isPresent()) {
      return differs(joint.get());
    }
    return predictors.stream()
        .filter(ModelsSection::overTime)
        .findFirst()
        .map(this::changed)
        .orElseGet(() -> related(predictors.get(0)));
  }

  private Optional<String> unfitted() {
    return model.rows().size() == 1
        ? model
            .rows()
            .get(0)
            .outcome()
            .map(
                o ->
                    o.fold(
                        e -> "",
                        u -> "Too few to say: the model could not be fitted (" + u.reason() + ").",
                        s -> hidden()))
        : Optional.empty();
  }

  private static String hidden() {
    return "What this model says of it can’t be shown, to protect people in small groups.";
  }

  /** Whether the change differs between groups. */
  private String differs(String term) {
    return test(term)
        .map(
            p ->
                allowing(term)
                    + (p < 1 - view.level()
                        ? "the change was not the same in all groups of: "
                        : "no clear difference between the changes in the groups of: ")
                    + words.term(withoutTime(term))
                    + ".")
        .orElseGet(ModelSentences::hidden);
  }

  private static String withoutTime(String term) {
    return String.join(
        ModelSettings.BY,
        List.of(term.split(ModelSettings.BY)).stream()
            .filter(p -> !ModelsSection.overTime(p))
            .toList());
  }

  private String related(String term) {
    return test(term)
        .map(
            p ->
                allowing(term)
                    + (p < 1 - view.level() ? "answers differed by: " : "no clear difference by: ")
                    + words.term(term)
                    + ".")
        .orElseGet(ModelSentences::hidden);
  }

  private Optional<Double> test(String term) {
    return model.row(Kind.TERM_TEST, term, "").flatMap(ModelRow::test).map(TestResult::pValue);
  }

  /** How the last wave differs from the first, or how answers go from year to year. */
  private String changed(String term) {
    boolean trend = term.equals(ModelSettings.TREND);
    String last = model.waves().get(model.waves().size() - 1);
    Kind kind = model.settings().family() == Family.GAUSSIAN ? Kind.COEFFICIENT : Kind.ODDS_RATIO;
    Optional<ModelRow> row = model.row(kind, term, trend ? "" : last);
    Optional<Estimate> estimate = row.flatMap(ModelRow::outcome).flatMap(o -> o.estimate());
    Optional<Double> p = row.flatMap(ModelRow::test).map(TestResult::pValue);
    if (estimate.isEmpty() || p.isEmpty()) {
      return hidden();
    }
    String first = trend ? model.waves().get(0) : model.references().getOrDefault(term, "");
    String when =
        trend
            ? "from year to year between " + wave(first) + " and " + wave(last)
            : "in " + wave(last) + " than in " + wave(first);
    Verdict verdict = verdict(estimate.get(), p.get());
    String said =
        verdict == Verdict.HIGHER || verdict == Verdict.LOWER
            ? verdict.words() + " " + when
            : verdict.words() + " between " + wave(first) + " and " + wave(last);
    return allowing(term) + said + " (" + size(estimate.get(), trend) + ").";
  }

  private Verdict verdict(Estimate estimate, double p) {
    double none = model.settings().family() == Family.GAUSSIAN ? 0 : 1;
    boolean clear =
        p < 1 - view.level() && estimate.interval().filter(i -> !i.contains(none)).isPresent();
    if (!clear) {
      return Verdict.NO_CLEAR_CHANGE;
    }
    return estimate.value() > none ? Verdict.HIGHER : Verdict.LOWER;
  }

  private String size(Estimate estimate, boolean trend) {
    String what =
        switch (model.settings().family()) {
          case CUMULATIVE -> "odds of a higher answer ";
          case BINARY -> "odds of this answer ";
          case GAUSSIAN -> "difference ";
        };
    String unit = model.settings().family() == Family.GAUSSIAN ? "" : " times";
    String between =
        estimate.interval().map((Interval i) -> ", interval " + ModelWords.between(i)).orElse("");
    return what
        + ReaderNumbers.hundredths(estimate.value())
        + unit
        + (trend ? " a year" : "")
        + between;
  }

  private String wave(String id) {
    return view.labels().wave(id);
  }

  /** "Allowing for: pay band: " or nothing. */
  private String allowing(String term) {
    List<String> others =
        model.settings().mainEffects().stream()
            .filter(p -> !List.of(term.split(ModelSettings.BY)).contains(p))
            .map(p -> "“" + words.term(p) + "”")
            .toList();
    return others.isEmpty() ? "Over all: " : "Allowing for " + Lists.joined(others) + ": ";
  }
}
