package org.plait.coding.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.statistics.Estimate;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.MachineScores;
import org.plait.text.Comment;

/**
 * A share corrected with a coder that also learned from training draws stays honest, whatever the
 * coder does with what it learned: here it learns every comment by heart. Nothing in the comments
 * tells the theme, so what it says of others is no help, and must do no harm.
 */
class TrainingIsHonestTest {

  private static final int COMMENTS = 300;
  private static final int TRAINING = 150;
  private static final int SAMPLE = 80;
  private static final int DRAWS = 300;
  private static final Codebook CODEBOOK =
      new Codebook(
          "book",
          "1",
          List.of(
              new Code(
                  "time",
                  "time",
                  "",
                  "",
                  "",
                  "",
                  "",
                  List.of(),
                  List.of(),
                  List.of(),
                  Code.Kind.THEME,
                  Code.Status.ACTIVE,
                  List.of())),
          List.of());

  private static final List<Comment> ALL =
      IntStream.range(0, COMMENTS)
          .mapToObj(
              i -> new Comment("staff", "T1", "hinder", i, i, "t" + i, Comment.Content.CONTENT, 0))
          .toList();

  /** Says of a comment it learned from what people said, and of others how common the theme is. */
  private static final class ByHeart implements CoderRecipe {
    @Override
    public String name() {
      return "by-heart";
    }

    @Override
    public Map<String, String> parameters() {
      return Map.of();
    }

    @Override
    public Coder learn(List<CodedComment> training) {
      Map<Comment, Double> known = new HashMap<>();
      training.forEach(c -> known.put(c.comment(), c.codes().isEmpty() ? 0.0 : 1.0));
      double share = known.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
      return new Coder() {
        @Override
        public String name() {
          return "by-heart";
        }

        @Override
        public Map<String, Double> scores(Comment comment) {
          return Map.of("time", known.getOrDefault(comment, share));
        }
      };
    }
  }

  private static CodedComment coded(Comment comment) {
    return new CodedComment(comment, comment.row() % 10 < 3 ? Set.of("time") : Set.of());
  }

  private static List<CodedComment> draw(int size, Random random) {
    List<Comment> mixed = new ArrayList<>(ALL);
    Collections.shuffle(mixed, random);
    return mixed.subList(0, size).stream().map(TrainingIsHonestTest::coded).toList();
  }

  private static Estimate share(Random random) {
    List<CodedComment> sample = draw(SAMPLE, random);
    CrossFitted fitted =
        CrossFitted.of(new ByHeart(), CODEBOOK, new Lessons(sample, draw(TRAINING, random)), ALL);
    double[] all = ALL.stream().mapToDouble(c -> fitted.score(c, "time")).toArray();
    double[] scores = sample.stream().mapToDouble(c -> fitted.score(c.comment(), "time")).toArray();
    double[] judged = sample.stream().mapToDouble(c -> c.codes().size()).toArray();
    return CorrectedPrevalence.of(JudgedSample.of(judged, scores, MachineScores.of(all)))
        .estimate(0.95)
        .estimate()
        .orElseThrow();
  }

  @Test
  void intervalsHoldTheTruthAndTheShareIsRightOnAverage() {
    Random random = new Random(1);
    int held = 0;
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      Estimate share = share(random);
      var interval = share.interval().orElseThrow();
      held += interval.lower() <= 0.3 && 0.3 <= interval.upper() ? 1 : 0;
      sum += share.value();
    }
    assertThat(held / (double) DRAWS).isBetween(0.92, 0.99);
    assertThat(sum / DRAWS).isCloseTo(0.3, within(0.01));
  }

  @Test
  void whatWasLearnedForTrainingIsNeverSaidAgain() {
    List<CodedComment> training = draw(TRAINING, new Random(2));
    CrossFitted fitted =
        CrossFitted.of(new ByHeart(), CODEBOOK, new Lessons(List.of(), training), ALL);
    assertThat(training)
        .as("not told apart by what people said of them")
        .allSatisfy(c -> assertThat(fitted.score(c.comment(), "time")).isLessThan(0.4));
  }
}
