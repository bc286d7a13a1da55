package org.plait.coding.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.feature.TermWeights;
import org.plait.text.Comment;

/** A comment gets the codes of the comments it is like. */
class KernelRidgeTest {

  private static final List<CodedComment> CODED =
      List.of(
          coded(0, "hinder", "Never enough time", "time"),
          coded(1, "hinder", "There is no time for it", "time"),
          coded(2, "hinder", "Too little time each week", "time"),
          coded(3, "hinder", "Nobody listens to us", "heard"),
          coded(4, "hinder", "Nobody ever listens", "heard"),
          coded(5, "hinder", "The board never listens to patients", "heard"),
          coded(6, "hinder", "No time, and nobody listens", "time", "heard"),
          coded(7, "hinder", "It was a sunny day"),
          coded(8, "help", "Nobody", "heard"));

  private static CodedComment coded(int person, String question, String text, String... codes) {
    return new CodedComment(comment(person, question, text), Set.of(codes));
  }

  private static Comment comment(int person, String question, String text) {
    return new Comment("staff", "T1", question, person, person, text, Comment.Content.CONTENT, 0);
  }

  /** Two numbers: how many letters there are, and how many vowels. */
  private static float[] meaning(String text) {
    double vowels = text.chars().filter(c -> "aeiou".indexOf(c) >= 0).count() + 1.0;
    double length = Math.hypot(vowels, text.length());
    return new float[] {(float) (vowels / length), (float) (text.length() / length)};
  }

  private static KernelRidge recipe() {
    return new KernelRidge(
        TermWeights.of(CODED.stream().map(c -> c.comment().text()).toList()),
        "letters",
        KernelRidgeTest::meaning);
  }

  @Test
  void aCommentScoresHighestForTheCodeOfThoseItIsLike() {
    Coder coder = recipe().learn(CODED);
    Map<String, Double> scores = coder.scores(comment(20, "hinder", "I have no time"));
    assertThat(scores.get("time")).isGreaterThan(scores.getOrDefault("heard", 0.0) + 0.2);
    assertThat(coder.name()).isEqualTo("kernel-ridge");
  }

  @Test
  void theSameWordsCountLessUnderAnotherQuestion() {
    Coder coder = recipe().learn(CODED);
    double same = coder.scores(comment(20, "hinder", "There is time")).get("time");
    double other = coder.scores(comment(20, "help", "There is time")).get("time");
    assertThat(same).isGreaterThan(other);
  }

  @Test
  void scoresAreFrom0To1EvenForTextsWithoutAWord() {
    Coder coder = recipe().learn(CODED);
    for (String text : List.of("", " ", "!!", "time time time time", "zzz", "\uD83D\uDE00")) {
      assertThat(coder.scores(comment(20, "other", text)).values())
          .as(text)
          .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }
  }

  @Test
  void theOrderOfTheCommentsIsNoPartOfIt() {
    List<CodedComment> mixed = new ArrayList<>(CODED);
    Collections.shuffle(mixed, new Random(1));
    Comment asked = comment(20, "hinder", "No time to listen");
    assertThat(recipe().learn(mixed).scores(asked)).isEqualTo(recipe().learn(CODED).scores(asked));
  }

  @Test
  void leavingAFoldOutIsExactlyLearningFromTheOthers() {
    List<List<CodedComment>> folds =
        List.of(CODED.subList(0, 3), CODED.subList(3, 5), List.of(), CODED.subList(5, 9));
    List<Coder> without = recipe().learnWithout(folds);
    for (int f = 0; f < folds.size(); f++) {
      List<CodedComment> others = new ArrayList<>(CODED);
      others.removeAll(folds.get(f));
      Coder alone = recipe().learn(others);
      for (CodedComment asked : CODED) {
        Map<String, Double> expected = alone.scores(asked.comment());
        Map<String, Double> actual = without.get(f).scores(asked.comment());
        for (String code : List.of("time", "heard")) {
          assertThat(actual.getOrDefault(code, 0.0))
              .isCloseTo(expected.getOrDefault(code, 0.0), within(1e-9));
        }
      }
    }
  }

  @Test
  void aCodeThatEveryCommentHasIsSure() {
    List<CodedComment> all =
        List.of(coded(0, "hinder", "one", "always"), coded(1, "hinder", "two", "always"));
    assertThat(recipe().learn(all).scores(comment(9, "hinder", "three")).get("always"))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void withoutAnyCodedCommentNothingScores() {
    assertThat(recipe().learn(List.of()).scores(comment(9, "hinder", "three"))).isEmpty();
  }

  @Test
  void theSameTextCodedManyTimesStaysFinite() {
    List<CodedComment> same = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      same.add(coded(i, "hinder", "no time", i % 3 == 0 ? "heard" : "time"));
    }
    Map<String, Double> scores = recipe().learn(same).scores(comment(99, "hinder", "no time"));
    assertThat(scores.get("time")).isCloseTo(2.0 / 3, within(0.02));
    assertThat(scores.get("heard")).isCloseTo(1.0 / 3, within(0.02));
  }

  @Test
  void whatDecidedItIsNamed() {
    assertThat(recipe().parameters())
        .containsEntry("embeddings", "letters")
        .containsEntry("lambda", "0.6");
  }
}
