package org.plait.coding.refi;

import java.util.List;
import org.plait.coding.file.CodingTable;
import org.plait.study.CsvText;
import org.plait.study.finding.Finding;

/**
 * What coders said in a project that came back. Every coding of the project was kept, is a
 * repetition, or was left out for a reason.
 *
 * @param rows the codings, coder by coder, and the comments a coder read without coding them
 * @param kept how many codings of the project are rows
 * @param repeated how many say again what a row says
 * @param leftOut how many could not be brought back
 * @param findings why
 */
public record ImportedCodings(
    List<Row> rows, long kept, long repeated, long leftOut, List<Finding> findings) {

  /** Copies the lists. */
  public ImportedCodings {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** One code of one coder for one comment; no code where nothing applies. */
  record Row(Unit unit, String coder, String code, String sentiment, String score) {}

  /**
   * The codings as a file that {@code coding.human} names: respondents by their key.
   *
   * @return the file as CSV
   */
  public String csv() {
    return CsvText.of(CodingTable.COLUMNS, rows.stream().map(ImportedCodings::cells).toList());
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.unit().comment().survey(),
        row.unit().comment().wave(),
        row.unit().key(),
        row.unit().comment().question(),
        row.code(),
        row.coder(),
        row.sentiment(),
        row.score());
  }
}
