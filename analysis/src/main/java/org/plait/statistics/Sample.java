package org.plait.statistics;

/** Mean, variance and covariance of plain vectors. */
public final class Sample {
  private Sample() {}

  /**
   * The arithmetic mean; NaN of nothing, so that callers ask for the size first.
   *
   * @param values the values
   */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Variance with n - 1; 0 when all values are the same, whatever rounding would say.
   *
   * @param values the values
   */
  public static double variance(double[] values) {
    if (isConstant(values)) {
      return 0;
    }
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }

  /**
   * Pearson's correlation; 0 when either side has no variation, or none that squares would hold.
   *
   * @param first the one vector
   * @param second the other, of the same length
   */
  public static double correlation(double[] first, double[] second) {
    if (first.length < 2 || isConstant(first) || isConstant(second)) {
      return 0;
    }
    double meanFirst = mean(first);
    double meanSecond = mean(second);
    double cross = 0;
    double squaresFirst = 0;
    double squaresSecond = 0;
    for (int i = 0; i < first.length; i++) {
      double a = first[i] - meanFirst;
      double b = second[i] - meanSecond;
      cross += a * b;
      squaresFirst += a * a;
      squaresSecond += b * b;
    }
    if (Math.min(squaresFirst, squaresSecond) < Double.MIN_NORMAL) {
      return 0;
    }
    double r = cross / (Math.sqrt(squaresFirst) * Math.sqrt(squaresSecond));
    return clamp(r, -1, 1);
  }

  /**
   * Whether all values are the same; also of one value and of none.
   *
   * @param values the values
   */
  public static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The values at some places, in their order.
   *
   * @param values the values
   * @param indices the places, counted from 0
   */
  public static double[] pick(double[] values, int[] indices) {
    double[] picked = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      picked[i] = values[indices[i]];
    }
    return picked;
  }

  /**
   * The value, or the end that it is beyond.
   *
   * @param value the value
   * @param lower the lower end
   * @param upper the upper end
   */
  public static double clamp(double value, double lower, double upper) {
    return Math.max(lower, Math.min(upper, value));
  }
}
