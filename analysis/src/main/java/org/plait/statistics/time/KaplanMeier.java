package org.plait.statistics.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The share of durations longer than each time, where some had not ended; also its median and other
 * quantiles, and the mean time within a limit.
 *
 * <p><b>Input</b>: {@link Durations}, with delayed entry where people were met late. <b>Units</b>:
 * shares from 0 to 1, times as given. <b>Missing</b>: left out, counted. <b>Undefined when</b>
 * there is nobody, or the time lies beyond the curve; a quantile when the curve does not fall so
 * far ({@code not reached}).
 *
 * <p><b>Formula</b>: S(t) = product of 1 - d/n over the times with events up to t; variance of log
 * S by Greenwood, the sum of d/(n(n-d)). A quantile is the first time at which S is at most 1 - p,
 * or the middle of the time over which it equals 1 - p; its interval is where the limits of the
 * curve cross 1 - p (Brookmeyer and Crowley), without an upper end where the upper limit does not
 * fall so far. The restricted mean is the area under the curve. With a least number at risk the
 * curve begins at the first time at which so many are followed, for those who lasted until then,
 * and ends before the first later time at which fewer are.
 *
 * <p><b>Reference</b>: Kaplan and Meier (1958) Nonparametric estimation from incomplete
 * observations, JASA 53:457-481; Brookmeyer and Crowley (1982) A confidence interval for the median
 * survival time, Biometrics 38:29-41; Klein and Moeschberger (2003) Survival Analysis, 2nd ed.,
 * sections 4.2-4.6. <b>Checked against</b>: survival 3.5-3 {@code survfit}; fixture {@code
 * survival.json} and quant_reference K1.
 */
public final class KaplanMeier {
  private static final Method METHOD =
      new Method("Kaplan-Meier", "Kaplan and Meier (1958) JASA 53:457-481");
  private static final Method CROSSING =
      new Method(
          "Brookmeyer-Crowley interval", "Brookmeyer and Crowley (1982) Biometrics 38:29-41");
  private static final Method AREA =
      new Method(
          "area under the Kaplan-Meier curve",
          "Klein and Moeschberger (2003) Survival Analysis, 4.5");
  private static final double SAME = 1e-12;

  private final Durations durations;
  private final List<SurvivalStep> steps;
  private final double start;
  private final boolean stopped;

  private KaplanMeier(
      Durations durations, List<SurvivalStep> steps, double start, boolean stopped) {
    this.durations = durations;
    this.steps = List.copyOf(steps);
    this.start = start;
    this.stopped = stopped;
  }

  /**
   * The whole curve.
   *
   * @param durations the durations
   */
  public static KaplanMeier of(Durations durations) {
    return withLeastAtRisk(durations, 1);
  }

  /**
   * The curve where at least so many are followed, so that no step rests on a handful.
   *
   * @param durations the durations
   * @param least how many must be at risk for the curve to go on
   * @throws IllegalArgumentException if the number is below 1
   */
  public static KaplanMeier withLeastAtRisk(Durations durations, int least) {
    Require.positive(least, "least");
    Sorted sorted = Sorted.of(durations);
    List<SurvivalStep> steps = new ArrayList<>();
    double survival = 1;
    double logVariance = 0;
    double start = 0;
    for (double time : durations.endings()) {
      int n = sorted.atRisk(time);
      if (n < least && !steps.isEmpty()) {
        return new KaplanMeier(durations, steps, start, true);
      }
      if (n < least) {
        start = time;
        continue;
      }
      int d = sorted.eventsAt(time);
      survival *= (double) (n - d) / n;
      logVariance += n == d ? 0 : (double) d / ((double) n * (n - d));
      steps.add(new SurvivalStep(time, n, d, sorted.endingsAt(time) - d, survival, logVariance));
    }
    return new KaplanMeier(durations, steps, start, false);
  }

  /** The times at which someone's following ended, in order. */
  public List<SurvivalStep> steps() {
    return steps;
  }

  /** The time from which the curve tells, 0 unless too few were followed at first. */
  public double start() {
    return start;
  }

  /** Whether the curve ends early because too few were left. */
  public boolean stopped() {
    return stopped;
  }

  /**
   * How many are followed just before this time.
   *
   * @param time the time
   */
  public int atRisk(double time) {
    return durations.atRisk(time);
  }

  /**
   * The share of durations longer than this time.
   *
   * @param time the time
   * @param interval the method of the interval
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the time is negative, or unless the level lies strictly
   *     between 0 and 1
   */
  public Outcome survival(double time, CurveInterval interval, double confidenceLevel) {
    Require.level(confidenceLevel);
    Require.notNegative(time, "time");
    if (steps.isEmpty()) {
      return nobody("survival");
    }
    if (time > last().time() && last().survival() > 0 || time < start) {
      return undefined("survival", "beyond the times for which enough people were followed");
    }
    SurvivalStep step = at(time);
    Estimate estimate = estimate("survival", step.survival(), METHOD);
    return interval.exists(step)
        ? estimate
            .withStandardError(step.standardError())
            .withInterval(interval.of(step, confidenceLevel))
        : estimate.withNote(step.survival() > 0 ? "no events so far" : "nobody is left");
  }

  /**
   * The time by which half of the durations have ended.
   *
   * @param interval the method of the interval
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome median(CurveInterval interval, double confidenceLevel) {
    return quantile("median", 0.5, interval, confidenceLevel);
  }

  /**
   * The time by which this share of the durations has ended.
   *
   * @param ended the share whose duration has ended, strictly between 0 and 1
   * @param interval the method of the interval
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the share is not strictly between 0 and 1
   */
  public Outcome quantile(double ended, CurveInterval interval, double confidenceLevel) {
    return quantile("quantile", ended, interval, confidenceLevel);
  }

  private Outcome quantile(
      String measure, double ended, CurveInterval interval, double confidenceLevel) {
    Require.level(confidenceLevel);
    Require.level(ended);
    if (steps.isEmpty()) {
      return nobody(measure);
    }
    OptionalDouble value = crossing(SurvivalStep::survival, 1 - ended);
    if (value.isEmpty()) {
      return undefined(measure, "not reached");
    }
    OptionalDouble lower = crossing(s -> limit(s, interval, confidenceLevel, false), 1 - ended);
    OptionalDouble upper = crossing(s -> limit(s, interval, confidenceLevel, true), 1 - ended);
    Estimate estimate = estimate(measure, value.getAsDouble(), METHOD);
    if (lower.isPresent() && upper.isPresent()) {
      return estimate.withInterval(
          new Interval(lower.getAsDouble(), upper.getAsDouble(), confidenceLevel, CROSSING));
    }
    return estimate.withNote(
        lower.isPresent()
            ? "interval from " + lower.getAsDouble() + " without an upper end"
            : "no interval");
  }

  /**
   * The mean time up to a limit: how long a duration lasts on average, counting at most so long.
   *
   * @param limit the time up to which the mean is taken
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the limit is not above 0
   */
  public Outcome restrictedMean(double limit, double confidenceLevel) {
    Require.level(confidenceLevel);
    Require.positive(limit, "limit");
    String measure = "restricted_mean";
    if (steps.isEmpty()) {
      return nobody(measure);
    }
    if (start > 0 || limit > last().time() && last().survival() > 0) {
      return undefined(measure, "beyond the times for which enough people were followed");
    }
    double area = 0;
    double variance = 0;
    double right = limit;
    for (int i = steps.size() - 1; i >= 0; i--) {
      SurvivalStep step = steps.get(i);
      if (step.time() < limit) {
        area += step.survival() * (right - step.time());
        right = step.time();
        double n = step.atRisk();
        double d = step.events();
        variance += n == d ? 0 : area * area * d / (n * (n - d));
      }
    }
    area += right;
    Estimate estimate = estimate(measure, area, AREA);
    if (variance == 0) {
      return estimate;
    }
    double error = Math.sqrt(variance);
    double half = Quantiles.normal(confidenceLevel) * error;
    return estimate
        .withStandardError(error)
        .withInterval(
            new Interval(
                Math.max(0, area - half), Math.min(limit, area + half), confidenceLevel, AREA));
  }

  private double limit(
      SurvivalStep step, CurveInterval interval, double confidenceLevel, boolean upper) {
    if (!interval.exists(step)) {
      return step.survival() > 0 ? 1 : Double.NaN;
    }
    Interval limits = interval.of(step, confidenceLevel);
    return upper ? limits.upper() : limits.lower();
  }

  /** The first time at which a falling curve is at most a share, or the middle of its equality. */
  private OptionalDouble crossing(ToDoubleFunction<SurvivalStep> curve, double share) {
    for (int i = 0; i < steps.size(); i++) {
      double value = curve.applyAsDouble(steps.get(i));
      if (Math.abs(value - share) < SAME) {
        double from = steps.get(i).time();
        for (int j = i + 1; j < steps.size(); j++) {
          if (curve.applyAsDouble(steps.get(j)) < share - SAME) {
            return OptionalDouble.of((from + steps.get(j).time()) / 2);
          }
        }
        return OptionalDouble.of(from);
      }
      if (value < share) {
        return OptionalDouble.of(steps.get(i).time());
      }
    }
    return OptionalDouble.empty();
  }

  private SurvivalStep at(double time) {
    SurvivalStep found = new SurvivalStep(0, durations.size(), 0, 0, 1, 0);
    for (SurvivalStep step : steps) {
      if (step.time() > time) {
        return found;
      }
      found = step;
    }
    return found;
  }

  private SurvivalStep last() {
    return steps.get(steps.size() - 1);
  }

  private Estimate estimate(String measure, double value, Method method) {
    return Estimate.of(measure, value, durations.size(), method).withMissing(durations.missing());
  }

  private Undefined nobody(String measure) {
    return durations.size() == 0
        ? Undefined.of(measure, TooLittle.empty(durations.missing()), 0)
        : Undefined.of(measure, TooLittle.TOO_FEW_CASES, durations.size());
  }

  private Undefined undefined(String measure, String reason) {
    return new Undefined(measure, reason, durations.size());
  }
}
