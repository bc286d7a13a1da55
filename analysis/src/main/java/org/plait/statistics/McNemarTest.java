package org.plait.statistics;

/**
 * McNemar's test of no change in a yes/no answer of the same people: only those who moved count.
 *
 * <p><b>Undefined when</b>: never; when nobody moved, p = 1 with the note {@code no discordant
 * pairs}. <b>Formula</b>: of b who left and c who joined, exact p = 2 P(B &lt;= min(b, c)), B
 * binomial with b + c and 1/2; mid-p less P(B = min); asymptotic chi-squared (b - c)&sup2;/(b + c),
 * no continuity correction.
 *
 * <p><b>Reference</b>: McNemar (1947) Psychometrika 12:153-157; Fagerland, Lydersen, Laake (2013)
 * BMC Medical Research Methodology 13:91, who recommend the mid-p. <b>Checked against</b>: R 4.2.2
 * {@code binom.test}, {@code mcnemar.test} (rows M1 of {@code quant_reference.tsv}).
 */
public final class McNemarTest {
  private static final Method EXACT =
      new Method("McNemar exact", "McNemar (1947) Psychometrika 12:153-157");
  private static final Method MID_P =
      new Method("McNemar mid-p", "Fagerland, Lydersen, Laake (2013) BMC Med. Res. Meth. 13:91");
  private static final Method ASYMPTOTIC =
      new Method("McNemar asymptotic", "McNemar (1947) Psychometrika 12:153-157");

  private final long left;
  private final long joined;

  private McNemarTest(long left, long joined) {
    this.left = left;
    this.joined = joined;
  }

  /**
   * The people who moved.
   *
   * @param left in the category in the earlier wave only
   * @param joined in it in the later wave only
   * @throws IllegalArgumentException if a count is negative
   */
  public static McNemarTest of(long left, long joined) {
    Require.count(left, "left");
    Require.count(joined, "joined");
    Require.total(left, joined);
    return new McNemarTest(left, joined);
  }

  /** The exact conditional test; the statistic is joined less left. */
  public TestResult exact() {
    double p = left == joined ? 1 : 2 * Quantiles.binomialAtMost(least(), moved(), 0.5);
    return result(joined - left, p, EXACT);
  }

  /** The mid-p version of the exact test; the statistic is joined less left. */
  public TestResult midP() {
    double upTo = Quantiles.binomialAtMost(least(), moved(), 0.5);
    double below = Quantiles.binomialAtMost(least() - 1, moved(), 0.5);
    double p = left == joined ? 1 - (upTo - below) / 2 : upTo + below;
    return result(joined - left, p, MID_P);
  }

  /** The chi-squared test with one degree of freedom. */
  public TestResult asymptotic() {
    double difference = (double) joined - left;
    double statistic = moved() == 0 ? 0 : difference * difference / moved();
    double p = moved() == 0 ? 1 : Quantiles.chiSquaredUpper(statistic, 1);
    return result(statistic, p, ASYMPTOTIC).withDf(1);
  }

  private TestResult result(double statistic, double p, Method method) {
    TestResult result = TestResult.twoSided(statistic, moved() == 0 ? 1 : p, method, moved());
    return moved() == 0 ? result.withNote(Notes.NO_DISCORDANT_PAIRS) : result;
  }

  private long moved() {
    return left + joined;
  }

  private long least() {
    return Math.min(left, joined);
  }
}
