package org.plait.report.file.data;

import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.report.Report;
import org.plait.statistics.Interval;
import org.plait.statistics.contrast.Equivalence;

/** How small a change each comparison could have found, as a tidy file. */
final class PrecisionFile {

  private PrecisionFile() {}

  static byte[] of(Report report) {
    Csv csv =
        new Csv(
            "survey",
            "wave_from",
            "wave_to",
            "question",
            "item",
            "category",
            "measure",
            "power",
            "detectable_change",
            "margin",
            "conf_low",
            "conf_high",
            "conf_level",
            "equivalent");
    for (PrecisionRow row : report.further().precision()) {
      RowKey key = row.key();
      Optional<Interval> interval = row.equivalence().map(Equivalence::interval);
      csv.text(key.survey()).text(row.waves().from()).text(row.waves().to());
      csv.text(key.question()).text(key.item()).text(key.category()).text(key.measure());
      csv.number(PrecisionAnalysis.POWER).number(row.detectable()).number(row.margin());
      csv.number(interval.map(Interval::lower)).number(interval.map(Interval::upper));
      csv.number(interval.map(Interval::confidenceLevel));
      csv.text(row.equivalence().map(e -> String.valueOf(e.shown())).orElse(""));
      csv.end();
    }
    return csv.bytes();
  }
}
