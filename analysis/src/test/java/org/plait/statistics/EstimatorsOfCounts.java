package org.plait.statistics;

import static org.plait.statistics.EstimatorsOnDraws.ANY;
import static org.plait.statistics.EstimatorsOnDraws.LEVEL;
import static org.plait.statistics.EstimatorsOnDraws.of;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plait.statistics.agreement.AgreementWeights;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.CohenH;
import org.plait.statistics.paired.DiscordantPairs;
import org.plait.statistics.paired.IndependentShares;
import org.plait.statistics.paired.MarginalHomogeneity;
import org.plait.statistics.paired.NetMovers;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.proportion.MantelHaenszel;
import org.plait.statistics.proportion.MinimumDetectableDifference;
import org.plait.statistics.proportion.SimultaneousIntervals;
import org.plait.statistics.proportion.TippingPoint;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.response.Dispositions;

/** The estimators of counts and tables of counts, on drawn data. */
final class EstimatorsOfCounts {
  private EstimatorsOfCounts() {}

  static List<EstimatorsOnDraws> all() {
    return List.of(
        of("proportion", 0, 1, d -> proportions(d)),
        of("simultaneous intervals", 0, 1, d -> simultaneous(d)),
        of("tipping point", 0, 1, d -> tipping(d)),
        of("table", 0, 1, d -> tables(d)),
        of("McNemar", -ANY, ANY, d -> mcNemar(McNemarTest.of(d.count(), d.count()))),
        of("paired table", -1, 1, d -> pairedTable(d)),
        of("Cohen g", -0.5, 0.5, d -> Stream.of(discordant(d).cohenG(LEVEL))),
        of("odds ratio of movers", 0, ANY, d -> movers(discordant(d))),
        of("Mantel-Haenszel", 0, ANY, d -> mantelHaenszel(d)),
        of("trend", -ANY, ANY, d -> Stream.of(trend(d).test())),
        of("independent shares", -ANY, ANY, d -> shares(d)),
        of("Cohen h", -Math.PI, Math.PI, d -> Stream.of(cohenH(d).estimate(LEVEL))),
        of("square table", -ANY, ANY, d -> squareTable(SquareTable.of(d.table(3, 3)))),
        of("net movers", -1, 1, d -> netMovers(NetMovers.of(d.count(), d.count(), d.count()))),
        of("kappa", -1, 1, d -> kappa(CohenKappa.of(d.table(3, 3)))),
        of("rates of response", 0, 1, d -> rates(d)),
        of("means of counts", -ANY, ANY, d -> meansOfCounts(d)),
        of("detectable difference", 0, ANY, d -> detectable(d)));
  }

  private static Stream<?> proportions(RandomDraw d) {
    long x = d.count();
    Proportion share = Proportion.of(x, x + d.count()).ofPopulation(x + d.count() + d.count());
    return Stream.concat(
        Arrays.stream(ProportionInterval.values()).map(i -> share.estimate(i, LEVEL)),
        Stream.of(share.nonResponseBounds()));
  }

  private static Stream<?> simultaneous(RandomDraw d) {
    SimultaneousIntervals intervals = SimultaneousIntervals.of(d.counts(1 + d.upTo(4)));
    return Stream.of(intervals.goodman(LEVEL), intervals.sisonGlaz(LEVEL));
  }

  private static Stream<?> tipping(RandomDraw d) {
    long x = d.count();
    long n = x + d.count();
    return Stream.of(TippingPoint.of(x, n, n + d.count()).at(d.share()));
  }

  private static Stream<?> tables(RandomDraw d) {
    ContingencyTable table = ContingencyTable.of(d.table(2 + d.upTo(2), 2 + d.upTo(2)));
    ContingencyTable two = ContingencyTable.of(d.table(2, 2));
    return Stream.of(table.chiSquared(), table.cramerV(), two.chiSquared(), two.fisher());
  }

  private static Stream<?> mcNemar(McNemarTest test) {
    return Stream.of(test.exact(), test.midP(), test.asymptotic());
  }

  private static Stream<?> pairedTable(RandomDraw d) {
    PairedTable table = new PairedTable(1 + d.count(), d.count(), d.count(), d.count());
    return Stream.of(
        table.phi(),
        table.phiCorrected(),
        table.difference(),
        table.newcombe(LEVEL),
        table.tango(LEVEL));
  }

  private static DiscordantPairs discordant(RandomDraw d) {
    return DiscordantPairs.of(new PairedTable(d.count(), d.count(), d.count(), d.count()));
  }

  private static Stream<?> movers(DiscordantPairs pairs) {
    return Stream.of(pairs.oddsRatio(LEVEL), pairs.exactUnconditional());
  }

  private static Stream<?> mantelHaenszel(RandomDraw d) {
    MantelHaenszel test = MantelHaenszel.of(d.table(2, 2), d.table(2, 2), d.table(2, 2));
    return Stream.of(test.oddsRatio(LEVEL), test.test(), test.correctedTest());
  }

  private static CochranArmitageTest trend(RandomDraw d) {
    long[] in = d.counts(3);
    long[] all = d.counts(3);
    Arrays.setAll(all, i -> all[i] + in[i]);
    return CochranArmitageTest.of(in, all, d.values(3));
  }

  private static Stream<?> shares(RandomDraw d) {
    long from = d.count();
    long to = d.count();
    IndependentShares shares = IndependentShares.of(from, from + d.count(), to, to + d.count());
    return Stream.of(shares.test(), shares.chiSquared(), shares.fisher(), shares.boschloo());
  }

  private static CohenH cohenH(RandomDraw d) {
    long from = d.count();
    long to = d.count();
    return CohenH.of(from, from + d.count(), to, to + d.count());
  }

  private static Stream<?> squareTable(SquareTable table) {
    MarginalHomogeneity margins = MarginalHomogeneity.of(table);
    BowkerTest bowker = BowkerTest.of(table);
    return Stream.of(
        bowker.test(1),
        bowker.chiSquared(),
        margins.stuartMaxwell(),
        margins.bhapkar(),
        margins.linear());
  }

  static Stream<?> netMovers(NetMovers movers) {
    return Stream.of(movers.estimate(LEVEL), movers.test());
  }

  private static Stream<?> kappa(CohenKappa kappa) {
    return Stream.of(
        kappa.estimate(LEVEL),
        kappa.test(),
        kappa.with(AgreementWeights.quadratic(3)).estimate(LEVEL),
        kappa.specificAgreement(1, LEVEL));
  }

  private static Stream<?> rates(RandomDraw d) {
    Dispositions all =
        new Dispositions(
            d.count(), d.count(), d.count(), d.count(), d.count(), d.count(), d.count(), d.count());
    double eligible = d.share();
    return Arrays.stream(Dispositions.Rate.values())
        .flatMap(rate -> Stream.of(all.rate(rate), all.rate(rate, eligible)));
  }

  private static Stream<?> meansOfCounts(RandomDraw d) {
    Observations counts = Observations.ofCounts(d.values(4), d.counts(4));
    Observations others = Observations.ofCounts(d.values(4), d.counts(4));
    TwoWaves waves = TwoWaves.of(counts, others);
    return Stream.of(
        Mean.of(counts).estimate(LEVEL),
        Median.of(counts).estimate(LEVEL),
        StandardizedDifference.of(counts, others).cohenD(),
        DifferenceOfMeans.of(waves).estimate(LEVEL),
        RelativeEffect.of(waves).estimate(LEVEL));
  }

  private static Stream<?> detectable(RandomDraw d) {
    MinimumDetectableDifference least = MinimumDetectableDifference.of(d.count(), d.count());
    double share = d.share();
    return Stream.of(
        least.rise(share, 0.8, LEVEL),
        least.fall(share, 0.8, LEVEL),
        least.ofMeans(0.1 + d.share(), 0.8, LEVEL));
  }
}
