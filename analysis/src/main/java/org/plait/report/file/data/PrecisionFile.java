package org.plait.report.file.data;

import java.util.Optional;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.report.Report;
import org.plait.statistics.contrast.Equivalence;

/** How small a change each comparison could have found, as a tidy file. */
final class PrecisionFile {
  private static final TidyFile<PrecisionRow> FILE =
      new TidyFile<PrecisionRow>()
          .text("survey", row -> row.key().survey())
          .waves(PrecisionRow::waves)
          .subject(PrecisionRow::key)
          .text("measure", row -> row.key().measure())
          .number("power", row -> Optional.of(PrecisionAnalysis.POWER))
          .number("detectable_change", PrecisionRow::detectable)
          .number("margin", PrecisionRow::margin)
          .interval(row -> row.equivalence().map(Equivalence::interval))
          .text(
              "equivalent",
              row -> row.equivalence().map(e -> String.valueOf(e.shown())).orElse(""));

  private PrecisionFile() {}

  static byte[] of(Report report) {
    return FILE.of(report.further().precision());
  }
}
