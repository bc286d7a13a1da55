package org.plait.ingest.wave;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plait.ingest.DesignCells;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.study.finding.Severity;

/** Checks the number of people that each row's stratum has. */
final class PopulationSizeFindings {

  /** Up to here rates of strata may differ as response rates do. */
  private static final double LIKE = 1.5;

  private final DesignCells cells;
  private final List<Integer> lines;
  private final String column;

  PopulationSizeFindings(DesignCells cells, List<Integer> lines, String column) {
    this.cells = cells;
    this.lines = lines;
    this.column = column;
  }

  /** Says what is wrong; whether a weight allows for different rates decides about the last. */
  void report(boolean weighted, FileFindings findings) {
    List<Integer> bad =
        IntStream.range(0, lines.size()).filter(row -> !whole(size(row))).boxed().toList();
    if (!bad.isEmpty()) {
      add(
          findings,
          Severity.ERROR,
          "bad-population-size",
          lines.get(bad.get(0)),
          bad.size(),
          "each row must have a whole number of people above 0; "
              + Wording.rows(bad.size())
              + " without one.",
          "Correct the export, or name another column under `design.population-size`.");
      return;
    }
    Map<String, List<Integer>> strata = byStratum(cells);
    long differing =
        strata.values().stream()
            .filter(rows -> rows.stream().anyMatch(r -> size(r) != size(rows.get(0))))
            .count();
    if (differing > 0) {
      add(
          findings,
          Severity.ERROR,
          "population-size-differs",
          0,
          differing,
          "all rows of a stratum must have the same number of people; "
              + inStrata(differing, "has", "have")
              + " several.",
          "Correct the export, or name the strata that the numbers are of.");
      return;
    }
    sampled(strata.values(), weighted, findings);
  }

  private void sampled(Collection<List<Integer>> strata, boolean weighted, FileFindings findings) {
    long above = strata.stream().filter(rows -> rows.size() > size(rows.get(0))).count();
    double[] rates = strata.stream().mapToDouble(rows -> rows.size() / size(rows.get(0))).toArray();
    double ratio =
        java.util.Arrays.stream(rates).max().orElse(1)
            / java.util.Arrays.stream(rates).min().orElse(1);
    if (above > 0) {
      add(
          findings,
          Severity.ERROR,
          "population-below-sample",
          0,
          above,
          "a stratum must not have more rows than people; " + inStrata(above, "has", "have") + ".",
          "Correct the number of people, or look for rows that do not belong to the survey.");
    } else if (!weighted && ratio > LIKE) {
      add(
          findings,
          Severity.WARNING,
          "unequal-rates",
          0,
          strata.size(),
          "strata must be met at like rates where no weight allows for it; the highest rate is "
              + Math.round(ratio * 10) / 10.0
              + " times the lowest.",
          "Name the column of weights under `design.weight`.");
    }
  }

  /** The rows of each stratum; all rows together where no strata are named. */
  static Map<String, List<Integer>> byStratum(DesignCells cells) {
    Map<String, List<Integer>> rows = new TreeMap<>();
    for (int row = 0; row < cells.clusters().size(); row++) {
      String stratum = cells.strata().isEmpty() ? "" : cells.strata().get(row).orElse("");
      rows.computeIfAbsent(stratum, s -> new java.util.ArrayList<>()).add(row);
    }
    return rows;
  }

  private double size(int row) {
    return cells.populationSizes().get(row);
  }

  private static boolean whole(double size) {
    return size >= 1 && size == Math.rint(size) && size <= Integer.MAX_VALUE;
  }

  private String inStrata(long number, String one, String many) {
    if (cells.strata().isEmpty()) {
      return "the wave " + one;
    }
    return number == 1 ? "1 stratum " + one : number + " strata " + many;
  }

  private void add(
      FileFindings findings,
      Severity severity,
      String rule,
      int line,
      long number,
      String message,
      String remedy) {
    findings.add(findings.finding(severity, rule, line, column, message, remedy).about(number));
  }
}
