package org.plait.simulation.truth;

import java.util.List;
import java.util.Locale;
import org.plait.study.analysis.WavePair;

/**
 * How much something really changes between two waves.
 *
 * @param survey the survey's id
 * @param waves the two waves
 * @param question the question's or scale's id
 * @param item the option, row, thing or part; else empty
 * @param category a category, net or theme; else empty
 * @param measure what is compared
 * @param truth the change, in the unit of the comparison's estimate
 * @param kind strong, weak or null
 */
public record TruthRow(
    String survey,
    WavePair waves,
    String question,
    String item,
    String category,
    String measure,
    double truth,
    String kind) {

  /** The names of the columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "survey",
          "wave_from",
          "wave_to",
          "question",
          "item",
          "category",
          "measure",
          "truth",
          "kind");

  /** The row as it is written, a cell for each column. */
  public List<String> cells() {
    double rounded = Math.rint(truth * 1e6) / 1e6 + 0.0;
    return List.of(
        survey,
        waves.from(),
        waves.to(),
        question,
        item,
        category,
        measure,
        String.format(Locale.ROOT, "%.6f", rounded),
        kind);
  }
}
