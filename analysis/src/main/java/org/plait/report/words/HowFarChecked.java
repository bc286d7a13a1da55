package org.plait.report.words;

import java.time.LocalDate;
import java.util.Optional;

/** Says how far disclosure control went. */
public final class HowFarChecked {

  private HowFarChecked() {}

  /**
   * What follows "This report was".
   *
   * @param previous the date of the earlier report it was checked against, as 2027-05-31
   * @return the words, without a stop
   */
  public static String words(Optional<String> previous) {
    return previous
        .map(LocalDate::parse)
        .map(
            date ->
                "checked table by table; answers, response, changes, models and themes also against the"
                    + " earlier report of "
                    + Dates.words(date))
        .orElse("checked table by table; not yet checked against earlier reports");
  }

  /**
   * What every format ends with.
   *
   * @param previous the date of the earlier report it was checked against, as 2027-05-31
   * @return a sentence
   */
  public static String sentence(Optional<String> previous) {
    return "C" + words(previous).substring(1) + ".";
  }
}
