package org.plait.statistics.design;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.plait.statistics.Design;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Mover;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/**
 * How much the mean or share of a population changed between two waves, whose strata have known
 * sizes in both.
 *
 * <p><b>Input</b>: the waves, in which the same number stands for the same person and for the same
 * stratum. <b>Units</b>: later less earlier. <b>Undefined when</b> either wave's estimate is
 * ({@link StratifiedPopulation}). <b>Formula</b>: both waves' variances, less twice the covariance
 * &Sigma; n1 n2 (n12/(n1 n2) - N12/(N1 N2)) r S1 S2 over the strata, with S1 and S2 the standard
 * deviations of what an answer of the stratum adds to its wave's estimate, r the correlation of
 * that within strata over all linked people and N12 as many people as can be in both. A stratum's
 * covariance is bounded by its variances. With fewer than ten linked pairs r is 1 where its factor
 * is negative, which is conservative, else 0. t on the people of both waves less the strata, with
 * fewer pairs on the answers of each wave less its strata; shares have both waves' Wilson intervals
 * combined with the correlation that the variance implies. Whoever changed strata adds no
 * covariance.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd ed., Wiley, section 5.3; Tam (1984)
 * On covariances from overlapping samples, American Statistician 38:288-289; Qualit&eacute; and
 * Till&eacute; (2008) Variance estimation of changes in repeated surveys, Survey Methodology
 * 34:173-181. <b>Checked against</b>: for one stratum the estimates without strata, {@code
 * StratifiedPopulationTest}, and a simulation there; each wave as {@link StratifiedPopulation}.
 */
public final class StratifiedPopulationChange {
  private static final Method METHOD =
      new Method(
          "finite population, within strata",
          "Cochran (1977) Sampling Techniques, 5.3; Tam (1984) Am. Statistician 38:288-289");

  private final StratifiedPopulation from;
  private final StratifiedPopulation to;
  private final TwoWaves waves;
  private final double variance;
  private final double first;
  private final double second;

  private StratifiedPopulationChange(StratifiedPopulation from, StratifiedPopulation to) {
    this.from = from;
    this.to = to;
    this.waves = TwoWaves.of(from.answers(), to.answers());
    boolean estimable = from.shortage(1).isEmpty() && to.shortage(1).isEmpty();
    this.first = estimable ? from.variance() : 0;
    this.second = estimable ? to.variance() : 0;
    this.variance = estimable ? Math.max(0, first + second - 2 * covariance()) : 0;
  }

  /**
   * Of two waves.
   *
   * @param from the earlier wave
   * @param to the later wave
   */
  public static StratifiedPopulationChange of(StratifiedPopulation from, StratifiedPopulation to) {
    return new StratifiedPopulationChange(from, to);
  }

  /**
   * The change of the mean with its t interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome mean(double confidenceLevel) {
    Require.level(confidenceLevel);
    Optional<Undefined> undefined = undefined("difference_of_means", 2);
    if (undefined.isPresent()) {
      return undefined.get();
    }
    Estimate bare = bare("difference_of_means");
    if (from.census() && to.census()) {
      return bare.withInterval(new Interval(difference(), difference(), confidenceLevel, method()))
          .asCensus();
    }
    double error = Math.sqrt(variance);
    if (error == 0) {
      return bare.withNote("no variation: no interval");
    }
    double half = Quantiles.student(confidenceLevel, df()) * error;
    return bare.withStandardError(error)
        .withInterval(
            new Interval(difference() - half, difference() + half, confidenceLevel, method()));
  }

  /**
   * The change of the share of ones.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public Outcome share(double confidenceLevel) {
    Require.level(confidenceLevel);
    from.requireShares();
    to.requireShares();
    Optional<Undefined> undefined = undefined("difference_of_proportions", 1);
    if (undefined.isPresent()) {
      return undefined.get();
    }
    Interval interval =
        Mover.difference(
            from.value(),
            from.wilson(confidenceLevel),
            to.value(),
            to.wilson(confidenceLevel),
            correlation(),
            method());
    Estimate estimate = bare("difference_of_proportions").withInterval(interval);
    return from.census() && to.census()
        ? estimate.asCensus()
        : estimate.withStandardError(Math.sqrt(variance));
  }

  private Optional<Undefined> undefined(String measure, int enough) {
    Optional<TooLittle> shortage = from.shortage(enough).or(() -> to.shortage(enough));
    return shortage.map(why -> Undefined.of(measure, why, Math.min(from.size(), to.size())));
  }

  private Estimate bare(String measure) {
    long n = (long) from.size() + to.size();
    Estimate bare =
        Estimate.of(measure, difference(), n, method())
            .withMissing(from.answers().missing() + to.answers().missing());
    return from.lonely() || to.lonely() ? bare.withNote(StratifiedPopulation.NOTE) : bare;
  }

  private Method method() {
    return from.lonely() ? from.said(METHOD) : to.said(METHOD);
  }

  private double df() {
    if (waves.design() == Design.INDEPENDENT) {
      return from.df() + to.df();
    }
    TreeSet<Integer> strata = new TreeSet<>(from.strata());
    strata.addAll(to.strata());
    double people = (double) from.size() + to.size() - waves.nPairs();
    return Math.max(1, people - strata.size());
  }

  private double difference() {
    return to.value() - from.value();
  }

  private double correlation() {
    double scale = 2 * Math.sqrt(first) * Math.sqrt(second);
    return scale > 0 ? Sample.clamp((first + second - variance) / scale, -1, 1) : 0;
  }

  private double covariance() {
    double[] u = from.centred();
    double[] v = to.centred();
    Map<Integer, Long> linked = new HashMap<>();
    double r = correlation(u, v, linked);
    boolean few = waves.design() == Design.INDEPENDENT;
    TreeSet<Integer> common = new TreeSet<>(from.strata());
    common.retainAll(to.strata());
    double sum = 0;
    for (int h : common) {
      double n = (double) from.drawn(h) * to.drawn(h);
      double both = Math.min(from.people(h), to.people(h));
      double factor = linked.getOrDefault(h, 0L) - n * both / from.people(h) / to.people(h);
      double association = few ? (factor < 0 ? 1 : 0) : r;
      double bound =
          Math.sqrt((1 - from.fraction(h)) * from.drawn(h) * from.spread(h, u))
              * Math.sqrt((1 - to.fraction(h)) * to.drawn(h) * to.spread(h, v));
      double own = factor * association * Math.sqrt(from.spread(h, u)) * Math.sqrt(to.spread(h, v));
      sum += Sample.clamp(own, -bound, bound);
    }
    return sum;
  }

  /** Over the people linked within a stratum, who are counted by stratum. */
  private double correlation(double[] u, double[] v, Map<Integer, Long> linked) {
    Map<Integer, Integer> later = new HashMap<>();
    for (int j = 0; j < v.length; j++) {
      later.put(to.answers().person(j), j);
    }
    Map<Integer, Products> byStratum = new HashMap<>();
    for (int i = 0; i < u.length; i++) {
      int person = from.answers().person(i);
      int h = from.stratum(i);
      Integer j = person == Observations.NONE ? null : later.get(person);
      if (j != null && h == to.stratum(j)) {
        linked.merge(h, 1L, Long::sum);
        double a = unscaled(u[i], from.spread(h, u));
        double b = unscaled(v[j], to.spread(h, v));
        byStratum.computeIfAbsent(h, unseen -> new Products()).add(a, b);
      }
    }
    double cross = byStratum.values().stream().mapToDouble(Products::cross).sum();
    double first = byStratum.values().stream().mapToDouble(Products::squaresFirst).sum();
    double second = byStratum.values().stream().mapToDouble(Products::squaresSecond).sum();
    double scale = Math.sqrt(first) * Math.sqrt(second);
    return scale > 0 ? Sample.clamp(cross / scale, -1, 1) : 0;
  }

  /** Answers add in proportion to the people of their stratum, which says nothing of their link. */
  private static double unscaled(double added, double spread) {
    return spread > 0 ? added / Math.sqrt(spread) : 0;
  }

  /** Sums of the linked people of one stratum, from which their products about the mean follow. */
  private static final class Products {
    private long n;
    private double a;
    private double b;
    private double aa;
    private double bb;
    private double ab;

    void add(double first, double second) {
      n++;
      a += first;
      b += second;
      aa += first * first;
      bb += second * second;
      ab += first * second;
    }

    double cross() {
      return ab - a * b / n;
    }

    double squaresFirst() {
      return aa - a * a / n;
    }

    double squaresSecond() {
      return bb - b * b / n;
    }
  }
}
