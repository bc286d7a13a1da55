package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

  /** Forty people with one to three comments. */
  private static final int[] PEOPLE =
      IntStream.range(0, 40).flatMap(p -> IntStream.generate(() -> p).limit(1 + p % 3)).toArray();

  private final Folds folds = Folds.of(PEOPLE, 5, 7);

  @Test
  void everyCommentIsInOneFold() {
    int[] all = IntStream.range(0, 5).flatMap(f -> Arrays.stream(folds.in(f))).sorted().toArray();
    assertThat(all).isEqualTo(IntStream.range(0, PEOPLE.length).toArray());
    assertThat(folds.in(2).length + folds.outside(2).length).isEqualTo(PEOPLE.length);
  }

  @Test
  void noPersonIsInTwoFolds() {
    int[] inside = Arrays.stream(folds.in(0)).map(i -> PEOPLE[i]).toArray();
    int[] outside = Arrays.stream(folds.outside(0)).map(i -> PEOPLE[i]).toArray();
    assertThat(Arrays.stream(inside).distinct()).hasSize(8);
    assertThat(inside).doesNotContain(outside);
  }

  @Test
  void theSeedDecides() {
    assertThat(Folds.of(PEOPLE, 5, 7).in(0)).isEqualTo(folds.in(0));
    assertThat(Folds.of(PEOPLE, 5, 8).in(0)).isNotEqualTo(folds.in(0));
  }
}
