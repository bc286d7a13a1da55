package org.plait.coding.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.text.Comment;

/** No comment is read by a coder that learned from its respondent. */
class CrossFittedTest {

  private static final Codebook CODEBOOK =
      new Codebook("book", "1", List.of(code("work", ""), code("time", "work")), List.of());

  private static Code code(String id, String parent) {
    List<String> none = List.of();
    return new Code(
        id,
        id,
        parent,
        "",
        "",
        "",
        "",
        none,
        List.of(),
        none,
        Code.Kind.THEME,
        Code.Status.ACTIVE,
        none);
  }

  private static Comment comment(int person, String question, String text) {
    return new Comment("staff", "T1", question, person, person, text, Comment.Content.CONTENT, 0);
  }

  private static List<CodedComment> coded(int n) {
    return IntStream.range(0, n)
        .mapToObj(
            i ->
                new CodedComment(
                    comment(i, "hinder", i % 3 == 0 ? "no time" : "other"),
                    i % 3 == 0 ? Set.of("time", "work") : Set.of()))
        .toList();
  }

  /** Knows one text, and refuses to read a respondent it learned from. */
  private static final class Memory implements CoderRecipe {
    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }

    @Override
    public Coder learn(List<CodedComment> training) {
      Set<Integer> people =
          training.stream().map(c -> c.comment().person()).collect(Collectors.toSet());
      return new Coder() {
        @Override
        public String name() {
          return "memory";
        }

        @Override
        public Map<String, Double> scores(Comment comment) {
          assertThat(people).doesNotContain(comment.person());
          return comment.text().equals("no time") ? Map.of("time", 0.9, "work", 0.2) : Map.of();
        }
      };
    }
  }

  private static CrossFitted fit(List<CodedComment> coded, List<Comment> comments) {
    return CrossFitted.of(new Memory(), CODEBOOK, Lessons.of(coded), comments);
  }

  @Test
  void aRespondentWhoseOtherCommentWasCodedIsReadByACoderThatDidNotSeeIt() {
    List<Comment> others =
        IntStream.range(0, 200).mapToObj(i -> comment(i, "help", "no time")).toList();
    CrossFitted fitted = fit(coded(100), others);
    assertThat(others).allMatch(fitted::covers);
    assertThat(fitted.coded()).allMatch(c -> fitted.covers(c.comment()));
    assertThat(fitted.covers(comment(500, "help", "no time"))).isFalse();
  }

  @Test
  void aCodeAboveIsAtLeastAsSureAsTheOneBelowIt() {
    CrossFitted fitted = fit(coded(100), List.of());
    for (CodedComment c : fitted.coded()) {
      assertThat(fitted.score(c.comment(), "work"))
          .isGreaterThanOrEqualTo(fitted.score(c.comment(), "time"));
      if (fitted.says(c.comment(), "time")) {
        assertThat(fitted.says(c.comment(), "work")).isTrue();
      }
    }
  }

  @Test
  void whatIsSureBecomesLikelyAndIsGiven() {
    CrossFitted fitted = fit(coded(300), List.of());
    CodedComment timed = fitted.coded().get(0);
    CodedComment other = fitted.coded().get(1);
    assertThat(fitted.score(timed.comment(), "time")).isGreaterThan(0.8);
    assertThat(fitted.says(timed.comment(), "time")).isTrue();
    assertThat(fitted.score(other.comment(), "time")).isLessThan(0.2);
    assertThat(fitted.judgement(other.comment()).orElseThrow().codes()).isEmpty();
  }

  @Test
  void nothingCodedGivesNothing() {
    CrossFitted fitted = fit(List.of(), List.of(comment(1, "hinder", "")));
    assertThat(fitted.judgement(comment(1, "hinder", "")).orElseThrow().codes()).isEmpty();
  }

  @Test
  void partsAreOfLikeSizeAndKeepRespondentsTogether() {
    Map<Integer, Long> sizes =
        IntStream.range(0, 10_000)
            .mapToObj(i -> comment(i, "hinder", ""))
            .collect(Collectors.groupingBy(Folds::of, Collectors.counting()));
    assertThat(sizes).hasSize(Folds.NUMBER);
    assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(900L, 1100L));
    assertThat(Folds.of(comment(7, "hinder", "a"))).isEqualTo(Folds.of(comment(7, "help", "b")));
  }

  /** The memory refuses to read a respondent it learned from, for training or for estimates. */
  @Test
  void whatWasCodedForTrainingIsLearnedFromAndReadByACoderThatDidNotSeeIt() {
    List<CodedComment> all = coded(120);
    Lessons lessons = new Lessons(all.subList(0, 60), all.subList(40, 120));
    CrossFitted fitted =
        CrossFitted.of(
            new Memory(), CODEBOOK, lessons, all.stream().map(CodedComment::comment).toList());
    assertThat(fitted.made().learned()).isEqualTo(120);
    assertThat(fitted.coded())
        .as("corrected and judged by what was coded for estimates alone")
        .containsExactlyElementsOf(all.subList(0, 60));
    assertThat(all).allMatch(c -> fitted.covers(c.comment()));
  }

  @Test
  void aCommentCodedForBothCountsOnceByItsWordForEstimates() {
    Comment both = comment(1, "hinder", "no time");
    CodedComment sampled = new CodedComment(both, Set.of("time", "work"));
    Lessons lessons = new Lessons(List.of(sampled), List.of(new CodedComment(both, Set.of())));
    assertThat(lessons.all()).containsExactly(sampled);
  }
}
