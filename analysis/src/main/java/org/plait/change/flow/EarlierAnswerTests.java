package org.plait.change.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.flow.Decomposition.Group;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.study.analysis.WavePair;

/**
 * Whether people who answered a question differently in the earlier wave answered it again more or
 * less often: a likelihood-ratio test for each share that is taken apart, and the same adjusted for
 * their number. It is a test of the numbers behind that change and of no others, so that both
 * together tell nobody that the change does not.
 */
public final class EarlierAnswerTests {

  private static final String METHOD =
      Balance.TEST
          + " on the earlier answer, of those who answered the question in the earlier wave;"
          + " exploratory";
  private static final Method ADJUSTED =
      new Method("Benjamini-Hochberg", "Benjamini, Hochberg (1995) JRSS B 57:289-300");

  private EarlierAnswerTests() {}

  /** The tests of each pair of waves, and then as many adjusted for their number. */
  static List<Balance> of(List<Decomposition> decompositions) {
    Map<WavePair, List<Balance>> byWaves = new LinkedHashMap<>();
    decompositions.stream()
        .filter(change -> !change.weighted())
        .filter(change -> change.groups().get(Decomposition.STAYERS_BEFORE).in().isPresent())
        .forEach(
            change ->
                byWaves.computeIfAbsent(change.waves(), w -> new ArrayList<>()).add(test(change)));
    return byWaves.values().stream()
        .flatMap(tests -> Stream.concat(tests.stream(), adjusted(tests).stream()))
        .toList();
  }

  private static Balance test(Decomposition change) {
    Group again = change.groups().get(Decomposition.STAYERS_BEFORE);
    Group left = change.groups().get(Decomposition.THOSE_WHO_LEFT);
    AnswerParts parts = AnswerParts.of(change.key().question(), counts(again), counts(left));
    return new Balance(
        change.key().withMeasure(Balance.P_VALUE),
        change.waves(),
        outcome(parts),
        List.of(again, left),
        METHOD);
  }

  private static long[] counts(Group group) {
    long in = group.in().orElseThrow();
    return new long[] {group.of() - in, in};
  }

  private static Outcome outcome(AnswerParts parts) {
    long people = IntStream.range(0, parts.size()).mapToLong(parts::people).sum();
    long again = IntStream.range(0, parts.size()).mapToLong(parts::again).sum();
    if (people - again <= StayingModel.FEW_LEFT) {
      return new Undefined(Balance.P_VALUE, StayingModel.FEW_LEFT_REASON, people);
    }
    if (parts.size() < 2) {
      return new Undefined(Balance.P_VALUE, StayingModel.FEW_IN_GROUPS, people);
    }
    return model(parts)
        .test()
        .fold(
            test -> Estimate.of(Balance.P_VALUE, test.pValue(), people, test.method()),
            undefined -> new Undefined(Balance.P_VALUE, undefined.reason(), people));
  }

  /** A row for those of each part who answered again, and one for those who did not. */
  private static LogisticRegression model(AnswerParts parts) {
    int[] partOfRows = IntStream.range(0, 2 * parts.size()).map(row -> row / 2).toArray();
    double[] again = IntStream.range(0, partOfRows.length).mapToDouble(row -> row % 2).toArray();
    double[] people =
        IntStream.range(0, partOfRows.length)
            .mapToLong(
                row ->
                    row % 2 == 1
                        ? parts.again(row / 2)
                        : parts.people(row / 2) - parts.again(row / 2))
            .asDoubleStream()
            .toArray();
    return LogisticRegression.of(ModelMatrix.of(List.of(parts.predictor(partOfRows))), again)
        .withFrequencies(people);
  }

  /**
   * The tests adjusted for their number, by Benjamini and Hochberg.
   *
   * @param tests p-values of questions between the same two waves
   * @return as many with {@link Balance#ADJUSTED} as their measure; what is undefined stays so
   */
  public static List<Balance> adjusted(List<Balance> tests) {
    List<OptionalDouble> values =
        Adjustment.BENJAMINI_HOCHBERG.adjust(
            tests.stream()
                .map(
                    test ->
                        test.outcome()
                            .estimate()
                            .map(estimate -> OptionalDouble.of(estimate.value()))
                            .orElse(OptionalDouble.empty()))
                .toList());
    return IntStream.range(0, tests.size())
        .mapToObj(i -> adjusted(tests.get(i), values.get(i)))
        .toList();
  }

  private static Balance adjusted(Balance test, OptionalDouble value) {
    Outcome outcome =
        test.outcome()
            .fold(
                estimate ->
                    Estimate.of(Balance.ADJUSTED, value.orElseThrow(), estimate.n(), ADJUSTED),
                undefined -> new Undefined(Balance.ADJUSTED, undefined.reason(), undefined.n()),
                suppressed -> suppressed);
    return new Balance(
        test.key().withMeasure(Balance.ADJUSTED),
        test.waves(),
        outcome,
        test.groups(),
        METHOD + ", adjusted by Benjamini-Hochberg");
  }
}
