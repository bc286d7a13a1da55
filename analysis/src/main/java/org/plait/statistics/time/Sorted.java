package org.plait.statistics.time;

import org.plait.statistics.Ranks;

/** Durations sorted once, so that the number at risk at any time is two look-ups. */
record Sorted(double[] entries, double[] times, double[] eventTimes) {

  static Sorted of(Durations durations) {
    return new Sorted(durations.sortedEntries(), durations.sortedTimes(), durations.eventTimes());
  }

  /** Entered before this time, and neither ended nor cut off before it. */
  int atRisk(double time) {
    return Ranks.countBelow(entries, time, false) - Ranks.countBelow(times, time, false);
  }

  int eventsAt(double time) {
    return Ranks.countBelow(eventTimes, time, true) - Ranks.countBelow(eventTimes, time, false);
  }

  int endingsAt(double time) {
    return Ranks.countBelow(times, time, true) - Ranks.countBelow(times, time, false);
  }
}
