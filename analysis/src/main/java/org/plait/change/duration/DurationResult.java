package org.plait.change.duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.plait.instrument.StateDuration;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.FollowUp;
import org.plait.statistics.time.KaplanMeier;

/**
 * What the waves of a survey tell of how long something lasts, person by person: private.
 *
 * @param survey the survey
 * @param duration what lasts
 * @param windows the months that each wave sees
 * @param pieces what was seen of each answer's duration, in months since its beginning
 * @param apart how many answers tell nothing, by reason
 */
public record DurationResult(
    String survey,
    StateDuration duration,
    List<WaveWindow> windows,
    List<FollowUp> pieces,
    Map<NotFollowed, Long> apart) {
  /** Months of a year. */
  public static final int YEAR = 12;

  /** Copies the lists. */
  public DurationResult {
    windows = List.copyOf(windows);
    pieces = List.copyOf(pieces);
    apart = java.util.Collections.unmodifiableMap(new TreeMap<>(apart));
  }

  /**
   * The curve of those who stayed some whole years.
   *
   * @param years from how many years on; 0 for everybody
   * @return their curve, in months since the beginning
   */
  public KaplanMeier after(int years) {
    return KaplanMeier.of(
        Durations.of(
            pieces.stream().flatMap(p -> p.after((double) years * YEAR).stream()).toList()));
  }

  /** How many were still followed after some whole years. */
  public long followedAt(int years) {
    return pieces.stream().filter(piece -> piece.follows((double) years * YEAR)).count();
  }

  /** For how many it ended. */
  public long ended() {
    return pieces.stream().filter(FollowUp::event).count();
  }

  /**
   * The share for whom it goes on after each whole year, as long as anybody was followed; nothing
   * is hidden.
   *
   * @param level the confidence level
   * @return the curve
   */
  public DurationCurve curve(double level) {
    KaplanMeier curve = after(0);
    List<DurationPoint> points = new ArrayList<>();
    for (int years = 1; followedAt(years) > 0; years++) {
      points.add(
          new DurationPoint(
              years,
              curve.survival((double) years * YEAR, CurveInterval.LOG_LOG, level),
              OptionalLong.of(followedAt(years))));
    }
    Map<NotFollowed, OptionalLong> counted = new TreeMap<>();
    for (NotFollowed reason : NotFollowed.values()) {
      counted.put(reason, OptionalLong.of(apart.getOrDefault(reason, 0L)));
    }
    return new DurationCurve(
        survey,
        duration,
        windows,
        0,
        points,
        new DurationCurve.Counts(
            OptionalLong.of(pieces.size()), OptionalLong.of(ended()), counted, 1));
  }
}
