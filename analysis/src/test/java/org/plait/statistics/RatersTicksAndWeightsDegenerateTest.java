package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.agreement.IntraclassCorrelation;
import org.plait.statistics.agreement.IntraclassForm;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.design.DesignBootstrap;
import org.plait.statistics.design.SurveyDesign;
import org.plait.statistics.design.SurveyVariable;
import org.plait.statistics.multiple.MarginalIndependence;
import org.plait.statistics.multiple.PairwiseIndependence;
import org.plait.statistics.multiple.Ticks;
import org.plait.statistics.paired.WeightedPopulationChange;
import org.plait.statistics.repeated.PairwiseSignedRank;

/** The rest of the families on the data that are too little. */
class RatersTicksAndWeightsDegenerateTest {

  private static Map<String, Function<Observations, Outcome>> outcomes() {
    Map<String, Function<Observations, Outcome>> measures = new LinkedHashMap<>();
    measures.put("kappa", d -> kappa(d).estimate(0.95));
    measures.put("agreement on the used category", d -> kappa(d).specificAgreement(1, 0.95));
    measures.put("agreement on another category", d -> kappa(d).specificAgreement(0, 0.95));
    for (ChanceModel chance : ChanceModel.values()) {
      measures.put("raters, " + chance, d -> RaterAgreement.of(ratings(d)).estimate(chance, 0.95));
    }
    for (IntraclassForm form : IntraclassForm.values()) {
      measures.put("intraclass " + form, d -> judged(d).estimate(form, 0.95));
    }
    measures.put("share of respondents", d -> ticks(d).shareOfRespondents(0, 0.95));
    measures.put("share of mentions", d -> ticks(d).shareOfMentions(0));
    measures.put("bootstrap", d -> bootstrap(d));
    measures.put("weighted mean", d -> weighted(d, w -> Mean.of(w).estimate(0.95)));
    measures.put(
        "weighted change of means",
        d -> weighted(d, w -> DifferenceOfMeans.of(twice(w)).estimate(0.95).estimate()));
    measures.put(
        "weighted change of shares",
        d -> weighted(d, w -> DifferenceOfProportions.of(twice(w)).estimate(0.95).estimate()));
    measures.put(
        "weighted relative effect",
        d -> weighted(d, w -> RelativeEffect.of(twice(w)).estimate(0.95).estimate()));
    return measures;
  }

  private static Map<String, Function<Observations, TestOutcome>> tests() {
    Map<String, Function<Observations, TestOutcome>> tests = new LinkedHashMap<>();
    tests.put("kappa", d -> kappa(d).test());
    tests.put("marginal, first order", d -> marginal(d).firstOrder());
    tests.put("marginal, second order", d -> marginal(d).secondOrder());
    tests.put("marginal, Bonferroni", d -> marginal(d).bonferroni());
    tests.put("marginal, option by option", d -> marginal(d).optionByOption().get(0));
    tests.put("pairwise, first order", d -> pairwise(d).firstOrder());
    tests.put("pairwise, second order", d -> pairwise(d).secondOrder());
    return tests;
  }

  private static CohenKappa kappa(Observations data) {
    return CohenKappa.of(new long[][] {{0, 0}, {0, data.size()}});
  }

  /** Two raters; the units of missing answers were judged by one only. */
  private static Ratings ratings(Observations data) {
    OptionalInt[][] units = new OptionalInt[(int) (data.size() + data.missing())][2];
    for (int unit = 0; unit < units.length; unit++) {
      units[unit][0] = OptionalInt.of(1);
      units[unit][1] = unit < data.size() ? OptionalInt.of(1) : OptionalInt.empty();
    }
    return Ratings.of(units, 2);
  }

  private static IntraclassCorrelation judged(Observations data) {
    return IntraclassCorrelation.of(
        Arrays.stream(data.values()).mapToObj(v -> new double[] {v, v}).toArray(double[][]::new));
  }

  private static Ticks ticks(Observations data) {
    boolean[][] ticked = new boolean[data.size()][1];
    Arrays.stream(ticked).forEach(row -> row[0] = true);
    return Ticks.of(List.of("a"), ticked);
  }

  private static MarginalIndependence marginal(Observations data) {
    return MarginalIndependence.of(ticks(data), IntStream.range(0, data.size()).toArray());
  }

  private static PairwiseIndependence pairwise(Observations data) {
    return PairwiseIndependence.of(ticks(data), ticks(data));
  }

  private static PairwiseSignedRank pairsOfWaves(Observations data) {
    return PairwiseSignedRank.of(
        Arrays.stream(data.values()).mapToObj(v -> new double[] {v, v, v}).toList());
  }

  private static Outcome bootstrap(Observations data) {
    boolean[] answered = new boolean[4];
    Arrays.fill(answered, 0, data.size(), true);
    return DesignBootstrap.of(SurveyDesign.ofSize(4), 50, 1)
        .mean(SurveyVariable.of(Arrays.copyOf(data.values(), 4), answered), 0.95);
  }

  /** Four people were asked, each of another weight; those of the data answered. */
  private static Outcome weighted(Observations data, Function<Observations, Outcome> measure) {
    int[] none = {-1, -1, -1, -1};
    WeightedWave wave =
        WeightedWave.of(Weighting.of(new double[] {1, 2, 3, 4}), new int[] {0, 1, 2, 3}, none);
    Observations answers = wave.answers(data.values(), IntStream.range(0, data.size()).toArray());
    return measure.apply(answers.withMissing(data.missing()));
  }

  private static WeightedPopulationChange ofPeople(Observations data) {
    double[] ones = new double[data.size()];
    Arrays.fill(ones, 1);
    return WeightedPopulationChange.of(data, Weighting.of(ones), data, Weighting.of(ones));
  }

  private static TwoWaves twice(Observations wave) {
    return TwoWaves.of(wave, wave);
  }

  @Test
  void withoutPeopleThereAreNoPairsOfWavesAndWithoutMovesNoChange() {
    Map<String, Observations> data = FamiliesDegenerateTest.data();
    assertThat(pairsOfWaves(data.get("no cases")).pairs()).isEmpty();
    for (String name : List.of("one case", "one category")) {
      List<PairwiseSignedRank.Pair> pairs = pairsOfWaves(data.get(name)).pairs();
      assertThat(pairs).hasSize(3);
      assertThat(pairs).allMatch(p -> p.test().result().orElseThrow().pValue() == 1);
      assertThat(pairs).allMatch(p -> p.adjusted().orElseThrow() == 1);
    }
  }

  @Test
  void changesOfWeightedPopulationsNeedPeople() {
    Map<String, Observations> data = FamiliesDegenerateTest.data();
    assertThatThrownBy(() -> ofPeople(data.get("no cases")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights must hold one above 0");
    Populations people = Populations.of(9, 9);
    WeightedPopulationChange one = ofPeople(data.get("one case"));
    assertThat(FamiliesDegenerateTest.word(one.mean(people, 0.95))).isEqualTo("one case");
    assertThat(FamiliesDegenerateTest.word(one.share(people, 0.95))).isEqualTo("estimate");
    WeightedPopulationChange same = ofPeople(data.get("one category"));
    assertThat(FamiliesDegenerateTest.word(same.mean(people, 0.95))).isEqualTo("no interval");
    assertThat(FamiliesDegenerateTest.word(same.share(people, 0.95))).isEqualTo("estimate");
    assertThat(FamiliesDegenerateTest.word(same.mean(Populations.of(3, 9), 0.95)))
        .isEqualTo("more answers than people in the population");
  }

  @Test
  void everyMeasureAnswersFromOneTable() {
    assertThat(FamiliesDegenerateTest.table(outcomes(), FamiliesDegenerateTest::word))
        .containsExactly(
            "kappa: no cases | no cases | one category used | one category used",
            "agreement on the used category: category not used | category not used | estimate |"
                + " estimate",
            "agreement on another category: category not used | category not used | category not"
                + " used | category not used",
            "raters, NONE: no cases | no linked pairs | estimate | estimate",
            "raters, UNIFORM: no cases | no linked pairs | no interval | no interval",
            "raters, POOLED: no cases | no linked pairs | one category used | one category used",
            "raters, BY_RATER: no cases | no linked pairs | one category used | one category used",
            "raters, GWET: no cases | no linked pairs | no interval | no interval",
            "intraclass ONE_WAY: no cases | no cases | one case | no variation",
            "intraclass TWO_WAY_RANDOM: no cases | no cases | one case | no variation",
            "intraclass TWO_WAY_FIXED: no cases | no cases | one case | no variation",
            "intraclass ONE_WAY_MEAN: no cases | no cases | one case | no variation",
            "intraclass TWO_WAY_RANDOM_MEAN: no cases | no cases | one case | no variation",
            "intraclass TWO_WAY_FIXED_MEAN: no cases | no cases | one case | no variation",
            "share of respondents: no cases | no cases | estimate | estimate",
            "share of mentions: no cases | no cases | no interval | no interval",
            "bootstrap: no cases | no cases | no estimate with some replicate weights | no"
                + " interval",
            "weighted mean: no cases | all missing | one case | no interval",
            "weighted change of means: no cases | all missing | one case | no interval",
            "weighted change of shares: no cases | all missing | estimate | estimate",
            "weighted relative effect: no cases | all missing | one case | estimate");
  }

  @Test
  void everyTestAnswersFromOneTable() {
    assertThat(FamiliesDegenerateTest.table(tests(), FamiliesDegenerateTest::word))
        .containsExactly(
            "kappa: no cases | no cases | one category used | one category used",
            "marginal, first order: no cases | no cases | one group | no variation",
            "marginal, second order: no cases | no cases | one group | no variation",
            "marginal, Bonferroni: no cases | no cases | one group | no variation",
            "marginal, option by option: no cases | no cases | no variation | no variation",
            "pairwise, first order: no cases | no cases | no variation | no variation",
            "pairwise, second order: no cases | no cases | no variation | no variation");
  }
}
