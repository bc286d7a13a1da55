package org.plait.statistics.agreement;

import org.plait.statistics.Method;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The test that several raters agree no more than by chance, of Fleiss' kappa.
 *
 * <p><b>Input</b>: {@link Ratings}, every unit judged by the same number of raters. <b>Missing</b>:
 * units of another number make the test undefined. <b>Undefined when</b> there are no units, the
 * numbers differ or are 1, or one category was used. <b>Formula</b>: kappa over its standard error
 * under chance, &radic;2 &radic;(s&sup2; - &Sigma; p q (q - p)) / (s &radic;(n m (m - 1))) for n
 * units, m raters and s = &Sigma; p q over the categories' shares p = 1 - q. The error that Fleiss
 * printed in 1971 was wrong.
 *
 * <p><b>Reference</b>: Fleiss, Nee and Landis (1979) Large sample variance of kappa in the case of
 * different sets of raters, Psychological Bulletin 86:974-977. <b>Checked against</b>: the data of
 * Fleiss (1971), fixture {@code published.json}.
 */
public final class FleissChance {
  private static final String MEASURE = "fleiss_kappa";
  private static final Method METHOD =
      new Method(
          "Fleiss' kappa, error under chance",
          "Fleiss, Nee and Landis (1979) Psychol. Bull. 86:974-977");

  private final Ratings ratings;

  private FleissChance(Ratings ratings) {
    this.ratings = ratings;
  }

  /**
   * Of judgements.
   *
   * @param ratings what the raters said
   */
  public static FleissChance of(Ratings ratings) {
    return new FleissChance(ratings);
  }

  /** The test, two-sided. */
  public TestOutcome test() {
    if (ratings.units() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    if (ratings.paired() == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0);
    }
    double raters = Ratings.sum(ratings.counts(0));
    double[] shares = new double[ratings.categories()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      double[] counts = ratings.counts(unit);
      if (Ratings.sum(counts) != raters) {
        return new Undefined(MEASURE, "different numbers of raters", ratings.paired());
      }
      for (int k = 0; k < shares.length; k++) {
        shares[k] += counts[k] / raters / ratings.units();
      }
    }
    double error = error(shares, raters);
    if (error == 0) {
      return Undefined.of(MEASURE, TooLittle.ONE_CATEGORY, ratings.paired());
    }
    RaterAgreement agreement = RaterAgreement.of(ratings);
    double chance = agreement.expectedAgreement(ChanceModel.POOLED);
    double kappa = (agreement.observedAgreement() - chance) / (1 - chance);
    return TestResult.normal(kappa / error, METHOD, ratings.paired());
  }

  private double error(double[] shares, double raters) {
    double spread = 0;
    double skew = 0;
    for (double share : shares) {
      double rest = 1 - share;
      spread += share * rest;
      skew += share * rest * (rest - share);
    }
    return spread == 0
        ? 0
        : Math.sqrt(2 * (spread * spread - skew))
            / (spread * Math.sqrt(ratings.units() * raters * (raters - 1)));
  }
}
