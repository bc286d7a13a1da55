package org.plait.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.WaveWindow;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.RowMask;
import org.plait.statistics.Interval;
import org.plait.study.report.DisclosureRule;

/**
 * Shows how long something lasts beside an earlier report of the same waves only as that shows it.
 * Its numbers are told in steps, so that another one says that somebody at the edge of a step came
 * or went.
 */
public final class EarlierDurations {

  private final Limits limits;
  private final ShownFigures shown;

  private EarlierDurations(Limits limits, ShownFigures shown) {
    this.limits = limits;
    this.shown = shown;
  }

  /**
   * What an earlier report shows.
   *
   * @param rule the limits
   * @param shown its figures
   * @return the control, which takes what went through {@link DurationControl}
   */
  public static EarlierDurations of(DisclosureRule rule, ShownFigures shown) {
    return new EarlierDurations(Limits.of(rule), shown);
  }

  /**
   * A curve as far as it may be shown beside it.
   *
   * @param curve the curve after disclosure control
   * @return the same, or without a number
   */
  public DurationCurve apply(DurationCurve curve) {
    boolean points = curve.points().stream().anyMatch(point -> changed(curve, point));
    return points || counts(curve).entrySet().stream().anyMatch(n -> changed(curve, n))
        ? hidden(curve)
        : curve;
  }

  private boolean changed(DurationCurve curve, DurationPoint point) {
    Figures figures =
        new Figures().people("n", point.followed()).estimate(Optional.of(point.share()));
    Map<String, Double> numbers = new HashMap<>(figures.numbers());
    numbers.put("after", (double) curve.start());
    Optional<Interval> interval = point.share().estimate().flatMap(estimate -> estimate.interval());
    interval.ifPresent(i -> numbers.put("conf_low", i.lower()));
    interval.ifPresent(i -> numbers.put("conf_high", i.upper()));
    return shown.changed(
        FigureTable.DURATIONS,
        place(curve, Integer.toString(point.years()), DurationPoint.MEASURE),
        numbers);
  }

  private boolean changed(DurationCurve curve, Map.Entry<String, OptionalLong> count) {
    return shown.changed(
        FigureTable.DURATIONS,
        place(curve, count.getKey(), "count"),
        new Figures().people("n", count.getValue()).numbers());
  }

  private static List<String> place(DurationCurve curve, String category, String measure) {
    String waves = curve.windows().stream().map(WaveWindow::wave).collect(Collectors.joining("-"));
    return List.of(curve.survey(), waves, curve.duration().id(), category, measure);
  }

  private static Map<String, OptionalLong> counts(DurationCurve curve) {
    Map<String, OptionalLong> counts = new TreeMap<>();
    counts.put("followed", curve.counts().followed());
    counts.put("ended", curve.counts().ended());
    curve.counts().apart().forEach((reason, n) -> counts.put(reason.word(), n));
    return counts;
  }

  private DurationCurve hidden(DurationCurve curve) {
    DurationPoint none =
        new DurationPoint(
            1, RowMask.suppressed(DurationPoint.MEASURE, limits), OptionalLong.empty());
    Map<NotFollowed, OptionalLong> apart =
        Stream.of(NotFollowed.values())
            .collect(Collectors.toMap(reason -> reason, reason -> OptionalLong.empty()));
    return new DurationCurve(
        curve.survey(),
        curve.duration(),
        curve.windows(),
        0,
        List.of(none),
        new DurationCurve.Counts(
            OptionalLong.empty(), OptionalLong.empty(), apart, curve.counts().step()));
  }
}
