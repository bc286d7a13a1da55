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
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.WaveWindow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.PlainShares;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** Says how long people stay in something, what it rests on, and what it does not tell. */
final class DurationWords {
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
      return List.of(view.say("question.duration-hidden", "people", people(), "state", state()));
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
    String percent = ReaderNumbers.wholePercent(share);
    Optional<Interval> interval = point.share().estimate().flatMap(Estimate::interval);
    return view.say(
        "question.duration-stay",
        "share",
        capital(new PlainShares(view.wording()).tenths(share)),
        "people",
        started(),
        "state",
        state(),
        "years",
        years(point.years()),
        "percent",
        interval.map(i -> between(percent, i)).orElse(percent));
  }

  private String started() {
    return curve.start() == 0
        ? people()
        : view.say("question.duration-stayed", "people", people(), "years", years(curve.start()));
  }

  private String between(String percent, Interval interval) {
    return view.say(
        "question.duration-between",
        "percent",
        percent,
        "low",
        ReaderNumbers.wholePercent(interval.lower()),
        "high",
        ReaderNumbers.wholePercent(interval.upper()));
  }

  private String half(List<DurationPoint> shown) {
    int last = shown.get(shown.size() - 1).years();
    if (curve.half().isEmpty()) {
      return view.say("question.duration-more", "years", years(last));
    }
    int by = curve.half().getAsInt();
    int before =
        shown.stream()
            .mapToInt(DurationPoint::years)
            .filter(y -> y < by)
            .max()
            .orElse(curve.start());
    String from = before == 0 ? view.say("question.duration-beginning") : years(before);
    return view.say("question.duration-half", "from", from, "to", years(by));
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
    List<String> months = curve.windows().stream().map(this::months).toList();
    return view.say("question.duration-windows", "months", String.join("; ", months));
  }

  private String months(WaveWindow window) {
    return view.say(
        "question.duration-months",
        "wave",
        view.labels().wave(window.wave()),
        "first",
        month(window, true),
        "last",
        month(window, false));
  }

  private static String month(WaveWindow window, boolean first) {
    YearMonth month = first ? window.first() : window.last();
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + month.getYear();
  }

  private String counts() {
    return view.say(
        "question.duration-counts",
        "followed",
        capital(number(curve.counts().followed())),
        "ended",
        number(curve.counts().ended()));
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
                counted.add(view.say(key(reason), "count", number(count)));
              }
            });
    if (curve.counts().apart().values().stream().anyMatch(OptionalLong::isEmpty)) {
      String each = counted.isEmpty() ? "question.duration-few" : "question.duration-few-other";
      counted.add(view.say(each, "step", step()));
    }
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            view.say("question.duration-apart", "counted", Lists.joined(view.wording(), counted)));
  }

  private static String key(NotFollowed reason) {
    return switch (reason) {
      case NO_STATUS -> "question.duration-no-status";
      case OTHER_STATUS -> "question.duration-other-status";
      case NO_START -> "question.duration-no-start";
      case NO_END -> "question.duration-no-end";
      case CONTRADICTION -> "question.duration-contradiction";
      case ENDED_EARLIER -> "question.duration-ended-earlier";
      case BEGAN_LATER -> "question.duration-began-later";
      case SEEN_BEFORE -> "question.duration-seen-before";
    };
  }

  /** What readers must not overlook. */
  String caution() {
    return view.say("question.duration-caution");
  }

  /** What else the figures do not tell. */
  List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(view.say("question.duration-alike"));
    limits.add(view.say("question.duration-month"));
    if (curve.counts().step() > 1) {
      limits.add(view.say("question.duration-joined"));
    }
    if (view.weighted() || view.results().survey().cluster().isPresent()) {
      limits.add(view.say("question.duration-unweighted"));
    }
    return limits;
  }

  /** What the column and the row of those followed are called. */
  String followed() {
    return curve.counts().step() == 1
        ? view.say("question.duration-followed")
        : view.say("question.duration-followed-nearest", "step", step());
  }

  /** What a number of those followed is. */
  String note() {
    return view.say("question.duration-followed-note");
  }

  /** How many were followed until a year. */
  String followed(DurationPoint point) {
    return point.followed().isPresent()
        ? ReaderNumbers.count(point.followed().getAsLong())
        : "<" + step();
  }

  /** What lasts, within a sentence. */
  String topic() {
    String text = curve.duration().text();
    return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
  }

  /** What those who stay are, such as “still in the role”. */
  String still() {
    return view.say("question.duration-still", "state", state());
  }

  private String number(OptionalLong count) {
    if (count.isEmpty()) {
      return view.say("question.duration-fewer", "step", step());
    }
    String exactly = ReaderNumbers.count(count.getAsLong());
    return curve.counts().step() > 1
        ? view.say("question.duration-about", "count", exactly)
        : exactly;
  }

  private String step() {
    return Integer.toString(curve.counts().step());
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String people() {
    return view.labels().respondents().many();
  }

  private String state() {
    return curve.duration().state();
  }

  /** A number of years. */
  String years(int years) {
    return view.say(
        years == 1 ? "question.years-one" : "question.years", "count", ReaderNumbers.count(years));
  }
}
