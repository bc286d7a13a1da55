package org.plait.report.theme;

import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;

/** How far the coders agreed on the main themes of a question, in words. */
final class AgreementSentences {

  private final AgreementRows rows;

  AgreementSentences(AgreementRows rows) {
    this.rows = rows;
  }

  String of(EstimateRow alpha) {
    Optional<Estimate> same =
        rows.beside(alpha, AgreementMeasure.SAME.word()).flatMap(AgreementRows::estimate);
    Optional<Estimate> value = AgreementRows.estimate(alpha);
    String about = rows.about(alpha) + ": ";
    if (same.isEmpty() || value.isEmpty()) {
      return about + "too few comments were read by two people to say how far they agreed.";
    }
    String comments = ReaderNumbers.counted(value.get().n(), "comment", "comments");
    String people =
        rows.pairOnly(alpha)
            ? "the two people who read the same " + comments
            : "those who read the same " + comments;
    return about
        + people
        + " gave exactly the same main themes to "
        + ReaderNumbers.percent(same.get().value())
        + " of them. Counting shared themes in part, their agreement is "
        + ReaderNumbers.hundredths(value.get().value())
        + value
            .get()
            .interval()
            .map(
                i ->
                    " ("
                        + ReaderNumbers.hundredths(i.lower())
                        + " to "
                        + ReaderNumbers.hundredths(i.upper())
                        + ")")
            .orElse("")
        + ", on a scale on which 0 is chance and 1 full agreement. "
        + advice(AgreementRows.reading(value.get()));
  }

  private static String advice(String reading) {
    return switch (reading) {
      case "reliable", "full" -> "That is usually called reliable.";
      case "tentative" -> "That allows tentative conclusions.";
      default ->
          "That is not enough to be sure of every theme: small differences between themes should be"
              + " read with care.";
    };
  }
}
