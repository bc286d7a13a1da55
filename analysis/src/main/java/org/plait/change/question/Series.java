package org.plait.change.question;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.WeightedWave;
import org.plait.statistics.Weighting;

/**
 * The numbers that one quantity takes among some respondents of a wave: a value of each, whose it
 * is, from which cluster and stratum.
 *
 * <p><b>Missing</b>: respondents who were asked and have no value are only counted; those who were
 * not asked are left out.
 */
public final class Series {

  private final Observations observations;

  private Series(Observations observations) {
    this.observations = observations;
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
    return of(Observations.of(values, persons).inClusters(clusters).withMissing(missing));
  }

  /** The answers themselves, or a table of them. */
  public static Series of(Observations observations) {
    return new Series(observations);
  }

  /** What the rows of a wave give, of those in the group. */
  public static Series of(Panel panel, PanelWave wave, Answers answers, Subgroup group) {
    return of(panel, wave, answers, group.in(wave));
  }

  /** What the rows of a wave give, of those that count. */
  public static Series of(Panel panel, PanelWave wave, Answers answers, IntPredicate members) {
    int size = wave.rows();
    double[] values = new double[size];
    int[] rows = new int[size];
    int n = 0;
    long missing = 0;
    for (int row = 0; row < size; row++) {
      if (!members.test(row)) {
        continue;
      }
      if (answers.valid(row)) {
        values[n] = answers.value(row);
        rows[n++] = row;
      } else if (answers.missing(row)) {
        missing++;
      }
    }
    double[] valid = Arrays.copyOf(values, n);
    int[] whose = Arrays.copyOf(rows, n);
    return of(
        wave.strata()
            .map(strata -> drawn(panel, wave, strata).answers(valid, whose))
            .orElseGet(
                () ->
                    Observations.of(valid, persons(panel, wave, whose))
                        .inClusters(clusters(panel, wave, whose)))
            .withMissing(missing));
  }

  /** Everybody in a wave drawn within strata, each counting the same. */
  private static WeightedWave drawn(Panel panel, PanelWave wave, int[] strata) {
    int[] rows = IntStream.range(0, wave.rows()).toArray();
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    return WeightedWave.of(
            Weighting.of(ones), persons(panel, wave, rows), clusters(panel, wave, rows))
        .stratified(strata);
  }

  private static int[] persons(Panel panel, PanelWave wave, int[] rows) {
    return IntStream.of(rows)
        .map(row -> panel.linked() ? wave.person(row) : Observations.NONE)
        .toArray();
  }

  private static int[] clusters(Panel panel, PanelWave wave, int[] rows) {
    boolean clustered = panel.survey().cluster().isPresent();
    return IntStream.of(rows)
        .map(row -> clustered ? wave.cluster(row) : Observations.NONE)
        .toArray();
  }

  /**
   * How many values there are.
   *
   * @return the number of valid answers
   */
  public int size() {
    return observations.size();
  }

  /**
   * How many values are not 0: for values of 0 and 1, how many are in the category.
   *
   * @return the number
   */
  public long count() {
    long count = 0;
    for (int i = 0; i < observations.entries(); i++) {
      count += observations.value(i) != 0 ? observations.count(i) : 0;
    }
    return count;
  }

  /**
   * How many respondents were asked and have no value.
   *
   * @return the number
   */
  public long missing() {
    return observations.missing();
  }

  /**
   * The same for the estimators.
   *
   * @return the observations
   */
  public Observations observations() {
    return observations;
  }
}
