package org.plait.report.change;

import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Decimals;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** Says the numbers of a comparison: both values, their difference and its interval. */
final class ChangeNumbers {
  private final SurveyView view;
  private final EstimateIndex index;

  ChangeNumbers(SurveyView view, EstimateIndex index) {
    this.view = view;
    this.index = index;
  }

  /** "42% then 62%, 20 points higher, between 10 and 29". */
  String numbers(ComparisonRow row, Estimate estimate) {
    if (effect(row)) {
      return estimate
          .interval()
          .map(i -> pairs("change.pairs-then-interval", estimate, i))
          .orElseGet(() -> pairs(estimate));
    }
    String interval = estimate.interval().map(i -> ", " + between(row, i)).orElse("");
    return moved(row, estimate) + interval;
  }

  /** "42% then 62%, 20 points higher". */
  String moved(ComparisonRow row, Estimate estimate) {
    return values(row).map(v -> v + ", ").orElse("")
        + words(row.key()).difference(estimate.value());
  }

  /** An interval in brackets, after what it is of. */
  String within(ComparisonRow row, Estimate estimate) {
    return estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
  }

  /** "42% then 55%", when both may be shown. */
  private Optional<String> values(ComparisonRow row) {
    Optional<String> from = value(row, row.waves().from());
    Optional<String> to = value(row, row.waves().to());
    return from.flatMap(f -> to.map(t -> view.say("change.values", "earlier", f, "later", t)));
  }

  private Optional<String> value(ComparisonRow row, String wave) {
    RowKey key = row.key();
    Optional<EstimateRow> found =
        index
            .find(key, wave)
            .or(
                () ->
                    Measures.SHARES.contains(key.measure()) && key.total()
                        ? index.share(
                            key.survey(), key.question(), key.item(), key.category(), wave)
                        : Optional.empty());
    return found.flatMap(r -> r.outcome().estimate()).map(e -> value(row.key(), e.value()));
  }

  private static String value(RowKey key, double value) {
    return Measures.share(key.measure())
        ? ReaderNumbers.percent(value)
        : ReaderNumbers.decimal(value);
  }

  /** The interval of a difference in words. */
  String between(ComparisonRow row, Interval interval) {
    return effect(row)
        ? view.say(
            "change.pairs-between",
            "low",
            ofHundred(interval.lower()),
            "high",
            ofHundred(interval.upper()))
        : words(row.key()).between(interval);
  }

  /** How often the later answer is the higher, of 100 pairs. */
  String pairs(Estimate estimate) {
    return estimate
        .interval()
        .map(i -> pairs("change.pairs-interval", estimate, i))
        .orElseGet(() -> view.say("change.pairs", "number", ofHundred(estimate.value())));
  }

  private String pairs(String key, Estimate estimate, Interval interval) {
    return view.say(
        key,
        "number",
        ofHundred(estimate.value()),
        "low",
        ofHundred(interval.lower()),
        "high",
        ofHundred(interval.upper()));
  }

  /** How many of 100 pairs. */
  static String ofHundred(double share) {
    return Long.toString(Decimals.percent(share));
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points(view.wording())
        : IntervalWords.decimals(view.wording(), view.labels().unit(key.question()));
  }

  /** Whether pairs of answers decide, as of ordered answers. */
  static boolean effect(ComparisonRow row) {
    return row.key().measure().equals(Measures.RELATIVE_EFFECT);
  }
}
