package org.plait.ingest.wave;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.study.finding.Severity;

/** Checks the weights that an export brings with it. */
final class SuppliedWeights {

  private final List<Double> weights;
  private final List<Integer> lines;
  private final String column;

  /**
   * Weights to be checked.
   *
   * @param weights one a row kept; not a number where the cell holds none
   * @param lines the rows' lines
   * @param column the column they stand in
   */
  SuppliedWeights(List<Double> weights, List<Integer> lines, String column) {
    this.weights = weights;
    this.lines = lines;
    this.column = column;
  }

  void report(FileFindings findings) {
    long bad = rows(weight -> !(weight >= 0)).count();
    long zero = rows(weight -> weight == 0).count();
    if (bad > 0) {
      error(
          findings,
          "bad-weight",
          rows(weight -> !(weight >= 0)).findFirst().orElseThrow(),
          bad,
          "each row must have a weight of 0 or more; "
              + Wording.rows(bad)
              + " without one or with a negative one.");
    } else if (zero == weights.size() && zero > 0) {
      error(findings, "no-weight", 0, zero, "a row must have a weight above 0; none has.");
    } else {
      notes(findings, zero);
    }
  }

  private void notes(FileFindings findings, long zero) {
    if (zero > 0) {
      findings.add(
          findings
              .finding(
                  Severity.NOTE,
                  "zero-weight",
                  0,
                  column,
                  Wording.rows(zero) + " with a weight of 0 count in no weighted result.",
                  "")
              .about(zero));
    }
    if (weights.stream().distinct().count() == 1) {
      findings.note(
          "constant-weight",
          column,
          "all weights are the same, so that weighting changes nothing.",
          "Check that it is the column you mean.");
    }
  }

  private IntStream rows(DoublePredicate kind) {
    return IntStream.range(0, weights.size()).filter(row -> kind.test(weights.get(row)));
  }

  private void error(FileFindings findings, String rule, int row, long rows, String message) {
    findings.add(
        findings
            .finding(
                Severity.ERROR,
                rule,
                lines.get(row),
                column,
                message,
                "Correct the export, or name another column under `design.weight`.")
            .about(rows));
  }
}
