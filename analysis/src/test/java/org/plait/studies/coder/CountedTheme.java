package org.plait.studies.coder;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;

/** How estimates of one share did in many samples: error, coverage and width. */
final class CountedTheme {

  private final double truth;
  private int draws;
  private int held;
  private double sum;
  private double squares;
  private double widths;

  CountedTheme(double truth) {
    this.truth = truth;
  }

  double truth() {
    return truth;
  }

  /** Counts the estimate of one more sample. */
  void add(Outcome outcome) {
    Estimate estimate = outcome.estimate().orElseThrow();
    Interval interval = estimate.interval().orElseThrow();
    double error = estimate.value() - truth;
    draws++;
    held += interval.contains(truth) ? 1 : 0;
    sum += error;
    squares += error * error;
    widths += interval.upper() - interval.lower();
  }

  /** The mean error. */
  double bias() {
    return sum / draws;
  }

  /** The root of the mean squared error. */
  double error() {
    return Math.sqrt(squares / draws);
  }

  /** The share of intervals that hold the truth. */
  double coverage() {
    return (double) held / draws;
  }

  double width() {
    return widths / draws;
  }
}
