package org.plait.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.DurationResult;
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.WaveWindow;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Rounding;
import org.plait.disclosure.cell.Rule;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.FollowUp;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.time.SurvivalStep;
import org.plait.study.report.DisclosureRule;

/**
 * Shows of a curve the whole years only, in whole per cent with an interval that ends at steps of
 * five points, and joins years until each stretch between two that are shown rests on enough
 * people: for at least the minimum it ended in the stretch, for at least as many others it went on
 * through what was seen of it, whenever it ended for somebody at least a base were followed, and at
 * least a base are still followed at its end. The curve begins after the first year from which that
 * can be had, and ends where it can't any more; how far beyond people were followed is not told.
 * Numbers of people are rounded so coarsely that what one leaves of another, or of an exact number
 * elsewhere in the report, is not known to less than the minimum.
 */
public final class DurationControl {
  private static final String TABLE = "durations";
  private static final String COUNT = "count";
  private static final int TEN = 10;
  private static final double PERCENT = 100;

  /** A share is the same whatever the level of its interval. */
  private static final double ANY_LEVEL = 0.95;

  private final DisclosureRule rule;
  private final Instrument instrument;

  private DurationControl(DisclosureRule rule, Instrument instrument) {
    this.rule = rule;
    this.instrument = instrument;
  }

  /**
   * The control of one survey's durations.
   *
   * @param rule the limits
   * @param instrument the survey's instrument, which knows the sensitive questions
   * @return the control
   */
  public static DurationControl of(DisclosureRule rule, Instrument instrument) {
    return new DurationControl(rule, instrument);
  }

  /**
   * What may be shown.
   *
   * @param all what the waves tell, person by person
   * @param level the confidence level
   * @return the curve; without shown points where not even one stretch rests on enough people
   */
  public DurationCurve apply(DurationResult all, double level) {
    Limits limits = limits(all);
    List<Integer> years = years(all, limits);
    int start = years.isEmpty() ? 0 : years.get(0);
    List<DurationPoint> points = new ArrayList<>();
    if (!years.isEmpty()) {
      KaplanMeier curve = all.after(start);
      for (int year = start + 1; year <= years.get(years.size() - 1); year++) {
        points.add(
            years.contains(year) ? shown(all, curve, year, level, limits) : hidden(year, limits));
      }
    } else {
      points.add(hidden(1, limits));
    }
    return new DurationCurve(
        all.survey(), all.duration(), all.windows(), start, points, counts(all, limits));
  }

  /**
   * What is decided of each year up to the last in which anybody was followed, and of the numbers
   * of answers that tell nothing: for the private record.
   *
   * @param all what the waves tell, person by person
   * @return a decision a number
   */
  public List<Decision> decisions(DurationResult all) {
    List<Integer> years = years(all, limits(all));
    List<Decision> decisions = new ArrayList<>();
    for (int year = 1; all.followedAt(year) > 0; year++) {
      Rule rule = years.indexOf(year) > 0 ? Rule.ROUNDING : Rule.PRIMARY;
      decisions.add(decision(all, Integer.toString(year), DurationPoint.MEASURE, rule));
    }
    for (NotFollowed reason : NotFollowed.values()) {
      decisions.add(decision(all, reason.word(), COUNT, Rule.ROUNDING));
    }
    return decisions;
  }

  private static Decision decision(DurationResult all, String category, String figure, Rule why) {
    String waves = String.join("-", all.windows().stream().map(WaveWindow::wave).toList());
    return new Decision(
        TABLE, all.survey(), waves, all.duration().id(), "", category, "", "", figure, why);
  }

  private Limits limits(DurationResult all) {
    Limits usual = Limits.of(rule);
    boolean sensitive =
        all.duration().questions().stream()
            .flatMap(id -> instrument.question(id).stream())
            .anyMatch(Question::sensitive);
    return sensitive ? usual.strict() : usual;
  }

  /** The year in which the curve begins, then those it shows; empty where it shows none. */
  private static List<Integer> years(DurationResult all, Limits limits) {
    int last =
        (int) IntStream.iterate(1, year -> all.followedAt(year) > 0, year -> year + 1).count();
    for (int start = 0; start < last; start++) {
      List<Integer> years = new ArrayList<>(List.of(start));
      KaplanMeier curve = all.after(start);
      OptionalInt next = next(all, curve, start, last, limits);
      while (next.isPresent()) {
        years.add(next.getAsInt());
        next = next(all, curve, next.getAsInt(), last, limits);
      }
      if (years.size() > 1) {
        return years;
      }
    }
    return List.of();
  }

  private static OptionalInt next(
      DurationResult all, KaplanMeier curve, int from, int last, Limits limits) {
    return IntStream.rangeClosed(from + 1, last)
        .filter(to -> enough(all, curve, from, to, limits))
        .findFirst();
  }

  private static boolean enough(
      DurationResult all, KaplanMeier curve, int from, int to, Limits limits) {
    double begin = (double) from * DurationResult.YEAR;
    double end = (double) to * DurationResult.YEAR;
    List<FollowUp> seen =
        all.pieces().stream().filter(p -> p.entry() < end && p.exit() > begin).toList();
    long ended = seen.stream().filter(piece -> piece.event() && piece.exit() <= end).count();
    return ended >= limits.minimum()
        && seen.size() - ended >= limits.minimum()
        && all.followedAt(to) >= limits.base()
        && curve.steps().stream()
            .filter(step -> step.time() > begin && step.time() <= end)
            .filter(step -> step.events() > 0)
            .mapToInt(SurvivalStep::atRisk)
            .allMatch(atRisk -> atRisk >= limits.base())
        && betweenNoneAndAll(curve, end);
  }

  /** A share that rounds to none or all would say that it ended for all, or for nobody. */
  private static boolean betweenNoneAndAll(KaplanMeier curve, double time) {
    return curve
        .survival(time, CurveInterval.LOG_LOG, ANY_LEVEL)
        .estimate()
        .map(Estimate::value)
        .map(DurationControl::whole)
        .filter(share -> share > 0 && share < 1)
        .isPresent();
  }

  private static DurationPoint shown(
      DurationResult all, KaplanMeier curve, int year, double level, Limits limits) {
    double time = (double) year * DurationResult.YEAR;
    Estimate exact = curve.survival(time, CurveInterval.LOG_LOG, level).estimate().orElseThrow();
    Estimate rounded = Estimate.of(DurationPoint.MEASURE, whole(exact.value()), 0, exact.method());
    Outcome share = exact.interval().map(i -> rounded.withInterval(whole(i))).orElse(rounded);
    return new DurationPoint(year, share, about(all.followedAt(year), step(limits)));
  }

  private static double whole(double share) {
    return Math.round(share * PERCENT) / PERCENT;
  }

  private static Interval whole(Interval exact) {
    return new Interval(
        whole(exact.lower()), whole(exact.upper()), exact.confidenceLevel(), exact.method());
  }

  private static DurationPoint hidden(int year, Limits limits) {
    return new DurationPoint(
        year, RowMask.suppressed(DurationPoint.MEASURE, limits), OptionalLong.empty());
  }

  private static DurationCurve.Counts counts(DurationResult all, Limits limits) {
    int step = step(limits);
    Map<NotFollowed, OptionalLong> apart = new TreeMap<>();
    for (NotFollowed reason : NotFollowed.values()) {
      apart.put(reason, about(all.apart().getOrDefault(reason, 0L), step));
    }
    return new DurationCurve.Counts(
        about(all.pieces().size(), step), about(all.ended(), step), apart, step);
  }

  /** Tens, or more where the minimum is above ten. */
  private static int step(Limits limits) {
    return (limits.minimum() + TEN - 1) / TEN * TEN;
  }

  private static OptionalLong about(long count, int step) {
    return count < step ? OptionalLong.empty() : OptionalLong.of(Rounding.nearest(count, step));
  }
}
