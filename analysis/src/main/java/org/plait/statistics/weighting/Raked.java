package org.plait.statistics.weighting;

import java.util.List;
import java.util.function.Function;
import org.plait.statistics.Method;
import org.plait.statistics.WeightSpread;

/** Weights that meet the frame's margins, and what it took. */
public final class Raked implements RakingOutcome {

  private final double[] weights;
  private final Method method;
  private final List<MarginShare> margins;
  private final int iterations;
  private final long trimmed;

  Raked(double[] weights, Method method, List<MarginShare> margins, int iterations, long trimmed) {
    this.weights = weights;
    this.method = method;
    this.margins = List.copyOf(margins);
    this.iterations = iterations;
    this.trimmed = trimmed;
  }

  /** The weight of each respondent; they sum to the people in the frame. */
  public double[] weights() {
    return weights.clone();
  }

  /** Raking, or post-stratification where there is one margin only. */
  public Method method() {
    return method;
  }

  /** Each category of each margin in the frame, before and after. */
  public List<MarginShare> margins() {
    return margins;
  }

  /** How many rounds over all margins were made. */
  public int iterations() {
    return iterations;
  }

  /** How many respondents had a weight above the limit that was brought down to it. */
  public long trimmed() {
    return trimmed;
  }

  /** How unequal the weights are. */
  public WeightSpread spread() {
    return WeightSpread.of(weights);
  }

  /** The categories in which fewer than five people answered. */
  public List<MarginShare> few() {
    return margins.stream().filter(MarginShare::few).toList();
  }

  @Override
  public <T> T fold(
      Function<? super Raked, ? extends T> raked, Function<? super NotRaked, ? extends T> not) {
    return raked.apply(this);
  }
}
