package org.plait.statistics.paired;

import org.plait.statistics.Estimate;
import org.plait.statistics.McNemarTest;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.PairedTable;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.rank.SignedRank;

/**
 * The share of people whose answer rose less the share of those whose answer fell, and the sign
 * test.
 *
 * <p><b>Units</b>: a difference of shares of all pairs, -1 to 1. <b>Undefined when</b> there are no
 * pairs; when nobody moved the difference is 0 with an interval, and p = 1 with the note {@code no
 * change}. <b>Formula</b>: (up - down)/n with Tango's score interval, which needs those who moved
 * either way and n only; exact p = 2 P(B &lt;= min(up, down)), B binomial with up + down and 1/2.
 *
 * <p><b>Reference</b>: Tango (1998) Statistics in Medicine 17:891-908; Dixon and Mood (1946) The
 * statistical sign test, JASA 41:557-566. <b>Checked against</b>: R 4.2.2 {@code binom.test}.
 */
public final class NetMovers {
  private static final String MEASURE = "net_movers";
  private static final Method SIGN_TEST =
      new Method("sign test, exact", "Dixon and Mood (1946) JASA 41:557-566");
  private static final Method DIFFERENCE = new Method("risen less fallen", "");

  private final long up;
  private final long same;
  private final long down;

  private NetMovers(long up, long same, long down) {
    this.up = up;
    this.same = same;
    this.down = down;
  }

  /**
   * Of so many whose answer rose, stayed and fell.
   *
   * @param up the people who rose
   * @param same the people who stayed
   * @param down the people who fell
   * @throws IllegalArgumentException if a count is negative
   */
  public static NetMovers of(long up, long same, long down) {
    Require.count(up, "up");
    Require.count(same, "same");
    Require.count(down, "down");
    Require.total(up, same, down);
    return new NetMovers(up, same, down);
  }

  /**
   * Of the same people's earlier and later values.
   *
   * @param earlier the values of the earlier wave
   * @param later those of the same people in the later wave, in the same order
   */
  public static NetMovers of(double[] earlier, double[] later) {
    SignedRank moves = SignedRank.of(earlier, later);
    return of(moves.up(), moves.same(), moves.down());
  }

  /**
   * The difference of the two shares with Tango's interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (n() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0);
    }
    PairedTable table = new PairedTable(same, down, up, 0);
    Estimate estimate =
        Estimate.of(MEASURE, table.difference(), n(), DIFFERENCE)
            .withInterval(table.tango(confidenceLevel));
    return up + down == 0 ? estimate.withNote(Notes.NO_CHANGE) : estimate;
  }

  /** The exact sign test; the statistic is up less down. */
  public TestOutcome test() {
    if (n() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0);
    }
    double p = McNemarTest.of(down, up).exact().pValue();
    TestResult result = TestResult.twoSided((double) up - down, p, SIGN_TEST, n());
    return up + down == 0 ? result.withNote(Notes.NO_CHANGE) : result;
  }

  private long n() {
    return up + same + down;
  }
}
