package org.plait.integration;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every comment that could have been quoted for a theme, with the reason why it was or was not, as
 * a private table: a row a theme and comment, by survey, question, theme and nearness.
 */
public final class QuotationTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator("\n")
          .setHeader(
              "id",
              "survey",
              "wave",
              "question",
              "theme",
              "sentiment",
              "centrality",
              "outcome",
              "text")
          .get();

  private QuotationTable() {}

  /**
   * Writes the table.
   *
   * @param candidates the comments
   * @return the table as CSV
   */
  public static String csv(List<QuotationCandidate> candidates) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (QuotationCandidate candidate : candidates) {
        printer.printRecord(
            candidate.id(),
            candidate.comment().survey(),
            candidate.comment().wave(),
            candidate.comment().question(),
            candidate.theme(),
            candidate.sentiment().isPresent()
                ? String.format(Locale.ROOT, "%.2f", candidate.sentiment().getAsDouble())
                : "",
            String.format(Locale.ROOT, "%.3f", candidate.centrality()),
            candidate.outcome().words(),
            candidate.comment().text());
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }
}
