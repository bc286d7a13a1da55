package org.plait.statistics.weighting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import org.plait.statistics.Method;
import org.plait.statistics.Require;

/**
 * Weights under which the respondents have the frame's number of people in each category of each
 * margin: iterative proportional fitting, from the design weights. With one margin, whose
 * categories may be the crossed cells of several variables, it is post-stratification.
 *
 * <p><b>Input</b>: one design weight a respondent, 0 or more; margins with the frame's counts.
 * <b>Missing</b>: see {@link Margin}; respondents of weight 0 keep it and count nowhere.
 * <b>Undefined when</b> a category has people in the frame and nobody in the sample or the other
 * way round, more people answered than there are, or the margins, or the margins and the limit
 * together, are not met within the rounds allowed: {@link NotRaked} says which.
 *
 * <p><b>Formula</b>: in turn for each margin, every weight times frame count over weighted count of
 * its category, until all margins are met. With a limit, weights above it times the mean weight are
 * brought down to it and all are raked again, until both hold: each step is the closest point, in
 * relative entropy, of a convex set, so that it converges whenever both can hold.
 *
 * <p><b>Reference</b>: Deming and Stephan (1940) Annals of Mathematical Statistics 11:427-444;
 * Deville, Särndal and Sautory (1993) JASA 88:1013-1020; Bregman (1967) USSR Computational
 * Mathematics and Mathematical Physics 7:200-217 for the alternation. <b>Checked against</b>: R
 * 4.2.2, survey 4.1-1, {@code rake} and {@code postStratify}; fixture {@code weighting.json}.
 */
public final class Raking {

  /** The largest relative distance from the frame at which a margin counts as met. */
  public static final double TOLERANCE = 1e-9;

  /** How many rounds over all margins are allowed in all. */
  public static final int ITERATIONS = 5000;

  private static final Method RAKING =
      new Method(
          "raking",
          "Deming and Stephan (1940) Annals of Mathematical Statistics 11:427-444; Deville et al."
              + " (1993) JASA 88:1013-1020");
  private static final Method POST_STRATIFICATION =
      new Method("post-stratification", "Holt and Smith (1979) JRSS A 142:33-46");

  private final double[] design;
  private final List<Margin> margins;
  private final double limit;
  private final double tolerance;
  private final int iterations;

  private Raking(
      double[] design, List<Margin> margins, double limit, double tolerance, int iterations) {
    this.design = design;
    this.margins = margins;
    this.limit = limit;
    this.tolerance = tolerance;
    this.iterations = iterations;
  }

  /**
   * From design weights.
   *
   * @param designWeights one a respondent, 0 or more; 0 leaves the respondent out
   * @param margins one or more
   * @throws IllegalArgumentException if there is no margin, one has another number of respondents,
   *     or a weight is negative
   */
  public static Raking of(double[] designWeights, List<Margin> margins) {
    if (margins.isEmpty()) {
      throw new IllegalArgumentException("margins must hold at least one");
    }
    margins.forEach(m -> Require.sameLength(designWeights.length, m.size(), m.name()));
    for (double weight : designWeights) {
      Require.notNegative(weight, "weight");
    }
    return new Raking(
        designWeights.clone(),
        List.copyOf(margins),
        Double.POSITIVE_INFINITY,
        TOLERANCE,
        ITERATIONS);
  }

  /**
   * From respondents who all count the same.
   *
   * @param margins the margins, of the same respondents
   */
  public static Raking of(List<Margin> margins) {
    int size = margins.isEmpty() ? 0 : margins.get(0).size();
    return of(DoubleStream.generate(() -> 1).limit(size).toArray(), margins);
  }

  /**
   * No weight above this many times the mean weight.
   *
   * @param timesMean above 1
   * @throws IllegalArgumentException unless it is above 1
   */
  public Raking trimmedAt(double timesMean) {
    if (!(timesMean > 1)) {
      throw new IllegalArgumentException("limit must be above 1, found " + timesMean);
    }
    return new Raking(design, margins, timesMean, tolerance, iterations);
  }

  /**
   * Margins count as met at this relative distance.
   *
   * @param distance the largest relative distance from the frame's counts that is left
   * @throws IllegalArgumentException unless the distance is above 0
   */
  public Raking withTolerance(double distance) {
    Require.positive(distance, "tolerance");
    return new Raking(design, margins, limit, distance, iterations);
  }

  /**
   * At most this many rounds over all margins.
   *
   * @param rounds how often all margins are gone through
   * @throws IllegalArgumentException unless the number is above 0
   */
  public Raking withIterations(int rounds) {
    Require.positive(rounds, "iterations");
    return new Raking(design, margins, limit, tolerance, rounds);
  }

  /** The weights, or why there are none. */
  public RakingOutcome weights() {
    return new SampleAndFrame(design, margins)
        .problem()
        .<RakingOutcome>map(problem -> problem)
        .orElseGet(this::fit);
  }

  private RakingOutcome fit() {
    List<double[]> targets = margins.stream().map(m -> m.targets(design)).toList();
    double[] weights = design.clone();
    double cap = limit * margins.get(0).total() / used();
    BitSet trimmed = new BitSet();
    int round = 0;
    while (true) {
      double distance = Double.POSITIVE_INFINITY;
      for (; distance > tolerance && round < iterations; round++) {
        distance = sweep(weights, targets);
      }
      if (distance > tolerance) {
        return notMet(trimmed, round, weights, targets);
      }
      if (DoubleStream.of(weights).allMatch(w -> w <= cap * (1 + tolerance))) {
        return raked(weights, round, trimmed.cardinality());
      }
      trim(weights, cap, trimmed);
    }
  }

  private long used() {
    return DoubleStream.of(design).filter(w -> w > 0).count();
  }

  /** One round over all margins; answers with the largest distance that is left. */
  private double sweep(double[] weights, List<double[]> targets) {
    for (int m = 0; m < margins.size(); m++) {
      Margin margin = margins.get(m);
      double[] sums = margin.sums(weights);
      for (int row = 0; row < weights.length; row++) {
        int cell = margin.cell(margin.category(row));
        if (weights[row] > 0) {
          weights[row] *= targets.get(m)[cell] / sums[cell];
        }
      }
    }
    return distance(weights, targets);
  }

  private double distance(double[] weights, List<double[]> targets) {
    double largest = 0;
    for (int m = 0; m < margins.size(); m++) {
      double[] sums = margins.get(m).sums(weights);
      for (int cell = 0; cell < sums.length; cell++) {
        double target = targets.get(m)[cell];
        if (target > 0) {
          largest = Math.max(largest, Math.abs(sums[cell] - target) / target);
        }
      }
    }
    return largest;
  }

  private static void trim(double[] weights, double cap, BitSet trimmed) {
    for (int row = 0; row < weights.length; row++) {
      if (weights[row] > cap) {
        weights[row] = cap;
        trimmed.set(row);
      }
    }
  }

  private NotRaked notMet(BitSet trimmed, int rounds, double[] weights, List<double[]> targets) {
    NotRaked.Reason reason =
        trimmed.isEmpty() ? NotRaked.Reason.NOT_CONVERGED : NotRaked.Reason.LIMIT_NOT_MET;
    return new NotRaked(reason, List.of(), rounds, distance(weights, targets));
  }

  private Raked raked(double[] weights, int rounds, long trimmed) {
    List<MarginShare> shares = new ArrayList<>();
    for (Margin margin : margins) {
      shares.addAll(new SampleAndFrame(design, margins).shares(margin, weights));
    }
    Method method = margins.size() == 1 ? POST_STRATIFICATION : RAKING;
    return new Raked(weights, method, shares, rounds, trimmed);
  }
}
