package org.plait.statistics;

import java.util.Arrays;

/**
 * How many answers, or how much weight, lies at and below each of the different values of a wave.
 */
public final class Distribution {
  private static final double MIDDLE = 0.5;

  /** Sums of weights that should meet a share miss it by rounding. */
  private static final double ROUNDING = 1e-12;

  private final double[] values;
  private final double[] upTo;

  private Distribution(double[] values, double[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  /**
   * Of a wave's answers, each counted by its weight.
   *
   * @param wave the answers
   */
  public static Distribution of(Observations wave) {
    return of(wave.values(), wave);
  }

  /**
   * Of a number of each entry, counted as often as the entry.
   *
   * @param each a number for each entry
   * @param wave the entries
   */
  public static Distribution of(double[] each, Observations wave) {
    double[] sorted = each.clone();
    Arrays.sort(sorted);
    int different = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[different++] = sorted[i];
      }
    }
    double[] values = Arrays.copyOf(sorted, different);
    double[] upTo = new double[different];
    for (int i = 0; i < each.length; i++) {
      upTo[Ranks.countBelow(values, each[i], false)] += wave.weight(i);
    }
    Arrays.parallelPrefix(upTo, Double::sum);
    return new Distribution(values, upTo);
  }

  /** All answers. */
  double total() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** The answers below a value. */
  double below(double value) {
    int values = Ranks.countBelow(this.values, value, false);
    return values == 0 ? 0 : upTo[values - 1];
  }

  /** The answers at or below a value. */
  double notAbove(double value) {
    int values = Ranks.countBelow(this.values, value, true);
    return values == 0 ? 0 : upTo[values - 1];
  }

  /** The k-th smallest answer, counted from 1. */
  double smallest(double k) {
    int at = Arrays.binarySearch(upTo, k);
    while (at > 0 && upTo[at - 1] == k) {
      at--;
    }
    return values[at < 0 ? -at - 1 : at];
  }

  /** The smallest answer up to which at least this share lies. */
  double quantile(double share) {
    return values[placeOf(share)];
  }

  /** The middle answer; half way to the next where exactly half lies up to an answer. */
  double middle() {
    int at = placeOf(MIDDLE);
    boolean exactly = at + 1 < values.length && upTo[at] / total() <= MIDDLE + ROUNDING;
    return exactly ? values[at] / 2 + values[at + 1] / 2 : values[at];
  }

  private int placeOf(double share) {
    int at = 0;
    while (at + 1 < values.length && upTo[at] / total() < share - ROUNDING) {
      at++;
    }
    return at;
  }

  /**
   * The midrank of a value that occurs.
   *
   * @param value one of the values
   */
  public double midrank(double value) {
    return (below(value) + notAbove(value) + 1) / 2.0;
  }

  /**
   * For each value the share of the answers below it, those equal counting half.
   *
   * @param each the values, of this wave or another
   */
  public double[] placements(double[] each) {
    double[] placements = new double[each.length];
    for (int i = 0; i < each.length; i++) {
      placements[i] = (below(each[i]) + notAbove(each[i])) / 2.0 / total();
    }
    return placements;
  }
}
