package org.plait.statistics.prevalence;

import java.util.List;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;

/**
 * How many cases people must judge.
 *
 * <p><b>Input</b>: guesses, each as an argument. <b>Units</b>: whole cases, rounded up.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, chapters 4 and 5, for a share; Bloch and
 * Kraemer (1989) 2 x 2 kappa coefficients: measures of agreement or association, Biometrics
 * 45:269-287, for agreement. <b>Checked against</b>: hand computation, {@code PrevalenceTest}.
 */
public final class CodingSampleSize {
  private CodingSampleSize() {}

  /**
   * For the share of a finite number of cases within a half-width d: n<sub>0</sub> =
   * z&sup2;p(1-p)/d&sup2;, n = n<sub>0</sub>(1 - &rho;&sup2;)/(1 + n<sub>0</sub>(1 -
   * &rho;&sup2;)/N).
   *
   * @param share the share that is expected, between 0 and 1
   * @param halfWidth the wanted half-width, above 0
   * @param correlation of the machine's scores with people's judgements; 0 without a machine
   * @param cases all cases
   * @param confidenceLevel e.g. 0.95
   * @return at most the number of cases
   * @throws IllegalArgumentException if share or correlation is not between 0 and 1, halfWidth not
   *     above 0, cases negative or confidenceLevel not strictly between 0 and 1
   */
  public static long forShare(
      double share, double halfWidth, double correlation, long cases, double confidenceLevel) {
    Require.unit(share, "share");
    Require.positive(halfWidth, "halfWidth");
    Require.unit(correlation, "correlation");
    Require.count(cases, "cases");
    Require.level(confidenceLevel);
    double z = Quantiles.normal(confidenceLevel);
    double unlimited =
        z * z * share * (1 - share) / (halfWidth * halfWidth) * (1 - correlation * correlation);
    return cases == 0 ? 0 : Math.min(cases, up(unlimited / (1 + unlimited / cases)));
  }

  /**
   * For the share of a finite number of cases within a half-width d, from a sample stratified so
   * that it varies least (Neyman): n = (&Sigma; W S)&sup2;/(d&sup2;/z&sup2; + &Sigma; W S&sup2;/N),
   * W the share of a stratum, S the spread within it.
   *
   * @param sizes the strata's sizes
   * @param spreads the standard deviation within each, not negative
   * @param halfWidth the wanted half-width, above 0
   * @param confidenceLevel e.g. 0.95
   * @return at most the number of cases
   * @throws IllegalArgumentException if an argument is not as said here, or the lists differ in
   *     length
   */
  public static long forStrata(
      List<Integer> sizes, List<Double> spreads, double halfWidth, double confidenceLevel) {
    Require.sameLength(sizes.size(), spreads.size(), "spreads");
    Require.positive(halfWidth, "halfWidth");
    Require.level(confidenceLevel);
    double cases = sizes.stream().mapToInt(Integer::intValue).sum();
    double deviations = 0;
    double variances = 0;
    for (int i = 0; i < sizes.size(); i++) {
      double weight = cases == 0 ? 0 : sizes.get(i) / cases;
      deviations += weight * spreads.get(i);
      variances += weight * spreads.get(i) * spreads.get(i);
    }
    double error = halfWidth / Quantiles.normal(confidenceLevel);
    return cases == 0
        ? 0
        : (long) Math.min(cases, up(deviations * deviations / (error * error + variances / cases)));
  }

  /**
   * For the recall of a machine within a half-width: how many judged cases must be yes,
   * z&sup2;R(1-R)/d&sup2;.
   *
   * @param recall the recall that is expected, 0 to 1
   * @param halfWidth the wanted half-width, above 0
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if an argument is not as said here
   */
  public static long positivesForRecall(double recall, double halfWidth, double confidenceLevel) {
    Require.unit(recall, "recall");
    Require.positive(halfWidth, "halfWidth");
    Require.level(confidenceLevel);
    double z = Quantiles.normal(confidenceLevel);
    return up(z * z * recall * (1 - recall) / (halfWidth * halfWidth));
  }

  /**
   * For showing that two people agree at least so well, on a code of this share: 2z&sup2;[(1 + a)(3
   * - a)/(4(1 - a)p(1-p)) - a], z one-sided.
   *
   * @param agreement the least chance-corrected agreement that will do, 0 to below 1
   * @param share how common the code is, strictly between 0 and 1
   * @param confidenceLevel one-sided, e.g. 0.95
   * @throws IllegalArgumentException if an argument is not as said here
   */
  public static long forAgreement(double agreement, double share, double confidenceLevel) {
    Require.unit(agreement, "agreement");
    Require.level(confidenceLevel);
    double spread = share * (1 - share);
    Require.positive(spread, "share x (1 - share)");
    Require.positive(1 - agreement, "1 - agreement");
    double z = Quantiles.normal(2 * confidenceLevel - 1);
    return up(
        2
            * z
            * z
            * ((1 + agreement) * (3 - agreement) / (4 * (1 - agreement) * spread) - agreement));
  }

  private static long up(double size) {
    return (long) Math.ceil(size - 1e-9);
  }
}
