package org.plait.coding.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.CrossFitted;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Mean;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.QuestionRef;
import org.plait.text.Comment;

/**
 * How good a coder is on each question, all waves together: what it says of the comments that
 * people coded, none of which it learned from, beside what they said.
 *
 * <p>For each theme precision, recall (both with Wilson's interval), F1 and Brier's score. For all
 * themes together the same of all pairs of a comment and a theme, the share of comments with
 * exactly people's themes, and, where its probability lies between two tenths, the share of pairs
 * that people gave: a coder is calibrated where that share lies there too. A comment that was read
 * by a version of the codebook which does not tell a theme says nothing of it.
 *
 * <p>Source: Brier (1950) Monthly Weather Review 78:1-3.
 */
public final class CoderQuality {

  /** The breakdown of pairs of a comment and a theme by the coder's probability. */
  public static final String PROBABILITY = "probability";

  /** The breakdown of comments whose theme the coder missed by the theme it gave instead. */
  public static final String THEME = "theme_given";

  /** The same of coders that learned from fewer comments. */
  public static final String LEARNED = "coded_comments";

  private static final int BINS = 5;

  private final Codebook codebook;
  private final double confidence;
  private final List<QualityRow> rows = new ArrayList<>();

  private CoderQuality(Codebook codebook, double confidence) {
    this.codebook = codebook;
    this.confidence = confidence;
  }

  /**
   * Compares a coder with people.
   *
   * @param fitted what it says
   * @param fewer what coders say that learned from fewer of the comments, by their number
   * @param codebook the themes
   * @param confidence the confidence level
   * @return rows by question, in the order of the comments; themes in the codebook's
   */
  public static List<QualityRow> of(
      CrossFitted fitted,
      SortedMap<Integer, CrossFitted> fewer,
      Codebook codebook,
      double confidence) {
    CoderQuality quality = new CoderQuality(codebook, confidence);
    questions(fitted, fitted.coded()).forEach(quality::add);
    fewer.forEach(
        (size, some) ->
            questions(some, fitted.coded())
                .forEach((question, judged) -> quality.add(question, judged, size)));
    return quality.rows;
  }

  private static Map<QuestionRef, List<Judged>> questions(
      CrossFitted fitted, List<CodedComment> all) {
    Map<QuestionRef, List<Judged>> questions = new LinkedHashMap<>();
    for (CodedComment coded : all) {
      Comment comment = coded.comment();
      fitted
          .judgement(comment)
          .ifPresent(
              said ->
                  questions
                      .computeIfAbsent(
                          new QuestionRef(comment.survey(), comment.question()),
                          q -> new ArrayList<>())
                      .add(new Judged(comment, coded.codes(), said, coded.untold())));
    }
    return questions;
  }

  /** What fewer comments would have given, for all themes together. */
  private void add(QuestionRef question, List<Judged> judged, int size) {
    List<String> used = used(judged);
    Outcome f1 = Hits.of(judged, used).f1(judged, used, confidence);
    Place place = new Place(question, waves(judged), judged.size());
    EstimateRow row = place.row("", Integer.toString(size), QualityMeasure.F1, f1);
    add(row, Optional.empty());
  }

  private List<String> used(List<Judged> judged) {
    return codebook.themes().stream()
        .map(Code::id)
        .filter(
            t ->
                judged.stream()
                    .anyMatch(j -> j.people().contains(t) || j.coder().codes().contains(t)))
        .toList();
  }

  private void add(QuestionRef question, List<Judged> judged) {
    List<String> used = used(judged);
    Place place = new Place(question, waves(judged), judged.size());
    add(place, "", used, judged);
    add(place.row("", "", QualityMeasure.EXACT, exact(judged)), Optional.empty());
    probabilities(place, used, judged);
    for (String theme : used) {
      List<Judged> telling = judged.stream().filter(j -> j.tells(theme)).toList();
      add(place, theme, List.of(theme), telling);
      instead(place, theme, used, telling);
    }
  }

  /** Where rows stand. */
  private record Place(QuestionRef question, List<String> waves, long comments) {

    EstimateRow row(String theme, String group, QualityMeasure measure, Outcome outcome) {
      String by =
          switch (measure) {
            case OBSERVED -> PROBABILITY;
            case INSTEAD -> THEME;
            default -> group.isEmpty() ? "" : LEARNED;
          };
      RowKey key =
          new RowKey(question.survey(), question.question(), "", theme, by, group, measure.word());
      long n = outcome.fold(Estimate::n, Undefined::n, s -> 0L);
      String method =
          outcome
              .estimate()
              .map(e -> e.interval().map(Interval::method).orElse(e.method()).name())
              .orElse("");
      return new EstimateRow(
          key, waves, outcome, Base.of(n, comments), false, Optional.empty(), false, method);
    }
  }

  private static List<String> waves(List<Judged> judged) {
    return judged.stream().map(j -> j.comment().wave()).distinct().toList();
  }

  private void add(Place place, String theme, List<String> themes, List<Judged> judged) {
    Hits hits = Hits.of(judged, themes);
    Optional<Hits> about = theme.isEmpty() ? Optional.empty() : Optional.of(hits);
    Map<QualityMeasure, Outcome> outcomes = new LinkedHashMap<>();
    outcomes.put(QualityMeasure.PRECISION, hits.precision(confidence));
    outcomes.put(QualityMeasure.RECALL, hits.recall(confidence));
    outcomes.put(QualityMeasure.F1, hits.f1(judged, themes, confidence));
    outcomes.put(QualityMeasure.BRIER, brier(judged, themes));
    outcomes.forEach((measure, outcome) -> add(place.row(theme, "", measure, outcome), about));
  }

  private void add(EstimateRow row, Optional<Hits> hits) {
    rows.add(new QualityRow(row, hits));
  }

  private Outcome brier(List<Judged> judged, List<String> themes) {
    double[] squares =
        judged.stream()
            .mapToDouble(
                j ->
                    themes.stream()
                        .filter(j::tells)
                        .mapToDouble(t -> Math.pow(j.coder().score(t) - said(j, t), 2))
                        .average()
                        .orElse(0))
            .toArray();
    return QualityRow.named(QualityMeasure.BRIER, Mean.of(squares).estimate(confidence));
  }

  private static double said(Judged judged, String theme) {
    return judged.people().contains(theme) ? 1 : 0;
  }

  private Outcome exact(List<Judged> judged) {
    long same =
        judged.stream().filter(j -> new TreeSet<>(j.people()).equals(j.coder().codes())).count();
    return share(QualityMeasure.EXACT, same, judged.size());
  }

  private Outcome share(QualityMeasure measure, long some, long of) {
    return QualityRow.named(
        measure, Proportion.of(some, of).estimate(ProportionInterval.WILSON, confidence));
  }

  private void probabilities(Place place, List<String> themes, List<Judged> judged) {
    long[] pairs = new long[BINS];
    long[] given = new long[BINS];
    for (Judged one : judged) {
      for (String theme : themes.stream().filter(one::tells).toList()) {
        int bin = Math.min(BINS - 1, (int) (one.coder().score(theme) * BINS));
        pairs[bin]++;
        given[bin] += (long) said(one, theme);
      }
    }
    for (int b = 0; b < BINS; b++) {
      if (pairs[b] > 0) {
        String range = b * 100 / BINS + "-" + (b + 1) * 100 / BINS + "%";
        Outcome outcome = share(QualityMeasure.OBSERVED, given[b], pairs[b]);
        Hits about = new Hits(given[b], 0, 0, pairs[b] - given[b]);
        add(place.row("", range, QualityMeasure.OBSERVED, outcome), Optional.of(about));
      }
    }
  }

  /** Which theme of the same level the coder gives where it misses one. */
  private void instead(Place place, String theme, List<String> themes, List<Judged> judged) {
    List<Judged> missed =
        judged.stream()
            .filter(j -> j.people().contains(theme) && !j.coder().codes().contains(theme))
            .toList();
    for (String other : themes) {
      long taken =
          missed.stream()
              .filter(j -> j.coder().codes().contains(other) && !j.people().contains(other))
              .count();
      if (taken > 0 && sameLevel(theme, other)) {
        Outcome outcome = share(QualityMeasure.INSTEAD, taken, missed.size());
        Hits about = new Hits(taken, 0, 0, missed.size() - taken);
        add(place.row(theme, other, QualityMeasure.INSTEAD, outcome), Optional.of(about));
      }
    }
  }

  private boolean sameLevel(String one, String other) {
    return codebook.code(one).map(Code::topLevel).equals(codebook.code(other).map(Code::topLevel));
  }
}
