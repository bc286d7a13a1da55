package org.plait.change.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.WeightedRowsTest;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;

/** The models of a study, fitted to a panel. */
class ModelAnalysisTest {

  private static String drawn(int seed, int n, String... among) {
    Random random = new Random(seed);
    return IntStream.range(0, n)
        .mapToObj(i -> among[random.nextInt(among.length)])
        .collect(Collectors.joining(" "));
  }

  private static PanelFixture panel() {
    return new PanelFixture()
        .ask(
            Questions.agreement("q").favourable("agree"),
            Questions.of("g", QuestionType.SINGLE, "a", "b"))
        .waveOf("T1", 0, 80)
        .chose("q", drawn(1, 80, "1", "2", "3", "4", "5"))
        .chose("g", drawn(2, 79, "a", "b") + " .")
        .then()
        .waveOf("T2", 40, 120)
        .chose("q", drawn(3, 80, "2", "3", "4", "5"))
        .chose("g", drawn(4, 80, "a", "b"))
        .then();
  }

  private static ModelResult fitted(
      PanelFixture panel, String outcome, Family family, Correlation correlation, String... by) {
    return fitted(panel.panel(), outcome, family, correlation, by);
  }

  private static ModelResult fitted(
      Panel panel, String outcome, Family family, Correlation correlation, String... by) {
    ModelSettings model = new ModelSettings("m", "s", outcome, List.of(by), family, correlation);
    AnalysisSettings settings =
        new AnalysisSettings(0.95, Adjust.HOLM, List.of(), Set.of()).withModels(List.of(model));
    return new ModelAnalysis(settings).of(List.of(panel)).get(0);
  }

  /** The same panel with days on which its waves closed. */
  private static Panel dated(Panel panel) {
    ExportLayout layout =
        new ExportLayout(
            ExportLayout.Format.CSV,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MultipleLayout.columns());
    List<Wave> waves =
        List.of(
            new Wave("T1", "T1", "a.csv", layout, Optional.empty(), LocalDate.of(2023, 4, 28)),
            new Wave("T2", "T2", "b.csv", layout, Optional.empty(), LocalDate.of(2026, 4, 28)));
    return new Panel(
        new Survey(
            "s",
            Path.of("instrument.yaml"),
            waves,
            RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        panel.instrument(),
        panel.waves(),
        panel.linked(),
        panel.pseudonyms(),
        panel.organisations(),
        panel.population());
  }

  private static double value(ModelResult model, Kind kind, String term, String level) {
    return model
        .row(kind, term, level)
        .flatMap(ModelRow::outcome)
        .flatMap(o -> o.estimate())
        .orElseThrow()
        .value();
  }

  @Test
  void aCumulativeModelPredictsAShareOfEachAnswerInEachWave() {
    ModelResult model =
        fitted(panel(), "q", Family.CUMULATIVE, Correlation.INDEPENDENCE, "wave", "g");
    double sum =
        model.rows().stream()
            .filter(r -> r.kind() == Kind.PREDICTED && r.level().equals("T2"))
            .mapToDouble(r -> r.outcome().orElseThrow().estimate().orElseThrow().value())
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(value(model, Kind.ODDS_RATIO, "wave", "T2"))
        .isCloseTo(Math.exp(value(model, Kind.COEFFICIENT, "wave", "T2")), within(1e-12));
    assertThat(model.row(Kind.PROPORTIONAL_ODDS, "g", "")).isPresent();
    assertThat(model.references()).containsEntry("wave", "T1").containsEntry("g", "a");
  }

  @Test
  void aRowWithoutAPredictorIsLeftOutAndPeopleAreTheClusters() {
    ModelResult model =
        fitted(panel(), "q.agree", Family.BINARY, Correlation.EXCHANGEABLE, "wave", "g");
    ModelRow row = model.row(Kind.ODDS_RATIO, "g", "b").orElseThrow();
    assertThat(model.leftOut()).isEqualTo(1);
    assertThat(row.n()).hasValue(159);
    assertThat(row.clusters()).hasValue(120);
    assertThat(row.method()).contains("exchangeable").endsWith("clusters: person; unweighted");
    assertThat(model.saturated()).isFalse();
    assertThat(model.residualDf()).isEqualTo(120 - 3);
  }

  @Test
  void theWaveAloneIsASaturatedModel() {
    ModelResult model = fitted(panel(), "q.agree", Family.BINARY, Correlation.INDEPENDENCE, "wave");
    assertThat(model.saturated()).isTrue();
  }

  @Test
  void everyCategoryOfAPredictorTellsWhatItRestsOn() {
    ModelResult model =
        fitted(panel(), "q.agree", Family.BINARY, Correlation.INDEPENDENCE, "wave", "g", "wave:g");
    assertThat(model.support()).hasSize(2 + 2 + 4);
    assertThat(model.support())
        .allSatisfy(
            support -> {
              assertThat(support.counts()).hasSize(4);
              assertThat(support.counts().get(0) + support.counts().get(1))
                  .isEqualTo(support.base());
            });
  }

  @Test
  void separationLeavesOneRowThatSaysSo() {
    PanelFixture told =
        new PanelFixture()
            .ask(Questions.of("q", QuestionType.SINGLE, "yes", "no"))
            .waveOf("T1", 0, 3)
            .chose("q", "yes no yes")
            .then()
            .waveOf("T2", 3, 6)
            .chose("q", "yes yes yes")
            .then();
    ModelResult model = fitted(told, "q", Family.BINARY, Correlation.INDEPENDENCE, "wave");
    assertThat(model.rows()).hasSize(1);
    assertThat(
            model
                .rows()
                .get(0)
                .outcome()
                .orElseThrow()
                .<String>fold(e -> "", u -> u.reason(), s -> ""))
        .isEqualTo("separation");
  }

  private static PanelFixture hours(int... people) {
    PanelFixture panel = new PanelFixture().ask(Questions.of("h", QuestionType.NUMBER));
    for (int wave = 0; wave < people.length; wave++) {
      panel =
          panel
              .waveOf("T" + (wave + 1), 0, people[wave])
              .numbered("h", drawn(wave, people[wave], "1", "2", "4", "7"))
              .then();
    }
    return panel;
  }

  /** Predicted numbers of every family: one of each wave and answer, and their differences. */
  @Test
  void everyFamilyPredictsEachWaveAndTheDifferenceFromTheFirst() {
    for (Correlation correlation : Correlation.values()) {
      assertDifference(fitted(panel(), "q.agree", Family.BINARY, correlation, "wave", "g"), "wave");
      assertDifference(
          fitted(dated(panel().panel()), "q.agree", Family.BINARY, correlation, "trend"), "trend");
      assertDifference(fitted(hours(60, 60), "h", Family.GAUSSIAN, correlation, "wave"), "wave");
    }
    assertDifference(
        fitted(panel(), "q", Family.CUMULATIVE, Correlation.INDEPENDENCE, "wave", "g"), "wave");
  }

  private static void assertDifference(ModelResult model, String term) {
    double difference =
        value(model, Kind.PREDICTED, term, "T2") - value(model, Kind.PREDICTED, term, "T1");
    assertThat(value(model, Kind.PREDICTED_DIFFERENCE, term, "T2"))
        .isCloseTo(difference, within(1e-12));
    assertThat(model.row(Kind.PREDICTED_DIFFERENCE, term, "T1")).isEmpty();
  }

  @Test
  void theFavourableAnswersTogetherDifferByTheSumOfTheirDifferences() {
    ModelResult model = fitted(panel(), "q", Family.CUMULATIVE, Correlation.INDEPENDENCE, "wave");
    List<ModelRow> rows =
        model.rows().stream().filter(r -> r.kind() == Kind.PREDICTED_DIFFERENCE).toList();
    assertThat(rows).extracting(ModelRow::answer).containsExactly("1", "2", "3", "4", "5", "agree");
    double[] values =
        rows.stream()
            .mapToDouble(r -> r.outcome().orElseThrow().estimate().orElseThrow().value())
            .toArray();
    assertThat(values[5]).isCloseTo(values[3] + values[4], within(1e-12));
  }

  @Test
  void withTwoWavesAr1IsExchangeable() {
    ModelResult exchangeable =
        fitted(panel(), "q.agree", Family.BINARY, Correlation.EXCHANGEABLE, "wave", "g");
    ModelResult ar1 = fitted(panel(), "q.agree", Family.BINARY, Correlation.AR1, "wave", "g");
    assertThat(value(ar1, Kind.COEFFICIENT, "g", "b"))
        .isCloseTo(value(exchangeable, Kind.COEFFICIENT, "g", "b"), within(1e-9));
    assertThat(ar1.rows().get(0).method())
        .isEqualTo(
            "GEE, binary logit, ar1 working correlation, robust variance by cluster;"
                + " clusters: person; unweighted");
  }

  @Test
  void withWeightsTheWeightedModelDecidesAndTheOtherStandsBeside() {
    Panel plain = panel().panel();
    for (Family family : List.of(Family.BINARY, Family.CUMULATIVE)) {
      String outcome = family == Family.BINARY ? "q.agree" : "q";
      ModelResult without = fitted(plain, outcome, family, Correlation.INDEPENDENCE, "wave", "g");
      ModelResult with =
          fitted(
              WeightedRowsTest.weighted(plain, row -> row % 4 + 1),
              outcome,
              family,
              Correlation.INDEPENDENCE,
              "wave",
              "g");
      assertThat(without.weighted()).isFalse();
      assertThat(without.unweighted()).isEmpty();
      assertThat(with.weighted()).isTrue();
      assertThat(with.unweighted()).contains(without);
      assertThat(with.rows().get(0).method()).contains(", weighted, robust variance");
      assertThat(without.rows().get(0).method()).endsWith("; unweighted");
      assertThat(value(with, Kind.COEFFICIENT, "g", "b"))
          .isNotCloseTo(value(without, Kind.COEFFICIENT, "g", "b"), within(1e-3));
      assertThat(with.support()).isEqualTo(without.support());
    }
  }

  @Test
  void equalWeightsChangeNothingAndWavesCountByTheirAnswers() {
    Panel plain = panel().panel();
    ModelResult expected = fitted(plain, "q.agree", Family.BINARY, Correlation.AR1, "wave", "g");
    ModelResult same =
        fitted(
            WeightedRowsTest.weighted(plain, row -> 7),
            "q.agree",
            Family.BINARY,
            Correlation.AR1,
            "wave",
            "g");
    assertThat(value(same, Kind.COEFFICIENT, "g", "b"))
        .isCloseTo(value(expected, Kind.COEFFICIENT, "g", "b"), within(1e-12));
  }

  @Test
  void answersOfWeightZeroAreLeftOutOfTheWeightedModel() {
    ModelResult model =
        fitted(
            WeightedRowsTest.weighted(panel().panel(), row -> row < 10 ? 0 : 1),
            "q.agree",
            Family.BINARY,
            Correlation.INDEPENDENCE,
            "wave");
    assertThat(model.rows().get(0).n()).hasValue(140);
    assertThat(model.leftOut()).isEqualTo(20);
    assertThat(model.unweighted().orElseThrow().rows().get(0).n()).hasValue(160);
  }

  @Test
  void fewerThanFiftyPeopleAreCorrectedForAndSaid() {
    ModelResult model = fitted(hours(40, 40), "h", Family.GAUSSIAN, Correlation.AR1, "wave");
    assertThat(model.rows().get(0).method())
        .isEqualTo(
            "GEE, Gaussian identity, ar1 working correlation, robust variance by cluster, corrected"
                + " after Mancl and DeRouen (2001), t with clusters less coefficients as df;"
                + " clusters: person; unweighted");
    assertThat(model.row(Kind.COEFFICIENT, "wave", "T2").orElseThrow().test().orElseThrow().df())
        .hasValue(38);
  }

  @Test
  void aWaveOfFewAnswersOrAWideIntervalIsTooLittle() {
    assertThat(
            fitted(hours(40, 9), "h", Family.GAUSSIAN, Correlation.INDEPENDENCE, "wave")
                .shortages())
        .isEqualTo(Map.of("wave", VerdictReason.FEW_ANSWERS));
    assertThat(
            fitted(
                    dated(hours(40, 9).panel()),
                    "h",
                    Family.GAUSSIAN,
                    Correlation.INDEPENDENCE,
                    "trend")
                .shortages())
        .isEqualTo(Map.of("trend", VerdictReason.FEW_ANSWERS));
    PanelFixture few =
        new PanelFixture()
            .ask(Questions.agreement("q"))
            .waveOf("T1", 0, 10)
            .chose("q", "1 4 1 4 1 4 1 4 1 4")
            .then()
            .waveOf("T2", 10, 20)
            .chose("q", "4 1 4 1 4 1 4 1 4 4")
            .then();
    assertThat(fitted(few, "q.agree", Family.BINARY, Correlation.INDEPENDENCE, "wave").shortages())
        .isEqualTo(Map.of("wave", VerdictReason.WIDE_INTERVAL));
    assertThat(
            fitted(panel(), "q.agree", Family.BINARY, Correlation.INDEPENDENCE, "wave", "g")
                .shortages())
        .isEmpty();
  }
}
