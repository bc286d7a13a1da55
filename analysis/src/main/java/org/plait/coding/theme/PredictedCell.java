package org.plait.coding.theme;

import java.util.List;
import java.util.OptionalDouble;
import org.plait.coding.Code;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.statistics.prevalence.SurveyPrevalence;

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

  /** The share of the comments received that have the theme, by people and machine. */
  Outcome received(Code theme, double confidence) {
    return cell.stratified()
        ? share(theme, false).estimateOfCases(confidence)
        : received(theme).estimate(confidence);
  }

  /** How many more comments people would have to read; only of a sample without strata. */
  OptionalDouble worth(Code theme) {
    return cell.stratified() ? OptionalDouble.empty() : OptionalDouble.of(received(theme).worth());
  }

  private CorrectedPrevalence received(Code theme) {
    double[] all = new double[cell.comments()];
    double[] judgements = new double[cell.read()];
    double[] scores = new double[cell.read()];
    List<Reading> contents = cell.contents();
    int read = 0;
    for (int i = 0; i < all.length; i++) {
      Reading reading = contents.get(i);
      all[i] = score(reading, theme);
      if (reading.read()) {
        judgements[read] = reading.themes().contains(theme.id()) ? 1 : 0;
        scores[read++] = all[i];
      }
    }
    return CorrectedPrevalence.of(JudgedSample.of(judgements, scores, MachineScores.of(all)));
  }

  /** The share among those who wrote something, with who happened to answer allowed for. */
  SurveyPrevalence share(Code theme, boolean byWeight) {
    return SurveyPrevalence.of(cell.judged(theme, r -> score(r, theme), byWeight));
  }

  /** The share among everybody asked, likewise. */
  SurveyPrevalence ofAsked(Code theme, boolean byWeight) {
    return SurveyPrevalence.of(cell.judgedOfAsked(theme, r -> score(r, theme), byWeight));
  }

  private double score(Reading reading, Code theme) {
    return cell.complete() ? 0 : machine.score(reading.comment(), theme.id());
  }

  /** Whether the machine can give the theme at all. */
  boolean knows(Code theme) {
    return machine.knows(theme.id());
  }

  /** How many comments the machine gives the theme. */
  long machineCount(Code theme) {
    return cell.contents().stream().filter(r -> machine.says(r.comment(), theme.id())).count();
  }
}
