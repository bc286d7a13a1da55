package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleModels.model;
import static org.plait.report.SampleModels.predicted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelRow;
import org.plait.report.SampleModels;
import org.plait.study.analysis.ModelSettings.Family;

/** The words for a model's outcome, terms and categories. */
class ModelWordsTest {
  private static ModelWords words(Family family, String outcome, ModelRow... rows) {
    return new ModelWords(
        SampleModels.view(), model(family, outcome, List.of("wave", "clinical"), rows));
  }

  private static final ModelWords BINARY = words(Family.BINARY, "exp_support.agree");

  @Test
  void anOutcomeIsTheQuestionTheStatementAndTheAnswer() {
    assertThat(words(Family.CUMULATIVE, "exp_support").outcome())
        .isEqualTo("My organisation supports me well as a specialist");
    assertThat(BINARY.outcome())
        .isEqualTo("My organisation supports me well as a specialist (“Agree”)");
    assertThat(words(Family.BINARY, "exp_grid.isolated.disagree").outcome())
        .isEqualTo("How far do you agree with each statement? I feel isolated (“Disagree”)");
    assertThat(words(Family.GAUSSIAN, "support").outcome())
        .isEqualTo("Support from the organisation");
    assertThat(words(Family.BINARY, "priorities.culture").outcome())
        .isEqualTo("Which priorities are you working on? Safety culture");
    ModelRow row = predicted("wave", "T1", "yes", 0.5, 0.4, 0.6);
    assertThat(words(Family.BINARY, "clinical", row).outcome())
        .isEqualTo("Clinical background (“Yes”)");
    assertThat(words(Family.BINARY, "clinical").outcome()).isEqualTo("Clinical background");
  }

  @Test
  void termsAreWavesAndQuestions() {
    assertThat(BINARY.term("wave")).isEqualTo("Wave");
    assertThat(BINARY.term("trend")).isEqualTo("Wave");
    assertThat(BINARY.term("trend:clinical")).isEqualTo("Wave and Clinical background");
    assertThat(BINARY.compared("trend")).isEqualTo("Each year");
    assertThat(BINARY.compared("clinical")).isEqualTo("Clinical background (compared with: Yes)");
    assertThat(BINARY.compared("hours")).isEqualTo("Hours in a usual week");
  }

  @Test
  void categoriesHaveTheirLabelsAndNumbersAStep() {
    assertThat(BINARY.level("wave", "T3")).isEqualTo("2028");
    assertThat(BINARY.level("trend", "")).isEqualTo("A year later");
    assertThat(BINARY.level("trend", "T3")).isEqualTo("2028");
    assertThat(BINARY.level("hours", "")).isEqualTo("One more");
    assertThat(BINARY.level("clinical", "no")).isEqualTo("No");
    assertThat(BINARY.level("wave:clinical", "T3:no")).isEqualTo("2028, No");
    assertThat(BINARY.level("trend:clinical", "no")).isEqualTo("No");
    assertThat(BINARY.level("wave:hours", "T2")).isEqualTo("2026");
  }

  @Test
  void numbersAreWrittenAsTheirFamilyIs() {
    ModelRow row = predicted("wave", "T1", "", 0.4512, 0.3, 0.6);
    var estimate = row.outcome().orElseThrow().estimate().orElseThrow();
    ModelWords mean = words(Family.GAUSSIAN, "hours");
    assertThat(BINARY.value(estimate).words()).isEqualTo("45%");
    assertThat(mean.value(estimate).words()).isEqualTo("0.5");
    assertThat(mean.and(estimate.interval().orElseThrow())).isEqualTo("0.30 and 0.60");
  }

  @Test
  void onlyAWholeScaleHasFavourableAnswers() {
    assertThat(BINARY.favourable()).isEmpty();
    assertThat(words(Family.CUMULATIVE, "exp_support").favourable())
        .hasValueSatisfying(net -> assertThat(net.id()).isEqualTo("agree"));
    assertThat(words(Family.CUMULATIVE, "exp_grid.isolated").favourable())
        .hasValueSatisfying(net -> assertThat(net.id()).isEqualTo("disagree"));
  }
}
