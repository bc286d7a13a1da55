package org.plait.report.file.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.flow.Balance;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.report.Report;
import org.plait.report.SurveyResults;

/**
 * The tables of a report as tidy files, a row an estimate. Numbers have full double precision,
 * shares run from 0 to 1, missing numbers are empty and the status says why.
 */
public final class DataFiles {
  private DataFiles() {}

  /**
   * Writes every table; one without rows has its header only.
   *
   * @param report the report
   * @return the files' bytes by name, such as {@code estimates.csv}, sorted
   */
  public static SortedMap<String, byte[]> of(Report report) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    estimates(files, "estimates.csv", rows(report, Results::estimates));
    estimates(files, "response.csv", rows(report, Results::response));
    estimates(files, "attrition.csv", attrition(report));
    estimates(files, "missing.csv", rows(report, Results::missing));
    estimates(files, "scales.csv", scales(report));
    comparisons(files, "comparisons.csv", rows(report, Results::comparisons));
    report
        .coding()
        .ifPresent(
            coded -> {
              files.put("keyness.csv", GapFiles.keywords(report.gaps()));
              files.put("cooccurrence.csv", GapFiles.cooccurrence(report.gaps()));
              files.put("themes_seen.csv", GapFiles.themesSeen(report.gaps()));
              files.put("uncoded_groups.csv", GapFiles.uncoded(report.gaps()));
              estimates(files, "themes.csv", coded.estimates());
              comparisons(files, "theme_changes.csv", coded.comparisons());
              estimates(files, "agreement.csv", coded.agreement());
              files.put("drift.csv", DriftFile.of(coded.drift()));
              if (coded.coder().isPresent()) {
                estimates(files, "coder_quality.csv", coded.quality());
              }
            });
    files.put("joint_display.csv", JointFiles.displays(report.displays()));
    files.put("convergence.csv", JointFiles.convergence(report));
    files.put("theme_contrasts.csv", JointFiles.contrasts(report.displays()));
    if (!report.matrices().isEmpty()) {
      files.put("quote_matrix.csv", MatrixFile.of(report.matrices()));
    }
    files.put("models.csv", ModelsFile.of(report.further().models()));
    files.put("associations.csv", AssociationsFile.of(report.further().associations()));
    files.put("trends.csv", TrendsFile.of(report.trends()));
    if (!report.further().durations().isEmpty()) {
      files.put("durations.csv", DurationsFile.of(report.further().durations()));
    }
    files.put("contrasts.csv", ContrastFile.of(report));
    files.put("precision.csv", PrecisionFile.of(report));
    files.put("sensitivity.csv", ComparisonFiles.sensitivity(report));
    files.put("decomposition.csv", FlowFiles.decomposition(report.further().flows()));
    files.put("transitions.csv", FlowFiles.transitions(report.further().flows()));
    files.put("harmonisation.csv", HarmonisationFile.of(report));
    files.put("findings.csv", CountFiles.findings(report));
    files.put("reconciliation.csv", CountFiles.reconciliation(report));
    return files;
  }

  /** The scores of each survey, then how well the items of its scales go together. */
  private static List<EstimateRow> scales(Report report) {
    List<EstimateRow> rows = new ArrayList<>();
    for (SurveyResults survey : report.surveys()) {
      rows.addAll(survey.results().scales());
      report
          .further()
          .scalesOf(survey.results().survey())
          .forEach(scale -> rows.addAll(scale.rows()));
    }
    return rows;
  }

  /** Who stayed and left, then how they differ. */
  private static List<EstimateRow> attrition(Report report) {
    return Stream.concat(
            rows(report, Results::attrition).stream(),
            report.further().flows().balances().stream().map(Balance::row))
        .toList();
  }

  private static <T> List<T> rows(Report report, Function<Results, List<T>> table) {
    return report.surveys().stream().flatMap(s -> table.apply(s.results()).stream()).toList();
  }

  /**
   * Writes a table of estimates.
   *
   * @param rows its rows
   * @return the file's bytes
   */
  public static byte[] table(List<EstimateRow> rows) {
    return EstimateFile.of(rows);
  }

  private static void estimates(
      SortedMap<String, byte[]> files, String name, List<EstimateRow> rows) {
    files.put(name, table(rows));
  }

  private static void comparisons(
      SortedMap<String, byte[]> files, String name, List<ComparisonRow> rows) {
    files.put(name, ComparisonFiles.comparisons(rows));
  }
}
