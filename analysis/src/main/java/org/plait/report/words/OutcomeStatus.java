package org.plait.report.words;

import org.plait.statistics.Outcome;

/** How the files call what came of an estimate: ok, undefined with its reason, or suppressed. */
public final class OutcomeStatus {
  private OutcomeStatus() {}

  public static String of(Outcome outcome) {
    return outcome.fold(e -> "ok", u -> "undefined: " + u.reason(), s -> "suppressed");
  }
}
