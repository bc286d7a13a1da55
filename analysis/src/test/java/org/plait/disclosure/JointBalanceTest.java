package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Balance.Taken;
import org.plait.change.flow.Decomposition.Group;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;
import org.plait.study.analysis.WavePair;

/** What the test of all background together tells of people whose single differences are hidden. */
class JointBalanceTest {

  private static final WavePair WAVES = new WavePair("T1", "T2");
  private static final Method MADE_UP = new Method("made up", "");

  private static Balance difference(String question, boolean shown) {
    Balance told =
        new Balance(
            key(question, "", "a", "", "").withMeasure(Balance.DIFFERENCE),
            WAVES,
            Estimate.of(Balance.DIFFERENCE, 0.1, 100, MADE_UP),
            List.of(new Group(OptionalLong.of(20), 50), new Group(OptionalLong.of(20), 50)),
            "made up");
    return shown ? told : told.hidden(new Suppressed(Balance.DIFFERENCE, "made up"));
  }

  private static Balance joint(double p, Taken... taken) {
    return new Balance(
        key("", "", "", "", "").withMeasure(Balance.P_VALUE),
        WAVES,
        Estimate.of(Balance.P_VALUE, p, 100, MADE_UP),
        List.of(new Group(OptionalLong.of(40), 100)),
        List.of(taken),
        "made up");
  }

  private static Optional<Double> told(Balance joint, Balance... differences) {
    List<Balance> all = new ArrayList<>(List.of(differences));
    all.add(joint);
    return JointBalance.told(
            joint,
            all,
            new SampleTables()
                .with(
                    SampleTables.question(
                        "region", QuestionType.SINGLE, SampleTables.codes("a", "b")))
                .with(
                    SampleTables.question(
                        "role", QuestionType.SINGLE, SampleTables.codes("a", "b")))
                .instrument())
        .flatMap(balance -> balance.outcome().estimate())
        .map(Estimate::value);
  }

  /** The likelihood-ratio test whether so many of each part answered again. */
  private static double pValue(long[] again, long[] people) {
    int parts = again.length;
    int[] partOfRows = new int[2 * parts];
    double[] answeredAgain = new double[2 * parts];
    double[] frequencies = new double[2 * parts];
    for (int row = 0; row < 2 * parts; row++) {
      partOfRows[row] = row / 2;
      answeredAgain[row] = row % 2;
      frequencies[row] = row % 2 == 1 ? again[row / 2] : people[row / 2] - again[row / 2];
    }
    List<String> labels = LongStream.range(0, parts).mapToObj(Long::toString).toList();
    return LogisticRegression.of(
            ModelMatrix.of(List.of(Predictor.categories("region", labels, partOfRows))),
            answeredAgain)
        .withFrequencies(frequencies)
        .test()
        .result()
        .orElseThrow()
        .pValue();
  }

  /**
   * How many people answered again is told, and how many each part has. Of two parts only one
   * number of the one that answered again has this p-value: the hidden difference is known.
   */
  @Test
  void theTestOfTwoPartsIsTheSingleDifference() {
    long[] people = {40, 60};
    double p = pValue(new long[] {14, 36}, people);
    List<Long> possible =
        LongStream.rangeClosed(10, 30)
            .filter(n -> Math.abs(pValue(new long[] {n, 50 - n}, people) - p) < 1e-12)
            .boxed()
            .toList();
    assertThat(possible).hasSizeLessThanOrEqualTo(2).contains(14L);
    assertThat(told(joint(p, new Taken("region", 2)), difference("region", false))).isEmpty();
  }

  /**
   * Of three parts and one digit still few tables are possible, and each number is nearly known.
   */
  @Test
  void norMayTheTestOfAFewPartsBeTold() {
    long[] people = {40, 40, 40};
    double told = digit(pValue(new long[] {30, 15, 15}, people));
    List<Long> possible =
        LongStream.rangeClosed(10, 30)
            .filter(
                n ->
                    LongStream.rangeClosed(10, 30)
                        .filter(m -> 60 - n - m >= 10 && 60 - n - m <= 30)
                        .anyMatch(
                            m -> digit(pValue(new long[] {n, m, 60 - n - m}, people)) == told))
            .boxed()
            .toList();
    assertThat(possible.size()).isLessThan(15);
    assertThat(told(joint(told, new Taken("region", 3)), difference("region", false))).isEmpty();
  }

  private static double digit(double p) {
    return LinkedDigits.probability(p);
  }

  @Test
  void ofOneQuestionThatIsShownTheTestTellsNothingMore() {
    assertThat(told(joint(0.0123, new Taken("region", 2)), difference("region", true)))
        .contains(0.0123);
  }

  /** The p-value of two questions also tells how many people are in two of their parts at once. */
  @ParameterizedTest
  @CsvSource({
    "2, true,  2, true,  ''",
    "3, true,  3, true,  ''",
    "4, true,  3, true,  0.02",
    "3, false, 3, true,  0.02",
    "7, false, 1, true,  0.02",
    "6, false, 1, true,  ''",
  })
  void theTestOfSeveralQuestionsHasOneDigitAndIsShownWhereEnoughIsUnknown(
      int regions, boolean region, int roles, boolean role, String shown) {
    Optional<Double> p =
        told(
            joint(0.0234, new Taken("region", regions), new Taken("role", roles)),
            difference("region", region),
            difference("role", role));
    assertThat(p.map(String::valueOf).orElse("")).isEqualTo(shown);
  }

  @Test
  void noTestSaysThatItIsMoreCertainThanOneInAThousand() {
    assertThat(told(joint(1e-9, new Taken("region", 9)), difference("region", false)))
        .contains(0.001);
  }
}
