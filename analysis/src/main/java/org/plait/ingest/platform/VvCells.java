package org.plait.ingest.platform;

import java.util.ArrayList;
import java.util.List;
import org.plait.ingest.labelled.MissingMark;

/**
 * The cells of LimeSurvey's VV format, in which characters that would break a line are written in
 * braces: {@code {newline}}, {@code {cr}}, {@code {tab}}, {@code {quote}}; a brace itself {@code
 * {lbrace}}, which is therefore turned back last.
 */
public final class VvCells {

  /** How a cell says that the question was not shown. */
  static final String NOT_SHOWN = "{question_not_shown}";

  private VvCells() {}

  /**
   * The fields of a line.
   *
   * @param line the line
   * @return the fields as they stand there
   */
  public static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', from)) {
      fields.add(line.substring(from, at));
      from = at + 1;
    }
    fields.add(line.substring(from));
    return fields;
  }

  /**
   * What a field holds.
   *
   * @param field the field
   * @return the cell; marked as missing when the question was not shown
   */
  public static String decoded(String field) {
    if (field.equals(NOT_SHOWN)) {
      return MissingMark.cell(NOT_SHOWN);
    }
    return field.indexOf('{') < 0
        ? field
        : field
            .replace("{newline}", "\n")
            .replace("{cr}", "\r")
            .replace("{tab}", "\t")
            .replace("{quote}", "\"")
            .replace("{lbrace}", "{");
  }
}
