package org.plait.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With few draws and limits that chance does not reach. */
class TestErrorsTest {

  private static final int DRAWS = 300;
  private static final List<String> DEFAULTS =
      List.of("share: z or mid-p", "ordered: placements, t", "mean: t");

  @Test
  void aDefaultTestSeldomCallsAChangeThatIsNone() {
    for (TestErrors.Waves design : TestErrors.DESIGNS) {
      Map<String, Share> called = TestErrors.called(design, TestErrors.NO_CHANGE.get(0), DRAWS, 1);
      assertThat(DEFAULTS)
          .as(design.name())
          .allSatisfy(test -> assertThat(called.get(test).value()).isLessThan(0.11));
    }
  }

  @Test
  void mannWhitneyTakesUnequalSpreadForAChangeAndPlacementsDoNot() {
    TestErrors.Waves unequal = TestErrors.DESIGNS.get(1);
    Map<String, Share> called = TestErrors.called(unequal, TestErrors.NO_CHANGE.get(2), DRAWS, 2);
    assertThat(called.get("ordered, Mann-Whitney").value()).isGreaterThan(0.12);
    assertThat(called.get("ordered: placements, t").value()).isLessThan(0.11);
  }

  @Test
  void theOverlapFindsMoreOfWhatChanged() {
    TestErrors.Waves overlapping = TestErrors.DESIGNS.get(2);
    Map<String, Share> called = TestErrors.called(overlapping, TestErrors.CHANGES.get(0), DRAWS, 3);
    assertThat(called.get("ordered: placements, t").value())
        .isGreaterThan(called.get("ordered, Mann-Whitney").value());
    assertThat(called.get("share: z or mid-p").value())
        .isGreaterThan(called.get("share, McNemar on pairs only").value());
  }
}
