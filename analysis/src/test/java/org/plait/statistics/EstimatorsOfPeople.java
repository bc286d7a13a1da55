package org.plait.statistics;

import static org.plait.statistics.EstimatorsOnDraws.ANY;
import static org.plait.statistics.EstimatorsOnDraws.LEVEL;
import static org.plait.statistics.EstimatorsOnDraws.of;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.plait.statistics.agreement.AgreementWeights;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.IntraclassCorrelation;
import org.plait.statistics.agreement.IntraclassForm;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.multiple.MarginalIndependence;
import org.plait.statistics.multiple.PairwiseIndependence;
import org.plait.statistics.multiple.Ticks;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.PairwiseSignedRank;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.response.ResponsePropensities;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.McDonaldOmega;
import org.plait.statistics.scale.OrdinalDif;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.scale.SpearmanBrown;

/** The estimators of what several people or items say, on drawn data. */
final class EstimatorsOfPeople {
  private EstimatorsOfPeople() {}

  static List<EstimatorsOnDraws> all() {
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
}
