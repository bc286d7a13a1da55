package org.plait.studies.coder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;

class CountedThemeTest {

  private static Outcome estimate(double value, double lower, double upper) {
    Method method = new Method("plain", "");
    return Estimate.of("proportion", value, 10, method)
        .withInterval(new Interval(lower, upper, 0.95, method));
  }

  @Test
  void errorsCoverageAndWidthAreMeansOverSamples() {
    CountedTheme theme = new CountedTheme(0.5);
    theme.add(estimate(0.6, 0.4, 0.8));
    theme.add(estimate(0.3, 0.2, 0.4));
    assertThat(theme.bias()).isCloseTo(-0.05, within(1e-12));
    assertThat(theme.error()).isCloseTo(Math.sqrt((0.01 + 0.04) / 2), within(1e-12));
    assertThat(theme.coverage()).isEqualTo(0.5);
    assertThat(theme.width()).isCloseTo(0.3, within(1e-12));
  }
}
