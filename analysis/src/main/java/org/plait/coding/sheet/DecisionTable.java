package org.plait.coding.sheet;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.plait.coding.sample.RespondentKeys;
import org.plait.text.Comment;

/** A coder's decisions as a coding file: a row a code of a comment. */
public final class DecisionTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "survey",
              "wave",
              "respondent",
              "question",
              "code",
              "coder",
              "sentiment",
              "codebook_version",
              "purpose")
          .get();

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
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (Decision decision : decisions) {
        for (Comment comment : decision.comments()) {
          for (Choice choice : decision.choices()) {
            printer.printRecord(
                comment.survey(),
                comment.wave(),
                keys.of(comment).orElseThrow(),
                comment.question(),
                choice.code().orElse(""),
                decision.coder(),
                number(choice.sentiment()),
                version,
                decision.text().purpose().word());
          }
        }
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
