package org.plait.disclosure.rounding;

import java.util.Optional;
import java.util.Set;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.Measure;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.statistics.AnswerWays;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.contrast.Equivalence;

/**
 * Takes digits away that would tell how linked people answered.
 *
 * <p>The standard error, interval and test of a share in two waves with linked people depend on
 * three whole numbers that no table need show: how many of them were in the category then, later
 * and both times. To the last digit they give these numbers away, and with them the people who left
 * or joined, wherever fewer than ten answered alike. What is left are steps of about half a
 * standard error, of few answers a whole one; statistics and p-values have one digit.
 *
 * <p>The difference itself follows from what both waves show, and keeps its digits. Where the
 * variance is summed over organisations, without weights, nobody outside knows who works with whom,
 * and nothing is taken away.
 */
public final class LinkedDigits {

  private static final Set<String> COUNTED =
      Set.of(
          Measure.PROPORTION.word(),
          Measure.OF_ASKED.word(),
          Measure.TOP_BOX.word(),
          Measure.RELATIVE_EFFECT.word(),
          MachineMeasure.CORRECTED_PROPORTION.word(),
          MachineMeasure.CORRECTED_OF_ASKED.word());
  private static final Set<String> CLUSTERED = Set.of("two-way robust", "by cluster");
  private static final double COARSEST = 0.01;
  private static final double TENTH = 0.1;

  /** So few answers of two waves that every number of linked people is small. */
  private static final long FEW = 60;

  /** Three answers then and three later: with more the ways can't be tried out. */
  private static final int FEW_WAYS = 9;

  /** The strictest minimum of any question. */
  private static final long SAFE = 10;

  private LinkedDigits() {}

  /** Whether the row's last digits would tell how few linked people answered. */
  public static boolean tell(ComparisonRow row) {
    return row.design() != Design.INDEPENDENT
        && COUNTED.contains(row.key().measure())
        && (row.weighted() || CLUSTERED.stream().noneMatch(row.method()::contains))
        && row.movers().flatMap(Movers::ways).map(ways -> few(row, ways)).orElse(true);
  }

  /** Whether some answered in a way of few, and the ways could be tried out one by one. */
  private static boolean few(ComparisonRow row, AnswerWays ways) {
    boolean tried =
        !row.key().measure().equals(Measure.RELATIVE_EFFECT.word())
            || ways.ways() <= FEW_WAYS
            || row.bases().pairs().orElse(0L) < FEW;
    return ways.fewest() < SAFE && tried;
  }

  /** The row with no more digits than may be told. */
  public static ComparisonRow of(ComparisonRow row) {
    return tell(row) ? fewer(row) : row;
  }

  /** The row with its difference, and no more digits of its error, interval and test. */
  public static ComparisonRow fewer(ComparisonRow row) {
    return fewer(row, of(row.difference()), step(row.difference()));
  }

  /** A row about linked people alone, whose difference follows from nothing else that is told. */
  public static ComparisonRow alone(ComparisonRow row) {
    return row.key().measure().equals(Measure.RELATIVE_EFFECT.word())
        ? coarse(row, step(row.difference()))
        : row;
  }

  /** A row whose difference is in such steps, and whose interval is in no finer ones. */
  static ComparisonRow coarse(ComparisonRow row, double step) {
    double wide = Math.max(step, step(row.difference()));
    return fewer(row, coarse(row.difference(), step), wide);
  }

  /** An estimate in such steps, with an interval in no finer ones. */
  public static Outcome coarse(Outcome outcome, double step) {
    double wide = Math.max(step, step(outcome));
    return outcome.fold(e -> coarse(e, step, wide), undefined -> outcome, hidden -> outcome);
  }

  private static Outcome coarse(Estimate estimate, double step, double wide) {
    Estimate value =
        new Estimate(
            estimate.measure(),
            round(estimate.value(), step),
            estimate.standardError(),
            estimate.interval().map(interval -> of(interval, wide)),
            estimate.n(),
            estimate.missing(),
            estimate.method(),
            estimate.note());
    return estimate.standardError().isPresent()
        ? value.withStandardError(round(estimate.standardError().getAsDouble(), step(estimate)))
        : value;
  }

  private static ComparisonRow fewer(ComparisonRow row, Outcome difference, double step) {
    return new ComparisonRow(
        row.key(),
        row.waves(),
        row.role(),
        row.design(),
        difference,
        row.finitePopulation(),
        row.weighted(),
        row.test().map(LinkedDigits::of),
        row.adjusted().map(LinkedDigits::probability),
        row.effect().map(effect -> of(effect, step)),
        row.bases(),
        row.movers(),
        row.comparability(),
        row.verdict(),
        row.reasons(),
        row.family(),
        row.method());
  }

  /** An estimate with a coarser standard error and interval. */
  public static Outcome of(Outcome outcome) {
    double step = step(outcome);
    return outcome.fold(estimate -> of(estimate, step), undefined -> outcome, hidden -> outcome);
  }

  private static Outcome of(Estimate estimate, double step) {
    Estimate coarser =
        estimate.standardError().isPresent()
            ? estimate.withStandardError(round(estimate.standardError().getAsDouble(), step))
            : estimate;
    return coarser.interval().map(i -> coarser.withInterval(of(i, step))).orElse(coarser);
  }

  private static Interval of(Interval interval, double step) {
    return new Interval(
        round(interval.lower(), step),
        round(interval.upper(), step),
        interval.confidenceLevel(),
        interval.method());
  }

  /** A difference between changes. */
  public static ContrastRow of(ContrastRow row) {
    return new ContrastRow(
        row.kind(),
        row.key(),
        row.companion(),
        row.weighted(),
        row.event(),
        row.waves(),
        row.restsOn(),
        row.difference().map(LinkedDigits::of),
        row.test().map(LinkedDigits::of),
        row.adjusted().map(LinkedDigits::probability),
        row.n(),
        row.verdict(),
        row.method());
  }

  /** What the change could have been; each limit stays on its side of the margin. */
  public static PrecisionRow of(PrecisionRow row) {
    Optional<Double> detectable = row.detectable().map(size -> round(size, plain(size / 5)));
    return new PrecisionRow(
        row.key(), row.waves(), detectable, row.margin(), row.equivalence().map(LinkedDigits::of));
  }

  private static Equivalence of(Equivalence found) {
    Interval interval = found.interval();
    double step = plain(Math.max(interval.width(), COARSEST / 100) / 8);
    return new Equivalence(
        new Interval(
            beside(interval.lower(), found.noChange() - found.margin(), step),
            beside(interval.upper(), found.noChange() + found.margin(), step),
            interval.confidenceLevel(),
            interval.method()),
        found.noChange(),
        found.margin());
  }

  private static double beside(double value, double limit, double step) {
    double rounded = round(value, step);
    boolean below = value < limit;
    return (rounded < limit) == below && (rounded > limit) == (value > limit)
        ? rounded
        : round(below ? rounded - step : rounded + step, step);
  }

  /** A test with a statistic and a p-value of one digit. */
  public static TestResult of(TestResult test) {
    return new TestResult(
        round(test.statistic(), statisticStep(Math.abs(test.statistic()))),
        test.df(),
        probability(test.pValue()),
        test.alternative(),
        test.method(),
        test.n(),
        test.note());
  }

  private static double statisticStep(double size) {
    return size < 1 ? TENTH : digit(size);
  }

  private static Effect of(Effect effect, double step) {
    return new Effect(
        effect.name(),
        round(effect.value(), step),
        effect.lower().map(limit -> round(limit, step)),
        effect.upper().map(limit -> round(limit, step)));
  }

  /** Half a standard error, of few answers a whole one, or the next plain number below. */
  public static double step(Outcome outcome) {
    return outcome
        .estimate()
        .map(estimate -> error(estimate) * (estimate.n() < FEW ? 1 : 0.5))
        .filter(size -> size > 0)
        .map(LinkedDigits::plain)
        .orElse(COARSEST);
  }

  private static double error(Estimate estimate) {
    return estimate
        .standardError()
        .orElse(estimate.interval().map(interval -> interval.width() / 4).orElse(0.0));
  }

  /** The next larger of 1, 2, 5, 10 and so on, and their tenths. */
  static double plainAbove(double size) {
    double unit = digit(size);
    return size <= unit
        ? unit
        : size <= 2 * unit ? 2 * unit : size <= 5 * unit ? 5 * unit : 10 * unit;
  }

  /** The next smaller of 1, 2, 5, 10 and so on, and their tenths. */
  private static double plain(double size) {
    double unit = digit(size);
    return size >= 5 * unit ? 5 * unit : size >= 2 * unit ? 2 * unit : unit;
  }

  /** A p-value to its first digit. */
  public static double probability(double p) {
    return Math.min(1, round(p, digit(Math.max(p, Double.MIN_NORMAL))));
  }

  /** The place of a number's first digit. */
  private static double digit(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  private static double round(double value, double step) {
    double places = 1 / step;
    return places > 1
        ? Math.rint(value * Math.rint(places)) / Math.rint(places)
        : Math.rint(value / step) * step;
  }
}
