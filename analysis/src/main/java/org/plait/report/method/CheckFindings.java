package org.plait.report.method;

import java.util.List;
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

/** What the checks of a study's files found: for those who make the files, not for its readers. */
final class CheckFindings {
  private CheckFindings() {}

  static List<Block> of(Report report) {
    if (report.findings().isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = report.findings().stream().map(CheckFindings::row).toList();
    return List.of(
        new Heading(3, "findings", "What the checks found"),
        Paragraph.of("This is for those who look after the exports and the questionnaires."),
        new Block.Folded(
            "What the checks of the files found: "
                + ReaderNumbers.counted(rows.size(), "entry", "entries"),
            List.of(
                new Table(
                    "Findings of the checks, with how often each occurred",
                    List.of("Check", "File", "Column or question", "Times", "What to do"),
                    List.of(new Table.Group("", rows)),
                    List.of()))));
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
