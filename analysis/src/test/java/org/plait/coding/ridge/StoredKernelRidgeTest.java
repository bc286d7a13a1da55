package org.plait.coding.ridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.feature.TermWeights;
import org.plait.text.Comment;

class StoredKernelRidgeTest {

  /** Sums in another order. */
  private static final double CLOSE = 1e-9;

  private static final List<String> TEXTS =
      List.of(
          "never enough time",
          "there is no time for it",
          "nobody listens to us",
          "nobody ever listens",
          "no time, and nobody listens",
          "too little time each week");

  private static final List<Comment> COMMENTS =
      IntStream.range(0, TEXTS.size())
          .mapToObj(
              i ->
                  new Comment(
                      "staff", "T1", "hinder", i, i, TEXTS.get(i), Comment.Content.CONTENT, 0))
          .toList();

  private static CodedComment coded(int i, String... codes) {
    return new CodedComment(COMMENTS.get(i), Set.of(codes));
  }

  /** As alike as the numbers of their letters. */
  private static float[] meaning(String text) {
    double angle = text.length() / 30.0;
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  @Test
  void theScoresAreThoseOfKernelRidge() {
    TermWeights terms = TermWeights.of(TEXTS);
    List<List<CodedComment>> folds =
        List.of(
            List.of(coded(0, "time"), coded(2, "heard")),
            List.of(coded(3, "heard"), coded(4, "time", "heard")));
    KernelRidge ridge = new KernelRidge(terms, "letters", StoredKernelRidgeTest::meaning);
    List<Coder> plain = ridge.learnWithout(folds);
    StoredKernelRidge recipe = new StoredKernelRidge(ridge, COMMENTS);
    List<Coder> stored = recipe.learnWithout(folds);
    for (int fold = 0; fold < 2; fold++) {
      for (Comment comment : COMMENTS) {
        Map<String, Double> scores = stored.get(fold).scores(comment);
        Map<String, Double> expected = plain.get(fold).scores(comment);
        assertThat(scores.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
            (code, score) -> assertThat(scores.get(code)).isCloseTo(score, within(CLOSE)));
      }
    }
    Comment unseen = COMMENTS.get(5);
    assertThat(stored.get(1).scores(unseen).get("time"))
        .isCloseTo(plain.get(1).scores(unseen).get("time"), within(CLOSE));
    assertThat(recipe.learn(folds.get(0)).scores(unseen).get("time"))
        .isCloseTo(stored.get(1).scores(unseen).get("time"), within(CLOSE));
  }
}
