package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.studies.coder.PeopleBootstrap.Limits;

class PeopleBootstrapTest {

  /** A hundred comments; the coder is wrong in every fifth. */
  private static final boolean[][] TRUTH = new boolean[100][1];

  private static final boolean[][] CODER = new boolean[100][1];

  static {
    for (int i = 0; i < 100; i++) {
      CODER[i][0] = i % 5 == 0;
    }
  }

  private static PeopleBootstrap each(int comments) {
    int[] people = IntStream.range(0, 100).map(i -> i / comments).toArray();
    return new PeopleBootstrap(people, TRUTH, 2000, 1);
  }

  @Test
  void theIntervalOfAShareIsAboutTheNormalOne() {
    Limits limits = each(1).of(CODER, CodingScores::exact);
    double half = 1.96 * Math.sqrt(0.8 * 0.2 / 100);
    assertThat(limits.lower()).isCloseTo(0.8 - half, within(0.02));
    assertThat(limits.upper()).isCloseTo(0.8 + half, within(0.02));
  }

  @Test
  void allCommentsOfAPersonAreDrawnTogether() {
    Limits limits = each(5).of(CODER, CodingScores::exact);
    assertThat(limits).isEqualTo(new Limits(0.8, 0.8));
  }

  @Test
  void bothCodersAreScoredOnTheSamePeople() {
    assertThat(each(1).ofDifference(CODER, CODER, CodingScores::exact)).isEqualTo(new Limits(0, 0));
    Limits better = each(1).ofDifference(TRUTH, CODER, CodingScores::exact);
    assertThat(better.lower()).isGreaterThan(0.1);
    assertThat(better.upper()).isLessThan(0.3);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertThat(each(1).of(CODER, CodingScores::exact))
        .isEqualTo(each(1).of(CODER, CodingScores::exact));
  }
}
