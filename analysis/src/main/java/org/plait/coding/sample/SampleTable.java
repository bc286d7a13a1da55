package org.plait.coding.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.panel.Panel;
import org.plait.text.Comment;

/**
 * The sample as a private table: a row a drawn comment, with the chance it had and the row of the
 * sheets in which it is read. It holds no words and no key of a person.
 */
public final class SampleTable {

  /** Its columns. */
  static final List<String> COLUMNS =
      List.of(
          "survey",
          "wave",
          "question",
          "position",
          "stratum",
          "probability",
          "purpose",
          "row",
          "coders");

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(COLUMNS.toArray(String[]::new))
          .get();

  private SampleTable() {}

  /** A drawn comment with its text. */
  private record Row(DrawnText text, DrawnComment drawn) {}

  /**
   * Writes the sample; {@code position} is the line on which the respondent's answers begin in the
   * wave's export.
   *
   * @param sample the sample
   * @param panels the panels from whose comments it was drawn
   * @return the table as CSV
   */
  public static String csv(CodingSample sample, List<Panel> panels) {
    ExportLines lines = new ExportLines(panels);
    List<Row> rows =
        sample.texts().stream()
            .flatMap(text -> text.comments().stream().map(drawn -> new Row(text, drawn)))
            .sorted(
                Comparator.comparing((Row row) -> row.drawn().comment().survey())
                    .thenComparing(row -> row.drawn().comment().wave())
                    .thenComparing(row -> row.drawn().comment().question())
                    .thenComparingInt(row -> row.drawn().comment().row()))
            .toList();
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Row row : rows) {
        print(printer, row, lines);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }

  private static void print(CSVPrinter printer, Row row, ExportLines lines) throws IOException {
    Comment comment = row.drawn().comment();
    printer.printRecord(
        comment.survey(),
        comment.wave(),
        comment.question(),
        lines.of(comment),
        row.drawn().stratum(),
        row.drawn().probability(),
        row.text().purpose().word(),
        row.text().id(),
        String.join(";", row.text().coders()));
  }
}
