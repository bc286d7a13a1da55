package org.plait.statistics;

/**
 * The weight of each respondent of a wave, and the margins to which the weights were calibrated,
 * where they were.
 *
 * <p><b>Input</b>: weights of 0 or more, at least one above 0; a respondent of weight 0 counts
 * nowhere. For each margin the category of each respondent, numbered from 0. <b>Units</b>: any, as
 * only ratios of weights count. <b>Missing</b>: respondents who did not say their category make one
 * of their own. An estimate's variance is that of the residuals from these margins, since the
 * weights make them what the frame says.
 */
public final class Weighting {

  private final double[] weights;
  private final int[][] margins;

  private Weighting(double[] weights, int[][] margins) {
    this.weights = weights;
    this.margins = margins;
  }

  /**
   * Weights that were not calibrated, or of which it is not known.
   *
   * @param weights one a respondent
   * @throws IllegalArgumentException if a weight is negative or none is above 0
   */
  public static Weighting of(double[] weights) {
    return of(weights, new int[0][]);
  }

  /**
   * Calibrated weights.
   *
   * @param weights one a respondent
   * @param margins {@code margins[m][row]} is the category of the respondent in margin m
   * @throws IllegalArgumentException if a weight is negative, none is above 0, a margin has not one
   *     category for each respondent or a category is negative
   */
  public static Weighting of(double[] weights, int[][] margins) {
    WeightSpread.of(weights);
    int[][] copy = new int[margins.length][];
    for (int m = 0; m < margins.length; m++) {
      Require.sameLength(weights.length, margins[m].length, "margin");
      for (int category : margins[m]) {
        Require.count(category, "category");
      }
      copy[m] = margins[m].clone();
    }
    return new Weighting(weights.clone(), copy);
  }

  /** How many respondents there are, those of weight 0 included. */
  public int size() {
    return weights.length;
  }

  /**
   * The weight of a respondent, counted from 0.
   *
   * @param row the respondent, counted from 0
   */
  public double weight(int row) {
    return weights[row];
  }

  /** How many margins the weights were calibrated to. */
  public int margins() {
    return margins.length;
  }

  /**
   * The category of a respondent in a margin, counted from 0.
   *
   * @param margin the margin, counted from 0
   * @param row the respondent, counted from 0
   */
  public int category(int margin, int row) {
    return margins[margin][row];
  }

  /** How unequal the weights are: Kish's design effect and effective size among it. */
  public WeightSpread spread() {
    return WeightSpread.of(weights);
  }
}
