package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.row.RowKey;
import org.plait.integration.ThemeContrast;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.study.report.DisclosureRule;

/** How those who wrote of a theme answered is told only where no count behind it is small. */
class JointControlTest {

  private static final Method MADE_UP = new Method("made up", "");
  private static final Estimate DIFFERENCE =
      Estimate.of("contrast", -0.1234, 90, MADE_UP)
          .withStandardError(0.0811)
          .withInterval(new Interval(-0.2824, 0.0356, 0.95, MADE_UP));

  private static ThemeContrast safe(long with, long without, long fewest) {
    ThemeContrast row =
        new ThemeContrast(
            new RowKey("staff", "q", "", "agree", "", "", "top_box"),
            "T1",
            "B",
            DIFFERENCE,
            OptionalLong.of(with),
            OptionalLong.of(without),
            OptionalLong.of(fewest),
            false);
    return JointControl.of(DisclosureRule.DEFAULT).apply(List.of(row)).get(0);
  }

  @Test
  void whereAnyCountIsSmallNothingIsLeft() {
    ThemeContrast hidden = safe(33, 57, 9);
    assertThat(hidden.difference().estimate()).isEmpty();
    assertThat(hidden.with()).isEmpty();
    assertThat(hidden.without()).isEmpty();
    assertThat(safe(9, 57, 12).difference().estimate()).isEmpty();
  }

  @Test
  void whatIsShownGivesNoCountAway() {
    ThemeContrast shown = safe(33, 57, 10);
    assertThat(shown.with()).hasValue(30);
    assertThat(shown.without()).hasValue(60);
    assertThat(shown.fewest()).isEmpty();
    Estimate told = shown.difference().estimate().orElseThrow();
    assertThat(told.value()).isCloseTo(-0.12, within(1e-12));
    assertThat(told.interval().orElseThrow().lower()).isCloseTo(-0.28, within(1e-12));
  }
}
