package org.plait.change.duration;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.plait.instrument.StateDuration;
import org.plait.statistics.Estimate;

/**
 * For what share something goes on after each whole year.
 *
 * @param survey the survey
 * @param duration what lasts
 * @param windows the months that each wave sees
 * @param start the years after which the curve begins; above 0 it is of those who stayed so long
 * @param points the years it tells of, and between them those that are hidden
 * @param counts how many answers it rests on
 */
public record DurationCurve(
    String survey,
    StateDuration duration,
    List<WaveWindow> windows,
    int start,
    List<DurationPoint> points,
    Counts counts) {

  /**
   * How many answers a curve rests on, and why others tell nothing.
   *
   * @param followed the answers that tell of some months
   * @param ended those of them for whom it ended in these months
   * @param apart the others, by reason
   * @param step what the numbers are rounded to, 1 where they are exact; an empty number is below
   *     it
   */
  public record Counts(
      OptionalLong followed, OptionalLong ended, Map<NotFollowed, OptionalLong> apart, int step) {
    /** Copies the map. */
    public Counts {
      apart = Collections.unmodifiableMap(new TreeMap<>(apart));
    }
  }

  /** Copies the lists. */
  public DurationCurve {
    windows = List.copyOf(windows);
    points = List.copyOf(points);
  }

  /** The points that are shown. */
  public List<DurationPoint> shown() {
    return points.stream().filter(point -> point.share().estimate().isPresent()).toList();
  }

  /**
   * The first shown year after which it goes on for no more than half.
   *
   * @return the year; empty where the curve does not fall so far
   */
  public OptionalInt half() {
    return shown().stream()
        .filter(point -> point.share().estimate().map(Estimate::value).orElse(1.0) <= 0.5)
        .mapToInt(DurationPoint::years)
        .findFirst();
  }
}
