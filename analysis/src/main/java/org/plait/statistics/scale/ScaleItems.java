package org.plait.statistics.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;

/**
 * The answers of people to the items of a scale, coded so that more means more of what is measured
 * in every item.
 *
 * <p><b>Input</b>: the items' names, a row a person in their order. <b>Units</b>: those of the
 * items. <b>Missing</b>: answers are marked as given or not; what stands in a cell that was not
 * answered is never read.
 */
public final class ScaleItems {
  /** The smallest variance that counts as one. */
  private static final double LEAST = Double.MIN_NORMAL;

  private final List<String> names;
  private final double[][] values;
  private final boolean[][] answered;

  private ScaleItems(List<String> names, double[][] values, boolean[][] answered) {
    this.names = names;
    this.values = values;
    this.answered = answered;
  }

  /**
   * Of people who answered everything.
   *
   * @param names the items' names, all different
   * @param values a row a person
   * @throws IllegalArgumentException if two items have one name, a row has another length or a
   *     value is not finite
   */
  public static ScaleItems of(List<String> names, double[][] values) {
    boolean[][] all = new boolean[values.length][names.size()];
    Arrays.stream(all).forEach(row -> Arrays.fill(row, true));
    return of(names, values, all);
  }

  /**
   * Of people who may have left items out.
   *
   * @param names the items' names, all different
   * @param values a row a person
   * @param answered whether each was given
   * @throws IllegalArgumentException if two items have one name, a row has another length or an
   *     answered value is not finite or beyond 1e50
   */
  public static ScaleItems of(List<String> names, double[][] values, boolean[][] answered) {
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("items must have different names, found " + names);
    }
    Require.sameLength(values.length, answered.length, "answered");
    double[][] copied = new double[values.length][names.size()];
    boolean[][] given = new boolean[values.length][];
    for (int person = 0; person < values.length; person++) {
      Require.sameLength(names.size(), values[person].length, "each person's values");
      Require.sameLength(names.size(), answered[person].length, "each person's answered");
      given[person] = answered[person].clone();
      for (int item = 0; item < names.size(); item++) {
        if (given[person][item]) {
          copied[person][item] = Require.value(values[person][item], "value");
        }
      }
    }
    return new ScaleItems(List.copyOf(names), copied, given);
  }

  /** The items' names. */
  public List<String> names() {
    return names;
  }

  /** The people, whether they answered everything or not. */
  public int people() {
    return values.length;
  }

  /** The people who answered every item. */
  public int complete() {
    return completeRows().length;
  }

  /** The people who left at least one item out. */
  public int incomplete() {
    return people() - complete();
  }

  /** The same without the people who left an item out. */
  ScaleItems completeOnly() {
    int[] rows = completeRows();
    double[][] kept = Arrays.stream(rows).mapToObj(row -> values[row]).toArray(double[][]::new);
    boolean[][] all = Arrays.stream(rows).mapToObj(r -> answered[r]).toArray(boolean[][]::new);
    return new ScaleItems(names, kept, all);
  }

  private int[] completeRows() {
    return IntStream.range(0, values.length)
        .filter(row -> IntStream.range(0, names.size()).allMatch(item -> answered[row][item]))
        .toArray();
  }

  /** The answers given to an item. */
  double[] answers(int item) {
    return IntStream.range(0, values.length)
        .filter(row -> answered[row][item])
        .mapToDouble(row -> values[row][item])
        .toArray();
  }

  /** The value of a person who answered the item. */
  double value(int person, int item) {
    return values[person][item];
  }

  /** The first item to which everybody gave the same answer. */
  OptionalInt constantItem() {
    return IntStream.range(0, names.size())
        .filter(i -> Sample.isConstant(answers(i)) || !(Sample.variance(answers(i)) >= LEAST))
        .findFirst();
  }

  /** Covariances with n - 1, of the people who answered both items. */
  double[][] covariances() {
    int k = names.size();
    double[][] covariances = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        covariances[i][j] = covariance(i, j);
        covariances[j][i] = covariances[i][j];
      }
    }
    return covariances;
  }

  /** The people of the pair of items that fewest answered. */
  int leastPairs() {
    int least = people();
    for (int i = 0; i < names.size(); i++) {
      for (int j = 0; j <= i; j++) {
        least = Math.min(least, both(i, j).size());
      }
    }
    return least;
  }

  private double covariance(int i, int j) {
    List<double[]> pairs = both(i, j);
    double[] first = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
    double[] second = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
    double meanFirst = Sample.mean(first);
    double meanSecond = Sample.mean(second);
    double sum = 0;
    for (int row = 0; row < first.length; row++) {
      sum += (first[row] - meanFirst) * (second[row] - meanSecond);
    }
    return sum / (first.length - 1);
  }

  private List<double[]> both(int i, int j) {
    List<double[]> pairs = new ArrayList<>();
    for (int row = 0; row < values.length; row++) {
      if (answered[row][i] && answered[row][j]) {
        pairs.add(new double[] {values[row][i], values[row][j]});
      }
    }
    return pairs;
  }
}
