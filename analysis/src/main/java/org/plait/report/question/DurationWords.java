package org.plait.report.question;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.WaveWindow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.PlainShares;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** Says how long people stay in something, what it rests on, and what it does not tell. */
final class DurationWords {
  /** What a number of those followed is. */
  static final String FOLLOWED =
      "Followed until then: how many had stayed so long in the months that the waves tell of. Others"
          + " are followed in each year, so the numbers need not fall.";

  /** The year told first, where it is shown: neither the beginning nor the end of most roles. */
  private static final int TOLD = 3;

  private final SurveyView view;
  private final DurationCurve curve;

  DurationWords(SurveyView view, DurationCurve curve) {
    this.view = view;
    this.curve = curve;
  }

  /** What it comes to, in a sentence; then by when half have left, as far as that is shown. */
  List<String> headlines() {
    List<DurationPoint> shown = curve.shown();
    if (shown.isEmpty()) {
      return List.of(
          "How long "
              + people()
              + " stay "
              + state()
              + " can’t be told: too few left in the months that the waves see to show any share"
              + " without pointing to them.");
    }
    List<String> said = new ArrayList<>();
    DurationPoint told =
        shown.stream()
            .min(Comparator.comparingInt(point -> Math.abs(point.years() - TOLD)))
            .orElseThrow();
    said.add(stay(told));
    if (curve.half().isPresent() || told.years() < shown.get(shown.size() - 1).years()) {
      said.add(half(shown));
    }
    return said;
  }

  private String stay(DurationPoint point) {
    double share = point.share().estimate().map(Estimate::value).orElseThrow();
    String tenths = PlainShares.tenths(share);
    String who =
        curve.start() == 0 ? people() : people() + " who had stayed " + years(curve.start());
    return tenths.substring(0, 1).toUpperCase(Locale.ROOT)
        + tenths.substring(1)
        + " "
        + who
        + " are still "
        + state()
        + " "
        + years(point.years())
        + " after they began ("
        + ReaderNumbers.wholePercent(share)
        + point.share().estimate().flatMap(Estimate::interval).map(this::between).orElse("")
        + ").";
  }

  private String between(Interval interval) {
    return ", between "
        + ReaderNumbers.wholePercent(interval.lower())
        + " and "
        + ReaderNumbers.wholePercent(interval.upper());
  }

  private String half(List<DurationPoint> shown) {
    int last = shown.get(shown.size() - 1).years();
    if (curve.half().isEmpty()) {
      return "More than half are still there after " + years(last) + ", the last that is shown.";
    }
    int by = curve.half().getAsInt();
    int before =
        shown.stream()
            .mapToInt(DurationPoint::years)
            .filter(y -> y < by)
            .max()
            .orElse(curve.start());
    return "Half have left by some time between "
        + (before == 0 ? "the beginning" : years(before))
        + " and "
        + years(by)
        + ".";
  }

  /** How it was found out, and what was left out of it. */
  List<String> basis() {
    List<String> said = new ArrayList<>();
    said.add(windows());
    said.add(counts());
    apart().ifPresent(said::add);
    return said;
  }

  private String windows() {
    List<String> months =
        curve.windows().stream()
            .map(
                w ->
                    view.labels().wave(w.wave()) + ": " + month(w, true) + " to " + month(w, false))
            .toList();
    return "Nobody was followed from beginning to end. Each wave tells of some months: who was there in"
        + " them, since when, and who left ("
        + String.join("; ", months)
        + "). From these months together it is worked out what share leaves in each year.";
  }

  private static String month(WaveWindow window, boolean first) {
    YearMonth month = first ? window.first() : window.last();
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }

  private String counts() {
    return number(curve.counts().followed(), true)
        + " answers tell of these months; for "
        + number(curve.counts().ended(), false)
        + " of them it ended in them.";
  }

  /** The answers that tell nothing; where numbers are rounded, small ones are told together. */
  private Optional<String> apart() {
    List<String> counted = new ArrayList<>();
    curve
        .counts()
        .apart()
        .forEach(
            (reason, count) -> {
              if (count.orElse(0) > 0) {
                counted.add(number(count, false) + " " + reason.words());
              }
            });
    if (curve.counts().apart().values().stream().anyMatch(OptionalLong::isEmpty)) {
      String each = counted.isEmpty() ? "each reason" : "each other reason";
      counted.add(
          "fewer than "
              + curve.counts().step()
              + ", or none, for "
              + each
              + " (dates left out, that can’t both be right, or outside these months)");
    }
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of("Left out: " + Lists.joined(counted) + ".");
  }

  /** What readers must not overlook. */
  static String caution() {
    return "Those who have left answer less often than those who stay, so the shares may be too"
        + " high.";
  }

  /** What else the figures do not tell. */
  List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add("It takes for granted that those who began in different years stay alike.");
    limits.add("Dates are known to the month, so a share may be off by half a month of leaving.");
    if (curve.counts().step() > 1) {
      limits.add(
          "Years are shown alone only where enough people left in them; others are joined to the"
              + " next. The curve ends where too few were followed for longer.");
    }
    if (view.weighted() || view.results().survey().cluster().isPresent()) {
      limits.add("Weights and organisations are not taken into account.");
    }
    return limits;
  }

  /** What the column and the row of those followed are called. */
  String followed() {
    return curve.counts().step() == 1
        ? "Followed until then"
        : "Followed until then, to the nearest " + curve.counts().step();
  }

  /** How many were followed until a year. */
  String followed(DurationPoint point) {
    return point.followed().isPresent()
        ? ReaderNumbers.count(point.followed().getAsLong())
        : "<" + curve.counts().step();
  }

  /** What lasts, within a sentence. */
  String topic() {
    String text = curve.duration().text();
    return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
  }

  /** What those who stay are, such as “still in the role”. */
  String still() {
    return "still " + state();
  }

  private String number(OptionalLong count, boolean first) {
    int step = curve.counts().step();
    String words =
        count.isEmpty()
            ? "fewer than " + step
            : (step > 1 ? "about " : "") + ReaderNumbers.count(count.getAsLong());
    return first ? words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) : words;
  }

  private String people() {
    return view.labels().respondents().many();
  }

  private String state() {
    return curve.duration().state();
  }

  /** A number of years. */
  static String years(int years) {
    return ReaderNumbers.counted(years, "year", "years");
  }
}
