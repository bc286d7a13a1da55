package org.plait.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;

/**
 * The comments of a cell with what people said of a random sample of them and a machine of all.
 *
 * <p>Where people read every comment there is nothing to correct: the machine's word is not asked.
 */
final class PredictedCell {

  private final ThemeCell cell;
  private final Predictions machine;

  PredictedCell(ThemeCell cell, Predictions machine) {
    this.cell = cell;
    this.machine = machine;
  }

  ThemeCell cell() {
    return cell;
  }

  /** Whether a machine spoke of all comments and people read only some of them. */
  boolean predicted() {
    return !cell.complete() && cell.contents().stream().allMatch(r -> machine.covers(r.comment()));
  }

  /** The share of those who have the theme, by people and machine. */
  CorrectedPrevalence share(Code theme) {
    double[] all = new double[cell.comments()];
    double[] judgements = new double[cell.read()];
    double[] scores = new double[cell.read()];
    List<Reading> contents = cell.contents();
    int read = 0;
    for (int i = 0; i < all.length; i++) {
      Reading reading = contents.get(i);
      all[i] = cell.complete() ? 0 : machine.score(reading.comment(), theme.id());
      if (reading.read()) {
        judgements[read] = reading.themes().contains(theme.id()) ? 1 : 0;
        scores[read++] = all[i];
      }
    }
    return CorrectedPrevalence.of(JudgedSample.of(judgements, scores, MachineScores.of(all)));
  }

  /** How many comments the machine gives the theme. */
  long machineCount(Code theme) {
    return cell.contents().stream().filter(r -> machine.says(r.comment(), theme.id())).count();
  }

  /** What people said of each person's comment: 1 where it speaks of the theme, else 0. */
  Map<Integer, Double> saidOf(Code theme) {
    Map<Integer, Double> said = new HashMap<>();
    cell.contents().stream()
        .filter(Reading::read)
        .forEach(r -> said.put(r.comment().person(), r.themes().contains(theme.id()) ? 1.0 : 0.0));
    return said;
  }
}
