package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Method;
import org.plait.statistics.TooLittle;

/**
 * Replicate weights that leave out one cluster of the first stage at a time: JK1 without strata,
 * JKn with.
 *
 * <p><b>Formula</b>: the cluster's weights are 0 and those of the stratum's others n/(n-1) times as
 * large; each square counts (n-1)/n (1 - n/N). A stratum of which one cluster was drawn has no
 * replicate and adds nothing under {@link LonelyPsu#REMOVE}; under any other policy there is no
 * estimate. Later stages are not replicated: their variance is in the clusters' sums.
 *
 * <p><b>Undefined when</b> there is one cluster in all, a stratum has one and the policy is not
 * {@link LonelyPsu#REMOVE} (the stratum is named), there are more rows than the population has, or
 * no row of the domain answered. Where everybody was drawn the interval is a point and says so;
 * where nothing varies there is no interval.
 *
 * <p><b>Reference</b>: Rust and Rao (1996) Variance estimation for complex surveys using
 * replication techniques, Statistical Methods in Medical Research 5:283-310; Wolter (2007)
 * Introduction to Variance Estimation, 2nd ed., Springer, chapter 4. <b>Checked against</b>: R
 * 4.2.2, survey 4.1-1 {@code as.svrepdesign} (fixture {@code design.json}).
 */
public final class Jackknife {
  private static final Method METHOD =
      new Method("jackknife", "Rust and Rao (1996) Stat. Methods Med. Research 5:283-310");

  private Jackknife() {}

  /**
   * The replicate weights of a design; without estimates where it can't have them.
   *
   * @param design the design of the sample
   */
  public static ReplicateWeights of(SurveyDesign design) {
    Stage first = design.first();
    List<double[]> replicates = new ArrayList<>();
    List<Double> factors = new ArrayList<>();
    for (int u = 0; u < first.units(); u++) {
      int s = first.stratumOfUnit(u);
      double n = first.drawn(s);
      if (n > 1) {
        replicates.add(without(design, u, n / (n - 1)));
        factors.add((n - 1) / n * (1 - first.fraction(s)));
      }
    }
    return ReplicateWeights.of(
            weights(design),
            replicates,
            1,
            factors.stream().mapToDouble(Double::doubleValue).toArray(),
            design.degreesOfFreedom(),
            METHOD)
        .about(design);
  }

  /** Why a design can't have replicates, if it can't. */
  static Optional<String> unusable(SurveyDesign design) {
    if (design.impossible()) {
      return Optional.of(TooLittle.POPULATION_TOO_SMALL.reason());
    }
    List<String> lonely = lonely(design);
    return lonely.isEmpty() || design.lonely() == LonelyPsu.REMOVE
        ? Optional.empty()
        : Optional.of("one cluster in " + DesignVariance.named(lonely));
  }

  /** What was done about strata of one cluster, which have no replicate. */
  static Optional<String> note(SurveyDesign design) {
    List<String> lonely = lonely(design);
    return lonely.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "one cluster in " + DesignVariance.named(lonely) + ": " + design.lonely().words());
  }

  private static List<String> lonely(SurveyDesign design) {
    Stage first = design.first();
    return IntStream.range(0, first.strata())
        .filter(s -> first.drawn(s) == 1 && first.fraction(s) < 1)
        .mapToObj(first::name)
        .toList();
  }

  /** The weights of the rows in the domain; 0 for all others. */
  static double[] weights(SurveyDesign design) {
    double[] weights = new double[design.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = design.contains(i) ? design.weight(i) : 0;
    }
    return weights;
  }

  static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] without(SurveyDesign design, int unit, double factor) {
    Stage first = design.first();
    double[] weights = weights(design);
    for (int i = 0; i < weights.length; i++) {
      if (first.unit(i) == unit) {
        weights[i] = 0;
      } else if (first.stratum(i) == first.stratumOfUnit(unit)) {
        weights[i] *= factor;
      }
    }
    return weights;
  }
}
