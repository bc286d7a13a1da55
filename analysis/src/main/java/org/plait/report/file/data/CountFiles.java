package org.plait.report.file.data;

import java.util.stream.Stream;
import org.plait.ingest.Reconciliation;
import org.plait.report.FindingCount;
import org.plait.report.Report;

/** What was found in the data and what became of its rows, as counts. */
final class CountFiles {
  private static final TidyFile<FindingCount> FILE =
      new TidyFile<FindingCount>()
          .text("survey", FindingCount::survey)
          .text("wave", FindingCount::wave)
          .text("file", FindingCount::file)
          .text("rule", FindingCount::rule)
          .text("field", FindingCount::field)
          .whole("rows", FindingCount::rows)
          .text("remedy", FindingCount::remedy);

  private CountFiles() {}

  static byte[] findings(Report report) {
    return FILE.of(report.findings());
  }

  static byte[] reconciliation(Report report) {
    return FILE.of(
        Stream.concat(
                report.surveys().stream().flatMap(survey -> survey.reconciliation().stream()),
                report.coding().stream().flatMap(coded -> coded.reconciliation().stream()))
            .flatMap(CountFiles::went));
  }

  private static Stream<FindingCount> went(Reconciliation r) {
    return Stream.of(
            Stream.of(count(r, "read", r.read())),
            r.setAside().stream().map(aside -> count(r, aside.rule(), aside.rows())),
            Stream.of(count(r, "kept", r.kept())),
            r.flagged().stream().map(flags -> count(r, "flagged-" + flags.rule(), flags.rows())))
        .flatMap(rows -> rows);
  }

  private static FindingCount count(Reconciliation r, String rule, long rows) {
    return new FindingCount(r.survey(), r.wave(), r.file(), rule, "", rows, "");
  }
}
