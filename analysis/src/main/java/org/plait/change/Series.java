package org.plait.change;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;

/**
 * The numbers that one quantity takes among some respondents of a wave: a value of each, whose it
 * is and from which cluster.
 *
 * <p><b>Missing</b>: respondents who were asked and have no value are only counted; those who were
 * not asked are left out.
 */
public final class Series {

  private final double[] values;
  private final int[] persons;
  private final int[] clusters;
  private final long missing;

  private Series(double[] values, int[] persons, int[] clusters, long missing) {
    this.values = values;
    this.persons = persons;
    this.clusters = clusters;
    this.missing = missing;
  }

  /**
   * Values and whose they are.
   *
   * @param values the values; 0 or 1 where they are to be shares
   * @param persons the person of each value, the same number in every wave, or -1 for none
   * @param clusters the cluster of each value, or -1 for none
   * @param missing respondents who were asked and have no value
   * @return the series
   */
  public static Series of(double[] values, int[] persons, int[] clusters, long missing) {
    return new Series(values.clone(), persons.clone(), clusters.clone(), missing);
  }

  /** What the rows of a wave give, of those in the group. */
  static Series of(Panel panel, PanelWave wave, Answers answers, Subgroup group) {
    return of(panel, wave, answers, group.in(wave));
  }

  /** What the rows of a wave give, of those that count. */
  static Series of(Panel panel, PanelWave wave, Answers answers, IntPredicate members) {
    int size = wave.rows();
    double[] values = new double[size];
    int[] persons = new int[size];
    int[] clusters = new int[size];
    boolean clustered = panel.survey().cluster().isPresent();
    int n = 0;
    long missing = 0;
    for (int row = 0; row < size; row++) {
      if (!members.test(row)) {
        continue;
      }
      if (answers.valid(row)) {
        values[n] = answers.value(row);
        persons[n] = panel.linked() ? wave.person(row) : Observations.NONE;
        clusters[n] = clustered ? wave.cluster(row) : Observations.NONE;
        n++;
      } else if (answers.missing(row)) {
        missing++;
      }
    }
    return new Series(
        Arrays.copyOf(values, n), Arrays.copyOf(persons, n), Arrays.copyOf(clusters, n), missing);
  }

  /**
   * How many values there are.
   *
   * @return the number of valid answers
   */
  public int size() {
    return values.length;
  }

  /**
   * How many values are not 0: for values of 0 and 1, how many are in the category.
   *
   * @return the number
   */
  public long count() {
    return Arrays.stream(values).filter(value -> value != 0).count();
  }

  /**
   * How many respondents were asked and have no value.
   *
   * @return the number
   */
  public long missing() {
    return missing;
  }

  /**
   * The same for the estimators.
   *
   * @return the observations
   */
  public Observations observations() {
    return Observations.of(values, persons).inClusters(clusters).withMissing(missing);
  }

  double[] values() {
    return values;
  }
}
