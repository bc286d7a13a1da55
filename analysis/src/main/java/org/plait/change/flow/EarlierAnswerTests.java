package org.plait.change.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.comparison.Analyses;
import org.plait.change.comparison.Analysis;
import org.plait.change.question.Answers;
import org.plait.change.question.CategoryValues;
import org.plait.change.question.Quantity;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.study.analysis.WavePair;

/**
 * Whether people who answered a question differently in the earlier wave answered again more or
 * less often: a likelihood-ratio test for each primary comparison whose answers have categories,
 * and the same adjusted for their number.
 */
public final class EarlierAnswerTests {

  private static final String METHOD =
      Balance.TEST + " on the earlier answer, small categories put together; exploratory";
  private static final Method ADJUSTED =
      new Method("Benjamini-Hochberg", "Benjamini, Hochberg (1995) JRSS B 57:289-300");

  private final Panel panel;

  EarlierAnswerTests(Panel panel) {
    this.panel = panel;
  }

  /** The tests of a pair of waves, and then as many adjusted for their number. */
  List<Balance> of(WavePair pair, Followed followed) {
    List<Balance> tests =
        panel.instrument().all().stream()
            .filter(question -> question.derivation().isEmpty())
            .flatMap(question -> new Analyses(panel, question).all().stream())
            .filter(analysis -> analysis.role() == Role.PRIMARY)
            .flatMap(analysis -> withCategories(analysis).stream())
            .flatMap(quantity -> test(pair, followed, quantity).stream())
            .toList();
    List<Balance> all = new ArrayList<>(tests);
    all.addAll(adjusted(tests));
    return all;
  }

  /** The ordered answers where there are any; else the share that is compared. */
  private static Optional<Quantity> withCategories(Analysis analysis) {
    return Stream.concat(Stream.of(analysis.quantity()), analysis.beside().stream())
        .filter(quantity -> quantity.measure() == Measure.RELATIVE_EFFECT)
        .findFirst()
        .or(() -> Optional.of(analysis.quantity()).filter(EarlierAnswerTests::share));
  }

  private static boolean share(Quantity quantity) {
    return quantity.measure() == Measure.PROPORTION || quantity.measure() == Measure.TOP_BOX;
  }

  private Optional<Balance> test(WavePair pair, Followed followed, Quantity quantity) {
    return quantity
        .answers()
        .apply(followed.from())
        .map(
            answers -> {
              AnswerParts parts = parts(quantity.question(), answers, followed);
              RowKey key =
                  new RowKey(
                      panel.survey().id(),
                      quantity.question(),
                      quantity.item(),
                      "",
                      "",
                      "",
                      Balance.P_VALUE);
              return new Balance(key, pair, outcome(parts), parts.groups(), METHOD);
            });
  }

  /** Values are places of categories, or 0 and 1. */
  private static AnswerParts parts(String question, Answers answers, Followed followed) {
    int categories = Math.max(2, answers.categories().map(CategoryValues::size).orElse(2));
    long[] again = new long[categories];
    long[] left = new long[categories];
    followed
        .rows()
        .filter(answers::valid)
        .forEach(row -> (followed.answeredAgain(row) ? again : left)[(int) answers.value(row)]++);
    return AnswerParts.of(question, again, left);
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
