package org.plait.statistics;

/**
 * Sets of weights of the people of a wave, with each of which every estimate is made again: the
 * estimates vary as the sample would.
 *
 * <p><b>Input</b>: weights of 0 or more, the people of the wave in the same order in each set.
 * <b>Units</b>: weights in any, as only their ratios within a set count. <b>Missing</b>: none may
 * be.
 */
public final class Replication {
  private final double[][] sets;
  private final double scale;

  private Replication(double[][] sets, double scale) {
    this.sets = sets;
    this.scale = scale;
  }

  /**
   * Sets of weights.
   *
   * @param sets {@code sets[r][row]} is the weight of a person in set r; two sets or more
   * @param scale what the squared differences are multiplied by
   * @return the sets
   * @throws IllegalArgumentException if there are fewer than two sets, the scale is not above 0, or
   *     a weight is negative
   */
  public static Replication of(double[][] sets, double scale) {
    if (sets.length < 2) {
      throw new IllegalArgumentException("there must be two sets or more, found " + sets.length);
    }
    Require.positive(scale, "scale");
    double[][] copy = new double[sets.length][];
    for (int r = 0; r < sets.length; r++) {
      Require.sameLength(sets[0].length, sets[r].length, "each set");
      for (double weight : sets[r]) {
        Require.notNegative(weight, "weight");
      }
      copy[r] = sets[r].clone();
    }
    return new Replication(copy, scale);
  }

  /** How many sets there are. */
  public int size() {
    return sets.length;
  }

  /** How many people each set weighs. */
  public int people() {
    return sets[0].length;
  }

  double scale() {
    return scale;
  }

  double weight(int set, int row) {
    return sets[set][row];
  }
}
