package org.plait.studies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.studies.CorrectedCoverage.Setting;

/**
 * The study of corrected shares with few draws and limits that chance does not reach; {@code
 * docs/statistics/coverage.md} has it with many.
 */
class CorrectedCoverageTest {

  private static final int DRAWS = 200;

  @ParameterizedTest
  @EnumSource(Setting.class)
  void intervalsHoldTheTruthAboutAsOftenAsTheySayAndAreNarrower(Setting setting) {
    CorrectedCoverage found = CorrectedCoverage.of(setting, 0.3, 80, DRAWS, 1);
    assertThat(found.share.value()).isBetween(0.89, 0.99);
    assertThat(found.received.value()).isBetween(0.89, 0.99);
    assertThat(found.ofAsked.value()).isBetween(0.89, 0.99);
    assertThat(found.change.value()).isBetween(0.89, 0.995);
    assertThat(found.changeReceived.value()).isBetween(0.89, 0.995);
    assertThat(found.called.value()).isLessThan(0.1);
    assertThat(found.relativeWidth()).isBetween(0.5, 0.9);
    assertThat(found.relativeWidthOfChange()).isBetween(0.5, 0.9);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40})
  void soDoThoseOfSamplesDrawnByStrata(int heard) {
    StratifiedCoverage found = StratifiedCoverage.of(0.1, heard, DRAWS, 2);
    assertThat(found.process.value()).isBetween(0.91, 1.0);
    assertThat(found.received.value()).isBetween(0.91, 1.0);
    assertThat(found.relativeWidth()).isLessThan(0.9);
  }
}
