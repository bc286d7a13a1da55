package org.plait.ingest.wave;

import java.util.List;
import java.util.Optional;
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
      people(survey, wave).ifPresent(stated -> populations(stated, findings));
    }
    if (survey.design().replicates().isPresent()) {
      new ReplicateFindings(cells, lines, columns.sets()).report(findings);
    }
    if (!cells.weights().isEmpty() && !findings.anyError()) {
      new WeightTotals(cells, people(survey, wave), columns.weightName()).report(findings);
    }
  }

  private static OptionalLong people(Survey survey, String wave) {
    return survey.population().flatMap(p -> Optional.ofNullable(p.people().get(wave))).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Two numbers of the people of a wave must be one. */
  private void populations(long stated, FileFindings findings) {
    double sum =
        PopulationSizeFindings.byStratum(cells).values().stream()
            .mapToDouble(rows -> cells.populationSizes().get(rows.get(0)))
            .sum();
    if (sum != stated && !findings.anyError()) {
      findings.warning(
          "populations-differ",
          0,
          columns.sizeName(),
          "the people of all strata must be those of `population`; they are "
              + (sum < stated ? "fewer" : "more")
              + ".",
          "Correct one of them, or look for a stratum nobody answered from.");
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
