package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.EstimateRow;
import org.plait.change.Results;
import org.plait.study.DisclosureRule;

/** A rate of dispositions is worked out from several of them. */
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

  @Test
  void ratesOfShownDispositionsAreShown() {
    assertThat(shown(disposition("i", 40), disposition("r", 30), disposition("o", 30), rate()))
        .containsOnly(true);
  }
}
