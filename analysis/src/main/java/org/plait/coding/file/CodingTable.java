package org.plait.coding.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.panel.Panel;
import org.plait.study.CsvText;
import org.plait.text.Comment;

/** The codings as a private table to take away: a row a code, in the order of the coders' files. */
public final class CodingTable {

  /** The columns of a coding file. */
  public static final List<String> COLUMNS =
      List.of("survey", "wave", "respondent", "question", "code", "coder", "sentiment", "score");

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
    List<List<?>> rows = new ArrayList<>();
    for (Coding coding : codings.rows()) {
      Comment comment = coding.comment();
      Panel panel = bySurvey.get(comment.survey());
      rows.add(
          List.of(
              comment.survey(),
              comment.wave(),
              panel == null ? "" : panel.pseudonyms().get(comment.person()),
              comment.question(),
              coding.code().orElse(""),
              coding.coder(),
              number(coding.sentiment()),
              number(coding.score())));
    }
    return CsvText.of(COLUMNS, rows);
  }

  private static String number(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double number = value.getAsDouble();
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
