package org.plait.statistics.agreement;

import java.util.Arrays;
import java.util.OptionalInt;
import org.plait.statistics.Require;

/**
 * The categories that raters gave to units.
 *
 * <p><b>Input</b>: a row a unit, a column a rater, the position of the category; the same raters
 * throughout. <b>Units</b>: positions of categories, counted from 0. <b>Missing</b>: a rater who
 * did not judge a unit is marked by an empty value.
 */
public final class Ratings {
  private final OptionalInt[][] given;
  private final int categories;
  private final int raters;

  private Ratings(OptionalInt[][] given, int categories, int raters) {
    this.given = given;
    this.categories = categories;
    this.raters = raters;
  }

  /**
   * Of every rater's judgement of every unit.
   *
   * @param byUnit a row for each unit, with the category that each rater gave, counted from 0
   * @param categories how many categories there are
   * @throws IllegalArgumentException if a position is outside the categories or a row has another
   *     length
   */
  public static Ratings of(int[][] byUnit, int categories) {
    return of(
        Arrays.stream(byUnit)
            .map(row -> Arrays.stream(row).mapToObj(OptionalInt::of).toArray(OptionalInt[]::new))
            .toArray(OptionalInt[][]::new),
        categories);
  }

  /**
   * Of judgements that may be missing.
   *
   * @param byUnit a row for each unit, with the category that each rater gave, counted from 0
   * @param categories how many categories there are
   * @throws IllegalArgumentException if a position is outside the categories or a row has another
   *     length
   */
  public static Ratings of(OptionalInt[][] byUnit, int categories) {
    int raters = byUnit.length == 0 ? 0 : byUnit[0].length;
    for (OptionalInt[] row : byUnit) {
      Require.sameLength(raters, row.length, "each unit");
      for (OptionalInt value : row) {
        if (value.isPresent() && (value.getAsInt() < 0 || value.getAsInt() >= categories)) {
          throw new IllegalArgumentException(
              "category must be between 0 and " + (categories - 1) + ", found " + value.getAsInt());
        }
      }
    }
    OptionalInt[][] judged =
        Arrays.stream(byUnit)
            .filter(row -> Arrays.stream(row).anyMatch(OptionalInt::isPresent))
            .map(OptionalInt[]::clone)
            .toArray(OptionalInt[][]::new);
    return new Ratings(judged, categories, raters);
  }

  /** The units that somebody judged. */
  public int units() {
    return given.length;
  }

  /** The units that two raters or more judged. */
  public int paired() {
    return (int) Arrays.stream(given).filter(row -> sum(countsOf(row)) > 1).count();
  }

  int raters() {
    return raters;
  }

  int categories() {
    return categories;
  }

  OptionalInt given(int unit, int rater) {
    return given[unit][rater];
  }

  /** How many raters gave a unit each category. */
  double[] counts(int unit) {
    return countsOf(given[unit]);
  }

  private double[] countsOf(OptionalInt[] row) {
    double[] counts = new double[categories];
    for (OptionalInt value : row) {
      value.ifPresent(category -> counts[category]++);
    }
    return counts;
  }

  static double sum(double[] counts) {
    return Arrays.stream(counts).sum();
  }
}
