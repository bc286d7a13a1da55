package org.plait.statistics;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The squared sums by cluster, or by person, of what people drawn within strata add to an estimate:
 * the part of {@link ClusterVariance} for strata.
 *
 * @param variance of the whole sum
 * @param from of the earlier wave's part, or of the only wave
 * @param to of the later wave's part
 * @param groups the clusters or people
 * @param clustering what the clusters are like; empty where the sums are by person
 * @param df the clusters with two or more people who answered, or the people, less their strata; at
 *     least 1
 * @param lonely whether a stratum of one cluster adds to it
 * @param estimable whether each wave has a stratum of two clusters or more
 */
record StratifiedSums(
    double variance,
    double from,
    double to,
    long groups,
    Optional<Clustering> clustering,
    double df,
    boolean lonely,
    boolean estimable) {

  static StratifiedSums of(Observations wave, double[] added) {
    Observations units = wave.units();
    Optional<ClusterAssignment> found =
        Optional.of(units)
            .filter(Observations::hasClusters)
            .map(ClusterAssignment::ofOneWave)
            .filter(groups -> !groups.clustering().negligible(units.size()));
    int[] cluster = found.map(ClusterAssignment::from).orElseGet(() -> alone(units));
    int groups = found.map(ClusterAssignment::groups).orElse(units.size());
    WithinStrata within = WithinStrata.of(added, cluster, wave.weights().strata());
    double sum = ClusterVariance.squaredSums(groups, cluster, within.scaled());
    return new StratifiedSums(
        sum,
        sum,
        0,
        groups,
        found.map(ClusterAssignment::clustering),
        found.isPresent()
            ? df(ClusterAssignment.ofOneWave(wave).clustering().shared(), wave)
            : df(wave.size(), wave),
        within.lonely(),
        within.estimable());
  }

  static StratifiedSums of(TwoWaves waves, double[] earlier, double[] later) {
    TwoWaves units = waves.units();
    long people = people(units);
    Optional<ClusterAssignment> found =
        Optional.of(units)
            .filter(TwoWaves::hasClusters)
            .map(TwoWaves::clusters)
            .filter(groups -> !groups.clustering().negligible(people));
    WithinStrata first =
        WithinStrata.of(
            earlier,
            found.map(ClusterAssignment::from).orElseGet(() -> alone(units.from())),
            waves.from().weights().strata());
    WithinStrata second =
        WithinStrata.of(
            later,
            found.map(ClusterAssignment::to).orElseGet(() -> alone(units.to())),
            waves.to().weights().strata());
    boolean lonely = first.lonely() || second.lonely();
    boolean estimable = first.estimable() && second.estimable();
    double[] u = first.scaled();
    double[] v = second.scaled();
    double[] products = ClusterVariance.products(u, v, waves.design(), units);
    if (found.isEmpty()) {
      double from = ClusterVariance.squares(u, units.from());
      double to = ClusterVariance.squares(v, units.to());
      double sum = from + to + Arrays.stream(products).sum();
      double df = df(people(waves), waves.from(), waves.to());
      return new StratifiedSums(sum, from, to, people, Optional.empty(), df, lonely, estimable);
    }
    ClusterAssignment groups = found.get();
    return new StratifiedSums(
        ClusterVariance.twoWay(groups, u, v, products, units),
        ClusterVariance.squaredSums(groups.groups(), groups.from(), u),
        ClusterVariance.squaredSums(groups.groups(), groups.to(), v),
        groups.groups(),
        Optional.of(groups.clustering()),
        df(waves.clusters().clustering().shared(), waves.from(), waves.to()),
        lonely,
        estimable);
  }

  private static long people(TwoWaves waves) {
    return (long) waves.nFrom() + waves.nTo() - waves.nPairs();
  }

  private static int[] alone(Observations units) {
    return IntStream.range(0, units.entries()).toArray();
  }

  private static double df(long drawn, Observations... waves) {
    Set<Integer> strata = new HashSet<>();
    for (Observations wave : waves) {
      IntStream.range(0, wave.entries()).forEach(i -> strata.add(wave.weights().stratum(i)));
    }
    return Math.max(1.0, drawn - (double) strata.size());
  }
}
