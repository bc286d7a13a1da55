package org.plait.statistics;

/**
 * The variance of a difference of means between two overlapping samples, each drawn without
 * replacement from a population that partly stays the same.
 *
 * <p><b>Formula</b>: (1-n1/N1)S1&sup2;/n1 + (1-n2/N2)S2&sup2;/n2 - 2(n12/(n1 n2) - N12/(N1 N2))S12.
 * S12 is r S1 S2 over the linked pairs; with too few pairs S1 S2 where its factor is negative,
 * which is conservative, else 0. The covariance is bounded by the two variances, so that a wave in
 * which everyone answered has none.
 *
 * <p><b>Reference</b>: Tam (1984) On covariances from overlapping samples, American Statistician
 * 38:288-289; Qualit&eacute; and Till&eacute; (2008) Variance estimation of changes in repeated
 * surveys, Survey Methodology 34:173-181.
 *
 * @param from (1-n1/N1)S1&sup2;/n1
 * @param to (1-n2/N2)S2&sup2;/n2
 * @param covariance the covariance of the two means
 */
record FiniteVariance(double from, double to, double covariance) {

  static FiniteVariance of(TwoWaves waves, Populations populations) {
    double[] x = waves.from().values();
    double[] y = waves.to().values();
    double n1 = waves.nFrom();
    double n2 = waves.nTo();
    double first = Math.sqrt(waves.from().variance(x));
    double second = Math.sqrt(waves.to().variance(y));
    double from = (1 - n1 / populations.from()) * first * first / n1;
    double to = (1 - n2 / populations.to()) * second * second / n2;
    double factor =
        waves.nPairs() / n1 / n2
            - (double) populations.both() / populations.from() / populations.to();
    double association;
    if (waves.design() == Design.INDEPENDENT) {
      association = factor < 0 ? 1 : 0;
    } else {
      association = waves.correlation(x, y);
    }
    double bound = Math.sqrt(from) * Math.sqrt(to);
    double covariance = Sample.clamp(factor * association * first * second, -bound, bound);
    return new FiniteVariance(from, to, covariance);
  }

  double total() {
    return Math.max(0, from + to - 2 * covariance);
  }

  double correlation() {
    double scale = Math.sqrt(from) * Math.sqrt(to);
    return scale > 0 ? Sample.clamp(covariance / scale, -1, 1) : 0;
  }
}
