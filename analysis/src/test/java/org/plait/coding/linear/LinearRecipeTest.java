package org.plait.coding.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.text.Comment;

/** A comment scores by the sum of the weights of its words, its question and its meaning. */
class LinearRecipeTest {

  private static final List<CodedComment> CODED =
      List.of(
          coded(0, "hinder", "Never enough time", "time"),
          coded(1, "hinder", "There is no time for it", "time"),
          coded(2, "hinder", "Too little time each week", "time"),
          coded(3, "hinder", "Nobody listens to us", "heard"),
          coded(4, "hinder", "Nobody ever listens", "heard"),
          coded(5, "hinder", "Nothing", "content"),
          coded(6, "hinder", "nothing", "content"),
          coded(7, "help", "Nothing", "unhappy"),
          coded(8, "help", "nothing!", "unhappy"),
          coded(9, "help", "It was a sunny day"));

  private static CodedComment coded(int person, String question, String text, String... codes) {
    return new CodedComment(comment(person, question, text), Set.of(codes));
  }

  private static Comment comment(int person, String question, String text) {
    return new Comment("staff", "T1", question, person, person, text, Comment.Content.CONTENT, 0);
  }

  @Test
  void aCommentScoresHighestForTheCodeWhoseWordsItHas() {
    Coder coder = new LinearRecipe().learn(CODED);
    Map<String, Double> scores = coder.scores(comment(20, "hinder", "I have no time"));
    assertThat(scores.get("time")).isGreaterThan(0.5);
    assertThat(scores.get("heard")).isLessThan(0.5);
    assertThat(coder.name()).isEqualTo("linear-words");
  }

  @Test
  void theSameWordsMayMeanTheOppositeUnderAnotherQuestion() {
    Coder coder = new LinearRecipe().learn(CODED);
    Map<String, Double> hinder = coder.scores(comment(20, "hinder", "nothing"));
    Map<String, Double> help = coder.scores(comment(20, "help", "nothing"));
    assertThat(hinder.get("content")).isGreaterThan(hinder.get("unhappy"));
    assertThat(help.get("unhappy")).isGreaterThan(help.get("content"));
  }

  @Test
  void whereACommentComesFromTellsWhereNoWordDoes() {
    Coder coder =
        new LinearRecipe().withSource(c -> c.person() % 20 < 3 ? "north" : "south").learn(CODED);
    double north = coder.scores(comment(20, "hinder", "zzz")).get("time");
    double south = coder.scores(comment(25, "hinder", "zzz")).get("time");
    assertThat(north).isGreaterThan(south + 0.1);
  }

  @Test
  void aMeaningTellsWhereNoWordIsKnown() {
    LinearRecipe recipe =
        new LinearRecipe(
            "hours", text -> new float[] {text.matches(".*(time|hour).*") ? 1 : 0, 0.5f});
    Comment asked = comment(20, "hinder", "Half an hour");
    double with = recipe.learn(CODED).scores(asked).get("time");
    double without = new LinearRecipe().learn(CODED).scores(asked).get("time");
    assertThat(with).isGreaterThan(without + 0.1);
  }

  @Test
  void scoresAreFrom0To1EvenForTextsWithoutAWordAndQuestionsNotSeen() {
    Coder coder = new LinearRecipe().learn(CODED);
    for (String text : List.of("", " ", "!!", "time time time time", "zzz", "\uD83D\uDE00")) {
      assertThat(coder.scores(comment(20, "other", text)).values())
          .as(text)
          .hasSize(4)
          .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    }
  }

  @Test
  void theOrderOfTheCommentsIsNoPartOfIt() {
    List<CodedComment> mixed = new ArrayList<>(CODED);
    Collections.shuffle(mixed, new Random(1));
    Comment asked = comment(20, "hinder", "No time to listen");
    assertThat(new LinearRecipe().learn(mixed).scores(asked))
        .isEqualTo(new LinearRecipe().learn(CODED).scores(asked));
  }

  @Test
  void aCodeThatAllHaveIsLikelyAndWithoutCommentsThereAreNoScores() {
    Comment asked = comment(20, "hinder", "Never enough time");
    assertThat(new LinearRecipe().learn(CODED.subList(0, 3)).scores(asked).get("time"))
        .isGreaterThan(0.5);
    assertThat(new LinearRecipe().learn(List.of()).scores(asked)).isEmpty();
  }

  @Test
  void whatDecidesTheScoresIsRecorded() {
    assertThat(new LinearRecipe().parameters().keySet())
        .containsExactly(
            "embeddings",
            "weight of meaning",
            "weight of words and letters",
            "weight of words under their question",
            "C",
            "solver",
            "seed");
    assertThat(new LinearRecipe("m-1", text -> new float[2]).parameters())
        .containsEntry("embeddings", "m-1");
    assertThat(new LinearRecipe("m-1", text -> new float[2]).name()).isEqualTo("linear");
  }
}
