package org.plait.coding.sample;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plait.panel.Panel;
import org.plait.study.CsvText;
import org.plait.text.Comment;

/**
 * The sample as a private table: a row a comment that could be drawn, with the chance it had and,
 * where it was, what for and the row of the sheets in which it is read. It holds no words and no
 * key of a person.
 */
public final class SampleTable {

  /** The purpose of comments that were not drawn. */
  static final String NOT_DRAWN = "not-drawn";

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

  private SampleTable() {}

  /** A comment with what it was drawn for, the name of its row and who reads it. */
  private record Row(DrawnComment drawn, String purpose, String id, List<String> coders) {
    static Row of(DrawnText text, DrawnComment drawn) {
      return new Row(drawn, text.purpose().word(), text.id(), text.coders());
    }
  }

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
        Stream.concat(
                sample.texts().stream()
                    .flatMap(text -> text.comments().stream().map(drawn -> Row.of(text, drawn))),
                sample.undrawn().stream().map(other -> new Row(other, NOT_DRAWN, "", List.of())))
            .sorted(
                Comparator.comparing((Row row) -> row.drawn().comment().survey())
                    .thenComparing(row -> row.drawn().comment().wave())
                    .thenComparing(row -> row.drawn().comment().question())
                    .thenComparingInt(row -> row.drawn().comment().row()))
            .toList();
    return CsvText.of(COLUMNS, rows.stream().map(row -> cells(row, lines)).toList());
  }

  private static List<?> cells(Row row, ExportLines lines) {
    Comment comment = row.drawn().comment();
    return List.of(
        comment.survey(),
        comment.wave(),
        comment.question(),
        lines.of(comment),
        row.drawn().stratum(),
        row.drawn().probability(),
        row.purpose(),
        row.id(),
        String.join(";", row.coders()));
  }
}
