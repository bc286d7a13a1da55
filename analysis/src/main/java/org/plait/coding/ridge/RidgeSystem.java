package org.plait.coding.ridge;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The ridge regression of several outcomes on how alike cases are, and what it would have been
 * without some of the cases.
 *
 * <p>With H = (K + lambda I)^-1 and Y the outcomes less their shares, the coefficients are A = H Y;
 * without the cases F they are A - H[,F] (H[F,F])^-1 A[F], which is 0 for F: exactly what the other
 * cases alone give.
 */
final class RidgeSystem {

  private final double[][] inverse;
  private final double[][] outcomes;
  private final double[][] solved;

  private RidgeSystem(double[][] inverse, double[][] outcomes, double[][] solved) {
    this.inverse = inverse;
    this.outcomes = outcomes;
    this.solved = solved;
  }

  /**
   * What scores are made of.
   *
   * @param shares the mean of each outcome
   * @param byComment a row a case: what likeness to it adds to each outcome
   */
  record Coefficients(double[] shares, double[][] byComment) {}

  /** Solves; the likenesses (lower triangle) are overwritten. */
  static RidgeSystem of(double[][] likeness, double lambda, double[][] outcomes) {
    for (int i = 0; i < likeness.length; i++) {
      likeness[i][i] += lambda;
    }
    SymmetricInverse.invert(likeness);
    // One more outcome that is always 1: the shares are subtracted when it is known whose.
    double[][] withOnes =
        Arrays.stream(outcomes)
            .map(
                row -> {
                  double[] longer = Arrays.copyOf(row, row.length + 1);
                  longer[row.length] = 1;
                  return longer;
                })
            .toArray(double[][]::new);
    return new RidgeSystem(likeness, outcomes, product(likeness, withOnes));
  }

  /** Of all cases. */
  Coefficients all() {
    return without(new int[0]);
  }

  /** Of all cases but some. */
  Coefficients without(int[] out) {
    int n = solved.length;
    boolean[] left = new boolean[n];
    IntStream.of(out).forEach(i -> left[i] = true);
    double[][] rest = solved;
    if (out.length > 0) {
      double[][] block = new double[out.length][out.length];
      double[][] own = new double[out.length][];
      double[][] columns = new double[n][out.length];
      for (int i = 0; i < out.length; i++) {
        own[i] = solved[out[i]];
        for (int j = 0; j < out.length; j++) {
          block[i][j] = inverse[out[i]][out[j]];
        }
        for (int r = 0; r < n; r++) {
          columns[r][i] = inverse[r][out[i]];
        }
      }
      SymmetricInverse.invert(block);
      double[][] taken = product(columns, product(block, own));
      rest =
          IntStream.range(0, n)
              .mapToObj(i -> left[i] ? new double[solved[i].length] : less(solved[i], taken[i]))
              .toArray(double[][]::new);
    }
    return centred(rest, shares(left));
  }

  private double[] shares(boolean[] left) {
    double[] shares = new double[outcomes.length == 0 ? 0 : outcomes[0].length];
    int cases = 0;
    for (int i = 0; i < outcomes.length; i++) {
      if (!left[i]) {
        cases++;
        for (int c = 0; c < shares.length; c++) {
          shares[c] += outcomes[i][c];
        }
      }
    }
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= Math.max(1, cases);
    }
    return shares;
  }

  private static Coefficients centred(double[][] solved, double[] shares) {
    double[][] byComment = new double[solved.length][shares.length];
    for (int i = 0; i < solved.length; i++) {
      for (int c = 0; c < shares.length; c++) {
        byComment[i][c] = solved[i][c] - shares[c] * solved[i][shares.length];
      }
    }
    return new Coefficients(shares, byComment);
  }

  private static double[] less(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  private static double[][] product(double[][] a, double[][] b) {
    return Arrays.stream(a)
        .parallel()
        .map(
            row -> {
              double[] sums = new double[b.length == 0 ? 0 : b[0].length];
              for (int k = 0; k < row.length; k++) {
                for (int c = 0; c < sums.length; c++) {
                  sums[c] += row[k] * b[k][c];
                }
              }
              return sums;
            })
        .toArray(double[][]::new);
  }
}
