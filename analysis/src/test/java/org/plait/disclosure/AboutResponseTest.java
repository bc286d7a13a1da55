package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/** Rates of dispositions and weights are worked out from several numbers of people. */
class AboutResponseTest {

  private static EstimateRow disposition(String code, int n) {
    return row(key("", "", "disposition_" + code, "", ""), "T1", n, 100);
  }

  private static EstimateRow rate() {
    return row(key("", "", "", "", "").withMeasure("aapor_rr1"), "T1", 40, 100);
  }

  private static List<Boolean> shown(EstimateRow... response) {
    Results results =
        new Results(
            SampleTables.SURVEY,
            List.of(),
            List.of(),
            List.of(),
            List.of(response),
            List.of(),
            List.of());
    return DisclosureControl.of(
            DisclosureRule.DEFAULT, new SampleTables().instrument(), SampleTables.survey())
        .apply(results)
        .response()
        .stream()
        .map(told -> told.outcome().estimate().isPresent())
        .toList();
  }

  @Test
  void oneHiddenDispositionHidesEveryRateOfItsWave() {
    List<Boolean> shown =
        shown(disposition("i", 40), disposition("r", 57), disposition("o", 3), rate());
    assertThat(shown.get(2)).isFalse();
    assertThat(shown.get(3)).isFalse();
    assertThat(shown.subList(0, 2)).contains(false);
  }

  /** How evenly the groups of a frame answered, and how many chose each of three. */
  private static boolean evenShown(String measure, int a, int b, int c) {
    SampleTables tables =
        new SampleTables()
            .with(
                SampleTables.question(
                    "band", QuestionType.SINGLE, SampleTables.codes(List.of(), "a", "b", "c")));
    Map<String, Integer> counts = Map.of("a", a, "b", b, "c", c);
    Results results =
        new Results(
            SampleTables.SURVEY,
            counts.keySet().stream()
                .map(code -> row(key("band", "", code, "", ""), "T1", counts.get(code), a + b + c))
                .toList(),
            List.of(),
            List.of(),
            List.of(row(key("band", "", "", "", "").withMeasure(measure), "T1", a + b + c, 700)),
            List.of(),
            List.of());
    return DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
        .apply(results)
        .response()
        .get(0)
        .outcome()
        .estimate()
        .isPresent();
  }

  @Test
  void oneHiddenGroupHidesHowEvenlyAllAnswered() {
    for (String measure : List.of("r_indicator", "r_indicator_by_chance", "propensity_cv")) {
      assertThat(evenShown(measure, 40, 30, 30)).isTrue();
      assertThat(evenShown(measure, 40, 57, 3)).isFalse();
      assertThat(shown(row(key("band", "", "", "", "").withMeasure(measure), "T1", 100, 700)))
          .containsExactly(false);
    }
  }

  @Test
  void ratesOfShownDispositionsAreShown() {
    assertThat(shown(disposition("i", 40), disposition("r", 30), disposition("o", 30), rate()))
        .containsOnly(true);
  }

  private static final List<String> ABOUT_WEIGHTS =
      List.of(
          "weight_minimum",
          "weight_maximum",
          "weight_ratio",
          "weights_trimmed",
          "design_effect",
          "effective_n");

  private static EstimateRow weight(String measure, double value) {
    EstimateRow row = row(key("", "", "", "", "").withMeasure(measure), "T1", 100, 100);
    return new EstimateRow(
        row.key(),
        row.wave(),
        Estimate.of(measure, value, 100, new Method("Kish", "")),
        row.base(),
        false,
        "raking");
  }

  private static EstimateRow before(String margin, String category, int n) {
    return row(
        key(margin, "", category, "", "").withMeasure("share_before_weighting"), "T1", n, 100);
  }

  /** The rows about weights of a survey whose region has this many people in each category. */
  private static List<EstimateRow> weights(String margin, int north, int south, int west) {
    SampleTables tables =
        new SampleTables()
            .with(
                SampleTables.question(
                    "region", QuestionType.SINGLE, SampleTables.codes("north", "south", "west")))
            .counts("region", "", "", Map.of("north", north, "south", south, "west", west));
    List<EstimateRow> response = new ArrayList<>();
    for (int i = 0; i < ABOUT_WEIGHTS.size(); i++) {
      response.add(weight(ABOUT_WEIGHTS.get(i), 1.2345 + i * 20));
    }
    response.add(before(margin, "north", north));
    Results results =
        new Results(
            SampleTables.SURVEY,
            tables.results().estimates(),
            List.of(),
            List.of(),
            response,
            List.of(),
            List.of());
    return DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
        .apply(results)
        .response();
  }

  private static double value(EstimateRow row) {
    return row.outcome().estimate().orElseThrow().value();
  }

  @Test
  void withEveryCategoryOfAMarginShownWeightsAreToldInFull() {
    List<EstimateRow> shown = weights("region", 40, 30, 30);
    assertThat(shown).allMatch(row -> row.outcome().estimate().isPresent());
    assertThat(value(shown.get(5))).isEqualTo(101.2345);
    assertThat(shown.get(5).method()).isEqualTo("raking");
  }

  @Test
  void aHiddenCategoryOfAMarginHidesTheSmallestAndLargestWeightAndRoundsTheirCost() {
    List<EstimateRow> shown = weights("region", 3, 47, 50);
    assertThat(shown.subList(0, 4)).allMatch(row -> row.outcome() instanceof Suppressed);
    assertThat(value(shown.get(4))).isCloseTo(81.2, within(1e-9));
    assertThat(value(shown.get(5))).isEqualTo(100);
    assertThat(shown.subList(4, 6))
        .allMatch(row -> row.method().equals("raking; rounded to protect small groups"));
    assertThat(shown.get(6).outcome()).isInstanceOf(Suppressed.class);
  }

  @Test
  void aMarginThatNoTableCountsIsTakenAsHidden() {
    List<EstimateRow> shown = weights("region x band", 40, 30, 30);
    assertThat(shown.subList(0, 4)).allMatch(row -> row.outcome() instanceof Suppressed);
    assertThat(shown.get(6).outcome()).isInstanceOf(Suppressed.class);
  }
}
