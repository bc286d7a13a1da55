package org.plait.statistics.agreement;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.plait.statistics.Require;

/**
 * How much two judgements agree, for each pair of categories: 1 fully, 0 not at all.
 *
 * <p><b>Input</b>: how many categories there are, in order for linear and quadratic weights, or a
 * square and symmetric table of one's own. <b>Units</b>: 0 to 1. <b>Missing</b>: nothing may be.
 * With c categories and a distance of d between two, linear weights are 1 - d/(c - 1), quadratic
 * ones 1 - (d/(c - 1))&sup2;: Cohen (1968) Psychological Bulletin 70:213-220. With one category the
 * weight is 1.
 */
public final class AgreementWeights {
  private final String name;
  private final double[][] weights;

  private AgreementWeights(String name, double[][] weights) {
    this.name = name;
    this.weights = weights;
  }

  /**
   * Only the same category agrees.
   *
   * @param categories how many categories there are
   */
  public static AgreementWeights identity(int categories) {
    return byDistance("", categories, distance -> distance == 0 ? 1 : 0);
  }

  /**
   * Agreement falls evenly with the distance of ordered categories.
   *
   * @param categories how many categories there are
   */
  public static AgreementWeights linear(int categories) {
    return byDistance("linear weights", categories, d -> 1 - (double) d / (categories - 1));
  }

  /**
   * Agreement falls with the square of the distance of ordered categories.
   *
   * @param categories how many categories there are
   */
  public static AgreementWeights quadratic(int categories) {
    double most = categories - 1.0;
    return byDistance("quadratic weights", categories, d -> 1 - d * d / (most * most));
  }

  /**
   * Agreement falls with the number of pairs of categories from the one to the other: 1 - C(d + 1,
   * 2)/C(c, 2) for c categories and a distance of d, after Gwet (2014) Handbook of Inter-Rater
   * Reliability. They are not Krippendorff's ordinal distance, which counts values given.
   *
   * @param categories how many categories there are
   */
  public static AgreementWeights ordinal(int categories) {
    double most = categories * (categories - 1.0);
    return byDistance("ordinal weights", categories, d -> 1 - d * (d + 1.0) / most);
  }

  /**
   * Weights of one's own.
   *
   * @param weights the agreement of each pair of categories
   * @throws IllegalArgumentException unless they are square, symmetric, between 0 and 1, and 1 for
   *     the same category
   */
  public static AgreementWeights of(double[][] weights) {
    for (int i = 0; i < weights.length; i++) {
      Require.sameLength(weights.length, weights[i].length, "each row of weights");
      for (int j = 0; j < weights.length; j++) {
        Require.unit(weights[i][j], "weight");
        if (weights[i][j] != weights[j][i] || (i == j && weights[i][j] != 1)) {
          throw new IllegalArgumentException(
              "weights must be symmetric, and 1 for the same category");
        }
      }
    }
    return new AgreementWeights(
        "own weights", Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new));
  }

  private static AgreementWeights byDistance(
      String name, int categories, IntToDoubleFunction ofDistance) {
    double[][] weights = new double[categories][categories];
    for (int i = 0; i < categories; i++) {
      for (int j = 0; j < categories; j++) {
        weights[i][j] = i == j ? 1 : ofDistance.applyAsDouble(Math.abs(i - j));
      }
    }
    return new AgreementWeights(name, weights);
  }

  double of(int one, int other) {
    return weights[one][other];
  }

  int categories() {
    return weights.length;
  }

  /** The sum of all weights. */
  double total() {
    return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
  }

  /** The weighted sums of a vector over categories. */
  double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int k = 0; k < vector.length; k++) {
      for (int l = 0; l < vector.length; l++) {
        product[k] += weights[k][l] * vector[l];
      }
    }
    return product;
  }

  /** The coefficient's name with that of the weights. */
  String after(String coefficient) {
    return name.isEmpty() ? coefficient : coefficient + ", " + name;
  }
}
