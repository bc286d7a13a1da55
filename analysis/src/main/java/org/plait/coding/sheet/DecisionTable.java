package org.plait.coding.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plait.coding.sample.RespondentKeys;
import org.plait.study.CsvText;
import org.plait.text.Comment;

/** A coder's decisions as a coding file: a row a code of a comment. */
public final class DecisionTable {

  private static final List<String> COLUMNS =
      List.of(
          "survey",
          "wave",
          "respondent",
          "question",
          "code",
          "coder",
          "sentiment",
          "codebook_version",
          "purpose");

  private DecisionTable() {}

  /**
   * Writes decisions; each counts for every drawn comment with the same words.
   *
   * @param decisions the decisions
   * @param version the version of the codebook they were made with
   * @param keys the keys of respondents; every drawn comment has one
   * @return the file, private as it holds keys
   */
  public static String csv(List<Decision> decisions, String version, RespondentKeys keys) {
    List<List<?>> rows = new ArrayList<>();
    for (Decision decision : decisions) {
      for (Comment comment : decision.comments()) {
        for (Choice choice : decision.choices()) {
          rows.add(
              List.of(
                  comment.survey(),
                  comment.wave(),
                  keys.of(comment).orElseThrow(),
                  comment.question(),
                  choice.code().orElse(""),
                  decision.coder(),
                  number(choice.sentiment()),
                  version,
                  decision.text().purpose().word()));
        }
      }
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
