package org.plait.ingest.wave;

import java.util.List;
import java.util.stream.IntStream;
import org.plait.ingest.DesignCells;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.study.finding.Severity;

/** Checks the sets of weights that an export brings with it. */
final class ReplicateFindings {

  private static final String FIELD = "design.replicates";

  /** Sets that sum to less or more than this many times the weights hold something else. */
  private static final double UNLIKE = 2;

  private final List<Double> weights;
  private final List<double[]> replicates;
  private final List<Integer> lines;
  private final int sets;

  ReplicateFindings(DesignCells cells, List<Integer> lines, int sets) {
    this.weights = cells.weights();
    this.replicates = cells.replicates();
    this.lines = lines;
    this.sets = sets;
  }

  void report(FileFindings findings) {
    if (sets < 2) {
      findings.error(
          "few-replicates",
          0,
          FIELD,
          "there must be two sets of weights or more, found " + sets + ".",
          "Name all their columns.");
      return;
    }
    List<Integer> bad =
        IntStream.range(0, lines.size()).filter(row -> bad(replicates.get(row))).boxed().toList();
    if (!bad.isEmpty()) {
      add(
          findings,
          Severity.ERROR,
          "bad-replicate",
          lines.get(bad.get(0)),
          bad.size(),
          "each row must have a weight of 0 or more in each of the "
              + sets
              + " sets; "
              + Wording.rows(bad.size())
              + " without.",
          "Correct the export, or name other columns under `design.replicates`.");
      return;
    }
    long same = IntStream.range(0, sets).filter(this::same).count();
    long unlike = IntStream.range(0, sets).filter(this::unlike).count();
    add(
        findings,
        Severity.WARNING,
        "replicate-as-weight",
        0,
        same,
        "a set of weights must differ from the weights; "
            + (same == 1 ? "1 set does" : same + " sets do")
            + " not, and adds no variance.",
        "Check that they are the columns you mean.");
    add(
        findings,
        Severity.WARNING,
        "replicate-sum",
        0,
        unlike,
        "a set of weights must sum to about what the weights do; "
            + (unlike == 1 ? "1 set sums" : unlike + " sets sum")
            + " to less than half or more than twice.",
        "Check that the columns hold weights, not factors to multiply the weight by.");
  }

  private static boolean bad(double[] row) {
    for (double weight : row) {
      if (!(weight >= 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int set) {
    return IntStream.range(0, lines.size())
        .allMatch(row -> replicates.get(row)[set] == weights.get(row));
  }

  private boolean unlike(int set) {
    double sum = replicates.stream().mapToDouble(row -> row[set]).sum();
    double all = weights.stream().mapToDouble(w -> w).sum();
    return sum * UNLIKE < all || sum > UNLIKE * all;
  }

  private static void add(
      FileFindings findings,
      Severity severity,
      String rule,
      int line,
      long number,
      String message,
      String remedy) {
    if (number > 0) {
      findings.add(findings.finding(severity, rule, line, FIELD, message, remedy).about(number));
    }
  }
}
