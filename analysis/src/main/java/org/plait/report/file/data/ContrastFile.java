package org.plait.report.file.data;

import java.util.OptionalDouble;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.row.RowKey;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;

/** Contrasts of waves and groups as a tidy file, a row each. */
final class ContrastFile {
  private static final String[] COLUMNS = {
    "survey",
    "question",
    "item",
    "category",
    "kind",
    "group_by",
    "group",
    "event",
    "wave_from",
    "wave_to",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "weighted",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "n",
    "status",
    "method"
  };

  private ContrastFile() {}

  static byte[] of(Report report) {
    Csv csv = new Csv(COLUMNS);
    for (ContrastRow row : report.further().contrasts()) {
      RowKey key = row.key();
      csv.text(key.survey()).text(key.question()).text(key.item()).text(key.category());
      csv.word(row.kind()).text(key.groupBy()).text(key.group()).text(row.event());
      csv.text(row.waves().from()).text(row.waves().to()).text(key.measure());
      csv.estimate(row.difference().flatMap(Outcome::estimate));
      csv.flag(row.weighted()).number(row.test().map(TestResult::statistic));
      csv.number(row.test().map(TestResult::df).orElse(OptionalDouble.empty()));
      csv.number(row.test().map(TestResult::pValue)).number(row.adjusted());
      csv.number(row.n()).text(status(row)).text(row.method());
      csv.end();
    }
    return csv.bytes();
  }

  private static String status(ContrastRow row) {
    String without = row.test().isPresent() ? "ok" : "undefined: no joint test";
    return row.difference().map(OutcomeStatus::of).orElse(without);
  }
}
