package org.plait.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.statistics.agreement.AgreementWeights;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.agreement.IntraclassCorrelation;
import org.plait.statistics.agreement.IntraclassForm;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.DifferenceInChange;
import org.plait.statistics.contrast.JointContrast;
import org.plait.statistics.imputation.PooledEstimate;
import org.plait.statistics.multiple.MarginalIndependence;
import org.plait.statistics.multiple.PairwiseIndependence;
import org.plait.statistics.multiple.Ticks;
import org.plait.statistics.paired.BowkerTest;
import org.plait.statistics.paired.CliffDelta;
import org.plait.statistics.paired.CohenH;
import org.plait.statistics.paired.DiscordantPairs;
import org.plait.statistics.paired.IndependentShares;
import org.plait.statistics.paired.MarginalHomogeneity;
import org.plait.statistics.paired.NetChange;
import org.plait.statistics.paired.NetMovers;
import org.plait.statistics.paired.PairedEffect;
import org.plait.statistics.paired.PlacementTest;
import org.plait.statistics.paired.RankBiserial;
import org.plait.statistics.paired.SquareTable;
import org.plait.statistics.paired.WeightedPopulationChange;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.proportion.MantelHaenszel;
import org.plait.statistics.proportion.MinimumDetectableDifference;
import org.plait.statistics.proportion.SimultaneousIntervals;
import org.plait.statistics.proportion.TippingPoint;
import org.plait.statistics.rank.Correlation;
import org.plait.statistics.rank.HodgesLehmann;
import org.plait.statistics.rank.JonckheereTerpstraTest;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.statistics.rank.MannWhitneyUTest;
import org.plait.statistics.rank.SignedRank;
import org.plait.statistics.repeated.CochranArmitageTest;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.FriedmanTest;
import org.plait.statistics.repeated.PairwiseSignedRank;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.response.BalanceDifference;
import org.plait.statistics.response.Dispositions;
import org.plait.statistics.response.ResponsePropensities;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.McDonaldOmega;
import org.plait.statistics.scale.OrdinalDif;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.scale.SpearmanBrown;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.time.LogRankTest;

/** Each estimator of the library on data drawn for it, and the space its parameter lives in. */
record EstimatorsOnDraws(
    String name, double least, double most, Function<RandomDraw, Stream<?>> answers) {
  private static final double LEVEL = 0.9;
  private static final double ANY = Double.POSITIVE_INFINITY;

  @Override
  public String toString() {
    return name;
  }

  static List<EstimatorsOnDraws> all() {
    return Stream.of(ofCounts(), ofNumbers(), ofChanges(), ofPeople(), ofSurveys())
        .flatMap(List::stream)
        .toList();
  }

  private static EstimatorsOnDraws of(
      String name, double least, double most, Function<RandomDraw, Stream<?>> answers) {
    return new EstimatorsOnDraws(name, least, most, answers);
  }

  private static List<EstimatorsOnDraws> ofCounts() {
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

  private static Stream<?> netMovers(NetMovers movers) {
    return Stream.of(movers.estimate(LEVEL), movers.test());
  }

  private static Stream<?> kappa(CohenKappa kappa) {
    return Stream.of(
        kappa.estimate(LEVEL),
        kappa.test(),
        kappa.with(AgreementWeights.quadratic(3)).estimate(LEVEL),
        kappa.specificAgreement(1));
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

  private static List<EstimatorsOnDraws> ofNumbers() {
    return List.of(
        of("mean", -ANY, ANY, d -> means(d)),
        of("correlation", -1, 1, d -> correlations(d)),
        of("Hodges-Lehmann", -ANY, ANY, d -> pairs(d, (x, y) -> hodgesLehmann(x, y))),
        of("signed rank", -1, 1, d -> pairs(d, (x, y) -> signedRank(SignedRank.of(x, y)))),
        of("paired effect", -ANY, ANY, d -> pairs(d, (x, y) -> pairedEffect(x, y))),
        of("net movers of answers", -1, 1, d -> pairs(d, (x, y) -> netMovers(NetMovers.of(x, y)))),
        of("Cliff delta", -1, 1, d -> Stream.of(CliffDelta.of(some(d), some(d)).estimate(LEVEL))),
        of("Mann-Whitney", -ANY, ANY, d -> mannWhitney(MannWhitneyUTest.of(some(d), some(d)))),
        of("standardised difference", -ANY, ANY, d -> standardised(d)),
        of("balance", -ANY, ANY, d -> balance(d)),
        of("groups", 0, 1, d -> groups(List.of(some(d), some(d), some(d)))),
        of("Friedman", 0, 1, d -> friedman(FriedmanTest.of(List.of(d.rows(d.size(), 3))))),
        of("pooled", -ANY, ANY, d -> pooled(d)));
  }

  private static double[] some(RandomDraw d) {
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

  private static List<EstimatorsOnDraws> ofChanges() {
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

  private static List<EstimatorsOnDraws> ofPeople() {
    return List.of(
        of("raters", -ANY, 1, d -> raters(d)),
        of("intraclass", -ANY, 1, d -> intraclass(IntraclassCorrelation.of(d.rows(d.size(), 3)))),
        of("Krippendorff", -ANY, 1, d -> krippendorff(d)),
        of("scales", -ANY, 1, d -> scales(d)),
        of("item functioning", -ANY, ANY, d -> functioning(d)),
        of("ticks", 0, 1, d -> ticks(d)),
        of("Cochran Q", -ANY, ANY, d -> Stream.of(CochranQTest.of(answered(d)).test())),
        of("Skillings-Mack", -ANY, ANY, d -> Stream.of(skillingsMack(d).test())),
        of("pairs of waves", -ANY, ANY, d -> pairsOfWaves(d)),
        of("propensities", -ANY, ANY, d -> propensities(d)));
  }

  private static List<boolean[]> answered(RandomDraw d) {
    return List.of(d.flags(d.size(), 3));
  }

  private static Stream<?> raters(RandomDraw d) {
    boolean[][] rated = d.flags(d.size(), 3);
    OptionalInt[][] ratings = new OptionalInt[rated.length][3];
    for (int unit = 0; unit < rated.length; unit++) {
      int[] given = d.numbers(3, 4);
      for (int rater = 0; rater < 3; rater++) {
        ratings[unit][rater] =
            rated[unit][rater] ? OptionalInt.of(given[rater]) : OptionalInt.empty();
      }
    }
    RaterAgreement agreement = RaterAgreement.of(Ratings.of(ratings, 4));
    return Arrays.stream(ChanceModel.values())
        .flatMap(
            chance ->
                Stream.of(
                    agreement.estimate(chance, LEVEL),
                    agreement.with(AgreementWeights.linear(4)).estimate(chance, LEVEL)));
  }

  private static Stream<?> intraclass(IntraclassCorrelation correlation) {
    return Arrays.stream(IntraclassForm.values()).map(form -> correlation.estimate(form, LEVEL));
  }

  private static Stream<?> krippendorff(RandomDraw d) {
    List<List<String>> units = d.some(d.size(), i -> d.labels(d.upTo(4), 3));
    KrippendorffAlpha alpha = KrippendorffAlpha.nominal(units);
    return Stream.of(alpha.estimate(LEVEL), alpha.bootstrap(50, 1, LEVEL));
  }

  private static ScaleItems items(RandomDraw d, int items) {
    int n = d.size();
    double[][] values = d.rows(n, items);
    List<String> names = List.of("a", "b", "c", "d").subList(0, items);
    return d.coin()
        ? ScaleItems.of(names, values)
        : ScaleItems.of(names, values, d.flags(n, items));
  }

  private static Stream<?> scales(RandomDraw d) {
    CronbachAlpha alpha = CronbachAlpha.of(items(d, 3));
    Stream<?> parts =
        alpha.items().stream()
            .flatMap(i -> Stream.of(i.mean(), i.standardDeviation(), i.alphaIfDropped()));
    return Stream.concat(
            parts,
            Stream.of(
                alpha.estimate(LEVEL),
                alpha.standardised(),
                CronbachAlpha.pairwise(items(d, 3)).estimate(LEVEL),
                McDonaldOmega.of(items(d, 4)).estimate(LEVEL),
                SpearmanBrown.of(items(d, 2)).estimate(LEVEL)))
        .filter(answer -> !(answer instanceof Double));
  }

  private static Stream<?> functioning(RandomDraw d) {
    OrdinalDif dif = OrdinalDif.of(List.of("T1", "T2"), List.of(items(d, 3), items(d, 3)));
    return dif.items(0.95).stream()
        .flatMap(item -> Stream.of(item.test(), item.adjustedPValue(), item.explained()));
  }

  private static Stream<?> ticks(RandomDraw d) {
    int n = d.size();
    Ticks first = Ticks.of(List.of("a", "b", "c"), d.flags(n, 3));
    MarginalIndependence marginal = MarginalIndependence.of(first, d.numbers(n, 3));
    PairwiseIndependence pairs =
        PairwiseIndependence.of(first, Ticks.of(List.of("d", "e"), d.flags(n, 2)));
    return Stream.of(
        first.shareOfRespondents(0, LEVEL),
        first.shareOfMentions(1),
        marginal.optionByOption(),
        marginal.firstOrder(),
        marginal.secondOrder(),
        marginal.bonferroni(),
        pairs.firstOrder(),
        pairs.secondOrder());
  }

  private static SkillingsMackTest skillingsMack(RandomDraw d) {
    return SkillingsMackTest.of(
        3,
        d.some(
            d.size(),
            i -> {
              List<Integer> waves = List.of(0, 1, 2).subList(d.upTo(2), 3);
              return new SkillingsMackTest.Person(waves, d.stream(d.values(waves.size())).toList());
            }));
  }

  private static Stream<?> pairsOfWaves(RandomDraw d) {
    return PairwiseSignedRank.of(List.of(d.rows(d.size(), 3))).pairs().stream()
        .flatMap(pair -> Stream.of(pair.test(), pair.adjusted()));
  }

  private static Stream<?> propensities(RandomDraw d) {
    int n = d.size();
    ResponsePropensities propensities = ResponsePropensities.of(d.shares(n), d.weights(n));
    return Stream.of(
        propensities.representativity(),
        propensities.byChance(),
        propensities.coefficientOfVariation());
  }

  private static List<EstimatorsOnDraws> ofSurveys() {
    List<EstimatorsOnDraws> all = new ArrayList<>(DesignsOnDraws.all());
    all.add(of("survival", 0, 1, d -> survival(d)));
    all.add(of("durations", 0, ANY, d -> durations(d)));
    return all;
  }

  private static Durations drawnDurations(RandomDraw d) {
    double[] times = Arrays.stream(some(d)).map(t -> t == 0 ? 1 : Math.abs(t)).toArray();
    Durations durations = Durations.of(times, d.flags(times.length));
    return d.coin()
        ? durations
        : durations.enteredAt(Arrays.stream(times).map(t -> t * d.share()).toArray());
  }

  private static Stream<?> survival(RandomDraw d) {
    KaplanMeier curve = KaplanMeier.of(drawnDurations(d));
    double time = d.share() * 3;
    return Stream.concat(
        Arrays.stream(CurveInterval.values()).map(i -> curve.survival(time, i, LEVEL)),
        Stream.of(LogRankTest.of(List.of(drawnDurations(d), drawnDurations(d))).test()));
  }

  private static Stream<?> durations(RandomDraw d) {
    KaplanMeier curve = KaplanMeier.withLeastAtRisk(drawnDurations(d), 1 + d.upTo(3));
    return Stream.of(
        curve.median(CurveInterval.LOG_LOG, LEVEL),
        curve.quantile(0.25, CurveInterval.LOG_LOG, LEVEL),
        curve.restrictedMean(1 + d.upTo(3), LEVEL));
  }
}
