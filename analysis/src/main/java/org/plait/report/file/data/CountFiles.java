package org.plait.report.file.data;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.plait.ingest.Reconciliation;
import org.plait.report.FindingCount;
import org.plait.report.Report;

/** What was found in the data and what became of its rows, as counts. */
final class CountFiles {
  private static final String[] COUNT = {
    "survey", "wave", "file", "rule", "field", "rows", "remedy"
  };

  private CountFiles() {}

  static byte[] findings(Report report) {
    Csv csv = new Csv(COUNT);
    for (FindingCount f : report.findings()) {
      csv.text(f.survey()).text(f.wave()).text(f.file()).text(f.rule()).text(f.field());
      csv.number(f.rows()).text(f.remedy());
      csv.end();
    }
    return csv.bytes();
  }

  static byte[] reconciliation(Report report) {
    Csv csv = new Csv(COUNT);
    List<Reconciliation> all = new ArrayList<>();
    report.surveys().forEach(s -> all.addAll(s.reconciliation()));
    report.coding().ifPresent(coded -> all.addAll(coded.reconciliation()));
    for (Reconciliation r : all) {
      went(csv, r, "read", r.read());
      r.setAside().forEach(aside -> went(csv, r, aside.rule(), aside.rows()));
      went(csv, r, "kept", r.kept());
      r.flagged().forEach(flags -> went(csv, r, "flagged-" + flags.rule(), flags.rows()));
    }
    return csv.bytes();
  }

  private static void went(Csv csv, Reconciliation r, String rule, long rows) {
    csv.text(r.survey()).text(r.wave()).text(r.file()).text(rule).text("");
    csv.number(OptionalLong.of(rows)).text("");
    csv.end();
  }
}
