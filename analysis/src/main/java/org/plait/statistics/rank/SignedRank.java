package org.plait.statistics.rank;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plait.statistics.Distribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/**
 * The signed-rank test of whether the same people's answers moved up or down.
 *
 * <p><b>Input</b>: the earlier and the later value of each person, in the same order; the signs and
 * the sizes of the differences count. <b>Undefined when</b> there are no pairs; when nobody moved,
 * p = 1 with the note {@code no change}. <b>Formula</b>: V = the sum of the ranks of those who
 * moved up; exact by the distribution of V over all signs (shift algorithm, ties allowed) with at
 * most 50 who moved, else (V - E)/&radic;Var, E = sum r/2, Var = sum r&sup2;/4.
 *
 * <p><b>Reference</b>: Wilcoxon (1945) Biometrics Bulletin 1:80-83; Pratt (1959) JASA 54:655-667;
 * Streitberg and R&ouml;hmel (1986) Statistical Software Newsletter 12:10-17. <b>Checked
 * against</b>: R package coin 1.4-2, {@code wilcoxsign_test}.
 */
public final class SignedRank {
  /** With more who moved than this, the normal approximation stands for the exact distribution. */
  public static final int EXACT_LIMIT = 50;

  private static final String MEASURE = "signed_rank";
  private static final double TOLERANCE = 1e-9;
  private static final long MOST = 1_000;

  /** What becomes of people whose answer stayed the same. */
  public enum Zeros {
    /** They are ranked, then left out: the default for answers with few categories. */
    PRATT("Pratt signed-rank", "Pratt (1959) JASA 54:655-667"),
    /** They are left out before ranking. */
    WILCOXON("Wilcoxon signed-rank", "Wilcoxon (1945) Biometrics Bulletin 1:80-83");

    private final String title;
    private final String citation;

    Zeros(String title, String citation) {
      this.title = title;
      this.citation = citation;
    }

    private Method method(String kind) {
      return new Method(title + ", " + kind, citation);
    }
  }

  private final Observations differences;

  private SignedRank(Observations differences) {
    this.differences = differences;
  }

  /**
   * Of the same people's earlier and later values.
   *
   * @param earlier the values of the earlier wave
   * @param later those of the same people in the later wave, in the same order
   * @throws IllegalArgumentException if the lengths differ or a value is not finite
   */
  public static SignedRank of(double[] earlier, double[] later) {
    Require.sameLength(earlier.length, later.length, "later");
    double[] from = Require.finite(earlier);
    double[] differences = Require.finite(later);
    Arrays.setAll(differences, i -> differences[i] - from[i]);
    return new SignedRank(Observations.of(differences));
  }

  /**
   * Of the linked people of two waves.
   *
   * @param waves both waves
   */
  public static SignedRank of(TwoWaves waves) {
    return new SignedRank(waves.differences());
  }

  /** The people. */
  public long n() {
    return differences.size();
  }

  /** Those whose later value is higher. */
  public long up() {
    return people(d -> d > 0);
  }

  /** Those whose value stayed the same. */
  public long same() {
    return people(d -> d == 0);
  }

  /** Those whose later value is lower. */
  public long down() {
    return people(d -> d < 0);
  }

  private long people(DoublePredicate moved) {
    long people = 0;
    for (int i = 0; i < differences.entries(); i++) {
      people += moved.test(differences.value(i)) ? differences.count(i) : 0;
    }
    return people;
  }

  /** Pratt's test, exact where at most {@value #EXACT_LIMIT} people moved. */
  public TestOutcome test() {
    return up() + down() <= EXACT_LIMIT ? exact(Zeros.PRATT) : asymptotic(Zeros.PRATT);
  }

  /**
   * The exact test; the statistic is V. The distribution of V is symmetric about sum r/2, so both
   * tails count alike. Undefined when more than 1,000 people moved.
   *
   * @param zeros how answers that did not move count
   */
  public TestOutcome exact(Zeros zeros) {
    if (differences.size() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0);
    }
    Method method = zeros.method("exact");
    if (same() == n()) {
      return TestResult.twoSided(0, 1, method, n()).withNote(Notes.NO_CHANGE);
    }
    if (up() + down() > MOST) {
      return Undefined.of(MEASURE, TooLittle.TOO_MANY_CASES, n());
    }
    double v = positiveRanks(zeros);
    double[] probabilities = distribution(eachRank(zeros));
    double centre = sum(zeros, r -> r);
    double distance = Math.abs(2 * v - centre);
    double p = 0;
    for (int doubled = 0; doubled < probabilities.length; doubled++) {
      if (Math.abs(doubled - centre) >= distance - TOLERANCE) {
        p += probabilities[doubled];
      }
    }
    return TestResult.twoSided(v, p, method, n());
  }

  /**
   * The normal approximation without continuity correction; the statistic is Z.
   *
   * @param zeros how answers that did not move count
   */
  public TestOutcome asymptotic(Zeros zeros) {
    return normal(zeros, 0, zeros.method("asymptotic"));
  }

  /**
   * The normal approximation with V moved by 1/2 towards its expectation.
   *
   * @param zeros how answers that did not move count
   */
  public TestOutcome asymptoticWithContinuityCorrection(Zeros zeros) {
    return normal(zeros, 0.5, zeros.method("asymptotic with continuity correction"));
  }

  /**
   * V, the sum of the ranks of those who moved up.
   *
   * @param zeros how answers that did not move count
   */
  public double positiveRanks(Zeros zeros) {
    double[] ranks = ranks(zeros);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += differences.value(i) > 0 ? ranks[i] * differences.count(i) : 0;
    }
    return sum;
  }

  /**
   * The matched-pairs rank-biserial correlation, (up - down)/(up + down) of the rank sums without
   * those who stayed the same; undefined when nobody moved.
   *
   * <p><b>Reference</b>: Kerby (2014) Comprehensive Psychology 3:11.IT.3.1.
   */
  public Outcome rankBiserial() {
    if (same() == n()) {
      TooLittle reason = n() == 0 ? TooLittle.NO_PAIRS : TooLittle.NO_VARIATION;
      return Undefined.of("rank_biserial", reason, n());
    }
    double total = sum(Zeros.WILCOXON, r -> r);
    double value = (2 * positiveRanks(Zeros.WILCOXON) - total) / total;
    Method method =
        new Method(
            "matched-pairs rank-biserial", "Kerby (2014) Comprehensive Psychology 3:11.IT.3.1");
    return Estimate.of("rank_biserial", value, n(), method);
  }

  private TestOutcome normal(Zeros zeros, double correction, Method method) {
    if (differences.size() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0);
    }
    if (same() == n()) {
      return TestResult.twoSided(0, 1, method, n()).withNote(Notes.NO_CHANGE);
    }
    double expected = sum(zeros, r -> r) / 2;
    double variance = sum(zeros, r -> r * r) / 4;
    double distance = positiveRanks(zeros) - expected;
    double moved = Math.signum(distance) * Math.max(0, Math.abs(distance) - correction);
    return TestResult.normal(moved / Math.sqrt(variance), method, n());
  }

  /** The sum over those who moved of what their ranks give. */
  private double sum(Zeros zeros, DoubleUnaryOperator of) {
    double[] ranks = ranks(zeros);
    double sum = 0;
    for (int i = 0; i < ranks.length; i++) {
      sum += ranks[i] > 0 ? of.applyAsDouble(ranks[i]) * differences.count(i) : 0;
    }
    return sum;
  }

  /** The rank of each entry; 0 for those who stayed the same. */
  private double[] ranks(Zeros zeros) {
    double[] sizes = new double[differences.entries()];
    Arrays.setAll(sizes, i -> Math.abs(differences.value(i)));
    Distribution ranked = Distribution.of(sizes, differences);
    long before = zeros == Zeros.PRATT ? 0 : same();
    Arrays.setAll(sizes, i -> sizes[i] > 0 ? ranked.midrank(sizes[i]) - before : 0);
    return sizes;
  }

  /** The rank of each person who moved. */
  private double[] eachRank(Zeros zeros) {
    double[] ranks = ranks(zeros);
    return IntStream.range(0, ranks.length)
        .filter(i -> ranks[i] > 0)
        .mapToObj(i -> LongStream.range(0, differences.count(i)).mapToDouble(person -> ranks[i]))
        .flatMapToDouble(each -> each)
        .toArray();
  }

  /** The probability of each value of V of so many people without ties. */
  static double[] distributionWithoutTies(int n) {
    double[] halves = new double[n];
    Arrays.setAll(halves, i -> (i + 1) / 2.0);
    return distribution(halves);
  }

  /** The probability of each value of 2V, midranks being multiples of 1/2. */
  private static double[] distribution(double[] ranks) {
    int total = (int) Math.round(2 * Arrays.stream(ranks).sum());
    double[] probability = new double[total + 1];
    probability[0] = 1;
    int reached = 0;
    for (double rank : ranks) {
      int shift = (int) Math.round(2 * rank);
      reached += shift;
      for (int s = reached; s >= 0; s--) {
        double shifted = s >= shift ? probability[s - shift] : 0;
        probability[s] = (probability[s] + shifted) / 2;
      }
    }
    return probability;
  }
}
