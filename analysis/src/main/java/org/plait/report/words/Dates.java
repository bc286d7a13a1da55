package org.plait.report.words;

import java.time.LocalDate;
import java.util.List;
import org.plait.study.wording.Wording;

/** Writes dates for readers; the words depend on no locale data of the machine. */
public final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "words.january",
          "words.february",
          "words.march",
          "words.april",
          "words.may",
          "words.june",
          "words.july",
          "words.august",
          "words.september",
          "words.october",
          "words.november",
          "words.december");

  private Dates() {}

  /** A date such as "30 November 2028". */
  public static String words(Wording wording, LocalDate date) {
    return wording.say(
        "words.date",
        "day",
        Integer.toString(date.getDayOfMonth()),
        "month",
        wording.say(MONTHS.get(date.getMonthValue() - 1)),
        "year",
        Integer.toString(date.getYear()));
  }
}
