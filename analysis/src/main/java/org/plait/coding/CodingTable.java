package org.plait.coding;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.panel.Panel;
import org.plait.text.Comment;

/** The codings as a private table to take away: a row a code, in the order of the coders' files. */
public final class CodingTable {

  /** How coding files are written. */
  public static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "survey", "wave", "respondent", "question", "code", "coder", "sentiment", "score")
          .get();

  private CodingTable() {}

  /**
   * Writes the codings.
   *
   * @param panels the panels whose pseudonyms stand for respondents
   * @param codings the codings
   * @return the table as CSV
   */
  public static String csv(List<Panel> panels, Codings codings) {
    Map<String, Panel> bySurvey = new HashMap<>();
    panels.forEach(panel -> bySurvey.put(panel.survey().id(), panel));
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Coding coding : codings.rows()) {
        Comment comment = coding.comment();
        Panel panel = bySurvey.get(comment.survey());
        printer.printRecord(
            comment.survey(),
            comment.wave(),
            panel == null ? "" : panel.pseudonyms().get(comment.person()),
            comment.question(),
            coding.code().orElse(""),
            coding.coder(),
            number(coding.sentiment()),
            number(coding.score()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
