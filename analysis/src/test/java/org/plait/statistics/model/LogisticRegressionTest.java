package org.plait.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.doubles;
import static org.plait.statistics.model.Models.ageAndSmoke;
import static org.plait.statistics.model.Models.ohio;
import static org.plait.statistics.model.Models.rows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;

/** Logistic regression as R's glm, and what it says when an outcome is told without exception. */
class LogisticRegressionTest {
  private static final JsonNode GLM = Models.EXPECTED.get("glm");
  private static final JsonNode FIRTH = Models.EXPECTED.get("firth");
  private static final ModelMatrix OHIO = ageAndSmoke(rows(r -> true), "age", "smoke", "age:smoke");

  private static ModelFit fitted(ModelOutcome outcome) {
    return outcome.fit().orElseThrow();
  }

  private static ModelOutcome of(double[] x, double[] y) {
    return separable(x, y).fit();
  }

  private static LogisticRegression separable(double[] x, double[] y) {
    return LogisticRegression.of(ModelMatrix.of(List.of(Predictor.number("x", x))), y);
  }

  @Test
  void coefficientsStandardErrorsAndLikelihoodAreThoseOfGlm() {
    ModelFit fit = fitted(LogisticRegression.of(OHIO, ohio("resp")).fit());
    assertThat(fit.names())
        .containsExactly(
            "(Intercept)",
            "age[-1]",
            "age[0]",
            "age[1]",
            "smoke",
            "age[-1]:smoke",
            "age[0]:smoke",
            "age[1]:smoke");
    for (int i = 0; i < fit.names().size(); i++) {
      Estimate found = fit.coefficient(fit.names().get(i), 0.95).estimate().orElseThrow();
      double expected = GLM.get("coef").get(i).doubleValue();
      double error = GLM.get("se").get(i).doubleValue();
      assertThat(found.value()).isCloseTo(expected, close(expected));
      assertThat(found.standardError().orElseThrow()).isCloseTo(error, close(error));
      assertThat(found.interval().orElseThrow().lower())
          .isCloseTo(expected - 1.959963984540054 * error, close(1));
    }
    assertThat(fit.logLikelihood().orElseThrow())
        .isCloseTo(GLM.get("logLik").doubleValue(), close(900));
    assertThat(fit.n()).isEqualTo(2148);
  }

  @Test
  void aTermIsTestedByItsLikelihoodRatio() {
    TestResult found =
        LogisticRegression.of(OHIO, ohio("resp")).testOfTerm("age:smoke").result().orElseThrow();
    double expected = GLM.get("lr").doubleValue();
    assertThat(found.statistic()).isCloseTo(expected, close(900));
    assertThat(found.df()).hasValue(3);
    assertThat(found.pValue()).isCloseTo(GLM.get("lr_p").doubleValue(), close(1, 1e-7));
  }

  @Test
  void aModelOfOneTermIsTestedAsItsTerm() {
    Predictor group =
        Predictor.categories("group", List.of("a", "b"), new int[] {0, 0, 1, 1, 1, 0});
    LogisticRegression model =
        LogisticRegression.of(ModelMatrix.of(List.of(group)), new double[] {0, 1, 1, 0, 1, 0});
    assertThat(model.test()).isEqualTo(model.testOfTerm("group"));
  }

  @Test
  void anOddsRatioIsTheExponentialOfACoefficient() {
    ModelFit fit = fitted(LogisticRegression.of(OHIO, ohio("resp")).fit());
    Estimate log = fit.coefficient("smoke", 0.9).estimate().orElseThrow();
    Estimate ratio = fit.oddsRatio("smoke", 0.9).estimate().orElseThrow();
    assertThat(ratio.value()).isCloseTo(Math.exp(log.value()), close(1));
    assertThat(ratio.interval().orElseThrow().upper())
        .isCloseTo(Math.exp(log.interval().orElseThrow().upper()), close(1));
  }

  @Test
  void separationIsSaidAndFirthsPenaltyHasAnAnswer() {
    double[] x = doubles(FIRTH.get("x"));
    double[] y = doubles(FIRTH.get("y"));
    assertThat(of(x, y)).isEqualTo(new NotFitted("separation", 10));
    ModelFit firth = fitted(separable(x, y).firth());
    for (int i = 0; i < 2; i++) {
      double expected = FIRTH.get("coef").get(i).doubleValue();
      double error = FIRTH.get("se").get(i).doubleValue();
      assertThat(firth.coefficients()[i]).isCloseTo(expected, close(expected));
      assertThat(Math.sqrt(firth.covariance()[i][i])).isCloseTo(error, close(error));
    }
  }

  @Test
  void aGroupOfWhomAllAnswerAlikeIsSeparationToo() {
    Predictor group =
        Predictor.categories("group", List.of("a", "b"), new int[] {0, 0, 0, 1, 1, 1});
    double[] y = {0, 1, 0, 1, 1, 1};
    assertThat(LogisticRegression.of(ModelMatrix.of(List.of(group)), y).fit())
        .isEqualTo(new NotFitted("separation", 6));
  }

  @Test
  void aSteepSlopeWithoutSeparationIsFitted() {
    double[] x = {-40, -30, -20, -10, -1, 1, -1, 1, 10, 20, 30, 40};
    double[] y = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    assertThat(of(x, y).fit()).isPresent();
  }

  @Test
  void tooLittleDataIsAnAnswer() {
    assertThat(of(new double[0], new double[0])).isEqualTo(new NotFitted("no cases", 0));
    assertThat(of(new double[] {1, 2}, new double[] {1, 1}))
        .isEqualTo(new NotFitted("no variation", 2));
    double[] x = {1, 2, 3, 4};
    ModelMatrix twice = ModelMatrix.of(List.of(Predictor.number("x", x), Predictor.number("z", x)));
    assertThat(LogisticRegression.of(twice, new double[] {0, 1, 0, 1}).fit())
        .isEqualTo(new NotFitted("predictors that follow from one another", 4));
  }

  @Test
  void frequenciesAreRepeatedRows() {
    double[] x = {0, 0, 1, 1};
    double[] y = {0, 1, 0, 1};
    ModelFit weighted = fitted(separable(x, y).withFrequencies(new double[] {3, 1, 2, 4}).fit());
    double[] longX = {0, 0, 0, 0, 1, 1, 1, 1, 1, 1};
    double[] longY = {0, 0, 0, 1, 0, 0, 1, 1, 1, 1};
    ModelFit repeated = fitted(of(longX, longY));
    assertThat(weighted.coefficients()).isEqualTo(repeated.coefficients());
    assertThat(weighted.covariance()).isDeepEqualTo(repeated.covariance());
    assertThat(weighted.n()).isEqualTo(10);
  }

  @Test
  void probabilitiesAreThoseOfTheRows() {
    double[] x = {0, 0, 0, 1, 1};
    double[] y = {0, 0, 1, 0, 1};
    double[] p = separable(x, y).probabilities(fitted(of(x, y)));
    assertThat(Arrays.stream(p).limit(3).toArray()).containsOnly(p[0]);
    assertThat(p[0]).isCloseTo(1.0 / 3, close(1));
    assertThat(p[4]).isCloseTo(0.5, close(1));
  }

  @Test
  void anOutcomeIsZeroOrOne() {
    assertThatThrownBy(() -> of(new double[] {1}, new double[] {2}))
        .hasMessage("an outcome must be 0 or 1, found 2.0");
  }

  /** A sum of frequencies below a half would round to a fit of no case. */
  @Test
  void frequenciesOfLessThanHalfACaseAreNoCases() {
    ModelMatrix matrix = ModelMatrix.of(List.of(Predictor.number("x", new double[] {0, 0, 1, 1})));
    LogisticRegression regression =
        LogisticRegression.of(matrix, new double[] {0, 1, 0, 1})
            .withFrequencies(new double[] {0.1, 0.1, 0.1, 0.19});
    NotFitted none = new NotFitted("no cases", 0);
    assertThat(regression.fit()).isEqualTo(none);
    assertThat(regression.firth()).isEqualTo(none);
    assertThat(regression.withFrequencies(new double[] {0.1, 0.1, 0.1, 0.2}).fit().fit())
        .get()
        .extracting(ModelFit::n)
        .isEqualTo(1L);
  }
}
