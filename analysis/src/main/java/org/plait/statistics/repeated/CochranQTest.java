package org.plait.statistics.repeated;

import java.util.Arrays;
import java.util.List;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Cochran's test of whether the share who say yes differs between several waves, or treatments, of
 * the same people.
 *
 * <p><b>Input</b>: one vector a person, true for yes, the waves in the same order. <b>Missing</b>:
 * people without all answers can't be used; leave them out and say how many. <b>Undefined when</b>
 * there is no person, fewer than two waves, or everybody gave the same answer in all of them.
 * <b>Formula</b>: Q = (k - 1)(k sum C&sup2; - N&sup2;)/(k N - sum R&sup2;), C the yes of each wave,
 * R those of each person, N all; chi-squared with k - 1 degrees of freedom. People with the same
 * answer in every wave add nothing; {@link #effective()} counts the others, and the note says so.
 *
 * <p><b>Reference</b>: Cochran (1950) Biometrika 37:256-266. <b>Checked against</b>: R package coin
 * 1.4-2, {@code symmetry_test}; fixture {@code repeated.json}.
 */
public final class CochranQTest {
  private static final String MEASURE = "cochran_q";
  private static final Method METHOD =
      new Method("Cochran's Q", "Cochran (1950) Biometrika 37:256-266");

  private final List<boolean[]> people;
  private final long[] counts;
  private final int waves;

  private CochranQTest(List<boolean[]> people, long[] counts, int waves) {
    this.people = people;
    this.counts = counts;
    this.waves = waves;
  }

  /**
   * A vector of answers for each person.
   *
   * @param people one vector a person, with a value for each wave
   * @throws IllegalArgumentException if the vectors differ in length
   */
  public static CochranQTest of(List<boolean[]> people) {
    long[] ones = new long[people.size()];
    Arrays.fill(ones, 1);
    return ofCounts(people, ones);
  }

  /**
   * A vector of answers for each different set of them, and how many people gave them.
   *
   * @param people the different sets of answers
   * @param counts how many people gave each
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   */
  public static CochranQTest ofCounts(List<boolean[]> people, long[] counts) {
    Require.sameLength(people.size(), counts.length, "counts");
    Arrays.stream(counts).forEach(count -> Require.count(count, "count"));
    int waves = people.isEmpty() ? 0 : people.get(0).length;
    people.forEach(person -> Require.sameLength(waves, person.length, "each person"));
    return new CochranQTest(people.stream().map(boolean[]::clone).toList(), counts.clone(), waves);
  }

  /** The people who did not give the same answer every time. */
  public long effective() {
    long effective = 0;
    for (int i = 0; i < counts.length; i++) {
      int yes = yes(people.get(i));
      effective += yes > 0 && yes < waves ? counts[i] : 0;
    }
    return effective;
  }

  /** The test. */
  public TestOutcome test() {
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    if (waves < 2) {
      return Undefined.of(MEASURE, TooLittle.ONE_GROUP, n);
    }
    long effective = effective();
    if (effective == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    double total = 0;
    double rowSquares = 0;
    double[] columns = new double[waves];
    for (int i = 0; i < counts.length; i++) {
      double yes = yes(people.get(i));
      total += counts[i] * yes;
      rowSquares += counts[i] * yes * yes;
      for (int wave = 0; wave < waves; wave++) {
        columns[wave] += people.get(i)[wave] ? counts[i] : 0;
      }
    }
    double columnSquares = 0;
    for (double column : columns) {
      columnSquares += column * column;
    }
    double q = (waves - 1) * (waves * columnSquares - total * total) / (waves * total - rowSquares);
    return TestResult.chiSquared(q, waves - 1, METHOD, n)
        .withNote(effective + " of " + n + " did not give the same answer every time");
  }

  private static int yes(boolean[] person) {
    int yes = 0;
    for (boolean answer : person) {
      yes += answer ? 1 : 0;
    }
    return yes;
  }
}
