package org.plait.ingest.wave;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.plait.ingest.DesignCells;
import org.plait.ingest.file.FileFindings;
import org.plait.study.finding.Severity;

/** Checks that weights sum to the numbers of people stated, or to their shares. */
final class WeightTotals {

  /** What rounding of weights may leave. */
  private static final double OFF = 0.01;

  private static final String REMEDY =
      "Check that weights and numbers of people are of the same wave; the weights are used as they"
          + " are.";

  private final DesignCells cells;
  private final OptionalLong people;
  private final String column;

  /**
   * The weights.
   *
   * @param people the people of the wave, where the study says it under {@code population}
   */
  WeightTotals(DesignCells cells, OptionalLong people, String column) {
    this.cells = cells;
    this.people = people;
    this.column = column;
  }

  void report(FileFindings findings) {
    double sum = cells.weights().stream().mapToDouble(w -> w).sum();
    Map<String, List<Integer>> strata = PopulationSizeFindings.byStratum(cells);
    boolean sized = !cells.populationSizes().isEmpty();
    double stated =
        sized
            ? strata.values().stream().mapToDouble(this::size).sum()
            : people.isPresent() ? people.getAsLong() : sum;
    // Weights may also be relative: a mean of 1.
    if (off(sum, stated) && off(sum, cells.weights().size())) {
      findings.warning(
          "weights-not-summing",
          0,
          column,
          "weights must sum to the number of people or of rows; theirs is neither.",
          REMEDY);
    } else if (sized && strata.size() > 1) {
      double scale = stated / sum;
      long differing =
          strata.values().stream().filter(rows -> off(weight(rows) * scale, size(rows))).count();
      report(differing, findings);
    }
  }

  private void report(long differing, FileFindings findings) {
    if (differing > 0) {
      findings.add(
          findings
              .finding(
                  Severity.WARNING,
                  "weights-not-summing",
                  0,
                  column,
                  "the weights of each stratum must sum to its share of the people; those of "
                      + (differing == 1 ? "1 stratum do" : differing + " strata do")
                      + " not.",
                  REMEDY)
              .about(differing));
    }
  }

  private double weight(List<Integer> rows) {
    return rows.stream().mapToDouble(row -> cells.weights().get(row)).sum();
  }

  private double size(List<Integer> rows) {
    return cells.populationSizes().get(rows.get(0));
  }

  private static boolean off(double sum, double stated) {
    return Math.abs(sum - stated) > OFF * stated;
  }
}
