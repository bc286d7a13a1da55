package org.plait.statistics.paired;

import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.rank.SignedRank;

/**
 * The matched-pairs rank-biserial correlation with its interval: by how much the ranks of those who
 * moved up outweigh the ranks of those who moved down.
 *
 * <p><b>Units</b>: -1 to 1. <b>Undefined when</b> nobody moved; without an interval when everybody
 * moved the same way, as its transformation is infinite there. <b>Formula</b>: tanh(atanh(r)
 * &plusmn; z s) with s = &radic;((2m&sup3; + 3m&sup2; + m)/6)/((m&sup2; + m)/2), m those who moved;
 * s is that of no change, so that the interval is approximate.
 *
 * <p><b>Reference</b>: Kerby (2014) Comprehensive Psychology 3:11.IT.3.1; Fisher's z as in King and
 * Minium (2008) Statistical Reasoning in the Behavioral Sciences, 5th ed. <b>Checked against</b>:
 * the formula in R, fixture {@code paired.json}.
 */
public final class RankBiserial {
  private static final Method FISHER_Z =
      new Method("Fisher z of the rank-biserial", "King and Minium (2008) Statistical Reasoning");

  private final SignedRank ranks;

  private RankBiserial(SignedRank ranks) {
    this.ranks = ranks;
  }

  /**
   * Of the same people's signed ranks.
   *
   * @param ranks the signed ranks
   */
  public static RankBiserial of(SignedRank ranks) {
    return new RankBiserial(ranks);
  }

  /**
   * The correlation with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    return ranks
        .rankBiserial()
        .fold(e -> withInterval(e, confidenceLevel), undefined -> undefined, hidden -> hidden);
  }

  private Estimate withInterval(Estimate estimate, double level) {
    double r = estimate.value();
    if (Math.abs(r) == 1) {
      return estimate.withNote(Notes.ONE_DIRECTION);
    }
    double m = (double) ranks.up() + ranks.down();
    double error = Math.sqrt((2 * m * m * m + 3 * m * m + m) / 6) / ((m * m + m) / 2);
    double half = Quantiles.normal(level) * error;
    double z = Math.log((1 + r) / (1 - r)) / 2;
    return estimate.withInterval(
        new Interval(Math.tanh(z - half), Math.tanh(z + half), level, FISHER_Z));
  }
}
