package org.plait.statistics.model;

import java.util.Optional;

/**
 * How a robust variance makes up for few clusters, whose residuals are smaller than their errors. U
 * is a cluster's score, G its share of the information M.
 */
public enum SmallSampleCorrection {
  /** None: Liang and Zeger (1986) Biometrika 73:13-22. */
  NONE("", "") {
    @Override
    Optional<double[]> corrected(double[] score, double[][] share, double[][] information) {
      return Optional.of(score);
    }
  },
  /**
   * M (M - G)&#8315;&sup1; U, the score from residuals multiplied by the inverse of 1 less the
   * leverage: Mancl and DeRouen (2001) Biometrics 57:126-134.
   */
  MANCL_DEROUEN("Mancl and DeRouen (2001)", "Biometrics 57:126-134") {
    @Override
    Optional<double[]> corrected(double[] score, double[][] share, double[][] information) {
      double[][] others = new double[score.length][score.length];
      for (int i = 0; i < score.length; i++) {
        for (int j = 0; j < score.length; j++) {
          others[i][j] = information[i][j] - share[i][j];
        }
      }
      return Symmetric.of(others)
          .map(solver -> solver.solve(score))
          .map(
              solved -> {
                double[] product = new double[solved.length];
                for (int i = 0; i < product.length; i++) {
                  product[i] = Symmetric.dot(information[i], solved);
                }
                return product;
              });
    }
  },
  /**
   * Each score divided by the root of 1 less the smaller of 0.75 and its diagonal element of G
   * M&#8315;&sup1;: Fay and Graubard (2001) Biometrics 57:1198-1206.
   */
  FAY_GRAUBARD("Fay and Graubard (2001)", "Biometrics 57:1198-1206") {
    @Override
    Optional<double[]> corrected(double[] score, double[][] share, double[][] information) {
      return Symmetric.of(information)
          .map(
              solver -> {
                double[] product = new double[score.length];
                for (int i = 0; i < product.length; i++) {
                  double leverage = solver.solve(share[i])[i];
                  product[i] = score[i] / Math.sqrt(1 - Math.min(BOUND, leverage));
                }
                return product;
              });
    }
  };

  /** From this number of clusters on none is needed. */
  public static final int ENOUGH_CLUSTERS = 50;

  private static final double BOUND = 0.75;

  private final String citation;
  private final String place;

  SmallSampleCorrection(String citation, String place) {
    this.citation = citation;
    this.place = place;
  }

  /**
   * Mancl and DeRouen's with fewer than {@value #ENOUGH_CLUSTERS} clusters, else none.
   *
   * @param clusters how many clusters there are
   */
  public static SmallSampleCorrection of(long clusters) {
    return clusters < ENOUGH_CLUSTERS ? MANCL_DEROUEN : NONE;
  }

  /** Whose it is; empty for none. */
  public String citation() {
    return citation;
  }

  /** Whose it is and where it stands; empty for none. */
  public String reference() {
    return (citation + " " + place).strip();
  }

  abstract Optional<double[]> corrected(double[] score, double[][] share, double[][] information);
}
