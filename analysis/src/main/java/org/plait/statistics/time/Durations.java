package org.plait.statistics.time;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * How long each person was followed, and whether the end was seen.
 *
 * <p><b>Input</b>: parallel arrays; a duration above 0, and whether it ended (an event) or was cut
 * off by the end of the study (censored). A person who was met when the duration had already begun
 * <em>enters</em> later than at 0: someone asked about a role held for two years could not have
 * been met had they left after one. <b>Units</b>: of time, any but one for all. <b>Missing</b>:
 * people without a duration are left out and only counted.
 */
public final class Durations {
  private final double[] entries;
  private final double[] times;
  private final boolean[] events;
  private final long missing;

  private Durations(double[] entries, double[] times, boolean[] events, long missing) {
    this.entries = entries;
    this.times = times;
    this.events = events;
    this.missing = missing;
  }

  /**
   * Of people followed from the beginning.
   *
   * @param times how long each was followed
   * @param events whether it ended then
   * @throws IllegalArgumentException if the lengths differ or a duration is not above 0
   */
  public static Durations of(double[] times, boolean[] events) {
    Require.sameLength(times.length, events.length, "events");
    for (double time : times) {
      Require.positive(time, "time");
    }
    return new Durations(new double[times.length], times.clone(), events.clone(), 0);
  }

  /**
   * Of people of whom a part was seen.
   *
   * @param pieces what was seen of each
   */
  public static Durations of(List<FollowUp> pieces) {
    boolean[] events = new boolean[pieces.size()];
    for (int i = 0; i < events.length; i++) {
      events[i] = pieces.get(i).event();
    }
    return new Durations(
        pieces.stream().mapToDouble(FollowUp::entry).toArray(),
        pieces.stream().mapToDouble(FollowUp::exit).toArray(),
        events,
        0);
  }

  /**
   * The same people, each followed only from this time on (delayed entry).
   *
   * @param entriesOfEach when each person came in
   * @throws IllegalArgumentException if the length differs, or an entry is below 0 or not before
   *     the end
   */
  public Durations enteredAt(double[] entriesOfEach) {
    Require.sameLength(times.length, entriesOfEach.length, "entries");
    for (int i = 0; i < times.length; i++) {
      Require.notNegative(entriesOfEach[i], "entry");
      if (entriesOfEach[i] >= times[i]) {
        throw new IllegalArgumentException(
            "entry must be before the end, found " + entriesOfEach[i] + " and " + times[i]);
      }
    }
    return new Durations(entriesOfEach.clone(), times, events, missing);
  }

  /**
   * The people without a duration.
   *
   * @param count how many
   * @throws IllegalArgumentException if the count is negative
   */
  public Durations withMissing(long count) {
    Require.count(count, "missing");
    return new Durations(entries, times, events, count);
  }

  /** The people. */
  public int size() {
    return times.length;
  }

  /** The people without a duration. */
  public long missing() {
    return missing;
  }

  /** How many ends were seen. */
  public int events() {
    return (int) IntStream.range(0, events.length).filter(i -> events[i]).count();
  }

  /** Whether someone entered after the beginning. */
  public boolean delayedEntry() {
    return Arrays.stream(entries).anyMatch(entry -> entry > 0);
  }

  /**
   * How many are followed just before this time: entered earlier and not gone.
   *
   * @param time the time
   */
  public int atRisk(double time) {
    return Sorted.of(this).atRisk(time);
  }

  /** The different times at which someone's following ended, in order. */
  double[] endings() {
    return Arrays.stream(times).sorted().distinct().toArray();
  }

  /** The times of events, sorted, one for each person. */
  double[] eventTimes() {
    return times(true);
  }

  /** The sorted times, or entries, of all. */
  double[] sortedTimes() {
    return Arrays.stream(times).sorted().toArray();
  }

  double[] sortedEntries() {
    return Arrays.stream(entries).sorted().toArray();
  }

  private double[] times(boolean event) {
    return IntStream.range(0, times.length)
        .filter(i -> events[i] == event)
        .mapToDouble(i -> times[i])
        .sorted()
        .toArray();
  }

  /** Everybody of several groups together. */
  static Durations together(List<Durations> groups) {
    double[] entries = groups.stream().flatMapToDouble(g -> DoubleStream.of(g.entries)).toArray();
    double[] times = groups.stream().flatMapToDouble(g -> DoubleStream.of(g.times)).toArray();
    boolean[] events = new boolean[times.length];
    int at = 0;
    for (Durations group : groups) {
      System.arraycopy(group.events, 0, events, at, group.size());
      at += group.size();
    }
    long missing = groups.stream().mapToLong(Durations::missing).sum();
    return new Durations(entries, times, events, missing);
  }
}
