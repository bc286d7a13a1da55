package org.plait.ingest.draft;

import java.util.Locale;
import org.plait.instrument.MissingReason;

/** Tells from its label why an answer may count as missing. */
public final class SuggestedReason {

  private SuggestedReason() {}

  /**
   * The reason that a label suggests.
   *
   * @param label the label of the answer
   * @return the reason; no answer where the words suggest none
   */
  public static MissingReason of(String label) {
    String words = label.toLowerCase(Locale.ROOT);
    if (words.contains("refus") || words.contains("prefer not")) {
      return MissingReason.REFUSED;
    }
    if (words.contains("know") || words.contains("unsure")) {
      return MissingReason.DONT_KNOW;
    }
    return words.contains("applicable") || words.equals("n/a")
        ? MissingReason.NOT_APPLICABLE
        : MissingReason.NO_ANSWER;
  }
}
