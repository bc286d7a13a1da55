package org.plait.coding.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.plait.coding.coder.Judgement;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.text.Comment;

/** Precision, recall and F1 of a theme, with intervals that allow for respondents. */
class HitsTest {

  private static final double LEVEL = 0.95;
  private static final List<String> A = List.of("a");

  private static Judged judged(int person, boolean people, boolean coder) {
    Comment comment =
        new Comment("staff", "T1", "hinder", person, person, "x", Comment.Content.CONTENT, 0);
    return new Judged(
        comment,
        people ? Set.of("a") : Set.of(),
        new Judgement(Map.of(), coder ? Set.of("a") : Set.of()),
        Set.of());
  }

  /** An earlier version of the codebook did not tell the theme: the coder may be right or wrong. */
  @Test
  void aCommentWhoseReadingDoesNotTellAThemeSaysNothingOfTheCoder() {
    Judged told = judged(1, true, true);
    Judged untold =
        new Judged(
            told.comment(),
            Set.of("b"),
            new Judgement(Map.of("a", 0.9, "b", 0.8), Set.of("a", "b")),
            Set.of("a"));
    assertThat(Hits.of(List.of(told, untold), A)).isEqualTo(new Hits(1, 0, 0, 0));
    assertThat(untold.coder().codes()).as("and is not held against it").containsExactly("b");
  }

  /** So many comments of each kind, by so many respondents each. */
  private static List<Judged> counts(int both, int coder, int people, int neither, int each) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < both + coder + people + neither; i++) {
      boolean given = i < both + coder;
      boolean said = i < both || i >= both + coder && i < both + coder + people;
      for (int copy = 0; copy < each; copy++) {
        judged.add(judged(i, said, given));
      }
    }
    return judged;
  }

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static String reason(Outcome outcome) {
    Function<Object, String> none = o -> "";
    return outcome.fold(none::apply, u -> u.reason(), none::apply);
  }

  @Test
  void theMeasuresAreThoseOfTheTable() {
    List<Judged> judged = counts(12, 8, 3, 77, 1);
    Hits hits = Hits.of(judged, A);
    assertThat(hits).isEqualTo(new Hits(12, 8, 3, 77));
    assertThat(estimate(hits.precision(LEVEL)).value()).isCloseTo(0.6, within(1e-12));
    assertThat(estimate(hits.recall(LEVEL)).value()).isCloseTo(0.8, within(1e-12));
    assertThat(estimate(hits.f1(judged, A, LEVEL)).value()).isCloseTo(24.0 / 35, within(1e-12));
  }

  @Test
  void theErrorOfF1IsThatOfARatio() {
    List<Judged> judged = counts(12, 8, 3, 77, 1);
    double f1 = 24.0 / 35;
    double squares = 12 * Math.pow(2 - 2 * f1, 2) + 11 * f1 * f1;
    double error = Math.sqrt(squares * 100 / 99) / 35;
    Estimate estimate = estimate(Hits.of(judged, A).f1(judged, A, LEVEL));
    assertThat(estimate.standardError().orElse(0)).isCloseTo(error, within(1e-12));
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.lower()).isBetween(0.48, f1);
    assertThat(interval.upper()).isBetween(f1, 0.85);
  }

  @Test
  void respondentsWhoWroteTheSameTwiceSayNoMoreThanOnce() {
    List<Judged> once = counts(12, 8, 3, 77, 1);
    List<Judged> twice = counts(12, 8, 3, 77, 2);
    assertThat(estimate(Hits.of(twice, A).f1(twice, A, LEVEL)).standardError().orElse(0))
        .isCloseTo(
            estimate(Hits.of(once, A).f1(once, A, LEVEL)).standardError().orElse(1), within(1e-12));
  }

  @Test
  void whatCantBeSaidHasAReason() {
    List<Judged> never = counts(0, 0, 4, 10, 1);
    assertThat(reason(Hits.of(never, A).precision(LEVEL)))
        .isEqualTo("the coder gave it to no comment");
    assertThat(reason(Hits.of(never, A).f1(never, A, LEVEL)))
        .isEqualTo("people gave it to fewer than 5 comments");
    List<Judged> alone = counts(0, 3, 0, 10, 1);
    assertThat(reason(Hits.of(alone, A).recall(LEVEL))).isEqualTo("people gave it to no comment");
  }

  @Test
  void alwaysRightAndAlwaysWrongHaveNoIntervalButStayNumbers() {
    for (List<Judged> judged : List.of(counts(9, 0, 0, 5, 1), counts(0, 4, 9, 5, 1))) {
      Estimate estimate = estimate(Hits.of(judged, A).f1(judged, A, LEVEL));
      assertThat(estimate.value()).isIn(0.0, 1.0);
      assertThat(estimate.interval()).isEmpty();
    }
  }
}
