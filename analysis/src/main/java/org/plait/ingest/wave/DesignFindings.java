package org.plait.ingest.wave;

import java.util.List;
import java.util.OptionalLong;
import org.plait.ingest.DesignCells;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.row.DesignRows;
import org.plait.study.Survey;

/** Checks what an export says of how its respondents were chosen. */
final class DesignFindings {

  private final DesignRows columns;
  private final DesignCells cells;
  private final List<Integer> lines;

  /**
   * The cells to be checked.
   *
   * @param columns names the columns
   * @param cells the cells of the rows kept
   * @param lines the rows' lines
   */
  DesignFindings(DesignRows columns, DesignCells cells, List<Integer> lines) {
    this.columns = columns;
    this.cells = cells;
    this.lines = lines;
  }

  void report(Survey survey, String wave, FileFindings findings) {
    if (lines.isEmpty()) {
      return;
    }
    if (!cells.weights().isEmpty()) {
      new SuppliedWeights(cells.weights(), lines, columns.weightName()).report(findings);
    }
    if (!cells.strata().isEmpty()) {
      new StrataFindings(cells, lines, columns.strataName()).report(findings);
    }
    if (survey.cluster().isPresent()) {
      clusters(findings);
    }
    if (findings.anyError()) {
      return;
    }
    if (!cells.populationSizes().isEmpty()) {
      boolean weighted = !cells.weights().isEmpty() || survey.weights().isPresent();
      new PopulationSizeFindings(cells, lines, columns.sizeName()).report(weighted, findings);
    }
    if (survey.design().replicates().isPresent()) {
      new ReplicateFindings(cells, lines, columns.sets()).report(findings);
    }
    if (!cells.weights().isEmpty() && !findings.anyError()) {
      Long stated = survey.population().map(p -> p.people().get(wave)).orElse(null);
      OptionalLong people = stated == null ? OptionalLong.empty() : OptionalLong.of(stated);
      new WeightTotals(cells, people, columns.weightName()).report(findings);
    }
  }

  private void clusters(FileFindings findings) {
    long named = cells.clusters().stream().flatMap(c -> c.stream()).distinct().count();
    if (named == 0) {
      findings.error(
          "no-cluster",
          0,
          columns.clusterName(),
          "a row must name its cluster; none does.",
          "Correct the export, or name another column under `design.cluster`.");
    } else if (named == 1 && cells.clusters().stream().allMatch(c -> c.isPresent())) {
      findings.warning(
          "one-cluster",
          0,
          columns.clusterName(),
          "rows must be of two or more clusters for a variance; all are of one.",
          "Check that it is the column you mean.");
    }
  }
}
