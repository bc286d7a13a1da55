package org.plait.statistics.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

class ScaleTest {
  /** lavaan's and polr's optimisers stop at a relative 1e-10 of the likelihood. */
  private static final double OPTIMISED = 3e-6;

  private static final JsonNode EXPECTED = Fixture.json("scale/scales.json");
  private static final List<String> AGREEABLE = List.of("A1", "A2", "A3", "A4", "A5");
  private static final List<String> ATTITUDE =
      List.of("rating", "complaints", "privileges", "learning", "raises", "critical", "advance");

  private static ScaleItems items(String file, List<String> names) {
    double[][] columns =
        names.stream().map(name -> Fixture.column(file, name)).toArray(double[][]::new);
    double[][] values = new double[columns[0].length][names.size()];
    boolean[][] answered = new boolean[values.length][names.size()];
    for (int row = 0; row < values.length; row++) {
      for (int item = 0; item < names.size(); item++) {
        double value = columns[item][row];
        answered[row][item] = !Double.isNaN(value);
        values[row][item] = names.get(item).equals("A1") ? 7 - value : value;
      }
    }
    return ScaleItems.of(names, values, answered);
  }

  private static ScaleItems bfi() {
    return items("scale/bfi_a.csv", AGREEABLE);
  }

  private static ScaleItems attitude() {
    return items("scale/attitude.csv", ATTITUDE);
  }

  private static Estimate estimate(Outcome outcome) {
    return outcome.estimate().orElseThrow();
  }

  private static void assertNear(double found, double expected, double relative) {
    assertThat(found).isCloseTo(expected, close(expected, relative));
  }

  @Test
  void matchesTheConsistencyOfPsychAndLavaan() {
    assertConsistency(bfi(), EXPECTED.get("bfi"));
    assertConsistency(attitude(), EXPECTED.get("attitude"));
  }

  private static void assertConsistency(ScaleItems items, JsonNode expected) {
    CronbachAlpha alpha = CronbachAlpha.of(items);
    Estimate found = estimate(alpha.estimate(0.95));
    assertThat(found.n()).isEqualTo(expected.get("n").longValue());
    assertThat(found.missing()).isEqualTo(items.people() - found.n());
    assertNear(found.value(), expected.get("alpha").doubleValue(), Fixture.CLOSED_FORM);
    Interval interval = found.interval().orElseThrow();
    assertNear(interval.lower(), expected.get("feldt").get(0).doubleValue(), Fixture.CLOSED_FORM);
    assertNear(interval.upper(), expected.get("feldt").get(1).doubleValue(), Fixture.CLOSED_FORM);
    assertNear(
        estimate(alpha.standardised()).value(),
        expected.get("standardised").doubleValue(),
        Fixture.CLOSED_FORM);
    McDonaldOmega omega = McDonaldOmega.of(items);
    Estimate total = estimate(omega.estimate(0.95));
    assertNear(total.value(), expected.get("omega").doubleValue(), OPTIMISED);
    assertNear(total.standardError().orElseThrow(), expected.get("omegaError").doubleValue(), 1e-4);
    List<ItemStatistics> statistics = alpha.items();
    for (int i = 0; i < statistics.size(); i++) {
      ItemStatistics item = statistics.get(i);
      assertNear(item.mean(), expected.get("mean").get(i).doubleValue(), Fixture.CLOSED_FORM);
      assertNear(
          item.standardDeviation(), expected.get("sd").get(i).doubleValue(), Fixture.CLOSED_FORM);
      assertNear(
          item.correctedItemTotal().orElseThrow(),
          expected.get("itemTotal").get(i).doubleValue(),
          Fixture.CLOSED_FORM);
      assertNear(
          item.alphaIfDropped().orElseThrow(),
          expected.get("dropped").get(i).doubleValue(),
          Fixture.CLOSED_FORM);
      assertNear(omega.loadings()[i], expected.get("loadings").get(i).doubleValue(), OPTIMISED);
    }
  }

  @Test
  void matchesR1() {
    String complete = "bfi A complete n=2709";
    CronbachAlpha alpha = CronbachAlpha.of(bfi());
    McDonaldOmega omega = McDonaldOmega.of(bfi());
    assertReference(estimate(alpha.estimate(0.95)).value(), complete, "alpha");
    assertReference(estimate(omega.estimate(0.95)).value(), complete, "McDonald omega (ML, unstd)");
    assertReference(
        estimate(CronbachAlpha.pairwise(bfi()).estimate(0.95)).value(),
        "psychTools::bfi A1-A5 (A1 rev) pairwise",
        "raw alpha");
    assertReference(
        estimate(CronbachAlpha.of(attitude()).estimate(0.95)).value(),
        "datasets::attitude",
        "raw_alpha");
    for (int i = 0; i < AGREEABLE.size(); i++) {
      String place = "[" + (i + 1) + "]";
      ItemStatistics item = alpha.items().get(i);
      assertReference(
          item.alphaIfDropped().orElseThrow(), "bfi A complete", "alpha if dropped" + place);
      assertReference(
          item.correctedItemTotal().orElseThrow(),
          "bfi A complete",
          "corrected item-total" + place);
      double loading = Fixture.reference("R1", complete, "loadings" + place);
      assertNear(omega.loadings()[i], loading, OPTIMISED);
    }
  }

  private static void assertReference(double found, String data, String quantity) {
    assertNear(found, Fixture.reference("R1", data, quantity), TWELVE_DIGITS);
  }

  @Test
  void matchesSpearmanBrownOfTwoItems() {
    double[][] values = completeValues(List.of("A2", "A3"));
    Estimate found =
        estimate(SpearmanBrown.of(ScaleItems.of(List.of("A2", "A3"), values)).estimate(0.95));
    JsonNode expected = EXPECTED.get("spearmanBrown");
    assertNear(found.value(), expected.get("value").doubleValue(), Fixture.CLOSED_FORM);
    Interval interval = found.interval().orElseThrow();
    assertNear(interval.lower(), expected.get("interval").get(0).doubleValue(), 1e-9);
    assertNear(interval.upper(), expected.get("interval").get(1).doubleValue(), 1e-9);
  }

  /** These columns of the people who answered all five items. */
  private static double[][] completeValues(List<String> names) {
    ScaleItems complete = bfi().completeOnly();
    int[] columns = names.stream().mapToInt(AGREEABLE::indexOf).toArray();
    return IntStream.range(0, complete.people())
        .mapToObj(p -> Arrays.stream(columns).mapToDouble(c -> complete.value(p, c)).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void matchesOrdinalDifOfPolr() {
    double[] gender = Fixture.column("scale/bfi_a.csv", "gender");
    ScaleItems all = bfi();
    List<ScaleItems> groups =
        IntStream.rangeClosed(1, 2).mapToObj(g -> rows(all, i -> gender[i] == g)).toList();
    List<ItemDif> found = OrdinalDif.of(List.of("men", "women"), groups).items(0.95);
    for (int i = 0; i < found.size(); i++) {
      JsonNode expected = EXPECTED.get("dif").get(i);
      assertThat(found.get(i).name()).isEqualTo(expected.get("item").textValue());
      assertNear(
          found.get(i).test().result().orElseThrow().statistic(),
          expected.get("statistic").doubleValue(),
          OPTIMISED);
      assertThat(found.get(i).test().result().orElseThrow().df()).hasValue(2);
      assertNear(
          found.get(i).explained().orElseThrow(),
          expected.get("explained").doubleValue(),
          OPTIMISED);
      assertThat(found.get(i).flagged()).isFalse();
    }
    assertThat(found.get(0).adjustedPValue().orElseThrow()).isLessThan(1e-8);
  }

  private static ScaleItems rows(ScaleItems items, IntPredicate which) {
    int[] kept = IntStream.range(0, items.people()).filter(which).toArray();
    int k = items.names().size();
    double[][] values = new double[kept.length][k];
    boolean[][] answered = new boolean[kept.length][k];
    for (int row = 0; row < kept.length; row++) {
      for (int item = 0; item < k; item++) {
        values[row][item] = items.value(kept[row], item);
        answered[row][item] = items.value(kept[row], item) > 0;
      }
    }
    return ScaleItems.of(items.names(), values, answered);
  }

  @Test
  void anItemThatMovesByItselfIsFlaggedAndTheOthersAreNot() {
    Random random = new Random(20231);
    ScaleItems first = simulated(random, 300, 0);
    ScaleItems second = simulated(random, 300, 1.5);
    List<ItemDif> screened = OrdinalDif.of(List.of("T1", "T2"), List.of(first, second)).items(0.95);
    assertThat(screened.stream().filter(ItemDif::flagged).map(ItemDif::name)).containsExactly("d");
    ScaleItems alike = simulated(random, 300, 0);
    assertThat(OrdinalDif.of(List.of("T1", "T2"), List.of(first, alike)).items(0.95))
        .noneMatch(ItemDif::flagged);
  }

  private static ScaleItems simulated(Random random, int n, double shift) {
    double[][] values = new double[n][5];
    for (double[] row : values) {
      double person = random.nextGaussian();
      for (int item = 0; item < 5; item++) {
        double moved = item == 3 ? shift : 0;
        double latent = person + moved + random.nextGaussian() * 0.8;
        row[item] = 1 + Math.max(0, Math.min(4, Math.floor(latent + 2.5)));
      }
    }
    return ScaleItems.of(List.of("a", "b", "c", "d", "e"), values);
  }

  @Test
  void anItemWithoutVariationIsNamed() {
    double[][] values = {{1, 3, 2}, {2, 3, 5}, {4, 3, 4}, {3, 3, 3}};
    ScaleItems items = ScaleItems.of(List.of("a", "b", "c"), values);
    String reason = "no variation in item b";
    assertThat(CronbachAlpha.of(items).estimate(0.95)).isEqualTo(new Undefined("alpha", reason, 4));
    assertThat(CronbachAlpha.of(items).standardised())
        .isEqualTo(new Undefined("standardised_alpha", reason, 4));
    assertThat(CronbachAlpha.of(items).items()).isEmpty();
    assertThat(McDonaldOmega.of(items).estimate(0.95).fold(e -> "", Undefined::reason, s -> ""))
        .isEqualTo(reason);
  }

  @Test
  void anItemThatRunsAgainstTheOthersMayNeedReversing() {
    double[][] values = {{1, 1, 1, 5}, {2, 3, 1, 4}, {4, 4, 4, 2}, {3, 3, 3, 3}, {5, 4, 5, 2}};
    Estimate found =
        estimate(
            CronbachAlpha.of(ScaleItems.of(List.of("a", "b", "c", "d"), values)).estimate(0.95));
    assertThat(found.note()).hasValue("may need reversing: d");
    assertThat(found.interval().orElseThrow().contains(found.value())).isTrue();
  }

  @Test
  void tooLittleHasAReason() {
    List<String> two = List.of("a", "b");
    assertThat(CronbachAlpha.of(ScaleItems.of(two, new double[0][])).estimate(0.95))
        .isEqualTo(new Undefined("alpha", "no cases", 0));
    ScaleItems half = ScaleItems.of(two, new double[1][2], new boolean[1][2]);
    assertThat(CronbachAlpha.of(half).estimate(0.95))
        .isEqualTo(new Undefined("alpha", "all missing", 0));
    assertThat(CronbachAlpha.pairwise(half).estimate(0.95))
        .isEqualTo(new Undefined("alpha", "all missing", 0));
    ScaleItems one = ScaleItems.of(two, new double[][] {{1, 2}});
    assertThat(CronbachAlpha.of(one).estimate(0.95))
        .isEqualTo(new Undefined("alpha", "one case", 1));
    assertThat(SpearmanBrown.of(one).estimate(0.95))
        .isEqualTo(new Undefined("spearman_brown", "one case", 1));
    ScaleItems single = ScaleItems.of(List.of("a"), new double[][] {{1}, {2}});
    assertThat(CronbachAlpha.of(single).estimate(0.95))
        .isEqualTo(new Undefined("alpha", "fewer than two items", 2));
    ScaleItems pair = ScaleItems.of(two, new double[][] {{1, 2}, {2, 3}, {4, 3}});
    assertThat(McDonaldOmega.of(pair).estimate(0.95))
        .isEqualTo(new Undefined("omega", "fewer than three items", 3));
    assertThat(OrdinalDif.of(List.of("T1"), List.of(pair)).items(0.95))
        .allMatch(item -> item.test().equals(new Undefined("dif", "one group", 3)));
  }

  @Test
  void oneItemThatTakesTheWholeFactorGivesNoOmega() {
    double[][] values = {
      {1, 1, 5}, {2, 2, 1}, {3, 3, 4}, {4, 4, 2}, {5, 5, 3}, {6, 6, 5}, {7, 7, 1}
    };
    Outcome omega = McDonaldOmega.of(ScaleItems.of(List.of("a", "b", "c"), values)).estimate(0.95);
    assertThat(omega)
        .isEqualTo(new Undefined("omega", "no proper fit of one factor (Heywood case)", 7));
  }

  @Test
  void shiftsAndTheOrderOfPeopleAndItemsChangeNothing() {
    ScaleItems items = attitude();
    List<String> turned = ATTITUDE.stream().sorted(Collections.reverseOrder()).toList();
    double[][] values = new double[items.people()][turned.size()];
    for (int person = 0; person < values.length; person++) {
      for (int item = 0; item < turned.size(); item++) {
        int from = ATTITUDE.indexOf(turned.get(item));
        values[person][item] = items.value(values.length - 1 - person, from) + 10.0 * item;
      }
    }
    ScaleItems other = ScaleItems.of(turned, values);
    assertNear(
        estimate(CronbachAlpha.of(other).estimate(0.95)).value(),
        estimate(CronbachAlpha.of(items).estimate(0.95)).value(),
        1e-9);
    assertNear(
        estimate(McDonaldOmega.of(other).estimate(0.95)).value(),
        estimate(McDonaldOmega.of(items).estimate(0.95)).value(),
        1e-8);
  }

  @Test
  void misuseIsRefused() {
    assertThatThrownBy(() -> ScaleItems.of(List.of("a", "a"), new double[0][]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("items must have different names");
    assertThatThrownBy(() -> SpearmanBrown.of(attitude()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("there must be two items, found 7");
  }
}
