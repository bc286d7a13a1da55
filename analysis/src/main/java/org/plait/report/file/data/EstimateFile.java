package org.plait.report.file.data;

import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.report.words.OutcomeStatus;

/** Estimates as a tidy file, a row each. */
final class EstimateFile {
  private static final TidyFile<EstimateRow> FILE =
      new TidyFile<EstimateRow>()
          .text("survey", row -> row.key().survey())
          .text("wave", EstimateRow::wave)
          .subject(EstimateRow::key)
          .text("group_by", row -> row.key().groupBy())
          .text("group", row -> row.key().group())
          .text("measure", row -> row.key().measure())
          .estimate(row -> row.outcome().estimate())
          .count("n", row -> row.base().n())
          .count("denominator", row -> row.base().denominator())
          .count("population", row -> row.base().population())
          .flag("finite_population", EstimateRow::finitePopulation)
          .flag("weighted", EstimateRow::weighted)
          .text("method", EstimateRow::method)
          .text("status", row -> OutcomeStatus.of(row.outcome()));

  private EstimateFile() {}

  static byte[] of(List<EstimateRow> rows) {
    return FILE.of(rows);
  }
}
