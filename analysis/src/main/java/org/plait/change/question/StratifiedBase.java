package org.plait.change.question;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.design.StratifiedPopulation;

/**
 * The answers of a wave drawn within strata, with the people of each stratum; only for everybody
 * surveyed, never where only some were asked.
 */
public final class StratifiedBase {

  private final Panel panel;

  public StratifiedBase(Panel panel) {
    this.panel = panel;
  }

  /** Nothing where the wave has no strata, or their people are not counted. */
  public Optional<StratifiedPopulation> of(
      Quantity quantity, Subgroup group, PanelWave wave, Answers answers) {
    Map<Integer, Long> people = wave.people();
    return quantity.everybody() && group.everybody() && !people.isEmpty()
        ? wave.strata().map(strata -> of(wave, answers, strata, people))
        : Optional.empty();
  }

  private StratifiedPopulation of(
      PanelWave wave, Answers answers, int[] strata, Map<Integer, Long> people) {
    double[] values = new double[wave.rows()];
    int[] persons = new int[values.length];
    int[] stratum = new int[values.length];
    int n = 0;
    long missing = 0;
    for (int row = 0; row < values.length; row++) {
      if (answers.valid(row)) {
        values[n] = answers.value(row);
        persons[n] = panel.linked() ? wave.person(row) : Observations.NONE;
        stratum[n++] = strata[row];
      } else if (answers.missing(row)) {
        missing++;
      }
    }
    Observations valid =
        Observations.of(Arrays.copyOf(values, n), Arrays.copyOf(persons, n)).withMissing(missing);
    return StratifiedPopulation.of(valid, Arrays.copyOf(stratum, n), people);
  }
}
