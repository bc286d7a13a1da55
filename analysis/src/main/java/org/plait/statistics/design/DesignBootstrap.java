package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.plait.statistics.Method;

/**
 * Replicate weights that draw the clusters of each stratum again.
 *
 * <p><b>Formula</b>: n - 1 of a stratum's n clusters are drawn: from a population without known
 * size with replacement (Rao and Wu), and the weight of a cluster drawn r times is r n/(n-1) times
 * the original. From N clusters they are drawn without replacement out of a pseudo-population of N,
 * in which each cluster stands N/n times, rounded at random (Canty and Davison); the weights then
 * deviate from the original by a factor &radic;c, c = (N-n)(N-1)/(N(N-n+1)), with which the
 * variance of a total is on average exactly the design's (1 - n/N) n s&sup2; where N/n is whole. No
 * weight is negative, and a stratum of which everything was drawn does not vary. Strata of one
 * cluster as in {@link Jackknife}.
 *
 * <p><b>Undefined when</b>: as {@link Jackknife}; also when some replicate leaves nobody of a
 * domain.
 *
 * <p><b>Reference</b>: Rao and Wu (1988) Resampling inference with complex survey data, JASA
 * 83:231-241; Canty and Davison (1999) Resampling-based variance estimation for labour force
 * surveys, The Statistician 48:379-391. <b>Checked against</b>: the design's own variance, which
 * many replicates reproduce, with replacement, without, and in strata.
 */
public final class DesignBootstrap {
  private static final Method METHOD =
      new Method(
          "design bootstrap",
          "Rao and Wu (1988) JASA 83:231-241; Canty and Davison (1999) The Statistician"
              + " 48:379-391");

  private final SurveyDesign design;
  private final Random random;
  private final List<int[]> unitsOfStratum = new ArrayList<>();

  private DesignBootstrap(SurveyDesign design, long seed) {
    this.design = design;
    this.random = new Random(seed);
    Stage first = design.first();
    int[] filled = new int[first.strata()];
    for (int s = 0; s < first.strata(); s++) {
      unitsOfStratum.add(new int[first.drawn(s)]);
    }
    for (int u = 0; u < first.units(); u++) {
      int s = first.stratumOfUnit(u);
      unitsOfStratum.get(s)[filled[s]++] = u;
    }
  }

  /**
   * So many replicate weights of a design; the same for the same seed and order of the rows.
   * Without estimates where a design can't have them.
   *
   * @param design the design
   * @param replicates how many, some hundreds for a steady standard error
   * @param seed where the draws start
   * @throws IllegalArgumentException if replicates is below 2
   */
  public static ReplicateWeights of(SurveyDesign design, int replicates, long seed) {
    if (replicates < 2) {
      throw new IllegalArgumentException("replicates must be 2 or more, found " + replicates);
    }
    DesignBootstrap bootstrap = new DesignBootstrap(design, seed);
    List<double[]> sets = new ArrayList<>();
    for (int k = 0; k < replicates; k++) {
      sets.add(bootstrap.draw());
    }
    return ReplicateWeights.of(
            Jackknife.weights(design),
            sets,
            1.0 / replicates,
            Jackknife.ones(replicates),
            design.degreesOfFreedom(),
            METHOD)
        .about(design);
  }

  private double[] draw() {
    Stage first = design.first();
    double[] factor = Jackknife.ones(first.units());
    for (int s = 0; s < first.strata(); s++) {
      int[] units = unitsOfStratum.get(s);
      if (units.length > 1 && units.length < first.population(s)) {
        int[] times = first.finite(s) ? fromPopulation(s) : withReplacement(units.length);
        double spread = Math.sqrt(correction(units.length, first.population(s)));
        double scale = units.length / (units.length - 1.0);
        for (int i = 0; i < units.length; i++) {
          factor[units[i]] = 1 + spread * (scale * times[i] - 1);
        }
      }
    }
    double[] weights = Jackknife.weights(design);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= weights[i] > 0 ? factor[first.unit(i)] : 0;
    }
    return weights;
  }

  private static double correction(double n, double population) {
    return Double.isInfinite(population)
        ? 1
        : (population - n) / population * (population - 1) / (population - n + 1);
  }

  private int[] withReplacement(int n) {
    int[] times = new int[n];
    for (int k = 0; k < n - 1; k++) {
      times[random.nextInt(n)]++;
    }
    return times;
  }

  /** Each unit stands in the population as often as fits, the rest once more by lot. */
  private int[] fromPopulation(int s) {
    int n = design.first().drawn(s);
    long size = Math.round(design.first().population(s));
    long copies = size / n;
    int[] extra = shuffled(n);
    int[] times = new int[n];
    Set<Long> drawn = new HashSet<>();
    while (drawn.size() < n - 1) {
      long place = (long) (random.nextDouble() * size);
      if (drawn.add(place)) {
        boolean whole = place < copies * n;
        times[whole ? (int) (place % n) : extra[(int) (place - copies * n)]]++;
      }
    }
    return times;
  }

  private int[] shuffled(int n) {
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }
}
