package org.plait.report.theme;

import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.study.wording.Wording;

/** How far the coders agreed on the main themes of a question, in words. */
final class AgreementSentences {

  private final Wording wording;
  private final AgreementRows rows;

  AgreementSentences(Wording wording, AgreementRows rows) {
    this.wording = wording;
    this.rows = rows;
  }

  String of(EstimateRow alpha) {
    Optional<Estimate> same =
        rows.beside(alpha, AgreementMeasure.SAME.word()).flatMap(AgreementRows::estimate);
    Optional<Estimate> value = AgreementRows.estimate(alpha);
    return same.isEmpty() || value.isEmpty()
        ? wording.say("theme.agreement-few", "about", rows.about(alpha))
        : agreed(alpha, same.get(), value.get());
  }

  private String agreed(EstimateRow alpha, Estimate same, Estimate value) {
    return wording.say(
        rows.pairOnly(alpha) ? "theme.agreement-pair" : "theme.agreement-several",
        "about",
        rows.about(alpha),
        "comments",
        Counts.comments(wording, value.n()),
        "same",
        ReaderNumbers.percent(same.value()),
        "agreement",
        withInterval(value),
        "advice",
        advice(AgreementRows.reading(value)));
  }

  private String withInterval(Estimate value) {
    String agreement = ReaderNumbers.hundredths(value.value());
    return value
        .interval()
        .map(
            i ->
                wording.say(
                    "theme.agreement-interval",
                    "agreement",
                    agreement,
                    "lower",
                    ReaderNumbers.hundredths(i.lower()),
                    "upper",
                    ReaderNumbers.hundredths(i.upper())))
        .orElse(agreement);
  }

  private String advice(String reading) {
    return wording.say(
        switch (reading) {
          case "reliable", "full" -> "theme.advice-reliable";
          case "tentative" -> "theme.advice-tentative";
          default -> "theme.advice-uncertain";
        });
  }
}
