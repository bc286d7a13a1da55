package org.plait.change.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.row.Measure;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/** The rule by which a trend becomes one of the four verdicts, with the reasons. */
final class TrendVerdicts {

  /** An interval of the change of a share over all the waves that is wider says too little. */
  private static final double WIDEST = 0.5;

  private static final Set<String> SHARES =
      Set.of(Measure.PROPORTION.word(), Measure.TOP_BOX.word(), Measure.OF_ASKED.word());

  private final double confidence;

  TrendVerdicts(double confidence) {
    this.confidence = confidence;
  }

  /** The value that means no trend. */
  static double none(TrendRow row) {
    return row.kind() == TrendRow.Kind.AVERAGE_EFFECT ? 0.5 : 0;
  }

  TrendRow decide(TrendRow row, Optional<Double> adjusted) {
    Optional<Estimate> estimate = row.estimate().flatMap(e -> e.estimate());
    if (estimate.isEmpty()) {
      return row.decided(adjusted, Optional.empty(), List.of());
    }
    Optional<Interval> interval = estimate.get().interval();
    List<VerdictReason> reasons = tooLittle(row, interval);
    if (!reasons.isEmpty()) {
      return row.decided(adjusted, Optional.of(Verdict.TOO_FEW_TO_SAY), reasons);
    }
    if (interval.isEmpty()) {
      return row.decided(adjusted, Optional.empty(), List.of(VerdictReason.NO_INTERVAL));
    }
    VerdictReason reason = judge(row, adjusted, interval.get());
    Verdict direction = estimate.get().value() > none(row) ? Verdict.HIGHER : Verdict.LOWER;
    Verdict verdict = reason == VerdictReason.CLEAR ? direction : Verdict.NO_CLEAR_CHANGE;
    return row.decided(adjusted, Optional.of(verdict), List.of(reason));
  }

  private static List<VerdictReason> tooLittle(TrendRow row, Optional<Interval> interval) {
    List<VerdictReason> found = new ArrayList<>();
    if (row.bases().fewest().orElse(0L) < SeriesComparison.ENOUGH_ANSWERS) {
      found.add(VerdictReason.FEW_ANSWERS);
    }
    if (row.reasons().contains(VerdictReason.FEW_ORGANISATIONS)) {
      found.add(VerdictReason.FEW_ORGANISATIONS);
    }
    boolean share = SHARES.contains(row.key().measure());
    if (share && interval.filter(i -> i.width() * row.bases().years() > WIDEST).isPresent()) {
      found.add(VerdictReason.WIDE_INTERVAL);
    }
    return found;
  }

  private VerdictReason judge(TrendRow row, Optional<Double> adjusted, Interval interval) {
    if (interval.contains(none(row))) {
      return VerdictReason.INTERVAL_INCLUDES_NO_CHANGE;
    }
    double limit = 1 - confidence;
    Optional<Double> p = row.result().map(TestResult::pValue);
    if (p.isEmpty() || p.get() >= limit) {
      return VerdictReason.TEST_NOT_CLEAR;
    }
    return adjusted.orElse(p.get()) < limit ? VerdictReason.CLEAR : VerdictReason.ONLY_ADJUSTMENT;
  }
}
