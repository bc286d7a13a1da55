package org.plait.report.file.data;

import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.words.OutcomeStatus;

/** Estimates as a tidy file, a row each. */
final class EstimateFile {
  private static final String[] COLUMNS = {
    "survey",
    "wave",
    "question",
    "item",
    "category",
    "group_by",
    "group",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n",
    "denominator",
    "population",
    "finite_population",
    "weighted",
    "method",
    "status"
  };

  private EstimateFile() {}

  static byte[] of(List<EstimateRow> rows) {
    Csv csv = new Csv(COLUMNS);
    rows.forEach(row -> row(csv, row));
    return csv.bytes();
  }

  private static void row(Csv csv, EstimateRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(row.wave()).text(key.question()).text(key.item());
    csv.text(key.category()).text(key.groupBy()).text(key.group()).text(key.measure());
    csv.estimate(row.outcome().estimate());
    csv.number(row.base().n()).number(row.base().denominator()).number(row.base().population());
    csv.flag(row.finitePopulation())
        .flag(row.weighted())
        .text(row.method())
        .text(OutcomeStatus.of(row.outcome()));
    csv.end();
  }
}
