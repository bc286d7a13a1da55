package org.plait.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.Predictions;
import org.plait.coding.SampleStrata;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.SampleDesign.Size;
import org.plait.text.Comment;

/** A machine's scores divide the comments, and more are drawn where they say less. */
class ScoreStrataTest {

  @TempDir Path folder;

  /** Sure of time in the first ten comments of each wave, and doubtful elsewhere. */
  private static final Predictions MACHINE =
      new Predictions() {
        @Override
        public boolean covers(Comment comment) {
          return true;
        }

        @Override
        public double score(Comment comment, String theme) {
          return comment.row() < 10 ? 0.8 : 0.1;
        }

        @Override
        public boolean says(Comment comment, String theme) {
          return score(comment, theme) >= 0.5;
        }
      };

  private static SampleDesign design(Size size) {
    return new SampleDesign(
        Purpose.ESTIMATE,
        size,
        Set.of(By.WAVE, By.QUESTION),
        Optional.of(new ScoreBands("A1", List.of(0.5))),
        5,
        0,
        List.of("ann"),
        1);
  }

  @Test
  void moreAreDrawnWhereWhatPeopleSayVariesMore() {
    // N x S: 10 x 0.4, 30 x 0.3, 10 x 0.4, 10 x 0.3; the last is below its floor
    assertThat(DrawnStudy.in(folder).plan(design(Size.of(30)), MACHINE).lines())
        .containsExactly(
            "Divided by the machine's score for A1: from each stratum in proportion to N x S"
                + " (Neyman), at least 5 or all of it. S is the spread of what people say less the"
                + " score.",
            "staff/T1/hinder/A1:0.5-1: 6 of 10 comments, spread 0.40 by the scores, chance 0.600",
            "staff/T1/hinder/A1:0-0.5: 13 of 30 comments, spread 0.30 by the scores, chance 0.433",
            "staff/T2/hinder/A1:0.5-1: 6 of 10 comments, spread 0.40 by the scores, chance 0.600",
            "staff/T2/hinder/A1:0-0.5: 5 of 10 comments, spread 0.30 by the scores, chance 0.500");
  }

  @Test
  void aHalfWidthIsReachedOverTheStrataOfAQuestionInAWave() {
    // T1: W 0.25, 0.75: sum W S = 0.325, sum W S^2 = 0.1075; (0.1/1.96)^2 + 0.1075/40: 20.0
    // T2: W 0.5, 0.5: 0.35 and 0.125; 0.1225/(0.002603 + 0.00625): 13.8
    SamplePlan plan = DrawnStudy.in(folder).plan(design(Size.of(0.1, 0.5, 0.95)), MACHINE);
    assertThat(plan.lines().get(0))
        .isEqualTo(
            "For a share within 10 points (95 % confidence): n = (sum W S)^2 / (d^2 / z^2 + sum W"
                + " S^2 / N) of the N comments of each survey, wave and question, W the share of a"
                + " stratum.");
    assertThat(plan.strata()).extracting(Stratum::drawn).containsExactly(6, 14, 8, 6);
  }

  @Test
  void whereEnoughWasReadTheSpreadIsThatOfTheMachinesErrors() {
    StringBuilder codes = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      codes.append("T1,a%d,hinder,%s,zoe\n".formatted(i, i < 8 ? "A1" : "B1"));
    }
    // y - f: eight of 0.2, two of -0.8; sqrt(1.6 / 9)
    DrawnStudy study = DrawnStudy.in(folder, codes.toString());
    assertThat(study.plan(design(Size.of(30)), MACHINE).lines())
        .contains(
            "staff/T1/hinder/A1:0.5-1: 0 of 0 comments (10 more were read before), spread 0.42 in"
                + " 10 read, chance 0.000");
  }

  @Test
  void theTableSaysTheStratumOfEveryComment() {
    DrawnStudy study = DrawnStudy.in(folder);
    CodingSample sample =
        SampleDraw.draw(study.plan(design(Size.of(30)), MACHINE), study.read().comments());
    SampleStrata strata = CodingSample.strata(List.of(sample));
    assertThat(strata.strata()).hasSize(60);
    assertThat(strata.strata().values().stream().filter("staff/T1/hinder/A1:0-0.5"::equals))
        .hasSize(30);
  }

  @Test
  void aScoreAtACutBelongsAboveIt() {
    ScoreBands bands = new ScoreBands("A1", List.of(0.2, 0.5));
    assertThat(List.of(bands.band(0), bands.band(0.2), bands.band(0.5), bands.band(1)))
        .containsExactly("A1:0-0.2", "A1:0.2-0.5", "A1:0.5-1", "A1:0.5-1");
  }
}
