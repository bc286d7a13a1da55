package org.plait.change.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.change.ChangeAnalysis;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.Results;
import org.plait.change.sensitivity.SensitivityAnalysis;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Weighting;
import org.plait.study.analysis.AnalysisSettings;

/** Those who stayed, with those who resemble who left counting more. */
class WeightedStayersTest {

  private static final Questions ANSWER = Questions.of("a", QuestionType.SINGLE, "yes", "no");
  private static final Questions REGION =
      Questions.of("region", QuestionType.SINGLE, "north", "south").profile();

  /**
   * Of 30 who say yes 20 stay, of 70 who say no 20: their weights are 0.6 and 1.4. Of those who
   * stay 5 go from no to yes, nobody the other way.
   */
  private static PanelFixture churn() {
    return new PanelFixture()
        .ask(ANSWER, REGION)
        .waveOf("T1", 0, 100)
        .chose("a", times(20, "yes", 20, "no", 10, "yes", 50, "no"))
        .chose("region", times(10, "north", 20, "south", 30, "north", 40, "south"))
        .then()
        .wave("T2", IntStream.range(0, 60).map(i -> i < 40 ? i : i + 500).toArray())
        .chose("a", times(25, "yes", 15, "no", 10, "yes", 10, "no"))
        .chose("region", times(60, "south"))
        .then();
  }

  private static ComparisonRow row(Panel panel, AnalysisSettings settings) {
    Results results = new ChangeAnalysis(settings).of(panel);
    return new SensitivityAnalysis(settings)
        .of(panel, results).stream()
            .filter(row -> row.way() == Way.INVERSE_PROBABILITY)
            .map(SensitivityRow::row)
            .findFirst()
            .orElseThrow();
  }

  private static ComparisonRow row(PanelFixture panel, String... by) {
    return row(panel.panel(), PanelFixture.settings(by));
  }

  private static double value(ComparisonRow row) {
    return row.difference().estimate().map(Estimate::value).orElseThrow();
  }

  private static String reason(ComparisonRow row) {
    return row.difference().fold(e -> "", u -> u.reason(), s -> "");
  }

  @Test
  void thoseWhoResembleWhoLeftCountMore() {
    ComparisonRow row = row(churn());
    assertThat(value(row)).isCloseTo(1.4 * 5 / 40, within(1e-9));
    assertThat(row.design()).isEqualTo(Design.PAIRED);
    assertThat(row.bases().pairs()).contains(40L);
    assertThat(row.weighted()).isTrue();
    assertThat(row.method())
        .isEqualTo(
            "those who answered again, weighted by the inverse of their chance of it by a logistic"
                + " regression on the earlier answer; Wilson intervals combined, two-way robust"
                + " variance");
  }

  @Test
  void theStandardErrorIsThatOfTheWeightedMeanOfChanges() {
    // 5 people of weight 1.4 change by 1, 15 of 1.4 and 20 of 0.6 by nothing; the weights sum to
    // 40.
    double mean = 1.4 * 5 / 40;
    double squares =
        5 * Math.pow(1.4 * (1 - mean), 2)
            + 15 * Math.pow(1.4 * mean, 2)
            + 20 * Math.pow(0.6 * mean, 2);
    double error = Math.sqrt(40 / 39.0 * squares) / 40;
    assertThat(row(churn()).difference().estimate().orElseThrow().standardError().orElseThrow())
        .isCloseTo(error, within(1e-9));
  }

  @Test
  void breakdownsTellWhoStaysAsWell() {
    ComparisonRow row = row(churn(), "region");
    assertThat(row.method()).contains("logistic regression on region and the earlier answer");
    assertThat(value(row)).isNotCloseTo(value(row(churn())), within(1e-6));
  }

  @Test
  void smallGroupsAreNotModelled() {
    PanelFixture few =
        new PanelFixture()
            .ask(ANSWER)
            .waveOf("T1", 0, 40)
            .chose("a", times(5, "yes", 35, "no"))
            .then()
            .waveOf("T2", 0, 20)
            .chose("a", times(20, "no"))
            .then();
    assertThat(row(few).method()).contains("logistic regression on nothing");
    assertThat(value(row(few))).isCloseTo(-5 / 20.0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void fewWhoLeftAreTooFewToResemble(int left) {
    PanelFixture panel =
        new PanelFixture()
            .ask(ANSWER)
            .waveOf("T1", 0, 40)
            .chose("a", times(20, "yes", 20, "no"))
            .then()
            .waveOf("T2", left, 60)
            .chose("a", times(60 - left, "no"))
            .then();
    ComparisonRow row = row(panel);
    assertThat(reason(row)).isEqualTo("five or fewer left");
    assertThat(row.test()).isEmpty();
    assertThat(row.verdict()).isEmpty();
    assertThat(row.bases().pairs()).contains(40L - left);
  }

  @Test
  void whoWasNotAskedAgainHasNotLeft() {
    PanelFixture panel =
        new PanelFixture()
            .ask(ANSWER)
            .waveOf("T1", 0, 60)
            .chose("a", times(30, "yes", 30, "no"))
            .then()
            .waveOf("T2", 0, 60)
            .chose("a", times(20, "yes", 20, "-", 14, "no", 6, "."))
            .then();
    ComparisonRow row = row(panel);
    assertThat(row.bases().pairs()).contains(34L);
    assertThat(reason(row)).isEmpty();
  }

  @Test
  void organisationsAreClusters() {
    PanelFixture panel = new PanelFixture().ask(ANSWER).clustered();
    panel
        .waveOf("T1", 0, 100)
        .in(IntStream.range(0, 100).map(i -> i % 12).toArray())
        .chose("a", times(20, "yes", 20, "no", 10, "yes", 50, "no"));
    panel
        .waveOf("T2", 0, 40)
        .in(IntStream.range(0, 40).map(i -> i % 12).toArray())
        .chose("a", times(25, "yes", 15, "no"));
    ComparisonRow row = row(panel);
    assertThat(value(row)).isCloseTo(1.4 * 5 / 40, within(1e-9));
    double error = row.difference().estimate().orElseThrow().standardError().orElseThrow();
    double alone = row(churn()).difference().estimate().orElseThrow().standardError().orElseThrow();
    assertThat(error).isPositive().isNotCloseTo(alone, within(1e-6));
  }

  @Test
  void weightsOfTheEarlierWaveAreMultipliedIn() {
    Panel panel = churn().panel();
    List<PanelWave> waves =
        panel.waves().stream()
            .map(wave -> wave.weighted(Weighting.of(weights(wave.rows()))))
            .toList();
    ComparisonRow row = row(panel.withWaves(waves), PanelFixture.settings());
    // Of those who stay the first 30 weigh twice: all 20 who said yes and 10 of those who said no.
    double sum = 2 * (20 * 0.6 + 10 * 1.4) + 10 * 1.4;
    assertThat(value(row)).isCloseTo(2 * 5 * 1.4 / sum, within(1e-9));
    assertThat(row.method()).contains("their weights times the inverse of their chance");
  }

  private static double[] weights(int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> row < 30 ? 2 : 1).toArray();
  }

  @Test
  void whoCountsForNothingStaysOutOfIt() {
    Panel panel = churn().panel();
    List<PanelWave> waves =
        panel.waves().stream()
            .map(
                wave ->
                    wave.weighted(
                        Weighting.of(
                            IntStream.range(0, wave.rows())
                                .mapToDouble(row -> row < 22 ? 0 : row == 50 ? 2 : 1)
                                .toArray())))
            .toList();
    assertThat(value(row(panel.withWaves(waves), PanelFixture.settings())))
        .isCloseTo(3 / 18.0, within(1e-9));
  }

  @Test
  void theEarlierNumberTellsWhoStays() {
    PanelFixture panel = new PanelFixture().ask(Questions.of("hours", QuestionType.NUMBER));
    String numbers = String.join(" ", IntStream.range(0, 60).mapToObj(i -> "" + i % 20).toList());
    String later = String.join(" ", IntStream.range(0, 30).mapToObj(i -> "" + (i + 2)).toList());
    panel.waveOf("T1", 0, 60).numbered("hours", numbers);
    panel.waveOf("T2", 0, 30).numbered("hours", later);
    ComparisonRow row = row(panel);
    assertThat(row.difference().estimate()).isPresent();
    assertThat(row.method()).contains("logistic regression on the earlier answer");
  }

  @Test
  void separationIsAnsweredByFirth() {
    // Everybody of the north who said yes stays, nobody of the south who said no; others may.
    PanelFixture panel = new PanelFixture().ask(ANSWER, REGION);
    panel
        .waveOf("T1", 0, 80)
        .chose("a", times(20, "yes", 10, "no", 10, "yes", 10, "no", 10, "yes", 20, "no"))
        .chose("region", times(30, "north", 10, "south", 10, "north", 30, "south"));
    panel
        .waveOf("T2", 0, 40)
        .chose("a", times(20, "yes", 20, "no"))
        .chose("region", times(30, "north", 10, "south"));
    ComparisonRow row = row(panel, "region");
    assertThat(row.method()).contains("logistic regression with Firth's penalty on region and");
    // Ten of 40 go from yes to no; those of the north who said yes count least.
    assertThat(value(row)).isBetween(-1 / 2.0, -10 / 40.0);
  }
}
