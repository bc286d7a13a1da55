package org.plait.statistics;

import static org.plait.statistics.EstimatorsOnDraws.ANY;
import static org.plait.statistics.EstimatorsOnDraws.LEVEL;
import static org.plait.statistics.EstimatorsOnDraws.of;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.paired.CliffDelta;
import org.plait.statistics.paired.NetMovers;
import org.plait.statistics.paired.PairedEffect;
import org.plait.statistics.paired.RankBiserial;
import org.plait.statistics.rank.Correlation;
import org.plait.statistics.rank.HodgesLehmann;
import org.plait.statistics.rank.JonckheereTerpstraTest;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.statistics.rank.MannWhitneyUTest;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.FriedmanTest;
import org.plait.statistics.response.BalanceDifference;

/** The estimators of numbers, paired and unpaired, on drawn data. */
final class EstimatorsOfNumbers {
  private EstimatorsOfNumbers() {}

  static List<EstimatorsOnDraws> all() {
    return List.of(
        of("mean", -ANY, ANY, d -> means(d)),
        of("correlation", -1, 1, d -> correlations(d)),
        of("Hodges-Lehmann", -ANY, ANY, d -> pairs(d, (x, y) -> hodgesLehmann(x, y))),
        of("signed rank", -1, 1, d -> pairs(d, (x, y) -> signedRank(SignedRank.of(x, y)))),
        of("paired effect", -ANY, ANY, d -> pairs(d, (x, y) -> pairedEffect(x, y))),
        of(
            "net movers of answers",
            -1,
            1,
            d -> pairs(d, (x, y) -> EstimatorsOfCounts.netMovers(NetMovers.of(x, y)))),
        of("Cliff delta", -1, 1, d -> Stream.of(CliffDelta.of(some(d), some(d)).estimate(LEVEL))),
        of("Mann-Whitney", -ANY, ANY, d -> mannWhitney(MannWhitneyUTest.of(some(d), some(d)))),
        of("standardised difference", -ANY, ANY, d -> standardised(d)),
        of("balance", -ANY, ANY, d -> balance(d)),
        of("groups", 0, 1, d -> groups(List.of(some(d), some(d), some(d)))),
        of("Friedman", 0, 1, d -> friedman(FriedmanTest.of(List.of(d.rows(d.size(), 3))))),
        of("pooled", -ANY, ANY, d -> pooled(d)));
  }

  static double[] some(RandomDraw d) {
    return d.values(d.size());
  }

  private static Stream<?> pairs(RandomDraw d, PairsOf answers) {
    int n = d.size();
    double[] both = d.values(2 * n);
    return answers.of(Arrays.copyOf(both, n), Arrays.copyOfRange(both, n, 2 * n));
  }

  private interface PairsOf {
    Stream<?> of(double[] earlier, double[] later);
  }

  private static Stream<?> means(RandomDraw d) {
    Observations wave = d.wave(some(d), 100);
    return Stream.of(
        Mean.of(wave).estimate(LEVEL),
        Mean.of(wave).estimateOfPopulation(25L + d.upTo(5), LEVEL),
        Median.of(wave).estimate(LEVEL));
  }

  private static Stream<?> correlations(RandomDraw d) {
    return pairs(
        d,
        (x, y) -> {
          Correlation correlation = Correlation.of(x, y);
          return Stream.of(
              correlation.pearson(LEVEL),
              correlation.spearman(),
              correlation.kendall(),
              correlation.pearsonTest(),
              correlation.spearmanTest(),
              correlation.kendallTest());
        });
  }

  private static Stream<?> hodgesLehmann(double[] earlier, double[] later) {
    return Stream.of(HodgesLehmann.of(earlier, later).estimate(LEVEL));
  }

  private static Stream<?> signedRank(SignedRank ranks) {
    return Stream.concat(
        Arrays.stream(SignedRank.Zeros.values())
            .flatMap(
                zeros ->
                    Stream.of(
                        ranks.exact(zeros),
                        ranks.asymptotic(zeros),
                        ranks.asymptoticWithContinuityCorrection(zeros))),
        Stream.of(ranks.test(), ranks.rankBiserial(), RankBiserial.of(ranks).estimate(LEVEL)));
  }

  private static Stream<?> pairedEffect(double[] earlier, double[] later) {
    PairedEffect effect = PairedEffect.of(earlier, later);
    return Stream.of(effect.dz(LEVEL), effect.dAverage(LEVEL));
  }

  private static Stream<?> mannWhitney(MannWhitneyUTest test) {
    return Stream.of(test.asymptotic(), test.asymptoticWithContinuityCorrection(), test.exact());
  }

  private static Stream<?> standardised(RandomDraw d) {
    double[] all = d.values(2 * d.size());
    double[] first = Arrays.copyOf(all, all.length / 2);
    double[] second = Arrays.copyOfRange(all, all.length / 2, all.length);
    StandardizedDifference difference = StandardizedDifference.of(first, second);
    return Stream.of(difference.cohenD(), difference.hedgesG(), difference.cohenDz());
  }

  private static Stream<?> balance(RandomDraw d) {
    return Stream.of(
        BalanceDifference.ofNumbers(some(d), some(d)).estimate(),
        BalanceDifference.ofShares(d.ones(d.size()), d.ones(d.size())).estimate());
  }

  private static Stream<?> groups(List<double[]> groups) {
    KruskalWallisTest kruskal = KruskalWallisTest.of(groups);
    return Stream.of(
        kruskal.test(), kruskal.epsilonSquared(), JonckheereTerpstraTest.of(groups).test());
  }

  private static Stream<?> friedman(FriedmanTest test) {
    return Stream.of(test.test(), test.kendallW());
  }

  private static Stream<?> pooled(RandomDraw d) {
    int sets = d.upTo(5);
    double[] variances = Arrays.stream(d.values(sets)).map(Math::abs).toArray();
    PooledEstimate plain = PooledEstimate.of("mean", d.values(sets), variances, 30);
    PooledEstimate small = plain.withCompleteDf(1 + d.upTo(30));
    return Stream.of(plain, small)
        .flatMap(
            pooled ->
                Stream.of(
                    pooled.estimate(LEVEL),
                    pooled.test(),
                    pooled.df(),
                    pooled.relativeIncrease(),
                    pooled.fractionMissing()));
  }
}
