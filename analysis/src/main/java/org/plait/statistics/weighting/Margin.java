package org.plait.statistics.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * What a frame counts in each category of one variable, and the category of each respondent.
 *
 * <p><b>Input</b>: a count for each category, a category for each respondent in the order of the
 * weights. <b>Units</b>: people of the frame. <b>Missing</b>: a respondent whose category is not
 * known has {@link #UNKNOWN}. They keep the share they have by their design weights, and the
 * frame's counts are scaled to the rest, so that the known categories have the frame's shares.
 */
public final class Margin {

  /** The category of a respondent who did not say theirs. */
  public static final int UNKNOWN = -1;

  private final String name;
  private final List<String> categories;
  private final double[] population;
  private final int[] rows;

  private Margin(String name, List<String> categories, double[] population, int[] rows) {
    this.name = name;
    this.categories = categories;
    this.population = population;
    this.rows = rows;
  }

  /**
   * A margin.
   *
   * @param name the variable, or the variables whose crossed categories make the cells
   * @param categories its categories
   * @param population how many people the frame counts in each
   * @param rows the category of each respondent, counted from 0, or {@link #UNKNOWN}
   * @throws IllegalArgumentException if a count is negative, there is not one count for each
   *     category, or a row names no category
   */
  public static Margin of(String name, List<String> categories, double[] population, int[] rows) {
    Require.text(name, "name");
    Require.sameLength(categories.size(), population.length, "population");
    for (double people : population) {
      Require.notNegative(people, "population");
    }
    for (int row : rows) {
      if (row < UNKNOWN || row >= population.length) {
        throw new IllegalArgumentException("row must name a category or be -1, found " + row);
      }
    }
    return new Margin(name, List.copyOf(categories), population.clone(), rows.clone());
  }

  /** The variable. */
  public String name() {
    return name;
  }

  /** The categories, in order. */
  public List<String> categories() {
    return categories;
  }

  /**
   * How many people the frame counts in a category.
   *
   * @param category the category, counted from 0
   */
  public double population(int category) {
    return population[category];
  }

  /** How many people the frame counts in all. */
  public double total() {
    return DoubleStream.of(population).sum();
  }

  /** How many respondents there are. */
  public int size() {
    return rows.length;
  }

  /**
   * The category of a respondent, or {@link #UNKNOWN}.
   *
   * @param row the respondent, counted from 0
   */
  public int category(int row) {
    return rows[row];
  }

  /**
   * The category of each respondent, where those who did not say theirs make a category of their
   * own after the others.
   */
  public int[] cells() {
    return IntStream.of(rows).map(this::cell).toArray();
  }

  int cell(int category) {
    return category == UNKNOWN ? population.length : category;
  }

  /** The sum of some weights in each category, and last of those who did not say theirs. */
  double[] sums(double[] weights) {
    double[] sums = new double[population.length + 1];
    for (int row = 0; row < rows.length; row++) {
      sums[cell(rows[row])] += weights[row];
    }
    return sums;
  }

  /** The sums to be reached: the frame's, less the share of those who did not say theirs. */
  double[] targets(double[] designWeights) {
    double[] targets = Arrays.copyOf(population, population.length + 1);
    double unknown = sums(designWeights)[population.length] / DoubleStream.of(designWeights).sum();
    for (int category = 0; category < population.length; category++) {
      targets[category] = population[category] * (1 - unknown);
    }
    targets[population.length] = total() * unknown;
    return targets;
  }
}
