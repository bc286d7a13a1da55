package org.plait.statistics.agreement;

import org.plait.statistics.agreement.ChanceModel.Chance;

/** Each rater's own distribution over the categories. */
final class RaterShares {
  private final Ratings ratings;
  private final double[][] shares;
  private final double[] judged;

  private RaterShares(Ratings ratings) {
    this.ratings = ratings;
    this.shares = new double[ratings.raters()][ratings.categories()];
    this.judged = new double[ratings.raters()];
    for (int rater = 0; rater < shares.length; rater++) {
      for (int unit = 0; unit < ratings.units(); unit++) {
        int own = rater;
        ratings.given(unit, rater).ifPresent(category -> shares[own][category]++);
        judged[rater] += ratings.given(unit, rater).isPresent() ? 1 : 0;
      }
      for (int k = 0; k < shares[rater].length; k++) {
        shares[rater][k] /= Math.max(1, judged[rater]);
      }
    }
  }

  static RaterShares of(Ratings ratings) {
    return new RaterShares(ratings);
  }

  /** The mean agreement by chance of all pairs of raters, and how a unit moves it. */
  Chance chance(AgreementWeights weights) {
    int raters = shares.length;
    double pairs = raters * (raters - 1.0);
    double expected = 0;
    double[][] others = new double[raters][];
    for (int rater = 0; rater < raters; rater++) {
      others[rater] = weights.times(sumOfOthers(rater));
      expected += ChanceModel.dot(shares[rater], others[rater]) / pairs;
    }
    return new Chance(expected, unit -> influence(unit, others, pairs));
  }

  private double[] sumOfOthers(int rater) {
    double[] sum = new double[ratings.categories()];
    for (int other = 0; other < shares.length; other++) {
      for (int k = 0; k < sum.length && other != rater; k++) {
        sum[k] += shares[other][k];
      }
    }
    return sum;
  }

  private double influence(int unit, double[][] others, double pairs) {
    double sum = 0;
    for (int rater = 0; rater < shares.length; rater++) {
      if (ratings.given(unit, rater).isPresent()) {
        int category = ratings.given(unit, rater).getAsInt();
        double own = others[rater][category] - ChanceModel.dot(shares[rater], others[rater]);
        sum += 2 * own * ratings.units() / judged[rater];
      }
    }
    return sum / pairs;
  }
}
