package org.plait.integration.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plait.study.CsvText;

/**
 * Every comment that could have been quoted for a theme, with the reason why it was or was not, as
 * a private table: a row a theme and comment, by survey, question, theme and nearness.
 */
public final class QuotationTable {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "survey",
          "wave",
          "question",
          "theme",
          "sentiment",
          "centrality",
          "outcome",
          "text");

  private QuotationTable() {}

  /**
   * Writes the table.
   *
   * @param candidates the comments
   * @return the table as CSV
   */
  public static String csv(List<QuotationCandidate> candidates) {
    List<List<?>> rows = new ArrayList<>();
    for (QuotationCandidate candidate : candidates) {
      rows.add(
          List.of(
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
              candidate.comment().text()));
    }
    return CsvText.of(COLUMNS, rows);
  }
}
