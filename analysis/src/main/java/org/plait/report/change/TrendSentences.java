package org.plait.report.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.trend.TrendRow;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Decimals;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Measures;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/** Says what rose or fell over all the waves, from a row's verdict and its reasons alone. */
final class TrendSentences {
  private static final List<String> NUMBERS =
      List.of("three", "four", "five", "six", "seven", "eight", "nine");
  private static final int FIRST_NUMBER = 3;

  private final SurveyView view;
  private final List<TrendRow> rows;

  TrendSentences(SurveyView view, List<TrendRow> rows) {
    this.view = view;
    this.rows = List.copyOf(rows);
  }

  /** What is to be said of a row that decides a verdict. */
  String of(TrendRow row) {
    List<String> said = new ArrayList<>();
    if (hidden(row)) {
      Optional<String> share = share(row).flatMap(this::beside);
      said.add(
          share
              .map(s -> span(row) + ", " + uncapital(s) + " " + ChangeSentences.WHOLE_SCALE)
              .orElse("Not shown, to protect people in small groups."));
      return said.get(0);
    }
    Optional<Estimate> estimate = row.estimate().flatMap(e -> e.estimate());
    if (estimate.isEmpty()) {
      return "Nothing to tell " + lower(span(row)) + ": " + reason(row) + ".";
    }
    said.add(verdict(row, estimate.get()));
    share(row).flatMap(this::beside).ifPresent(said::add);
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
      return "No clear change " + lower(span(row)) + "; as nothing varies, there is no interval.";
    }
    return switch (row.verdict().get()) {
      case HIGHER -> moved(row, estimate, interval.orElseThrow(), "Higher", "rose");
      case LOWER -> moved(row, estimate, interval.orElseThrow(), "Lower", "fell");
      case NO_CLEAR_CHANGE -> unclear(row, interval.orElseThrow());
      case TOO_FEW_TO_SAY -> tooFew(row, interval);
    };
  }

  private String moved(
      TrendRow row, Estimate estimate, Interval interval, String word, String verb) {
    if (effect(row)) {
      return word
          + " "
          + lower(span(row))
          + ": of two answers from different waves, the later is the higher in "
          + Decimals.percent(estimate.value())
          + " of 100 pairs (between "
          + Decimals.percent(interval.lower())
          + " and "
          + Decimals.percent(interval.upper())
          + ").";
    }
    IntervalWords words = words(row.key());
    return span(row)
        + " "
        + subject(row.key())
        + " "
        + verb
        + " by about "
        + words.size(estimate.value())
        + " a year ("
        + words.sizes(interval)
        + ").";
  }

  private String unclear(TrendRow row, Interval interval) {
    String within = " (" + between(row, interval) + ")";
    boolean adjusted = row.reasons().contains(VerdictReason.ONLY_ADJUSTMENT);
    boolean chance = row.reasons().contains(VerdictReason.TEST_NOT_CLEAR);
    return "No clear change "
        + lower(span(row))
        + (adjusted ? " once all questions are considered" : "")
        + within
        + (chance ? ": the test does not rule out chance." : ".");
  }

  private String tooFew(TrendRow row, Optional<Interval> interval) {
    String why =
        switch (row.reasons().get(0)) {
          case FEW_ANSWERS -> ": fewer than 10 answered in one of them";
          case FEW_ORGANISATIONS -> ": the answers come from fewer than 10 organisations";
          default ->
              ": the interval is too wide"
                  + interval.map(i -> " (" + between(row, i) + ")").orElse("");
        };
    return "Too few to say " + lower(span(row)) + why + ".";
  }

  /** Said where the waves lie off a straight line by more than chance. */
  private Optional<String> unsteady(TrendRow row) {
    boolean off =
        row.departure().map(TestResult::pValue).filter(p -> p < 1 - view.level()).isPresent();
    return !off
        ? Optional.empty()
        : row.verdict()
            .flatMap(
                v ->
                    switch (v) {
                      case HIGHER -> Optional.of("The rise was not steady.");
                      case LOWER -> Optional.of("The fall was not steady.");
                      case NO_CLEAR_CHANGE ->
                          Optional.of("Between single waves there was more movement.");
                      case TOO_FEW_TO_SAY -> Optional.empty();
                    });
  }

  private Optional<String> beside(TrendRow share) {
    return share
        .estimate()
        .flatMap(e -> e.estimate())
        .map(
            e ->
                "Said “"
                    + view.labels().category(share.key().question(), share.key().category())
                    + "”: "
                    + words(share.key()).difference(e.value())
                    + " a year"
                    + e.interval().map(i -> " (" + words(share.key()).between(i) + ")").orElse("")
                    + ".");
  }

  private String between(TrendRow row, Interval interval) {
    return effect(row)
        ? "the later answer is the higher in "
            + Decimals.percent(interval.lower())
            + " to "
            + Decimals.percent(interval.upper())
            + " of 100 pairs"
        : words(row.key()).between(interval) + " a year";
  }

  private String subject(RowKey key) {
    if (!Measures.share(key.measure())) {
      return "the average";
    }
    return key.category().isEmpty()
        ? "the share"
        : "the share who said “" + view.labels().category(key.question(), key.category()) + "”";
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points()
        : IntervalWords.hundredths(view.labels().unit(key.question()));
  }

  /** "Over the three waves", and which, where the survey has others. */
  private String span(TrendRow row) {
    int count = row.waves().size();
    int place = count - FIRST_NUMBER;
    String number = place < NUMBERS.size() ? NUMBERS.get(place) : Integer.toString(count);
    boolean all = count == view.results().survey().waves().size();
    String which =
        row.waves().stream().map(view.labels()::wave).collect(Collectors.joining(", ", " (", ")"));
    return "Over the " + number + " waves" + (all ? "" : which);
  }

  private static boolean effect(TrendRow row) {
    return row.kind() == TrendRow.Kind.AVERAGE_EFFECT;
  }

  private static String lower(String words) {
    return "o" + words.substring(1);
  }

  private static String uncapital(String sentence) {
    return "s" + sentence.substring(1);
  }

  /** Whether a clear change is told. */
  static boolean clear(TrendRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
  }
}
