package org.plait.studies.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plait.coding.Predictions;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.studies.Drawing;
import org.plait.studies.coder.CodedCorpus.CodedText;

/**
 * Shares of themes estimated from many random samples of comments all of which people coded, so
 * that the truth is known: people's coding of the sample corrected a machine, and alone.
 */
final class CorrectionStudy {

  private static final double LEVEL = 0.95;

  private final List<CodedText> population;
  private final List<String> themes;
  private final List<CountedTheme> corrected = new ArrayList<>();
  private final List<CountedTheme> alone = new ArrayList<>();

  /**
   * Starts with no sample.
   *
   * @param population every comment whose themes are to be told
   * @param themes the themes; those that no comment has are left out
   */
  CorrectionStudy(List<CodedText> population, List<String> themes) {
    this.population = List.copyOf(population);
    this.themes = themes.stream().filter(theme -> having(theme) > 0).toList();
    for (String theme : this.themes) {
      double truth = (double) having(theme) / population.size();
      corrected.add(new CountedTheme(truth));
      alone.add(new CountedTheme(truth));
    }
  }

  private long having(String theme) {
    return population.stream().filter(c -> c.codes().contains(theme)).count();
  }

  /** The positions of a random sample. */
  int[] draw(int size, long seed) {
    return Drawing.of(
        IntStream.range(0, population.size()).toArray(), size, new SplittableRandom(seed));
  }

  /** What a machine says of every comment: for each theme, a score a comment. */
  double[][] scores(Predictions predictions) {
    double[][] scores = new double[themes.size()][population.size()];
    for (int t = 0; t < scores.length; t++) {
      for (int i = 0; i < population.size(); i++) {
        scores[t][i] = predictions.score(population.get(i).comment(), themes.get(t));
      }
    }
    return scores;
  }

  /** Estimates every theme from one sample. */
  void estimate(int[] sample, double[][] scores) {
    for (int t = 0; t < themes.size(); t++) {
      String theme = themes.get(t);
      double[] said = scores[t];
      double[] judged =
          IntStream.of(sample)
              .mapToDouble(i -> population.get(i).codes().contains(theme) ? 1 : 0)
              .toArray();
      double[] own = IntStream.of(sample).mapToDouble(i -> said[i]).toArray();
      corrected.get(t).add(estimate(judged, own, said));
      alone.get(t).add(estimate(judged, new double[own.length], new double[said.length]));
    }
  }

  private static Outcome estimate(double[] judged, double[] own, double[] all) {
    return CorrectedPrevalence.of(JudgedSample.of(judged, own, MachineScores.of(all)))
        .estimate(LEVEL);
  }

  /** The positions of themes with so many expected comments in a sample, or of those with fewer. */
  int[] themes(int sample, double expected, boolean atLeast) {
    return IntStream.range(0, themes.size())
        .filter(t -> corrected.get(t).truth() * sample >= expected == atLeast)
        .toArray();
  }

  String theme(int position) {
    return themes.get(position);
  }

  CountedTheme corrected(int theme) {
    return corrected.get(theme);
  }

  CountedTheme alone(int theme) {
    return alone.get(theme);
  }

  /** The mean over themes of a value with the machine divided by that without. */
  double ratio(int[] some, ToDoubleFunction<CountedTheme> value) {
    return IntStream.of(some)
        .mapToDouble(t -> value.applyAsDouble(corrected.get(t)) / value.applyAsDouble(alone.get(t)))
        .average()
        .orElseThrow();
  }

  /**
   * By how much the machine's plain count is off, as a part of the truth: its median over themes.
   */
  double countError(int[] some, Predictions predictions) {
    double[] off =
        IntStream.of(some)
            .mapToDouble(
                t -> {
                  double counted =
                      population.stream()
                          .filter(c -> predictions.says(c.comment(), themes.get(t)))
                          .count();
                  double share = counted / population.size();
                  return Math.abs(share / corrected.get(t).truth() - 1);
                })
            .sorted()
            .toArray();
    return off.length % 2 == 1
        ? off[off.length / 2]
        : (off[off.length / 2 - 1] + off[off.length / 2]) / 2;
  }
}
