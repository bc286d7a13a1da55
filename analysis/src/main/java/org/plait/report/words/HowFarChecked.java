package org.plait.report.words;

import java.time.LocalDate;
import java.util.Optional;
import org.plait.study.wording.Wording;

/** Says how far disclosure control went. */
public final class HowFarChecked {
  private final Wording wording;
  private final Optional<LocalDate> previous;

  /**
   * How far a report was checked.
   *
   * @param wording the sentences of the report
   * @param previous the date of the earlier report it was checked against, as 2027-05-31
   */
  public HowFarChecked(Wording wording, Optional<String> previous) {
    this.wording = wording;
    this.previous = previous.map(LocalDate::parse);
  }

  /** What follows "This report was", without a stop. */
  public String words() {
    return previous
        .map(date -> wording.say("words.checked-against", "date", Dates.words(wording, date)))
        .orElseGet(() -> wording.say("words.checked"));
  }

  /** What every format ends with. */
  public String sentence() {
    return Labels.sentence(words()) + ".";
  }
}
