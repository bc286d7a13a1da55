package org.plait.report.file.data;

import org.plait.change.contrast.ContrastRow;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Outcome;

/** Contrasts of waves and groups as a tidy file, a row each. */
final class ContrastFile {
  private static final TidyFile<ContrastRow> FILE =
      new TidyFile<ContrastRow>()
          .text("survey", row -> row.key().survey())
          .subject(ContrastRow::key)
          .word("kind", ContrastRow::kind)
          .text("group_by", row -> row.key().groupBy())
          .text("group", row -> row.key().group())
          .text("event", ContrastRow::event)
          .waves(ContrastRow::waves)
          .text("measure", row -> row.key().measure())
          .estimate(row -> row.difference().flatMap(Outcome::estimate))
          .flag("weighted", ContrastRow::weighted)
          .statistic("", ContrastRow::test)
          .number("p_adjusted", ContrastRow::adjusted)
          .count("n", ContrastRow::n)
          .text("status", ContrastFile::status)
          .text("method", ContrastRow::method);

  private ContrastFile() {}

  static byte[] of(Report report) {
    return FILE.of(report.further().contrasts());
  }

  private static String status(ContrastRow row) {
    String without = row.test().isPresent() ? "ok" : "undefined: no joint test";
    return row.difference().map(OutcomeStatus::of).orElse(without);
  }
}
