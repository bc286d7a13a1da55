package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/** The rules by which a comparison becomes one of four verdicts, with the reasons. */
public final class Verdicts {

  /** An interval of a difference of proportions that is wider says too little. */
  public static final double WIDEST = 0.5;

  /** With fewer linked pairs a paired comparison says too little. */
  private static final long ENOUGH_PAIRS = 10;

  /** With fewer who changed, readers are told how few. */
  private static final long ENOUGH_MOVERS = 5;

  private static final Set<String> SHARES =
      Set.of(
          Measure.PROPORTION.word(),
          Measure.TOP_BOX.word(),
          Measure.OF_ASKED.word(),
          MachineMeasure.CORRECTED_PROPORTION.word(),
          MachineMeasure.CORRECTED_OF_ASKED.word());

  private Verdicts() {}

  /** The row with its verdict; without one where it has no number, or no interval to tell. */
  public static ComparisonRow decide(ComparisonRow row, double confidence) {
    Optional<Estimate> estimate = row.difference().estimate();
    if (estimate.isEmpty()) {
      return row.decided(Optional.empty(), List.of());
    }
    List<VerdictReason> reasons = new ArrayList<>(tooLittle(row));
    Verdict verdict = Verdict.TOO_FEW_TO_SAY;
    if (reasons.isEmpty()) {
      if (estimate.get().interval().isEmpty()) {
        return row.decided(Optional.empty(), List.of(VerdictReason.NO_INTERVAL));
      }
      VerdictReason reason = judge(row, estimate.get().interval().get(), 1 - confidence);
      reasons.add(reason);
      verdict =
          reason == VerdictReason.CLEAR
              ? direction(row, estimate.get().value())
              : Verdict.NO_CLEAR_CHANGE;
      if (reason == VerdictReason.CLEAR && row.reasons().contains(VerdictReason.NET_DISAGREES)) {
        reasons.add(VerdictReason.NET_DISAGREES);
      }
    }
    if (fewMovers(row)) {
      reasons.add(VerdictReason.FEW_MOVERS);
    }
    return row.decided(Optional.of(verdict), reasons);
  }

  /** The value that means no change. */
  public static double noChange(RowKey key) {
    return key.measure().equals(Measure.RELATIVE_EFFECT.word()) ? 0.5 : 0;
  }

  /** Whether a row is about a share, so that it is told in points. */
  public static boolean share(RowKey key) {
    return SHARES.contains(key.measure());
  }

  /** An interval of a difference of shares that is too wide to say anything. */
  public static boolean tooWide(RowKey key, Interval interval) {
    return share(key) && interval.width() > WIDEST;
  }

  private static Set<VerdictReason> tooLittle(ComparisonRow row) {
    EnumSet<VerdictReason> found = EnumSet.noneOf(VerdictReason.class);
    long fewest = Math.min(row.bases().from().orElse(0L), row.bases().to().orElse(0L));
    if (fewest < SeriesComparison.ENOUGH_ANSWERS) {
      found.add(VerdictReason.FEW_ANSWERS);
    }
    if (row.design() == Design.PAIRED && row.bases().pairs().orElse(0L) < ENOUGH_PAIRS) {
      found.add(VerdictReason.FEW_PAIRS);
    }
    if (row.reasons().contains(VerdictReason.FEW_ORGANISATIONS)) {
      found.add(VerdictReason.FEW_ORGANISATIONS);
    }
    boolean wide =
        row.difference()
            .estimate()
            .flatMap(Estimate::interval)
            .map(interval -> tooWide(row.key(), interval))
            .orElse(false);
    if (wide) {
      found.add(VerdictReason.WIDE_INTERVAL);
    }
    return found;
  }

  private static VerdictReason judge(ComparisonRow row, Interval interval, double limit) {
    if (interval.contains(noChange(row.key()))) {
      return VerdictReason.INTERVAL_INCLUDES_NO_CHANGE;
    }
    Optional<Double> p = row.test().map(TestResult::pValue);
    if (p.isEmpty() || p.get() >= limit) {
      return VerdictReason.TEST_NOT_CLEAR;
    }
    return row.adjusted().orElse(p.get()) < limit
        ? VerdictReason.CLEAR
        : VerdictReason.ONLY_ADJUSTMENT;
  }

  private static Verdict direction(ComparisonRow row, double value) {
    return value > noChange(row.key()) ? Verdict.HIGHER : Verdict.LOWER;
  }

  private static boolean fewMovers(ComparisonRow row) {
    return row.movers().map(Verdicts::changed).filter(n -> n < ENOUGH_MOVERS).isPresent();
  }

  private static long changed(Movers movers) {
    return movers.up() + movers.down();
  }
}
