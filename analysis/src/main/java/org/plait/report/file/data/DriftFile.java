package org.plait.report.file.data;

import java.util.OptionalLong;
import org.plait.change.row.EstimateRow;
import org.plait.coding.drift.Drift;
import org.plait.coding.drift.Drift.VersionChange;
import org.plait.report.words.OutcomeStatus;

/**
 * How far the coding moved, as a table: versions of the codebook, use of themes, bridge samples.
 */
final class DriftFile {

  private static final String[] COLUMNS = {
    "survey",
    "wave_from",
    "wave_to",
    "question",
    "category",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "n",
    "denominator",
    "version_from",
    "version_to",
    "change",
    "method",
    "status"
  };

  private DriftFile() {}

  static byte[] of(Drift drift) {
    Csv csv = new Csv(COLUMNS);
    for (VersionChange change : drift.versions()) {
      change.lines().forEach(line -> version(csv, change, line));
    }
    drift.usage().forEach(row -> row(csv, row, row.waves().get(1)));
    drift.bridge().forEach(row -> row(csv, row, ""));
    return csv.bytes();
  }

  private static void version(Csv csv, VersionChange change, String line) {
    csv.text("").text("").text("").text("").text("").text("definition");
    csv.text("").text("").text("").text("").text("");
    csv.number(OptionalLong.empty()).number(OptionalLong.empty());
    csv.text(change.from()).text(change.to()).text(line).text("").text("ok");
    csv.end();
  }

  private static void row(Csv csv, EstimateRow row, String to) {
    csv.text(row.key().survey()).text(row.waves().get(0)).text(to);
    csv.text(row.key().question()).text(row.key().category()).text(row.key().measure());
    csv.estimate(row.outcome().estimate());
    csv.number(row.base().n()).number(row.base().denominator());
    csv.text("").text("").text("").text(row.method()).text(OutcomeStatus.of(row.outcome()));
    csv.end();
  }
}
