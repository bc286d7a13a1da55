package org.plait.statistics;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The robust variance of an estimate whose answers come in clusters or with weights: the squared
 * sums by cluster of what each answer adds to the estimate. With weights that is w(y -
 * mean)/sum(w), and for calibrated weights its residual from the margins, of everybody in the wave;
 * without clusters the sums are by person, with G - 1 degrees of freedom.
 *
 * <p><b>Undefined when</b> there is a single cluster or person: {@link #estimable} says so.
 * <b>Formula</b>: G/(G-1) times the squared sums of G clusters, those of one included. For a change
 * it is two-way: by cluster, plus by person, minus by their intersection, so that a linked person
 * stays one person in whatever cluster they answer. The last two differ only for linked people
 * whose cluster changed, by twice the product of their two contributions. Where the sum is not
 * positive, the larger of the two one-way variances stands. Independent waves have no term by
 * person. Where people were drawn within strata, what each adds is measured from the mean of the
 * clusters of its stratum and wave, n/(n-1) of these n standing for G/(G-1); a stratum of one
 * cluster is measured from the mean of all, and a note says so. Degrees of freedom are then the
 * clusters with two or more people who answered (people, without clusters), less the strata they
 * are of. With sets of replicate weights it is scale times the squared differences of the estimate
 * made with each set from the estimate itself, R - 1 degrees of freedom with R sets, and clusters
 * and strata are left out of account; placements are not made again.
 *
 * <p><b>Reference</b>: Cameron, Gelbach, Miller (2011) Robust inference with multiway clustering,
 * J. Business &amp; Economic Statistics 29:238-249; Cochran (1977) Sampling Techniques, 3rd ed.,
 * Wiley, sections 5.4 and 11.8; Wolter (2007) Introduction to Variance Estimation, 2nd ed.,
 * Springer. <b>Checked against</b>: R survey 4.1-1 {@code svymean} with clusters and strata
 * (fixtures {@code weighted_waves.json}, {@code stratified_waves.json}), {@code svrepdesign}
 * (fixture {@code replicates.json}), and its definition, {@code ClusterTest}.
 */
public final class ClusterVariance {
  /** Ends the name of a method whose variance is that within strata. */
  public static final String WITHIN_STRATA = ", within strata";

  /** Follows where a stratum has one cluster, or one answer of a finite population. */
  public static final String LONELY = "; a stratum of one centred at the mean of all";

  private final double variance;
  private final double from;
  private final double to;
  private final long groups;
  private final Optional<Clustering> clustering;
  private final Optional<StratifiedSums> strata;
  private final Optional<ReplicatedSums> replicated;

  private ClusterVariance(
      double variance, double from, double to, long groups, Optional<Clustering> clustering) {
    double factor = groups > 1 ? groups / (groups - 1.0) : 0;
    this.variance = factor * variance;
    this.from = factor * from;
    this.to = factor * to;
    this.groups = groups;
    this.clustering = clustering;
    this.strata = Optional.empty();
    this.replicated = Optional.empty();
  }

  private ClusterVariance(StratifiedSums sums) {
    this.variance = sums.variance();
    this.from = sums.from();
    this.to = sums.to();
    this.groups = sums.groups();
    this.clustering = sums.clustering();
    this.strata = Optional.of(sums);
    this.replicated = Optional.empty();
  }

  private ClusterVariance(ReplicatedSums sums) {
    this.variance = sums.variance();
    this.from = sums.from();
    this.to = sums.to();
    this.groups = sums.sets();
    this.clustering = Optional.empty();
    this.strata = Optional.empty();
    this.replicated = Optional.of(sums);
  }

  /**
   * Of the mean of one wave; empty without weights when {@linkplain Clustering#negligible clusters
   * are negligible}.
   */
  static Optional<ClusterVariance> ofMean(Observations wave) {
    if (wave.size() > 0 && wave.replicated()) {
      return Optional.of(new ClusterVariance(ReplicatedSums.ofMean(wave, wave.values())));
    }
    boolean always = wave.weighted() || wave.inStrata();
    if (wave.size() == 0 || !(wave.hasClusters() || always)) {
      return Optional.empty();
    }
    return Optional.of(of(wave, wave.added(wave.values())))
        .filter(found -> always || found.clustering.isPresent());
  }

  /**
   * Of a sum over one wave; by person without clusters, or where they are {@linkplain
   * Clustering#negligible negligible}.
   *
   * @param wave the answers
   * @param added what each of its {@linkplain Observations#units units} adds to the sum
   */
  public static ClusterVariance of(Observations wave, double[] added) {
    if (wave.replicated()) {
      return new ClusterVariance(ReplicatedSums.ofSum(wave, added));
    }
    if (wave.inStrata()) {
      return new ClusterVariance(StratifiedSums.of(wave, added));
    }
    Observations units = wave.units();
    Optional<ClusterAssignment> groups =
        Optional.of(units)
            .filter(Observations::hasClusters)
            .map(ClusterAssignment::ofOneWave)
            .filter(found -> !found.clustering().negligible(units.size()));
    if (groups.isEmpty()) {
      double people = squares(added, units);
      return new ClusterVariance(people, people, 0, units.size(), Optional.empty());
    }
    ClusterAssignment found = groups.get();
    double sum = squaredSums(found.groups(), found.from(), added);
    return new ClusterVariance(sum, sum, 0, found.groups(), Optional.of(found.clustering()));
  }

  /**
   * Of the sum of the two waves' means of u and v; empty without weights when {@linkplain
   * Clustering#negligible clusters are negligible}.
   *
   * @param u what each earlier answer counts
   * @param v what each later answer counts
   */
  static Optional<ClusterVariance> ofSum(double[] u, double[] v, TwoWaves waves) {
    if (waves.replicated()) {
      return Optional.of(new ClusterVariance(ReplicatedSums.ofMeans(u, v, waves)));
    }
    boolean always = waves.weighted() || waves.inStrata();
    if (!(waves.hasClusters() || always)) {
      return Optional.empty();
    }
    return Optional.of(ofSums(waves.from().added(u), waves.to().added(v), waves))
        .filter(found -> always || found.clustering.isPresent());
  }

  /**
   * Of a sum over both waves; by person as in {@link #of}.
   *
   * @param earlier what each of the {@linkplain Observations#units units} of the earlier wave adds
   * @param later what each unit of the later wave adds
   * @param waves both waves
   */
  public static ClusterVariance ofSums(double[] earlier, double[] later, TwoWaves waves) {
    if (waves.replicated()) {
      return new ClusterVariance(ReplicatedSums.ofSums(earlier, later, waves));
    }
    if (waves.inStrata()) {
      return new ClusterVariance(StratifiedSums.of(waves, earlier, later));
    }
    TwoWaves units = waves.units();
    double ofEarlier = squares(earlier, units.from());
    double ofLater = squares(later, units.to());
    double[] products = products(earlier, later, waves.design(), units);
    long people = (long) units.nFrom() + units.nTo() - units.nPairs();
    Optional<ClusterAssignment> found =
        Optional.of(units)
            .filter(TwoWaves::hasClusters)
            .map(TwoWaves::clusters)
            .filter(groups -> !groups.clustering().negligible(people));
    if (found.isEmpty()) {
      double byPerson = ofEarlier + ofLater + DoubleStream.of(products).sum();
      return new ClusterVariance(byPerson, ofEarlier, ofLater, people, Optional.empty());
    }
    ClusterAssignment groups = found.get();
    return new ClusterVariance(
        twoWay(groups, earlier, later, products, units),
        squaredSums(groups.groups(), groups.from(), earlier),
        squaredSums(groups.groups(), groups.to(), later),
        groups.groups(),
        Optional.of(groups.clustering()));
  }

  /** By cluster, plus twice the products of linked people whose cluster changed. */
  static double twoWay(
      ClusterAssignment groups,
      double[] earlier,
      double[] later,
      double[] products,
      TwoWaves units) {
    double movers = 0;
    for (int k = 0; k < products.length; k++) {
      int cluster = groups.from()[units.linked().from(k)];
      movers += cluster == groups.to()[units.linked().to(k)] ? 0 : products[k];
    }
    double[] sums = new double[groups.groups()];
    add(sums, groups.from(), earlier);
    add(sums, groups.to(), later);
    double byCluster = squares(sums);
    double twoWay = byCluster + movers;
    if (twoWay > 0) {
      return twoWay;
    }
    double people = squares(earlier, units.from()) + squares(later, units.to());
    return Math.max(byCluster, people + DoubleStream.of(products).sum());
  }

  /** Twice the product of what each linked entry adds in either wave; none where independent. */
  static double[] products(double[] earlier, double[] later, Design design, TwoWaves units) {
    LinkedEntries linked = units.linked();
    double[] products = new double[design == Design.INDEPENDENT ? 0 : linked.size()];
    for (int k = 0; k < products.length; k++) {
      products[k] = 2 * earlier[linked.from(k)] * later[linked.to(k)] * linked.count(k);
    }
    return products;
  }

  /** Whether the sums are by cluster; else they are by person. */
  public boolean byCluster() {
    return clustering.isPresent();
  }

  /** Whether there are two clusters, or people, or more; else there is no variance. */
  public boolean estimable() {
    return replicated
        .map(ReplicatedSums::estimable)
        .or(() -> strata.map(StratifiedSums::estimable))
        .orElse(groups > 1);
  }

  /** Why there is no variance where there is none. */
  TooLittle shortage() {
    if (replicated.isPresent()) {
      return TooLittle.EMPTY_REPLICATE;
    }
    return strata.isPresent() ? TooLittle.LONELY_STRATA : TooLittle.ONE_CLUSTER;
  }

  /**
   * The name under which a method goes.
   *
   * @param usual the method without strata
   */
  Method named(Method usual) {
    if (replicated.isPresent()) {
      String bare =
          usual
              .name()
              .replace(", two-way robust variance", "")
              .replace(", sums by cluster", "")
              .replace(" summed by cluster", "");
      return new Method(bare + ", replicate weights", usual.citation());
    }
    if (strata.isEmpty()) {
      return usual;
    }
    String name =
        byCluster()
            ? usual.name()
            : usual.name().replace("two-way robust", "robust").replace("cluster", "person");
    boolean lonely = strata.filter(StratifiedSums::lonely).isPresent();
    return new Method(name + WITHIN_STRATA + (lonely ? LONELY : ""), usual.citation());
  }

  /** The variance of the whole sum; not negative. */
  public double variance() {
    return variance;
  }

  /** The variance of the earlier wave's mean alone. */
  public double from() {
    return from;
  }

  /** The variance of the later wave's mean alone. */
  public double to() {
    return to;
  }

  /** Degrees of freedom: of the clusters, else one fewer than there are people; at least 1. */
  public double df() {
    return replicated
        .map(ReplicatedSums::df)
        .or(() -> strata.map(StratifiedSums::df))
        .orElseGet(this::unstratifiedDf);
  }

  private double unstratifiedDf() {
    return clustering.map(Clustering::df).orElse(Math.max(1.0, groups - 1.0));
  }

  /** The correlation of the two waves' means that the total implies. */
  public double correlation() {
    double scale = 2 * Math.sqrt(from) * Math.sqrt(to);
    return scale > 0 ? Sample.clamp((variance - from - to) / scale, -1, 1) : 0;
  }

  /**
   * The estimate, with a note where there are fewer than ten clusters, or a stratum of one.
   *
   * @param estimate the estimate
   */
  public Estimate annotate(Estimate estimate) {
    if (clustering.filter(Clustering::tooFew).isPresent()) {
      return estimate.withNote(Notes.FEW_CLUSTERS);
    }
    return strata.filter(StratifiedSums::lonely).isPresent()
        ? estimate.withNote(Notes.LONELY_STRATUM)
        : estimate;
  }

  static double squaredSums(int groups, int[] group, double[] added) {
    double[] sums = new double[groups];
    add(sums, group, added);
    return squares(sums);
  }

  private static void add(double[] sums, int[] group, double[] added) {
    for (int i = 0; i < added.length; i++) {
      sums[group[i]] += added[i];
    }
  }

  /** The squares of what each answer of an entry adds. */
  static double squares(double[] added, Observations entries) {
    double total = 0;
    for (int i = 0; i < added.length; i++) {
      total += added[i] * added[i] * entries.count(i);
    }
    return total;
  }

  private static double squares(double[] values) {
    double total = 0;
    for (double value : values) {
      total += value * value;
    }
    return total;
  }
}
