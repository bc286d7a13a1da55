package org.plait.report;

import org.plait.statistics.Outcome;

/** How the files call what came of an estimate: ok, undefined with its reason, or suppressed. */
final class OutcomeStatus {
  private OutcomeStatus() {}

  static String of(Outcome outcome) {
    return outcome.fold(e -> "ok", u -> "undefined: " + u.reason(), s -> "suppressed");
  }
}
