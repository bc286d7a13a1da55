package org.plait.report.method;

import java.util.List;
import java.util.stream.Stream;
import org.plait.report.FindingCount;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Labels;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/** What the checks of a study's files found: for those who make the files, not for its readers. */
final class CheckFindings {
  private CheckFindings() {}

  static List<Block> of(Report report) {
    if (report.findings().isEmpty()) {
      return List.of();
    }
    Wording wording = report.wording();
    List<Table.Row> rows = report.findings().stream().map(CheckFindings::row).toList();
    return List.of(
        new Heading(3, "findings", wording.say("method.findings")),
        Paragraph.of(wording.say("method.findings-for")),
        new Block.Folded(
            wording.say(
                rows.size() == 1 ? "method.findings-one" : "method.findings-many",
                "entries",
                ReaderNumbers.count(rows.size())),
            List.of(
                new Table(
                    wording.say("method.findings-table"),
                    head(wording),
                    List.of(new Table.Group("", rows)),
                    List.of()))));
  }

  private static List<String> head(Wording wording) {
    return Stream.of(
            "method.check", "method.file", "method.column", "method.times", "method.remedy")
        .map(wording::say)
        .toList();
  }

  private static Table.Row row(FindingCount found) {
    return new Table.Row(
        Labels.sentence(found.rule().replace('-', ' ')),
        List.of(
            Cell.words(found.file()),
            Cell.words(found.field()),
            Cell.number(Shown.count(found.rows())),
            Cell.words(found.remedy())));
  }
}
