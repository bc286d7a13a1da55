package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What results say of themselves in a line, in notebooks and debuggers. */
class DescriptionTest {

  @Test
  void anEstimateSaysItsIntervalAndN() {
    assertThat(Proportion.of(34, 52).estimate(ProportionInterval.WILSON, 0.95))
        .hasToString("proportion 0.6538 (95 % interval 0.518 to 0.7685, Wilson score), n = 52");
  }

  @Test
  void anOutcomeWithoutANumberSaysWhy() {
    assertThat(Proportion.of(0, 0).estimate(ProportionInterval.WILSON, 0.95))
        .hasToString("proportion undefined: no cases, n = 0");
  }

  @Test
  void aTestSaysStatisticPAndNote() {
    assertThat(McNemarTest.of(9, 1).midP()).hasToString("McNemar mid-p: -8, p = 0.0117, n = 10");
    assertThat(McNemarTest.of(0, 0).midP())
        .hasToString("McNemar mid-p: 0, p = 1, n = 0; no discordant pairs");
  }

  @Test
  void aMethodNamesItsSource() {
    assertThat(new Method("Wilson score", "Wilson (1927)"))
        .hasToString("Wilson score: Wilson (1927)");
    assertThat(new Method("count", "")).hasToString("count");
  }

  @Test
  void numbersHaveFourDigitsAndSmallPsALimit() {
    assertThat(Digits.of(1234567.8)).isEqualTo("1.235E+6");
    assertThat(Digits.of(1200)).isEqualTo("1200");
    assertThat(Digits.of(0.00012345)).isEqualTo("0.0001234");
    assertThat(Digits.of(-0.0)).isEqualTo("0");
    assertThat(Digits.ofP(0.0001)).isEqualTo("< 0.001");
  }
}
