package org.plait.report.change;

import java.util.List;
import java.util.Optional;
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
    String subject = "“" + view.labels().alone(row.key()) + "”" + category(row.key()) + ": ";
    return subject + told(row) + beside(row) + ".";
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
    return "; "
        + category(row.key()).substring(2)
        + " "
        + words(row.key()).difference(estimate.value())
        + estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
  }

  private String told(ContrastRow row) {
    Estimate estimate = row.difference().flatMap(d -> d.estimate()).orElseThrow();
    String within = estimate.interval().map(i -> " (" + between(row, i) + ")").orElse("");
    return switch (row.verdict().orElse(Verdict.TOO_FEW_TO_SAY)) {
      case HIGHER, LOWER ->
          moved(row, row.verdict().orElseThrow().words()) + by(row, estimate) + within;
      case NO_CLEAR_CHANGE ->
          (row.kind().inOneWave() ? "no clear difference" : "no clear change")
              + beyond(row)
              + within;
      case TOO_FEW_TO_SAY -> "too few to say" + beyond(row);
    };
  }

  private String moved(ContrastRow row, String verdict) {
    String change = "the change from " + waves(row) + " was " + verdict + " in ";
    return switch (row.kind()) {
      case GROUP_DIFFERENCE -> change + group(row) + " than among everybody else";
      case SURVEY_DIFFERENCE -> change + "the " + other(row) + " than in the " + view.name();
      case SURVEYS_IN_WAVE ->
          "in "
              + wave(row)
              + " "
              + verdict
              + " in the "
              + other(row)
              + " than in the "
              + view.name();
      case ORGANISATION_PAIRS ->
          "in "
              + wave(row)
              + ", within the same organisation, "
              + verdict
              + " in the "
              + other(row)
              + " than in the "
              + view.name();
      case EVENT -> verdict + " after than before";
    };
  }

  private String beyond(ContrastRow row) {
    return switch (row.kind()) {
      case GROUP_DIFFERENCE -> " in " + group(row) + " beyond everybody else’s from " + waves(row);
      case SURVEY_DIFFERENCE ->
          " in the " + other(row) + " beyond the " + view.name() + "’s from " + waves(row);
      case SURVEYS_IN_WAVE, ORGANISATION_PAIRS -> " in " + wave(row) + within(row);
      case EVENT -> " from before to after";
    };
  }

  private String wave(ContrastRow row) {
    return view.labels().wave(row.waves().from());
  }

  private static String within(ContrastRow row) {
    return row.kind() == Kind.ORGANISATION_PAIRS ? " within the same organisation" : "";
  }

  private String group(ContrastRow row) {
    return "“" + view.labels().group(row.key()) + "”";
  }

  private static String other(ContrastRow row) {
    return Labels.survey(row.key().group());
  }

  /** "2023 to 2026". */
  String waves(ContrastRow row) {
    return view.labels().wave(row.waves().from()) + " to " + view.labels().wave(row.waves().to());
  }

  /** ", by 12 points" or "; the later answer was the higher one in 9 more of 100 pairs". */
  private String by(ContrastRow row, Estimate estimate) {
    double value = estimate.value();
    if (!effect(row.key())) {
      return ", by " + words(row.key()).difference(value).replaceFirst(" (higher|lower)$", "");
    }
    String pairs =
        plain(row) ? Long.toString(even(value)) : pairs(value) + (value > 0 ? " more" : " fewer");
    String which = row.kind().inOneWave() ? "the answer in the " + other(row) : "the later answer";
    return "; " + which + " was the higher one in " + pairs + " of 100 pairs";
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
      return "between "
          + even(Math.max(low, -0.5))
          + " and "
          + even(Math.min(high, 0.5))
          + " of 100 pairs";
    }
    if (low < 0 && high > 0) {
      return "between " + pairs(low) + " fewer and " + pairs(high) + " more of 100 pairs";
    }
    double near = low < 0 ? high : low;
    double far = low < 0 ? low : high;
    return "between " + pairs(near) + " and " + pairs(far) + (far > 0 ? " more" : " fewer");
  }

  private static String pairs(double value) {
    long whole = ReaderNumbers.points(value);
    return whole == 0 ? "less than 1" : Long.toString(whole);
  }

  private IntervalWords words(RowKey key) {
    return Measures.share(key.measure())
        ? IntervalWords.points()
        : IntervalWords.decimals(view.labels().unit(key.question()));
  }

  /** The net or category that a share is about. */
  private String category(RowKey key) {
    return key.category().isEmpty()
        ? ""
        : ", “" + view.labels().category(key.question(), key.category()) + "”";
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
                    form(row), Math.max(i.lower(), -most), Math.min(i.upper(), most), 0));
  }

  private static Form form(ContrastRow row) {
    return Measures.share(row.key().measure()) || effect(row.key())
        ? Form.POINTS
        : Form.SIGNED_DECIMAL;
  }
}
