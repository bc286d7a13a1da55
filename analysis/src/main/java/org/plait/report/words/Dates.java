package org.plait.report.words;

import java.time.LocalDate;
import java.util.List;

/** Writes dates for readers; the words depend on no locale data of the machine. */
public final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** A date such as "30 November 2028". */
  public static String words(LocalDate date) {
    return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
  }
}
