package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Distribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.contrast.TrendInference.Linearised;
import org.plait.statistics.rank.JonckheereTerpstraTest;

/**
 * How far ordered answers moved over several waves: of two answers from different waves, how often
 * the later is the higher, ties counting half. 1/2 is no trend.
 *
 * <p><b>Input</b>: the answers of each wave and its time, which gives the order. <b>Units</b>: a
 * probability, 0 to 1. <b>Missing</b>: as in the answers. <b>Undefined when</b> a wave has no
 * answer, or two waves have the same time; without interval when nothing varies. <b>Formula</b>:
 * the relative effects of all pairs of waves, averaged by the number n<sub>j</sub> n<sub>k</sub> of
 * pairs of answers: Jonckheere's J for each pair of answers. An answer adds its centred placements
 * in the other waves; the sums by person, squared, give the variance times G/(G-1), with clusters
 * the two-way one; t as in {@link LinearTrend}, the interval cut at 0 and 1. Independent people
 * without weights are tested by Jonckheere and Terpstra's test. The departure from a straight line:
 * how the relative effects between each wave and the next, for a unit of time, differ.
 *
 * <p><b>Reference</b>: Jonckheere (1954) Biometrika 41:133-145; Brunner, Bathke, Konietschke (2018)
 * Rank and pseudo-rank procedures for independent observations in factorial designs, ch. 2.
 * <b>Checked against</b>: R 4.2.2, the same formulas in base functions; fixture {@code trend.json}.
 */
public final class OrderedTrend {
  private static final String MEASURE = "relative_effect";
  private static final double NO_TREND = 0.5;
  private static final Method EFFECT =
      new Method(
          "average relative effect over the waves", "Jonckheere (1954) Biometrika 41:133-145");

  private final RepeatedAnswers answers;
  private final double[] times;
  private final int[] order;
  private final Distribution[] distributions;

  private OrderedTrend(RepeatedAnswers answers, double[] times) {
    this.answers = answers;
    this.times = times;
    this.order = LinearTrend.order(times);
    this.distributions = new Distribution[times.length];
    Arrays.setAll(distributions, answers::distribution);
  }

  /**
   * Answers and the time of each wave, in any order.
   *
   * @param answers the answers of all waves
   * @param times the time of each wave, in the same order
   * @throws IllegalArgumentException if there is not one time a wave, or one is not finite
   */
  public static OrderedTrend of(RepeatedAnswers answers, double... times) {
    Require.sameLength(answers.waves(), times.length, "times");
    return new OrderedTrend(answers, Require.finite(times).clone());
  }

  /**
   * The average relative effect with its interval and tests.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public TrendEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    TrendInference inference = new TrendInference(answers, MEASURE, NO_TREND);
    Optional<TooLittle> tooLittle = LinearTrend.tooLittle(answers, times);
    if (tooLittle.isPresent()) {
      return inference.undefined(tooLittle.get());
    }
    if (Arrays.stream(times).distinct().count() < times.length) {
      return inference.undefined(TooLittle.ONE_GROUP);
    }
    TrendEstimate robust = inference.of(average(), departures(), EFFECT, confidenceLevel);
    Outcome cut = robust.estimate().estimate().<Outcome>map(OrderedTrend::cut).orElseThrow();
    boolean interval = cut.estimate().flatMap(Estimate::interval).isPresent();
    return new TrendEstimate(
        cut,
        interval && answers.independent() ? jonckheere() : robust.test(),
        robust.departure(),
        robust.n(),
        robust.clustering());
  }

  private static Estimate cut(Estimate estimate) {
    return estimate
        .interval()
        .map(
            i ->
                estimate.withInterval(
                    new Interval(
                        Math.max(0, i.lower()),
                        Math.min(1, i.upper()),
                        i.confidenceLevel(),
                        i.method())))
        .orElse(estimate);
  }

  /** All pairs of waves, by the pairs of answers they have. */
  private Linearised average() {
    double[][] coefficients = new double[times.length][times.length];
    double pairs = 0;
    for (int j = 0; j < order.length; j++) {
      for (int k = j + 1; k < order.length; k++) {
        double both = (double) answers.n(order[j]) * answers.n(order[k]);
        coefficients[order[j]][order[k]] = both;
        pairs += both;
      }
    }
    for (double[] row : coefficients) {
      double all = pairs;
      Arrays.setAll(row, k -> row[k] / all);
    }
    Linearised centred = ofEffects(coefficients);
    return new Linearised(NO_TREND + centred.value(), centred.added());
  }

  private List<Linearised> departures() {
    List<Linearised> departures = new ArrayList<>();
    for (int k = 2; k < order.length; k++) {
      double[][] coefficients = new double[times.length][times.length];
      coefficients[order[k - 2]][order[k - 1]] = -1 / (times[order[k - 1]] - times[order[k - 2]]);
      coefficients[order[k - 1]][order[k]] = 1 / (times[order[k]] - times[order[k - 1]]);
      departures.add(ofEffects(coefficients));
    }
    return departures;
  }

  /** The sum of relative effects less 1/2, each times its coefficient. */
  private Linearised ofEffects(double[][] coefficients) {
    double value = 0;
    double[][] added = new double[times.length][];
    Arrays.setAll(added, wave -> new double[answers.entries(wave)]);
    for (int from = 0; from < times.length; from++) {
      for (int to = 0; to < times.length; to++) {
        double coefficient = coefficients[from][to];
        if (coefficient != 0) {
          double[] above = distributions[from].placements(answers.values(to));
          double[] below = distributions[to].placements(answers.values(from));
          value += coefficient * (answers.mean(to, above) - NO_TREND);
          add(added[to], above, coefficient, to);
          add(added[from], below, -coefficient, from);
        }
      }
    }
    return new Linearised(value, added);
  }

  private void add(double[] added, double[] placements, double coefficient, int wave) {
    double mean = answers.mean(wave, placements);
    double factor = coefficient / answers.total(wave);
    Arrays.setAll(added, i -> added[i] + factor * (placements[i] - mean));
  }

  private TestOutcome jonckheere() {
    double[] values =
        IntStream.range(0, times.length)
            .boxed()
            .flatMapToDouble(wave -> Arrays.stream(answers.values(wave)))
            .sorted()
            .distinct()
            .toArray();
    List<long[]> counts = new ArrayList<>();
    for (int wave : order) {
      long[] ofEach = new long[values.length];
      for (int i = 0; i < answers.entries(wave); i++) {
        ofEach[Arrays.binarySearch(values, answers.value(wave, i))] += answers.count(wave, i);
      }
      counts.add(ofEach);
    }
    return JonckheereTerpstraTest.ofCounts(counts).test();
  }
}
