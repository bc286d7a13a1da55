package org.plait.report.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.IntervalWords;
import org.plait.report.words.Labels;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.report.words.VerdictWords;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** Says how one change differs from another, from a row's verdict and numbers alone. */
final class ContrastSentences {
  private final SurveyView view;
  private final List<ContrastRow> rows;

  /** With all rows of the survey, among which are the shares told beside. */
  ContrastSentences(SurveyView view, List<ContrastRow> rows) {
    this.view = view;
    this.rows = List.copyOf(rows);
  }

  /** What is to be said of a row that has a verdict. */
  String of(ContrastRow row) {
    String subject = view.labels().alone(row.key());
    String told = told(row) + beside(row);
    return row.key().category().isEmpty()
        ? view.say("change.contrast", "subject", subject, "told", told)
        : view.say(
            "change.contrast-answer",
            "subject",
            subject,
            "answer",
            category(row.key()),
            "told",
            told);
  }

  /** The favourable share, where it stands beside the whole scale. */
  private String beside(ContrastRow row) {
    boolean clear =
        row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
    return rows.stream()
        .filter(r -> clear && r.companion() && r.kind() == row.kind() && sameSubject(r, row))
        .filter(r -> r.weighted() == row.weighted())
        .flatMap(r -> r.difference().flatMap(d -> d.estimate()).map(e -> share(r, e)).stream())
        .findFirst()
        .orElse("");
  }

  private static boolean sameSubject(ContrastRow one, ContrastRow other) {
    return one.waves().equals(other.waves())
        && one.event().equals(other.event())
        && one.key().question().equals(other.key().question())
        && one.key().item().equals(other.key().item())
        && one.key().groupBy().equals(other.key().groupBy())
        && one.key().group().equals(other.key().group());
  }

  private String share(ContrastRow row, Estimate estimate) {
    return view.say(
        "change.contrast-share",
        "answer",
        category(row.key()),
        "difference",
        words(row.key()).difference(estimate.value()),
        "interval",
        within(row, estimate));
  }

  private String within(ContrastRow row, Estimate estimate) {
    return estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
  }

  private String told(ContrastRow row) {
    Estimate estimate = row.difference().flatMap(d -> d.estimate()).orElseThrow();
    String within = within(row, estimate);
    return switch (row.verdict().orElse(Verdict.TOO_FEW_TO_SAY)) {
      case HIGHER, LOWER ->
          moved(row, VerdictWords.of(view.wording(), row.verdict().orElseThrow()))
              + by(row, estimate)
              + within;
      case NO_CLEAR_CHANGE ->
          view.say(
              row.kind().inOneWave()
                  ? "change.contrast-no-difference"
                  : "change.contrast-no-change",
              "where",
              beyond(row),
              "interval",
              within);
      case TOO_FEW_TO_SAY -> view.say("change.contrast-few", "where", beyond(row));
    };
  }

  private String moved(ContrastRow row, String verdict) {
    return switch (row.kind()) {
      case GROUP_DIFFERENCE ->
          ofWaves("change.contrast-group", row, "verdict", verdict, "group", group(row));
      case SURVEY_DIFFERENCE -> ofWaves("change.contrast-survey", row, surveys(row, verdict));
      case SURVEYS_IN_WAVE -> ofWave("change.contrast-wave", row, surveys(row, verdict));
      case ORGANISATION_PAIRS -> ofWave("change.contrast-pairs", row, surveys(row, verdict));
      case EVENT -> view.say("change.contrast-event", "verdict", verdict);
    };
  }

  private String beyond(ContrastRow row) {
    return switch (row.kind()) {
      case GROUP_DIFFERENCE -> ofWaves("change.contrast-where-group", row, "group", group(row));
      case SURVEY_DIFFERENCE ->
          ofWaves("change.contrast-where-survey", row, "other", other(row), "survey", view.name());
      case SURVEYS_IN_WAVE -> ofWave("change.contrast-where-wave", row);
      case ORGANISATION_PAIRS -> ofWave("change.contrast-where-pairs", row);
      case EVENT -> view.say("change.contrast-where-event");
    };
  }

  private String[] surveys(ContrastRow row, String verdict) {
    return new String[] {"verdict", verdict, "other", other(row), "survey", view.name()};
  }

  /** What is said of a change between two waves. */
  private String ofWaves(String key, ContrastRow row, String... filled) {
    String later = view.labels().wave(row.waves().to());
    Stream<String> waves = Stream.of("earlier", wave(row), "later", later);
    return view.say(key, Stream.concat(waves, Stream.of(filled)).toArray(String[]::new));
  }

  /** What is said of answers in one wave. */
  private String ofWave(String key, ContrastRow row, String... filled) {
    Stream<String> wave = Stream.of("wave", wave(row));
    return view.say(key, Stream.concat(wave, Stream.of(filled)).toArray(String[]::new));
  }

  private String wave(ContrastRow row) {
    return view.labels().wave(row.waves().from());
  }

  private String group(ContrastRow row) {
    return view.labels().group(row.key());
  }

  private String other(ContrastRow row) {
    return Labels.survey(view.wording(), row.key().group());
  }

  /** ", by 12 points" or "; the later answer was the higher one in 9 more of 100 pairs". */
  private String by(ContrastRow row, Estimate estimate) {
    double value = estimate.value();
    if (!effect(row.key())) {
      return view.say("change.contrast-by", "size", words(row.key()).size(value));
    }
    String pairs =
        plain(row)
            ? Long.toString(even(value))
            : view.say(
                value > 0 ? "change.pairs-more" : "change.pairs-fewer", "number", pairs(value));
    return row.kind().inOneWave()
        ? view.say("change.contrast-by-pairs-survey", "other", other(row), "pairs", pairs)
        : view.say("change.contrast-by-pairs", "pairs", pairs);
  }

  /** Whether an effect is one between two sides, not a difference of two effects. */
  private static boolean plain(ContrastRow row) {
    return row.kind() == Kind.EVENT || row.kind().inOneWave();
  }

  /** The pairs of 100 in which the later answer is the higher one; 50 if nothing changed. */
  private static long even(double effect) {
    return ReaderNumbers.points(0.5 + effect);
  }

  String between(ContrastRow row, Interval interval) {
    double low = interval.lower();
    double high = interval.upper();
    if (!effect(row.key())) {
      return words(row.key()).between(interval);
    }
    if (plain(row)) {
      String least = Long.toString(even(Math.max(low, -0.5)));
      String most = Long.toString(even(Math.min(high, 0.5)));
      return view.say("change.between-pairs", "low", least, "high", most);
    }
    if (low < 0 && high > 0) {
      return view.say("change.between-fewer-and-more", "low", pairs(low), "high", pairs(high));
    }
    return low < 0
        ? view.say("change.between-fewer", "low", pairs(high), "high", pairs(low))
        : view.say("change.between-more", "low", pairs(low), "high", pairs(high));
  }

  private String pairs(double value) {
    long whole = ReaderNumbers.points(value);
    return whole == 0 ? view.say("change.less-than-one") : Long.toString(whole);
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points(view.wording())
        : IntervalWords.decimals(view.wording(), view.labels().unit(key.question()));
  }

  /** The net or category that a share is about. */
  private String category(RowKey key) {
    return view.labels().category(key.question(), key.category());
  }

  static boolean effect(RowKey key) {
    return key.measure().equals(Measures.RELATIVE_EFFECT);
  }

  /** The difference as a table shows it. */
  Optional<Shown> signed(ContrastRow row) {
    return row.difference().flatMap(d -> d.estimate()).map(e -> Shown.of(form(row), e.value()));
  }

  /**
   * The limits of a difference with their signs, which of an event go no further than the scale.
   */
  Optional<CellLine> limits(ContrastRow row) {
    boolean event = row.kind() == Kind.EVENT && effect(row.key());
    double most = event ? 0.5 : Double.POSITIVE_INFINITY;
    return row.difference()
        .flatMap(d -> d.estimate())
        .flatMap(Estimate::interval)
        .map(
            i ->
                CellLine.limits(
                    view.wording(),
                    form(row),
                    Math.max(i.lower(), -most),
                    Math.min(i.upper(), most),
                    0));
  }

  private static Form form(ContrastRow row) {
    return Measures.share(row.key().measure()) || effect(row.key())
        ? Form.POINTS
        : Form.SIGNED_DECIMAL;
  }
}
