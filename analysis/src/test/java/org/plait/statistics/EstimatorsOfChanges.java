package org.plait.statistics;

import static org.plait.statistics.EstimatorsOnDraws.ANY;
import static org.plait.statistics.EstimatorsOnDraws.LEVEL;
import static org.plait.statistics.EstimatorsOnDraws.of;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.DifferenceInChange;
import org.plait.statistics.contrast.JointContrast;
import org.plait.statistics.paired.NetChange;
import org.plait.statistics.paired.PlacementTest;
import org.plait.statistics.paired.WeightedPopulationChange;

/** The estimators of change between waves, on drawn data. */
final class EstimatorsOfChanges {
  private EstimatorsOfChanges() {}

  static List<EstimatorsOnDraws> all() {
    return List.of(
        of("change of means", -ANY, ANY, d -> changesOfMeans(d)),
        of("change of shares", -1, 1, d -> changesOfShares(d)),
        of("relative effect", 0, 1, d -> Stream.of(RelativeEffect.of(d.waves()).estimate(LEVEL))),
        of("placements", -ANY, ANY, d -> Stream.of(PlacementTest.of(d.waves()).test(1))),
        of("net change", -ANY, ANY, d -> netChange(NetChange.of(d.waves()))),
        of("weighted wave", -ANY, ANY, d -> weightedWaves(d)),
        of("weighted population", -ANY, ANY, d -> weightedPopulation(d)),
        of("difference in change", -ANY, ANY, d -> inChange(d)),
        of("effects in change", -1, 1, d -> Stream.of(inChangeOf(d).effects(LEVEL))),
        of("shares in change", -2, 2, d -> sharesInChange(d)));
  }

  private static Stream<?> changesOfMeans(RandomDraw d) {
    DifferenceOfMeans difference = DifferenceOfMeans.of(d.waves());
    return Stream.of(
        difference.estimate(LEVEL),
        difference.withEqualVariances().estimate(LEVEL),
        difference.estimateOfPopulations(d.populations(), LEVEL));
  }

  private static Stream<?> changesOfShares(RandomDraw d) {
    DifferenceOfProportions difference = DifferenceOfProportions.of(d.wavesOfOnes());
    return Stream.of(
        difference.estimate(LEVEL), difference.estimateOfPopulations(d.populations(), LEVEL));
  }

  private static Stream<?> netChange(NetChange change) {
    return Stream.of(change.net(), change.amongStayers(), change.byJoiners(), change.byLeavers());
  }

  private static Stream<?> weightedWaves(RandomDraw d) {
    TwoWaves waves = TwoWaves.of(weightedWave(d, 100), weightedWave(d, 200));
    return Stream.of(
        Mean.of(waves.from()).estimate(LEVEL),
        DifferenceOfMeans.of(waves).estimate(LEVEL),
        RelativeEffect.of(waves).estimate(LEVEL));
  }

  private static Observations weightedWave(RandomDraw d, int first) {
    int n = d.size();
    int[] own = new int[n];
    Arrays.fill(own, Observations.NONE);
    return WeightedWave.of(Weighting.of(d.weights(n)), Waves.persons(n, first, n / 2), own)
        .answers(d.values(n), IntStream.range(0, n).toArray());
  }

  private static Stream<?> weightedPopulation(RandomDraw d) {
    double[] from = d.ones(d.size());
    double[] to = d.ones(d.size());
    WeightedPopulationChange change =
        WeightedPopulationChange.of(
            Observations.of(from, Waves.persons(from.length, 100, 2)),
            Weighting.of(d.weights(from.length)),
            Observations.of(to, Waves.persons(to.length, 200, 2)),
            Weighting.of(d.weights(to.length)));
    return Stream.of(change.mean(d.populations(), LEVEL), change.share(d.populations(), LEVEL));
  }

  private static DifferenceInChange inChangeOf(RandomDraw d) {
    return DifferenceInChange.of(d.manyWaves(false), d.manyWaves(false));
  }

  private static Stream<?> inChange(RandomDraw d) {
    List<Observations> cells = d.some(3, i -> d.wave(d.values(10 + d.size()), 100 * i));
    CellContrast contrast = CellContrast.ofMeans(cells, 1, -1, d.coin() ? 0 : 1e3);
    return Stream.of(
        contrast.estimate(LEVEL),
        JointContrast.of(List.of(contrast, CellContrast.ofMeans(cells, 0, 1, -1))).test(),
        inChangeOf(d).means(LEVEL));
  }

  private static Stream<?> sharesInChange(RandomDraw d) {
    return Stream.of(
        DifferenceInChange.of(d.manyWaves(true), d.manyWaves(true)).proportions(LEVEL));
  }
}
