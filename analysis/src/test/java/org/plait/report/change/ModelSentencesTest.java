package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleModels.difference;
import static org.plait.report.SampleModels.effect;
import static org.plait.report.SampleModels.hidden;
import static org.plait.report.SampleModels.model;
import static org.plait.report.SampleModels.test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.VerdictReason;
import org.plait.report.SampleModels;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.ModelSettings.Family;

/** The one sentence of a model, word for word. */
class ModelSentencesTest {
  private static final String PROTECTED =
      "What this model says of it can’t be shown, to protect people in small groups.";

  private static String said(ModelResult model) {
    return new ModelSentences(SampleModels.view(), model).sentence();
  }

  private static ModelResult binary(double low, double high, double p, String... predictors) {
    double middle = (low + high) / 2;
    return model(
        Family.BINARY,
        "exp_support.agree",
        List.of(predictors),
        difference(predictors[0], "T3", "agree", middle, low, high),
        effect(
            Kind.ODDS_RATIO,
            predictors[0],
            predictors[0].equals("trend") ? "" : "T3",
            Math.exp(4 * middle),
            Math.exp(4 * low),
            Math.exp(4 * high),
            p));
  }

  private static ModelResult few(ModelResult model, String term, VerdictReason reason) {
    return model.withShortages(Map.of(term, reason));
  }

  @Test
  void aClearChangeIsToldInPoints() {
    assertThat(said(binary(0.03, 0.13, 0.002, "wave")))
        .isEqualTo(
            "Higher in 2028 than in 2023: 8 points higher (between 3 and 13 points higher).");
    assertThat(said(binary(-0.13, -0.03, 0.002, "wave", "clinical")))
        .isEqualTo(
            "Allowing for “Clinical background”, lower in 2028 than in 2023: 8 points lower"
                + " (between 3 and 13 points lower).");
    assertThat(said(binary(0.03, 0.13, 0.002, "trend", "clinical", "register")))
        .isEqualTo(
            "Allowing for “Clinical background” and “Which professional register are you on?”,"
                + " higher from year to year between 2023 and 2028: 8 points higher (between 3 and"
                + " 13 points higher).");
  }

  @Test
  void noClearChangeKeepsItsInterval() {
    assertThat(said(binary(-0.03, 0.09, 0.3, "wave")))
        .isEqualTo("No clear change between 2023 and 2028 (between 3 points lower and 9 higher).");
    assertThat(said(binary(-0.03, 0.09, 0.3, "trend", "clinical")))
        .isEqualTo(
            "Allowing for “Clinical background”, no clear change from year to year between 2023 and"
                + " 2028 (between 3 points lower and 9 higher).");
    assertThat(said(binary(0.01, 0.09, 0.06, "wave")))
        .isEqualTo("No clear change between 2023 and 2028 (between 1 and 9 points higher).");
    assertThat(said(binary(-0.01, 0.09, 0.04, "wave")))
        .isEqualTo("No clear change between 2023 and 2028 (between 1 point lower and 9 higher).");
  }

  @Test
  void tooLittleIsSaidWithItsReason() {
    assertThat(said(few(binary(0.03, 0.13, 0.002, "wave"), "wave", VerdictReason.FEW_ANSWERS)))
        .isEqualTo(
            "Too few to say between 2023 and 2028: fewer than 10 answered in one of the"
                + " waves.");
    assertThat(said(few(binary(-0.3, 0.25, 0.8, "wave"), "wave", VerdictReason.WIDE_INTERVAL)))
        .isEqualTo(
            "Too few to say between 2023 and 2028: the interval is wider than 50 points (between 30"
                + " points lower and 25 higher).");
  }

  @Test
  void numbersAreToldInTheirUnit() {
    ModelResult hours =
        model(
            Family.GAUSSIAN,
            "hours",
            List.of("wave", "clinical"),
            difference("wave", "T3", "", 0.4, 0.1, 0.7),
            effect(Kind.COEFFICIENT, "wave", "T3", 0.4, 0.1, 0.7, 0.01));
    assertThat(said(hours))
        .isEqualTo(
            "Allowing for “Clinical background”, higher in 2028 than in 2023: 0.4 hours higher"
                + " (between 0.1 and 0.7 hours higher).");
  }

  @Test
  void aWholeScaleIsToldByTheShareReadersKnow() {
    ModelResult scale =
        model(
            Family.CUMULATIVE,
            "exp_support",
            List.of("wave"),
            difference("wave", "T3", "1", -0.02, -0.04, -0.01),
            difference("wave", "T3", "agree", 0.06, 0.01, 0.11),
            effect(Kind.ODDS_RATIO, "wave", "T3", 1.3, 1.05, 1.61, 0.02));
    assertThat(said(scale))
        .isEqualTo(
            "Higher in 2028 than in 2023: said “Agree”, 6 points higher (between 1 and 11 points"
                + " higher).");
  }

  /** A predictor of a small group hides what is predicted, not the waves' own odds. */
  @Test
  void whereOnlyTheOddsMayBeShownTheyAreTold() {
    ModelResult scale =
        model(
            Family.CUMULATIVE,
            "exp_support",
            List.of("wave"),
            hidden(Kind.PREDICTED_DIFFERENCE, "wave", "T3", "agree"),
            effect(Kind.ODDS_RATIO, "wave", "T3", 1.3, 1.05, 1.61, 0.02));
    assertThat(said(scale))
        .isEqualTo(
            "Higher in 2028 than in 2023: odds of a higher answer 1.30 times as high, between 1.05"
                + " and 1.61.");
    ModelResult trend =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("trend"),
            hidden(Kind.PREDICTED_DIFFERENCE, "trend", "T3", "agree"),
            effect(Kind.ODDS_RATIO, "trend", "", 0.98, 0.9, 1.06, 0.6));
    assertThat(said(trend))
        .isEqualTo(
            "No clear change from year to year between 2023 and 2028 (odds of this answer 0.98"
                + " times as high each year, between 0.90 and 1.06).");
  }

  @Test
  void howTheChangeDiffersIsToldWithoutColons() {
    ModelResult joint =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("wave", "clinical", "register", "wave:clinical"),
            test("wave:clinical", 0.01));
    assertThat(said(joint))
        .isEqualTo(
            "Allowing for “Which professional register are you on?”, the change differed by"
                + " “Clinical background”.");
    assertThat(said(of("wave:clinical", 0.4, "wave", "clinical", "wave:clinical")))
        .isEqualTo("No clear difference in the change by “Clinical background”.");
    assertThat(
            said(
                few(
                    of("wave:clinical", 0.01, "wave", "clinical", "wave:clinical"),
                    "wave:clinical",
                    VerdictReason.FEW_ANSWERS)))
        .isEqualTo(
            "Too few to say whether the change differs by “Clinical background”: fewer than 10"
                + " answered in a group it compares.");
  }

  private static ModelResult of(String term, double p, String... predictors) {
    return model(Family.BINARY, "exp_support.agree", List.of(predictors), test(term, p));
  }

  @Test
  void withoutTimeTheFirstPredictorIsTold() {
    ModelResult differ =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("clinical", "register"),
            test("clinical", 0.01));
    assertThat(said(differ))
        .isEqualTo(
            "Allowing for “Which professional register are you on?”, answers differed by “Clinical"
                + " background”.");
    assertThat(said(of("clinical", 0.3, "clinical")))
        .isEqualTo("No clear difference by “Clinical background”.");
    assertThat(said(few(of("clinical", 0.3, "clinical"), "clinical", VerdictReason.FEW_ANSWERS)))
        .isEqualTo(
            "Too few to say whether answers differ by “Clinical background”: fewer than 10"
                + " answered in a group it compares.");
  }

  @Test
  void aHiddenTermIsProtectedWhileOthersAreShown() {
    ModelResult waves =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("wave", "clinical"),
            hidden(Kind.ODDS_RATIO, "wave", "T3", ""),
            effect(Kind.ODDS_RATIO, "clinical", "no", 1.2, 0.9, 1.6, 0.2));
    assertThat(said(waves)).isEqualTo(PROTECTED);
    ModelResult groups =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("clinical"),
            hidden(Kind.TERM_TEST, "clinical", "", ""),
            effect(Kind.COEFFICIENT, "register", "doctor", 1.2, 0.9, 1.6, 0.2));
    assertThat(said(groups)).isEqualTo(PROTECTED);
  }

  @Test
  void aModelThatIsNotShownSaysWhy() {
    assertThat(said(SampleModels.notShown(true, 70)))
        .isEqualTo(
            "Not shown: this model is saturated, with a coefficient for every group it tells apart."
                + " The percentages it expects are those observed and would give numbers hidden"
                + " elsewhere away.");
    assertThat(said(SampleModels.notShown(false, 9)))
        .isEqualTo("Not shown: too few people or organisations for a model of this size.");
    assertThat(said(SampleModels.notShown(false, 70))).isEqualTo(PROTECTED);
  }

  @Test
  void aModelThatCouldNotBeFittedSaysWhy() {
    ModelResult separated =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("wave"),
            SampleModels.row(
                Kind.COEFFICIENT,
                "",
                "",
                "",
                Optional.of(new Undefined("coefficient", "separation", 30)),
                Optional.empty()));
    assertThat(said(separated))
        .isEqualTo("Too few to say: the model could not be fitted (separation).");
  }

  @Test
  void theModelWithoutWeightsSpeaksOnlyWhereItConcludesOtherwise() {
    ModelResult clear = binary(0.03, 0.13, 0.002, "wave");
    ModelResult unclear = binary(-0.03, 0.09, 0.3, "wave");
    ModelResult different = of("clinical", 0.01, "clinical");
    assertThat(without(clear, unclear))
        .contains(
            "Without weights the conclusion is another: no clear change between 2023 and 2028"
                + " (between 3 points lower and 9 higher).");
    assertThat(without(different, of("clinical", 0.2, "clinical")))
        .contains(
            "Without weights the conclusion is another: no clear difference by “Clinical"
                + " background”.");
    assertThat(without(clear, clear)).isEmpty();
    assertThat(without(clear, SampleModels.notShown(false, 9))).isEmpty();
    assertThat(new ModelSentences(SampleModels.view(), clear).withoutWeights()).isEmpty();
  }

  private static Optional<String> without(ModelResult weighted, ModelResult beside) {
    return new ModelSentences(SampleModels.view(), weighted.besideUnweighted(beside))
        .withoutWeights();
  }
}
