package org.plait.statistics.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Observations;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.WeightedWave;
import org.plait.statistics.Weighting;
import org.plait.statistics.contrast.CellContrast.Effect;

/** Contrasts of answers that count by the weights of their waves. */
class WeightedContrastTest {
  private static final JsonNode R = Fixture.json("contrast/contrast_weights.json");
  private static final List<Row> ROWS = rows();
  private static final String[] GROUPS = {"a", "b", "c"};

  private record Row(
      int wave,
      String group,
      int person,
      int cluster,
      boolean stays,
      double score,
      double top,
      int region,
      double weight,
      double post) {}

  private static List<Row> rows() {
    List<String> data = Fixture.text("contrast/contrast.csv").lines().skip(1).toList();
    List<String> weights = Fixture.text("contrast/contrast_weights.csv").lines().skip(1).toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      String[] d = data.get(i).split(",");
      String[] w = weights.get(i).split(",");
      rows.add(
          new Row(
              Integer.parseInt(d[0]),
              d[1],
              Integer.parseInt(d[2]),
              Integer.parseInt(d[3]),
              Boolean.parseBoolean(d[4]),
              Double.parseDouble(d[5]),
              Double.parseDouble(d[6]),
              Integer.parseInt(w[0]),
              Double.parseDouble(w[1]),
              Double.parseDouble(w[2])));
    }
    return rows;
  }

  /** The three groups in each of the two waves, of those rows. */
  private static List<Observations> cells(
      List<Row> all, ToDoubleFunction<Row> value, IntFunction<Weighting> weights, boolean sites) {
    List<WeightedWave> waves = new ArrayList<>();
    for (int wave = 1; wave <= 2; wave++) {
      List<Row> rows = of(all, wave);
      waves.add(
          WeightedWave.of(
              weights.apply(wave),
              rows.stream().mapToInt(Row::person).toArray(),
              rows.stream().mapToInt(r -> sites ? r.cluster() : Observations.NONE).toArray()));
    }
    List<Observations> cells = new ArrayList<>();
    for (String group : GROUPS) {
      for (int wave = 1; wave <= 2; wave++) {
        List<Row> rows = of(all, wave);
        IntPredicate inside = i -> rows.get(i).group().equals(group);
        int[] places = IntStream.range(0, rows.size()).filter(inside).toArray();
        double[] values =
            Arrays.stream(places).mapToDouble(i -> value.applyAsDouble(rows.get(i))).toArray();
        cells.add(waves.get(wave - 1).answers(values, places));
      }
    }
    return cells;
  }

  private static List<Row> of(List<Row> rows, int wave) {
    return rows.stream().filter(r -> r.wave() == wave).toList();
  }

  private static Weighting came(List<Row> rows, int wave) {
    return Weighting.of(of(rows, wave).stream().mapToDouble(Row::weight).toArray());
  }

  private static Weighting met(int wave) {
    List<Row> rows = of(ROWS, wave);
    int[][] margins = {rows.stream().mapToInt(Row::region).toArray()};
    return Weighting.of(rows.stream().mapToDouble(Row::post).toArray(), margins);
  }

  private static void agree(List<Observations> cells, JsonNode r) {
    CellContrast first = CellContrast.ofMeans(cells, 1, -1, -1, 1, 0, 0);
    CellContrast second = CellContrast.ofMeans(cells, 1, -1, 0, 0, -1, 1);
    agrees(first, r.get("estimate"), r.get("std_error"));
    agrees(second, r.get("estimate2"), r.get("std_error2"));
    double df = r.get("df").doubleValue();
    TestResult test = first.estimate(0.95).test().result().orElseThrow();
    assertThat(test.df()).hasValue(df);
    TestResult joint = JointContrast.of(List.of(first, second)).test().result().orElseThrow();
    double f = r.get("wald").doubleValue() * (df - 1) / (2 * df);
    assertThat(joint.statistic()).isCloseTo(f, close(f));
    assertThat(joint.df()).hasValue(df - 1);
    DifferenceInChange change =
        DifferenceInChange.of(
            TwoWaves.of(cells.get(0), cells.get(1)), TwoWaves.of(cells.get(2), cells.get(3)));
    assertThat(estimate(change.means(0.95)).standardError().orElseThrow())
        .isCloseTo(r.get("std_error").doubleValue(), close(1));
  }

  private static void agrees(CellContrast contrast, JsonNode value, JsonNode error) {
    Estimate estimate = estimate(contrast.estimate(0.95));
    assertThat(estimate.value()).isCloseTo(value.doubleValue(), close(value.doubleValue()));
    assertThat(estimate.standardError().orElseThrow())
        .isCloseTo(error.doubleValue(), close(error.doubleValue()));
  }

  private static Estimate estimate(ContrastEstimate contrast) {
    return contrast.estimate().estimate().orElseThrow();
  }

  @Test
  void weightsThatAnswersCameWithGiveTheErrorsOfTheSurveyPackage() {
    IntFunction<Weighting> weights = wave -> came(ROWS, wave);
    agree(cells(ROWS, Row::score, weights, false), R.get("came").get("score"));
    agree(cells(ROWS, Row::top, weights, false), R.get("came").get("top"));
  }

  @Test
  void weightsThatMeetAMarginLeaveOnlyWhatTheMarginDoesNotExplain() {
    agree(cells(ROWS, Row::score, WeightedContrastTest::met, false), R.get("met").get("score"));
    agree(cells(ROWS, Row::top, WeightedContrastTest::met, false), R.get("met").get("top"));
  }

  @Test
  void weightedClustersGiveTheErrorsOfTheSurveyPackage() {
    List<Row> stay = ROWS.stream().filter(Row::stays).toList();
    IntFunction<Weighting> weights = wave -> came(stay, wave);
    agree(cells(stay, Row::score, weights, true), R.get("clusters").get("score"));
    agree(cells(stay, Row::top, weights, true), R.get("clusters").get("top"));
  }

  @Test
  void weightsThatAreAllTheSameGiveTheContrastsWithoutWeights() {
    IntFunction<Weighting> same =
        wave -> Weighting.of(of(ROWS, wave).stream().mapToDouble(r -> 2.5).toArray());
    List<Observations> even = cells(ROWS, Row::top, same, false);
    List<Observations> plain = even.stream().map(Observations::unweighted).toList();
    assertThat(even).noneMatch(Observations::weighted);
    for (List<Effect> effects :
        List.of(List.of(new Effect(0, 1, -1), new Effect(2, 3, 1)), List.of(new Effect(0, 5, 1)))) {
      assertThat(CellContrast.ofEffects(even, effects).estimate(0.95))
          .isEqualTo(CellContrast.ofEffects(plain, effects).estimate(0.95));
    }
  }

  @Test
  void aWeightOfTwoCountsAnAnswerTwiceInMeansAndPlacements() {
    List<Observations> cells =
        cells(
            ROWS,
            Row::score,
            wave ->
                Weighting.of(of(ROWS, wave).stream().mapToDouble(r -> 1 + r.region()).toArray()),
            false);
    double above = 0;
    double all = 0;
    for (Row later : ROWS) {
      for (Row earlier : ROWS) {
        if (later.wave() == 2
            && earlier.wave() == 1
            && later.group().equals("b")
            && earlier.group().equals("b")) {
          double both = (1.0 + later.region()) * (1 + earlier.region());
          double higher = later.score() > earlier.score() ? 1 : 0;
          above += both * (later.score() == earlier.score() ? 0.5 : higher);
          all += both;
        }
      }
    }
    Estimate effect =
        estimate(CellContrast.ofEffects(cells, List.of(new Effect(2, 3, 1))).estimate(0.95));
    assertThat(effect.value()).isCloseTo(above / all - 0.5, close(1));
  }

  @Test
  void sharesWithWeightsKeepTheRobustInterval() {
    List<Observations> cells = cells(ROWS, Row::top, WeightedContrastTest::met, false);
    DifferenceInChange change =
        DifferenceInChange.of(
            TwoWaves.of(cells.get(0), cells.get(1)), TwoWaves.of(cells.get(2), cells.get(3)));
    assertThat(change.proportions(0.95)).isEqualTo(change.means(0.95));
  }

  @Test
  void fewerThanTenAnswersAreTooFewWhateverTheyWeigh() {
    WeightedWave wave =
        WeightedWave.of(
            Weighting.of(IntStream.range(0, 30).mapToDouble(i -> 1 + i).toArray()),
            IntStream.range(0, 30).toArray(),
            IntStream.generate(() -> Observations.NONE).limit(30).toArray());
    Observations few = wave.answers(new double[9], IntStream.range(0, 9).toArray());
    Observations many = wave.answers(new double[21], IntStream.range(9, 30).toArray());
    assertThat(CellContrast.ofMeans(List.of(few, many), -1, 1).estimate(0.95).estimate())
        .isEqualTo(new Undefined("contrast", TooLittle.TOO_FEW_CASES.reason(), 30));
  }
}
