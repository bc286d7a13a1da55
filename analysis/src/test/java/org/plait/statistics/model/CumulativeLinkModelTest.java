package org.plait.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.column;
import static org.plait.statistics.Fixture.reference;
import static org.plait.statistics.model.Models.integers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;

/** Cumulative link models as R's clm and polr, and what R drops silently. */
class CumulativeLinkModelTest {
  /** clm and polr stop when their gradient is small; the test of the score is ours. */
  private static final double CONVERGED = 1e-7;

  private static final JsonNode WINE = Models.EXPECTED.get("clm");
  private static final JsonNode HOUSING = Models.EXPECTED.get("housing");
  private static final List<String> RATINGS = List.of("1", "2", "3", "4", "5");

  private static Predictor words(String file, String name, String... labels) {
    List<String> list = List.of(labels);
    return Predictor.categories(name, list, Models.positions(file, name, list));
  }

  private static ModelMatrix wineMatrix() {
    return ModelMatrix.of(
        List.of(
            words("model/wine.csv", "temp", "cold", "warm"),
            words("model/wine.csv", "contact", "no", "yes")));
  }

  private static CumulativeLinkModel wine() {
    int[] ratings = integers(column("model/wine.csv", "rating"));
    return CumulativeLinkModel.of(
        wineMatrix(), RATINGS, Arrays.stream(ratings).map(r -> r - 1).toArray());
  }

  private static CumulativeLinkModel housing() {
    String file = "model/housing.csv";
    List<String> satisfaction = List.of("Low", "Medium", "High");
    return CumulativeLinkModel.of(
            ModelMatrix.of(
                List.of(
                    words(file, "Infl", "Low", "Medium", "High"),
                    words(file, "Type", "Tower", "Apartment", "Atrium", "Terrace"),
                    words(file, "Cont", "Low", "High"))),
            satisfaction,
            Models.positions(file, "Sat", satisfaction))
        .withFrequencies(column(file, "Freq"));
  }

  private static ModelFit fitted(CumulativeLinkModel model) {
    return model.fit().fit().orElseThrow();
  }

  private static void assertFit(ModelFit fit, JsonNode values, JsonNode errors) {
    for (int i = 0; i < fit.names().size(); i++) {
      double value = values.get(i).doubleValue();
      double error = errors.get(i).doubleValue();
      assertThat(fit.coefficients()[i]).isCloseTo(value, close(value, CONVERGED));
      assertThat(fit.standardError(i)).isCloseTo(error, close(error, CONVERGED));
    }
  }

  private static void assertReference(String id, String dataset, String quantity, double found) {
    double expected = reference(id, dataset, quantity);
    assertThat(found).as(quantity).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }

  private static void assertTest(TestOutcome found, JsonNode node, String prefix, int place) {
    TestResult test = found.result().orElseThrow();
    double statistic = node.get(prefix + "_lr").get(place).doubleValue();
    assertThat(test.statistic()).isCloseTo(statistic, close(100, CONVERGED));
    assertThat(test.df().orElseThrow()).isEqualTo(node.get(prefix + "_df").get(place).intValue());
  }

  @Test
  void o1ClmOfTheWines() {
    ModelFit fit = fitted(wine());
    List<String> names = List.of("1|2", "2|3", "3|4", "4|5", "tempwarm", "contactyes");
    assertThat(fit.names())
        .containsExactly("1|2", "2|3", "3|4", "4|5", "temp[warm]", "contact[yes]");
    for (int i = 0; i < names.size(); i++) {
      assertReference(
          "O1", "ordinal::wine", "clm coef[" + names.get(i) + "]", fit.coefficients()[i]);
      assertReference("O1", "ordinal::wine", "clm SE[" + names.get(i) + "]", fit.standardError(i));
    }
    assertReference("O1", "ordinal::wine", "clm logLik", fit.logLikelihood().orElseThrow());
    assertFit(fit, WINE.get("coef"), WINE.get("se"));
  }

  @Test
  void o2PolrOfTheHousing() {
    ModelFit fit = fitted(housing());
    List<String> names =
        List.of(
            "Low|Medium",
            "Medium|High",
            "InflMedium",
            "InflHigh",
            "TypeApartment",
            "TypeAtrium",
            "TypeTerrace",
            "ContHigh");
    for (int i = 0; i < names.size(); i++) {
      assertReference(
          "O2", "MASS::housing", "polr coef[" + names.get(i) + "]", fit.coefficients()[i]);
      assertReference("O2", "MASS::housing", "polr SE[" + names.get(i) + "]", fit.standardError(i));
    }
    assertReference("O2", "MASS::housing", "deviance", -2 * fit.logLikelihood().orElseThrow());
    assertThat(fit.n()).isEqualTo(1681);
    assertFit(fit, HOUSING.get("coef"), HOUSING.get("se"));
  }

  @Test
  void theProbitLink() {
    ModelFit fit = fitted(wine().with(CumulativeLink.PROBIT));
    assertFit(fit, WINE.get("probit_coef"), WINE.get("probit_se"));
    assertThat(fit.logLikelihood().orElseThrow())
        .isCloseTo(WINE.get("probit_logLik").doubleValue(), close(100));
  }

  @Test
  void termsAreTestedByTheirLikelihoodRatio() {
    List<String> terms = List.of("Infl", "Type", "Cont");
    for (int i = 0; i < terms.size(); i++) {
      assertTest(housing().testOfTerm(terms.get(i)), HOUSING, "drop", i);
    }
  }

  @Test
  void proportionalOddsAreTestedAsNominalTestDoes() {
    assertTest(wine().proportionalOdds("temp"), WINE, "nominal", 0);
    assertTest(wine().proportionalOdds("contact"), WINE, "nominal", 1);
    List<String> terms = List.of("Infl", "Type", "Cont");
    for (int i = 0; i < terms.size(); i++) {
      assertTest(housing().proportionalOdds(terms.get(i)), HOUSING, "nominal", i);
    }
  }

  @Test
  void clustersGiveARobustVariance() {
    int[] judges = integers(column("model/wine.csv", "judge"));
    ModelFit fit = fitted(wine().inClusters(judges));
    assertThat(fit.clusters()).hasValue(9);
    assertThat(fit.df()).hasValue(3);
    double[][] plain = sandwichOf(judges);
    for (int i = 0; i < 6; i++) {
      double expected = WINE.get("judge_se").get(i).doubleValue();
      assertThat(Math.sqrt(plain[i][i])).isCloseTo(expected, close(expected, CONVERGED));
      assertThat(fit.standardError(i)).isGreaterThan(expected);
    }
    assertThat(wine().inClusters(judges).proportionalOdds("temp").result()).isEmpty();
  }

  /** The robust variance of the wines without a correction for few clusters. */
  private static double[][] sandwichOf(int[] judges) {
    ModelMatrix matrix = wineMatrix();
    int[] ratings = integers(column("model/wine.csv", "rating"));
    double[][] counts = new double[matrix.patterns()][5];
    double[] categories = new double[ratings.length];
    for (int row = 0; row < categories.length; row++) {
      counts[matrix.pattern(row)][ratings[row] - 1]++;
      categories[row] = ratings[row] - 1;
    }
    OutcomeCells cells = OutcomeCells.of(matrix, ClusteredRows.of(categories, judges));
    CumulativeIterations iterations =
        new CumulativeIterations(CutRows.of(matrix, RATINGS), CumulativeLink.LOGIT, counts);
    assertThat(iterations.run()).isEmpty();
    return CumulativeScores.of(iterations, Clusters.of(cells.cellOf(), judges), 6, cells)
        .variance(SmallSampleCorrection.NONE)
        .orElseThrow();
  }

  @Test
  void predictedSharesAreAveragedOverTheObservedPredictors() {
    ModelFit fit = fitted(wine());
    List<Outcome> warm = wine().predicted(fit, wineMatrix().withEverybodyIn("temp", "warm"), 0.95);
    double sum = 0;
    for (int i = 0; i < 5; i++) {
      double yes = WINE.get("predicted").get(i).doubleValue();
      double no = WINE.get("predicted_no").get(i).doubleValue();
      Estimate found = warm.get(i).estimate().orElseThrow();
      assertThat(found.value()).isCloseTo((yes + no) / 2, close(1, CONVERGED));
      assertThat(found.interval().orElseThrow().contains(found.value())).isTrue();
      sum += found.value();
    }
    assertThat(sum).isCloseTo(1, close(1));
  }

  /** clm drops a level that nobody used and says nothing. */
  @Test
  void aCategoryNobodyChoseIsKeptWithNoughtPercent() {
    ModelMatrix matrix =
        ModelMatrix.of(
            List.of(
                Predictor.categories(
                    "wave", List.of("T1", "T2"), new int[] {0, 0, 0, 0, 1, 1, 1, 1})));
    CumulativeLinkModel model =
        CumulativeLinkModel.of(matrix, RATINGS, new int[] {1, 1, 3, 3, 1, 3, 3, 3});
    ModelFit fit = fitted(model);
    assertThat(model.emptyCategories()).containsExactly("1", "3", "5");
    assertThat(fit.names()).containsExactly("2|4", "wave[T2]");
    List<Outcome> predicted = model.predicted(fit, matrix.withEverybodyIn("wave", "T2"), 0.95);
    Estimate middle = predicted.get(2).estimate().orElseThrow();
    assertThat(middle.value()).isZero();
    assertThat(middle.note()).contains("nobody gave this answer");
    assertThat(predicted.get(3).estimate().orElseThrow().value()).isCloseTo(0.75, close(1));
  }

  /** clm gives a coefficient of 42.6 with a warning. */
  @Test
  void completeSeparationIsSaid() {
    ModelMatrix matrix =
        ModelMatrix.of(List.of(Predictor.number("x", new double[] {1, 2, 3, 4, 5, 6, 7, 8})));
    CumulativeLinkModel model =
        CumulativeLinkModel.of(matrix, RATINGS, new int[] {0, 0, 1, 1, 2, 2, 3, 3});
    assertThat(model.fit()).isEqualTo(new NotFitted("separation", 8));
    assertThat(model.proportionalOdds().result()).isEmpty();
  }

  @Test
  void tooLittleDataIsAnAnswer() {
    ModelMatrix one = ModelMatrix.of(List.of(Predictor.number("x", new double[] {0, 1})));
    assertThat(CumulativeLinkModel.of(ModelMatrix.constant(0), RATINGS, new int[0]).fit())
        .isEqualTo(new NotFitted("no cases", 0));
    assertThat(CumulativeLinkModel.of(one, RATINGS, new int[] {2, 2}).fit())
        .isEqualTo(new NotFitted("one category used", 2));
  }

  @Test
  void frequenciesAreRepeatedRows() {
    double[] x = {0, 0, 1, 1, 1};
    int[] y = {0, 1, 0, 1, 2};
    ModelFit weighted =
        fitted(
            CumulativeLinkModel.of(ModelMatrix.of(List.of(Predictor.number("x", x))), RATINGS, y)
                .withFrequencies(new double[] {3, 2, 1, 2, 2}));
    double[] longX = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1};
    int[] longY = {0, 0, 0, 1, 1, 0, 1, 1, 2, 2};
    ModelFit repeated =
        fitted(
            CumulativeLinkModel.of(
                ModelMatrix.of(List.of(Predictor.number("x", longX))), RATINGS, longY));
    assertThat(weighted.coefficients()).isEqualTo(repeated.coefficients());
    assertThat(weighted.covariance()).isDeepEqualTo(repeated.covariance());
  }

  @Test
  void twoCategoriesAreLogisticRegression() {
    double[] x = {0, 0, 0, 1, 1, 1, 2, 2};
    double[] y = {0, 1, 0, 1, 0, 1, 1, 1};
    ModelMatrix matrix = ModelMatrix.of(List.of(Predictor.number("x", x)));
    ModelFit cumulative = fitted(CumulativeLinkModel.of(matrix, List.of("no", "yes"), integers(y)));
    ModelFit logistic = LogisticRegression.of(matrix, y).fit().fit().orElseThrow();
    assertThat(cumulative.coefficients()[1]).isCloseTo(logistic.coefficients()[1], close(1));
    assertThat(cumulative.standardError(1)).isCloseTo(logistic.standardError(1), close(1));
  }
}
