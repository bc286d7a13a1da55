package org.plait.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The studies of coverage with few draws and limits that chance does not reach; {@code
 * docs/statistics/coverage.md} has them with many.
 */
class ChangeCoverageTest {

  private static final int DRAWS = 400;

  static Stream<SamplePlan> plans() {
    return ChangeCoverage.PLANS.stream();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theIntervalHoldsTheTruthAboutAsOftenAsItSays(SamplePlan plan) {
    ChangeCoverage half = ChangeCoverage.of(plan, 0.5, DRAWS, 1);
    assertThat(half.process.value()).isBetween(0.91, 0.99);
    assertThat(half.finite.value()).isBetween(0.91, 0.995);
    ChangeCoverage rare = ChangeCoverage.of(plan, 0.02, DRAWS, 2);
    assertThat(rare.process.value()).isBetween(0.92, 1.0);
    assertThat(rare.finite.value()).isBetween(0.92, 1.0);
  }

  @Test
  void withOrganisationsToo() {
    SamplePlan plan = ChangeCoverage.PLANS.get(2);
    assertThat(ChangeCoverage.inOrganisations(plan, 0.5, DRAWS, 3).process.value())
        .isBetween(0.91, 0.98);
  }

  @Test
  void ignoringTheOverlapIsTooCautious() {
    ChangeCoverage all = ChangeCoverage.of(ChangeCoverage.PLANS.get(3), 0.5, DRAWS, 4);
    assertThat(all.independent.value()).isGreaterThan(0.975);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void aPlanDrawsWhoItSays(SamplePlan plan) {
    int[][] people = plan.draw(new SplittableRandom(5));
    assertThat(people[0]).hasSize(184).doesNotHaveDuplicates();
    assertThat(people[1]).hasSize(230).doesNotHaveDuplicates();
    assertThat(Arrays.stream(people[0])).allMatch(i -> i < plan.population());
    assertThat(Arrays.stream(people[1])).allMatch(i -> i < plan.inBoth() || i >= plan.population());
    int stayers = Drawing.below(people[0], plan.inBoth()).length;
    int twice = people[1].length - Drawing.without(people[1], people[0]).length;
    plan.again().ifPresent(share -> assertThat(twice).isEqualTo((int) Math.round(share * stayers)));
  }
}
