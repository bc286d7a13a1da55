package org.plait.statistics.repeated;

import java.util.Arrays;
import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Ranks;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Friedman's test of whether some of several treatments, or waves, are ranked higher by the same
 * people, and Kendall's coefficient of concordance W.
 *
 * <p><b>Input</b>: one vector a person with a value for each treatment; a person with a missing
 * value can't be used, and a note says how many were left out; {@code SkillingsMackTest} uses them.
 * <b>Undefined when</b> there is no person, fewer than two treatments, or every person gives one
 * value to all. <b>Formula</b>: chi-squared corrected for ties, one degree of freedom less than
 * treatments; W = chi-squared/(n(k - 1)).
 *
 * <p><b>Reference</b>: Friedman (1937) JASA 32:675-701; Kendall and Babington Smith (1939) Ann.
 * Math. Statist. 10:275-287. <b>Checked against</b>: R 4.2.2 {@code friedman.test}.
 */
public final class FriedmanTest {
  private static final String MEASURE = "friedman";
  private static final Method METHOD = new Method("Friedman", "Friedman (1937) JASA 32:675-701");
  private static final Method KENDALL =
      new Method(
          "Kendall's W", "Kendall and Babington Smith (1939) Ann. Math. Statist. 10:275-287");

  private final List<double[]> people;
  private final long[] counts;
  private final int treatments;
  private final long leftOut;

  private FriedmanTest(List<double[]> people, long[] counts, int treatments, long leftOut) {
    this.people = people;
    this.counts = counts;
    this.treatments = treatments;
    this.leftOut = leftOut;
  }

  /**
   * A vector of values for each person.
   *
   * @param people one vector a person, with a value for each wave
   * @throws IllegalArgumentException if the vectors differ in length or a value is not finite
   */
  public static FriedmanTest of(List<double[]> people) {
    long[] ones = new long[people.size()];
    Arrays.fill(ones, 1);
    return ofCounts(people, ones);
  }

  /**
   * A vector of values for each different set of answers, and how many people gave them.
   *
   * @param people the different sets of answers
   * @param counts how many people gave each
   * @throws IllegalArgumentException if the lengths differ, a value is not finite or a count is
   *     negative
   */
  public static FriedmanTest ofCounts(List<double[]> people, long[] counts) {
    Require.sameLength(people.size(), counts.length, "counts");
    Arrays.stream(counts).forEach(count -> Require.count(count, "count"));
    int treatments = people.isEmpty() ? 0 : people.get(0).length;
    for (double[] person : people) {
      Require.sameLength(treatments, person.length, "each person");
    }
    return new FriedmanTest(
        people.stream().map(Require::finite).toList(), counts.clone(), treatments, 0);
  }

  /**
   * With so many people who had no value for some treatment and were left out.
   *
   * @param count how many people had to be left out
   * @throws IllegalArgumentException if the count is negative
   */
  public FriedmanTest withLeftOut(long count) {
    Require.count(count, "leftOut");
    return new FriedmanTest(people, counts, treatments, count);
  }

  /** The test. */
  public TestOutcome test() {
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    if (treatments < 2) {
      return Undefined.of(MEASURE, TooLittle.ONE_GROUP, n);
    }
    double k = treatments;
    double[] sums = new double[treatments];
    double ties = 0;
    for (int i = 0; i < counts.length; i++) {
      double[] ranks = Ranks.of(people.get(i));
      ties += counts[i] * Ranks.tieTerm(people.get(i));
      for (int j = 0; j < treatments; j++) {
        sums[j] += counts[i] * (ranks[j] - (k + 1) / 2);
      }
    }
    double scale = n * k * (k + 1) - ties / (k - 1);
    if (scale <= 0) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    double squares = 0;
    for (double sum : sums) {
      squares += sum * sum;
    }
    TestResult result = TestResult.chiSquared(12 * squares / scale, k - 1, METHOD, n);
    return leftOut == 0
        ? result
        : result.withNote(leftOut + " without an answer in every wave left out");
  }

  /**
   * Kendall's W, 0 for no agreement on the order to 1 for the same order; undefined as the test.
   */
  public Outcome kendallW() {
    return test()
        .<Outcome>fold(
            result ->
                Estimate.of(
                    "kendall_w",
                    result.statistic() / (result.n() * (treatments - 1.0)),
                    result.n(),
                    KENDALL),
            undefined -> new Undefined("kendall_w", undefined.reason(), undefined.n()));
  }
}
