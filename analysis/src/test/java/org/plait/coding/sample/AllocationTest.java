package org.plait.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cases are divided among strata in proportion to size, with a floor. */
class AllocationTest {

  @Test
  void sharesAreProportionalAndTheLargestRemaindersAreRoundedUp() {
    assertThat(Allocation.proportional(List.of(100, 50, 50), 40, 0)).containsExactly(20, 10, 10);
    // 10 of 7 + 6 + 5: 3.89, 3.33, 2.78
    assertThat(Allocation.proportional(List.of(7, 6, 5), 10, 0)).containsExactly(4, 3, 3);
    assertThat(Allocation.proportional(List.of(5, 5, 5), 1, 0)).containsExactly(1, 0, 0);
  }

  @Test
  void everyStratumGetsItsFloorOrAllItHas() {
    // 20 has all 20, 60 its floor of 30; the 150 that are left go to 300 and 200.
    assertThat(Allocation.proportional(List.of(300, 20, 200, 60), 200, 30))
        .containsExactly(90, 20, 60, 30);
    assertThat(Allocation.least(List.of(300, 20, 200, 60), 30)).isEqualTo(110);
    assertThat(Allocation.proportional(List.of(300, 20, 200, 60), 110, 30))
        .containsExactly(30, 20, 30, 30);
    assertThatThrownBy(() -> Allocation.proportional(List.of(300, 20, 200, 60), 109, 30))
        .hasMessage("total must be at least 110, but was 109");
  }

  @Test
  void moreThanThereIsGivesAllAndNothingGivesNothing() {
    assertThat(Allocation.proportional(List.of(3, 4), 100, 30)).containsExactly(3, 4);
    assertThat(Allocation.proportional(List.of(), 100, 30)).isEmpty();
    assertThat(Allocation.proportional(List.of(0, 4), 2, 0)).containsExactly(0, 2);
  }

  @Test
  void whateverTheSizesTheSumIsMetAndNoStratumGivesMoreThanItHas() {
    SplittableRandom random = new SplittableRandom(5);
    for (int draw = 0; draw < 500; draw++) {
      List<Integer> sizes =
          IntStream.range(0, 1 + random.nextInt(8)).mapToObj(i -> random.nextInt(90)).toList();
      int floor = random.nextInt(40);
      int total = Allocation.least(sizes, floor) + random.nextInt(200);
      List<Integer> given = Allocation.proportional(sizes, total, floor);
      int all = sizes.stream().mapToInt(Integer::intValue).sum();
      assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(total, all));
      for (int i = 0; i < sizes.size(); i++) {
        assertThat(given.get(i)).isBetween(Math.min(floor, sizes.get(i)), sizes.get(i));
      }
    }
  }

  @Test
  void withSpreadsMoreAreDrawnWhereCasesVaryMore() {
    assertThat(Allocation.neyman(List.of(200, 800), List.of(0.4, 0.2), 120, 30))
        .containsExactly(40, 80);
    assertThat(Allocation.neyman(List.of(10, 100), List.of(5.0, 0.1), 50, 2))
        .as("a stratum that is drawn whole leaves the rest to the others")
        .containsExactly(10, 40);
    assertThat(Allocation.neyman(List.of(10, 100, 50), List.of(5.0, 0.1, 0.001), 75, 30))
        .containsExactly(10, 35, 30);
  }

  @Test
  void withSpreadsEveryStratumHasItsFloorAndNoneMoreThanItHas() {
    SplittableRandom random = new SplittableRandom(7);
    for (int run = 0; run < 500; run++) {
      List<Integer> sizes = IntStream.range(0, 6).mapToObj(i -> random.nextInt(80)).toList();
      List<Double> spreads =
          IntStream.range(0, 6).mapToObj(i -> random.nextDouble(0.05, 1)).toList();
      int floor = random.nextInt(1, 20);
      int least = Allocation.least(sizes, floor);
      int all = sizes.stream().mapToInt(Integer::intValue).sum();
      int total = random.nextInt(least, all + 2);
      List<Integer> given = Allocation.neyman(sizes, spreads, total, floor);
      assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Math.min(total, all));
      for (int i = 0; i < 6; i++) {
        assertThat(given.get(i)).isBetween(Math.min(floor, sizes.get(i)), sizes.get(i));
      }
    }
  }
}
