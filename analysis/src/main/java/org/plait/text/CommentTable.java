package org.plait.text;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.panel.Panel;

/** The de-identified comments as a private table to take away: a row a comment, in study order. */
public final class CommentTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader("survey", "wave", "respondent", "question", "text", "content", "masked")
          .get();

  private CommentTable() {}

  /**
   * Writes the comments.
   *
   * @param panels the panels whose pseudonyms stand for respondents
   * @param comments the comments
   * @return the table as CSV
   */
  public static String csv(List<Panel> panels, Comments comments) {
    Map<String, Panel> bySurvey = new HashMap<>();
    panels.forEach(panel -> bySurvey.put(panel.survey().id(), panel));
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Comment comment : comments.all()) {
        Panel panel = bySurvey.get(comment.survey());
        printer.printRecord(
            comment.survey(),
            comment.wave(),
            panel == null ? "" : panel.pseudonyms().get(comment.person()),
            comment.question(),
            comment.text(),
            comment.content().name().toLowerCase(Locale.ROOT),
            comment.masked());
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }
}
