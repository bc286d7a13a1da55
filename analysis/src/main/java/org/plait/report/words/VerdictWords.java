package org.plait.report.words;

import java.util.Optional;
import org.plait.change.row.Verdict;
import org.plait.study.wording.Wording;

/** Says a verdict in a few words: "higher", "no clear change". */
public final class VerdictWords {
  private VerdictWords() {}

  /** What readers are told of a change. */
  public static String of(Wording wording, Verdict verdict) {
    return wording.say(
        switch (verdict) {
          case HIGHER -> "words.verdict-higher";
          case LOWER -> "words.verdict-lower";
          case NO_CLEAR_CHANGE -> "words.verdict-unclear";
          case TOO_FEW_TO_SAY -> "words.verdict-few";
        });
  }

  /** The same; empty without a verdict. */
  public static String of(Wording wording, Optional<Verdict> verdict) {
    return verdict.map(v -> of(wording, v)).orElse("");
  }
}
