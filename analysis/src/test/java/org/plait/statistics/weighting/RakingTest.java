package org.plait.statistics.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.Fixture.doubles;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.statistics.Fixture;
import org.plait.statistics.WeightSpread;
import org.plait.statistics.weighting.NotRaked.Reason;

class RakingTest {
  private static final JsonNode R = Fixture.json("weighting/weighting.json");

  /** R rakes until a margin of thousands of schools is met to 1e-10 of a school. */
  private static final double RAKED = 1e-9;

  private static final Margin SEX = margin("sex", new double[] {60, 40}, 0, 0, 0, 1, 1, 1, 1, 1);
  private static final Margin AGE =
      margin("age", new double[] {30, 30, 40}, 0, 1, 2, 0, 1, 2, 2, 2);

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  private static Margin margin(String name, double[] population, int... rows) {
    List<String> categories =
        IntStream.range(0, population.length).mapToObj(i -> name + " " + i).toList();
    return Margin.of(name, categories, population, rows);
  }

  private static Margin margin(JsonNode json) {
    return Margin.of(
        json.get("name").textValue(),
        StreamSupport.stream(json.get("categories").spliterator(), false)
            .map(JsonNode::textValue)
            .toList(),
        doubles(json.get("population")),
        DoubleStream.of(doubles(json.get("rows"))).mapToInt(d -> (int) d).toArray());
  }

  private static Raked raked(Raking raking) {
    return raking.weights().raked().orElseThrow();
  }

  private static NotRaked not(Raking raking) {
    return raking
        .weights()
        .fold(
            raked -> {
              throw new AssertionError("raked in " + raked.iterations());
            },
            not -> not);
  }

  private static void assertWeights(double[] found, double[] expected, double relative) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], close(expected[i], relative));
    }
  }

  @Test
  void rakesDesignWeightsAsRDoes() {
    Raked raked =
        raked(
            Raking.of(
                doubles(R.get("design")),
                List.of(margin(R.get("margins").get(0)), margin(R.get("margins").get(1)))));
    assertWeights(raked.weights(), doubles(R.get("rake")), RAKED);
    double kish = R.get("kish").get("rake").doubleValue();
    assertThat(raked.spread().designEffect()).isCloseTo(kish, close(kish, RAKED));
    assertThat(raked.method().name()).isEqualTo("raking");
  }

  @Test
  void postStratifiesDesignWeightsAsRDoes() {
    Raked raked = raked(Raking.of(doubles(R.get("design")), List.of(margin(R.get("cells")))));
    assertWeights(raked.weights(), doubles(R.get("postStratify")), Fixture.CLOSED_FORM);
    assertThat(raked.method().name()).isEqualTo("post-stratification");
    assertThat(raked.iterations()).isEqualTo(1);
  }

  @Test
  void saysWhatEachMarginWasAndBecame() {
    List<MarginShare> shares = raked(Raking.of(List.of(SEX, AGE))).margins();
    assertThat(shares).hasSize(5);
    MarginShare first = shares.get(0);
    assertThat(first.margin()).isEqualTo("sex");
    assertThat(first.respondents()).isEqualTo(3);
    assertThat(first.few()).isTrue();
    assertThat(first.frame()).isEqualTo(0.6);
    assertThat(first.before()).isEqualTo(0.375);
    assertThat(first.after()).isCloseTo(0.6, close(0.6));
  }

  @Test
  void aSampleThatMatchesItsFrameKeepsEqualWeights() {
    Margin even = margin("sex", new double[] {50, 50}, 0, 1, 0, 1);
    Raked raked = raked(Raking.of(List.of(even)));
    assertThat(raked.weights()).containsOnly(25);
    assertThat(raked.spread()).isEqualTo(new WeightSpread(4, 1, 1, 1));
    assertThat(raked.spread().effectiveSize()).isEqualTo(4);
  }

  @Test
  void trimsAndRakesAgainUntilBothHold() {
    Random random = new Random(7);
    Raking raking = Raking.of(List.of(sample(random, 150, 4), sample(random, 150, 6)));
    double before = raked(raking).spread().maximum();
    double limit = 1 + (before - 1) * 0.8;
    Raked trimmed = raked(raking.trimmedAt(limit));
    assertThat(trimmed.spread().maximum()).isLessThan(limit * (1 + 1e-8));
    assertThat(trimmed.trimmed()).isPositive();
    assertMet(trimmed);
  }

  @Test
  void aLimitAboveAllWeightsChangesNothing() {
    Raking raking = Raking.of(List.of(SEX, AGE));
    assertThat(raked(raking.trimmedAt(50)).weights()).isEqualTo(raked(raking).weights());
    assertThat(raked(raking.trimmedAt(50)).trimmed()).isZero();
  }

  @Test
  void saysWhenNoWeightsUnderTheLimitMeetTheMargins() {
    Margin one = margin("sex", new double[] {90, 10}, 0, 1, 1, 1, 1, 1, 1, 1);
    NotRaked not = not(Raking.of(List.of(one)).trimmedAt(2));
    assertThat(not.reason()).isEqualTo(Reason.LIMIT_NOT_MET);
    assertThat(not.remainder()).isPositive();
  }

  @Test
  void saysWhenMarginsCanNotBeMetTogether() {
    Margin first = margin("a", new double[] {80, 20}, 0, 0, 1, 1, 1);
    Margin second = margin("b", new double[] {20, 80}, 0, 0, 1, 1, 1);
    NotRaked not = not(Raking.of(List.of(first, second)));
    assertThat(not.reason()).isEqualTo(Reason.NOT_CONVERGED);
    assertThat(not.iterations()).isEqualTo(Raking.ITERATIONS);
    assertThat(not.remainder()).isGreaterThan(1);
  }

  @Test
  void listsCategoriesWithoutRespondentsAndOffersTheSmallestToJoin() {
    Margin region = margin("region", new double[] {5, 60, 35}, 1, 1, 2, 2, 2);
    NotRaked not = not(Raking.of(List.of(region)));
    assertThat(not.reason()).isEqualTo(Reason.NOBODY_ANSWERED);
    assertThat(not.problems())
        .containsExactly(new NotRaked.Problem("region", "region 0", 5, Optional.of("region 1")));
  }

  @Test
  void listsRespondentsWhomTheFrameDoesNotKnow() {
    Margin region = margin("region", new double[] {0, 100}, 0, 1, 1, 0, 1);
    NotRaked not = not(Raking.of(List.of(region)));
    assertThat(not.reason()).isEqualTo(Reason.OUTSIDE_FRAME);
    assertThat(not.problems()).extracting(NotRaked.Problem::people).containsExactly(2.0);
  }

  @Test
  void refusesFramesThatCanNotBeRight() {
    Margin few = margin("sex", new double[] {1, 1}, 0, 1, 1);
    assertThat(not(Raking.of(List.of(few))).reason()).isEqualTo(Reason.MORE_THAN_POPULATION);
    Margin other = margin("age", new double[] {50, 51}, 0, 1, 0, 1, 0, 1, 0, 1);
    assertThat(not(Raking.of(List.of(SEX, other))).reason()).isEqualTo(Reason.TOTALS_DIFFER);
    Margin nobody = margin("sex", new double[] {1, 1});
    assertThat(not(Raking.of(List.of(nobody))).reason()).isEqualTo(Reason.NO_CASES);
  }

  @Test
  void respondentsOfWeightZeroCountNowhere() {
    Margin with = margin("sex", new double[] {60, 40}, 0, 0, 1, 1, 0, 1);
    Margin without = margin("sex", new double[] {60, 40}, 0, 0, 1, 1);
    Raked raked = raked(Raking.of(new double[] {1, 2, 1, 1, 0, 0}, List.of(with)));
    Raked expected = raked(Raking.of(new double[] {1, 2, 1, 1}, List.of(without)));
    assertThat(Arrays.copyOf(raked.weights(), 4)).isEqualTo(expected.weights());
    assertThat(raked.weights()).endsWith(0, 0);
    assertThat(raked.spread()).isEqualTo(expected.spread());
    assertThat(raked.margins()).isEqualTo(expected.margins());
    Margin alone = margin("sex", new double[] {60, 40}, 0, 0, 1);
    assertThat(not(Raking.of(new double[] {1, 1, 0}, List.of(alone))).reason())
        .isEqualTo(Reason.NOBODY_ANSWERED);
  }

  @Test
  void respondentsOfUnknownCategoryKeepTheirShare() {
    Margin some = margin("sex", new double[] {60, 40}, 0, 1, 1, Margin.UNKNOWN);
    Raked raked = raked(Raking.of(List.of(some)));
    assertWeights(raked.weights(), new double[] {45, 15, 15, 25}, Fixture.CLOSED_FORM);
    assertThat(raked.margins()).extracting(MarginShare::after).containsExactly(0.6, 0.4);
    assertThat(some.cells()).containsExactly(0, 1, 1, 2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void rakedMarginsAreTheFramesInAnyOrder(int seed) {
    Random random = new Random(seed);
    int n = 60 + random.nextInt(300);
    Margin first = sample(random, n, 2 + random.nextInt(4));
    Margin second = sample(random, n, 2 + random.nextInt(4));
    double[] design = random.doubles(n, 0.5, 2).toArray();
    Raked raked = raked(Raking.of(design, List.of(first, second)));
    assertMet(raked);
    Raked turned = raked(Raking.of(design, List.of(second, first)));
    assertWeights(turned.weights(), raked.weights(), 1e-7);
    double[] tenfold = DoubleStream.of(design).map(w -> 10 * w).toArray();
    Raked scaled = raked(Raking.of(tenfold, List.of(first, second)));
    assertWeights(scaled.weights(), raked.weights(), 1e-7);
  }

  @Test
  void wrongUseIsRefused() {
    assertThatThrownBy(() -> Raking.of(List.of())).hasMessage("margins must hold at least one");
    assertThatThrownBy(() -> Raking.of(new double[] {1}, List.of(SEX)))
        .hasMessage("sex must have one entry for each value: 1, found 8");
    assertThatThrownBy(() -> Raking.of(List.of(SEX)).trimmedAt(1))
        .hasMessage("limit must be above 1, found 1.0");
    assertThatThrownBy(() -> margin("sex", new double[] {1, 2}, 2))
        .hasMessage("row must name a category or be -1, found 2");
    assertThatThrownBy(() -> WeightSpread.of(new double[] {0}))
        .hasMessage("weights must hold one above 0");
  }

  /** Some of each category in a sample of a population of 10,000. */
  private static Margin sample(Random random, int n, int categories) {
    double[] population = new double[categories];
    int[] rows = new int[n];
    for (int i = 0; i < 10_000; i++) {
      population[Math.min(random.nextInt(categories), random.nextInt(categories))]++;
    }
    Arrays.setAll(rows, i -> i < 5 * categories ? i % categories : random.nextInt(categories));
    return margin("v", population, rows);
  }

  private static void assertMet(Raked raked) {
    for (MarginShare share : raked.margins()) {
      assertThat(share.after()).isCloseTo(share.frame(), close(share.frame(), 1e-8));
    }
  }
}
