package org.plait.report.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.trend.TrendRow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Measures;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/** Says what rose or fell over all the waves, from a row's verdict and its reasons alone. */
final class TrendSentences {
  private static final int FIRST_NUMBER = 3;

  private final SurveyView view;
  private final List<TrendRow> rows;

  TrendSentences(SurveyView view, List<TrendRow> rows) {
    this.view = view;
    this.rows = List.copyOf(rows);
  }

  /** What is to be said of a row that decides a verdict. */
  String of(TrendRow row) {
    if (hidden(row)) {
      return share(row)
          .flatMap(this::beside)
          .map(share -> say("change.trend-share-only", row, "share", share))
          .map(said -> said + " " + ChangeSentences.wholeScale(view))
          .orElseGet(() -> view.say("change.unseen"));
    }
    Optional<Estimate> estimate = row.estimate().flatMap(e -> e.estimate());
    if (estimate.isEmpty()) {
      return say("change.trend-nothing", row, "reason", reason(row));
    }
    List<String> said = new ArrayList<>();
    said.add(verdict(row, estimate.get()));
    share(row).flatMap(this::beside).map(ChangeSentences::sentence).ifPresent(said::add);
    unsteady(row).ifPresent(said::add);
    return String.join(" ", said);
  }

  /** The favourable share beside ordered answers, where it may be shown. */
  Optional<TrendRow> share(TrendRow row) {
    if (row.kind() != TrendRow.Kind.AVERAGE_EFFECT) {
      return Optional.empty();
    }
    return rows.stream()
        .filter(r -> r.kind() == TrendRow.Kind.CHANGE_PER_YEAR && r.companion())
        .filter(r -> sameSubject(r.key(), row.key()) && Measures.share(r.key().measure()))
        .filter(r -> r.estimate().flatMap(e -> e.estimate()).isPresent())
        .findFirst();
  }

  static boolean hidden(TrendRow row) {
    return row.estimate().map(e -> e.fold(x -> false, u -> false, s -> true)).orElse(false);
  }

  private static String reason(TrendRow row) {
    return row.estimate().map(e -> e.fold(x -> "", u -> u.reason(), s -> "")).orElse("");
  }

  private static boolean sameSubject(RowKey one, RowKey other) {
    return one.question().equals(other.question()) && one.item().equals(other.item());
  }

  private String verdict(TrendRow row, Estimate estimate) {
    Optional<Interval> interval = estimate.interval();
    if (row.verdict().isEmpty()) {
      return say("change.trend-nothing-varies", row);
    }
    return switch (row.verdict().get()) {
      case HIGHER ->
          effect(row)
              ? pairs("change.trend-higher", row, estimate.value(), interval.orElseThrow())
              : moved("change.trend-rose", row, estimate.value(), interval.orElseThrow());
      case LOWER ->
          effect(row)
              ? pairs("change.trend-lower", row, estimate.value(), interval.orElseThrow())
              : moved("change.trend-fell", row, estimate.value(), interval.orElseThrow());
      case NO_CLEAR_CHANGE -> unclear(row, interval.orElseThrow());
      case TOO_FEW_TO_SAY -> say("change.trend-few", row, "why", shortage(row, interval));
    };
  }

  private String pairs(String key, TrendRow row, double value, Interval interval) {
    return say(
        key,
        row,
        "number",
        ChangeNumbers.ofHundred(value),
        "low",
        ChangeNumbers.ofHundred(interval.lower()),
        "high",
        ChangeNumbers.ofHundred(interval.upper()));
  }

  private String moved(String key, TrendRow row, double value, Interval interval) {
    IntervalWords words = words(row.key());
    return say(
        key,
        row,
        "subject",
        subject(row.key()),
        "size",
        words.size(value),
        "interval",
        words.sizes(interval));
  }

  private String unclear(TrendRow row, Interval interval) {
    String key =
        row.reasons().contains(VerdictReason.ONLY_ADJUSTMENT)
            ? "change.trend-unclear-adjusted"
            : row.reasons().contains(VerdictReason.TEST_NOT_CLEAR)
                ? "change.trend-unclear-test"
                : "change.trend-unclear";
    return say(key, row, "interval", between(row, interval));
  }

  private String shortage(TrendRow row, Optional<Interval> interval) {
    return switch (row.reasons().get(0)) {
      case FEW_ANSWERS -> view.say("change.few-answers");
      case FEW_ORGANISATIONS -> view.say("change.few-organisations");
      default ->
          view.say(
              "change.trend-few-wide",
              "interval",
              interval.map(i -> " (" + between(row, i) + ")").orElse(""));
    };
  }

  /** Said where the waves lie off a straight line by more than chance. */
  private Optional<String> unsteady(TrendRow row) {
    return row.departure()
        .map(TestResult::pValue)
        .filter(p -> p < 1 - view.level())
        .flatMap(p -> row.verdict())
        .flatMap(
            verdict ->
                switch (verdict) {
                  case HIGHER -> Optional.of(view.say("change.trend-rise-unsteady"));
                  case LOWER -> Optional.of(view.say("change.trend-fall-unsteady"));
                  case NO_CLEAR_CHANGE -> Optional.of(view.say("change.trend-movement"));
                  case TOO_FEW_TO_SAY -> Optional.empty();
                });
  }

  private Optional<String> beside(TrendRow share) {
    RowKey key = share.key();
    return share
        .estimate()
        .flatMap(e -> e.estimate())
        .map(
            e ->
                view.say(
                    "change.trend-share",
                    "answer",
                    view.labels().category(key.question(), key.category()),
                    "difference",
                    words(key).difference(e.value()),
                    "interval",
                    e.interval().map(i -> " (" + words(key).between(i) + ")").orElse("")));
  }

  private String between(TrendRow row, Interval interval) {
    return effect(row)
        ? view.say(
            "change.trend-pairs-between",
            "low",
            ChangeNumbers.ofHundred(interval.lower()),
            "high",
            ChangeNumbers.ofHundred(interval.upper()))
        : view.say("change.trend-a-year", "interval", words(row.key()).between(interval));
  }

  private String subject(RowKey key) {
    if (!Measures.share(key.measure())) {
      return view.say("change.the-average");
    }
    String answer = view.labels().category(key.question(), key.category());
    return key.category().isEmpty()
        ? view.say("change.the-share")
        : view.say("change.the-share-who-said", "answer", answer);
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points(view.wording())
        : IntervalWords.hundredths(view.wording(), view.labels().unit(key.question()));
  }

  /** A sentence about the waves of a trend. */
  private String say(String key, TrendRow row, String... filled) {
    Stream<String> waves = Stream.of("waves", waves(row));
    return view.say(key, Stream.concat(waves, Stream.of(filled)).toArray(String[]::new));
  }

  /** "the three waves", and which, where the survey has others. */
  private String waves(TrendRow row) {
    int count = row.waves().size();
    int place = count - FIRST_NUMBER;
    List<String> numbers = List.of(view.say("change.three-and-more").split(", "));
    String number = place < numbers.size() ? numbers.get(place) : Integer.toString(count);
    if (count == view.results().survey().waves().size()) {
      return view.say("change.the-waves", "number", number);
    }
    String which = row.waves().stream().map(view.labels()::wave).collect(Collectors.joining(", "));
    return view.say("change.the-waves-named", "number", number, "waves", which);
  }

  private static boolean effect(TrendRow row) {
    return row.kind() == TrendRow.Kind.AVERAGE_EFFECT;
  }

  /** Whether a clear change is told. */
  static boolean clear(TrendRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
  }
}
