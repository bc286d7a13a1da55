package org.plait.statistics.paired;

import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.proportion.ContingencyTable;

/**
 * Tests of two independent waves' shares that hold with few answers.
 *
 * <p><b>Undefined when</b> a wave has no answer, or nobody or everybody is in the category.
 * <b>Formula</b>: chi-squared times (n - 1)/n, where every expected count is at least 5; else
 * Fisher's exact test, with a note that says so. {@link Boschloo}'s test is sharper than Fisher's
 * and as exact.
 *
 * <p><b>Reference</b>: Campbell (2007) Chi-squared and Fisher-Irwin tests of two-by-two tables with
 * small sample recommendations, Statistics in Medicine 26:3661-3675. <b>Checked against</b>: R
 * 4.2.2 {@code chisq.test}, {@code fisher.test}; fixture {@code paired.json}.
 */
public final class IndependentShares {
  private static final String MEASURE = "independent_shares";
  private static final double EXPECTED = 5;
  private static final Method N_MINUS_1 =
      new Method("N-1 chi-squared", "Campbell (2007) Stat. Med. 26:3661-3675");

  private final long xFrom;
  private final long nFrom;
  private final long xTo;
  private final long nTo;

  private IndependentShares(long xFrom, long nFrom, long xTo, long nTo) {
    this.xFrom = xFrom;
    this.nFrom = nFrom;
    this.xTo = xTo;
    this.nTo = nTo;
  }

  /**
   * Of the counts in the category and the valid answers of the earlier and the later wave.
   *
   * @param xFrom the answers in the category in the earlier wave
   * @param nFrom the valid answers of the earlier wave
   * @param xTo the answers in the category in the later wave
   * @param nTo the valid answers of the later wave
   * @throws IllegalArgumentException if a count is negative or above its total
   */
  public static IndependentShares of(long xFrom, long nFrom, long xTo, long nTo) {
    Require.count(xFrom, "xFrom");
    Require.count(nFrom - xFrom, "nFrom less xFrom");
    Require.count(xTo, "xTo");
    Require.count(nTo - xTo, "nTo less xTo");
    Require.total(nFrom, nTo);
    return new IndependentShares(xFrom, nFrom, xTo, nTo);
  }

  /** The smallest count to expect if both shares were the same. */
  public double leastExpected() {
    double in = (double) xFrom + xTo;
    double least = Math.min(in, n() - in);
    return n() == 0 ? 0 : least * Math.min(nFrom, nTo) / n();
  }

  /** The N-1 chi-squared test, or Fisher's where an expected count is below 5. */
  public TestOutcome test() {
    return leastExpected() >= EXPECTED
        ? chiSquared()
        : fisher().fold(result -> result.withNote(Notes.FEW_EXPECTED), undefined -> undefined);
  }

  /** Pearson's chi-squared times (n - 1)/n. */
  public TestOutcome chiSquared() {
    return table()
        .chiSquared()
        .fold(
            pearson ->
                TestResult.chiSquared(pearson.statistic() * (n() - 1) / n(), 1, N_MINUS_1, n()),
            none -> undefined());
  }

  /** Fisher's exact test; the statistic is the later count. */
  public TestOutcome fisher() {
    boolean defined = table().chiSquared().result().isPresent();
    return defined ? table().fisher() : undefined();
  }

  /** Boschloo's exact unconditional test; undefined of more than 2,000 answers. */
  public TestOutcome boschloo() {
    boolean defined = nFrom > 0 && nTo > 0 && xFrom + xTo > 0 && xFrom + xTo < n();
    if (!defined) {
      return undefined();
    }
    return n() > Boschloo.MOST
        ? Undefined.of(MEASURE, TooLittle.TOO_MANY_CASES, n())
        : new Boschloo((int) xFrom, (int) nFrom, (int) xTo, (int) nTo).test();
  }

  private Undefined undefined() {
    boolean empty = nFrom == 0 || nTo == 0;
    return Undefined.of(MEASURE, empty ? TooLittle.NO_CASES : TooLittle.NO_VARIATION, n());
  }

  private ContingencyTable table() {
    return ContingencyTable.of(new long[][] {{xTo, nTo - xTo}, {xFrom, nFrom - xFrom}});
  }

  private long n() {
    return nFrom + nTo;
  }
}
