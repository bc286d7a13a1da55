package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.ModelRow.Kind;
import org.plait.instrument.QuestionType;
import org.plait.study.AnalysisSettings;
import org.plait.study.AnalysisSettings.Adjust;
import org.plait.study.ModelSettings;
import org.plait.study.ModelSettings.Correlation;
import org.plait.study.ModelSettings.Family;

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
        .ask(Questions.agreement("q"), Questions.of("g", QuestionType.SINGLE, "a", "b"))
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
    ModelSettings model = new ModelSettings("m", "s", outcome, List.of(by), family, correlation);
    AnalysisSettings settings =
        new AnalysisSettings(0.95, Adjust.HOLM, List.of(), Set.of()).withModels(List.of(model));
    return new ModelAnalysis(settings).of(List.of(panel.panel())).get(0);
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
}
