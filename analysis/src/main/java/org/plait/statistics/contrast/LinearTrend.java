package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.contrast.TrendInference.Linearised;
import org.plait.statistics.repeated.CochranArmitageTest;

/**
 * How much a mean, or the share of ones, changes in a unit of time over several waves: the slope of
 * a straight line through all answers, whether or not people answered more than once.
 *
 * <p><b>Input</b>: the answers of each wave and its time, such as the middle of its fieldwork in
 * years. <b>Units</b>: those of the answers in a unit of time; a share of 0 to 1. <b>Missing</b>:
 * as in the answers. <b>Undefined when</b> a wave has no answer, or all waves have the same time;
 * without interval when nothing varies. <b>Formula</b>: b = &Sigma; w (t - mean t) y / &Sigma; w (t
 * - mean t)&sup2;, the estimating equation of a linear mean with independence as the working
 * correlation. An answer adds w (t - mean t)(y - fitted) / &Sigma; w (t - mean t)&sup2;; the sums
 * by person, squared, give the variance times G/(G-1), with clusters the two-way one; t with the
 * people less two, or the clusters' degrees of freedom. Weights count within a wave only: each wave
 * has as much weight as it has answers. Shares of independent people without weights are tested by
 * Cochran and Armitage's test. The departure from a straight line: the changes for a unit of time
 * between each wave and the next, and how they differ, by a robust Wald test.
 *
 * <p><b>Reference</b>: Liang and Zeger (1986) Longitudinal data analysis using generalized linear
 * models, Biometrika 73:13-22; Armitage (1955) Biometrics 11:375-386. <b>Checked against</b>: R
 * geepack 1.3.9 geeglm, survey svyglm and prop.trend.test; fixture {@code trend.json}.
 */
public final class LinearTrend {
  private static final String MEASURE = "trend";
  private static final Method SLOPE =
      new Method("linear trend", "Liang and Zeger (1986) Biometrika 73:13-22");

  private final RepeatedAnswers answers;
  private final double[] times;

  private LinearTrend(RepeatedAnswers answers, double[] times) {
    this.answers = answers;
    this.times = times;
  }

  /**
   * Answers and the time of each wave, in any order.
   *
   * @param answers the answers of all waves
   * @param times the time of each wave, in the same order
   * @throws IllegalArgumentException if there is not one time a wave, or one is not finite
   */
  public static LinearTrend of(RepeatedAnswers answers, double... times) {
    Require.sameLength(answers.waves(), times.length, "times");
    return new LinearTrend(answers, Require.finite(times).clone());
  }

  /**
   * The change in a unit of time with its interval and tests.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public TrendEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    TrendInference inference = new TrendInference(answers, MEASURE, 0);
    Optional<TooLittle> tooLittle = tooLittle(answers, times);
    if (tooLittle.isPresent()) {
      return inference.undefined(tooLittle.get());
    }
    TrendEstimate robust = inference.of(slope(), departures(), SLOPE, confidenceLevel);
    boolean interval = robust.estimate().estimate().flatMap(e -> e.interval()).isPresent();
    return interval && answers.independent() && ones()
        ? new TrendEstimate(
            robust.estimate(),
            cochranArmitage(),
            robust.departure(),
            robust.n(),
            robust.clustering())
        : robust;
  }

  /** Why there is no trend over these waves, if there is none. */
  static Optional<TooLittle> tooLittle(RepeatedAnswers answers, double[] times) {
    if (IntStream.range(0, times.length).anyMatch(wave -> answers.n(wave) == 0)) {
      return Optional.of(TooLittle.NO_CASES);
    }
    return Arrays.stream(times).distinct().count() < 2
        ? Optional.of(TooLittle.ONE_GROUP)
        : Optional.empty();
  }

  private Linearised slope() {
    double n = answers.n();
    double middle = 0;
    double level = 0;
    for (int wave = 0; wave < times.length; wave++) {
      middle += answers.n(wave) * times[wave] / n;
      level += answers.n(wave) * mean(wave) / n;
    }
    double cross = 0;
    double spread = 0;
    for (int wave = 0; wave < times.length; wave++) {
      double distance = times[wave] - middle;
      cross += answers.n(wave) * distance * mean(wave);
      spread += answers.n(wave) * distance * distance;
    }
    double slope = cross / spread;
    double[][] added = new double[times.length][];
    for (int wave = 0; wave < times.length; wave++) {
      double distance = times[wave] - middle;
      double fitted = level + slope * distance;
      double factor = answers.n(wave) / answers.total(wave) * distance / spread;
      added[wave] = Arrays.stream(answers.values(wave)).map(y -> factor * (y - fitted)).toArray();
    }
    return new Linearised(slope, added);
  }

  /** How each change for a unit of time differs from the one before. */
  private List<Linearised> departures() {
    int[] order = order(times);
    List<Linearised> departures = new ArrayList<>();
    for (int k = 2; k < order.length; k++) {
      double first = times[order[k - 1]] - times[order[k - 2]];
      double second = times[order[k]] - times[order[k - 1]];
      if (first > 0 && second > 0) {
        double[] coefficients = new double[times.length];
        coefficients[order[k - 2]] = 1 / first;
        coefficients[order[k - 1]] = -1 / first - 1 / second;
        coefficients[order[k]] = 1 / second;
        departures.add(ofMeans(coefficients));
      }
    }
    return departures;
  }

  private Linearised ofMeans(double[] coefficients) {
    double value = 0;
    double[][] added = new double[times.length][];
    for (int wave = 0; wave < times.length; wave++) {
      double mean = mean(wave);
      double factor = coefficients[wave] / answers.total(wave);
      value += coefficients[wave] * mean;
      added[wave] = Arrays.stream(answers.values(wave)).map(y -> factor * (y - mean)).toArray();
    }
    return new Linearised(value, added);
  }

  private double mean(int wave) {
    return answers.mean(wave, answers.values(wave));
  }

  /** The waves in the order of their times. */
  static int[] order(double[] times) {
    return IntStream.range(0, times.length)
        .boxed()
        .sorted((a, b) -> Double.compare(times[a], times[b]))
        .mapToInt(wave -> wave)
        .toArray();
  }

  private boolean ones() {
    return IntStream.range(0, times.length)
        .allMatch(wave -> Arrays.stream(answers.values(wave)).allMatch(y -> y == 0 || y == 1));
  }

  private TestOutcome cochranArmitage() {
    long[] counts = new long[times.length];
    long[] totals = new long[times.length];
    for (int wave = 0; wave < times.length; wave++) {
      totals[wave] = answers.n(wave);
      counts[wave] = Math.round(mean(wave) * totals[wave]);
    }
    return CochranArmitageTest.of(counts, totals, times).test();
  }
}
