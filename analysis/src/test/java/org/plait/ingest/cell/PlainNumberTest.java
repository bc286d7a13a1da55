package org.plait.ingest.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
  @ParameterizedTest
  @CsvSource({"7, 7", "-3.5, -3.5", "+.25, 0.25", "007, 7", "0, 0"})
  void readsDigitsOnePointAndASign(String text, double number) {
    assertThat(PlainNumber.parse(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", ".", "1,5", "1.000.000", "1e5", "NaN", "Infinity", "5 %"})
  void refusesEverythingElse(String text) {
    assertThat(PlainNumber.parse(text)).isNaN();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1"})
  void refusesNumbersOfMoreThanFiftyDigits(String start) {
    assertThat(PlainNumber.parse(start + "0".repeat(49))).isFinite();
    assertThat(PlainNumber.parse(start + "0".repeat(51))).isNaN();
    assertThat(PlainNumber.parse(start + "0".repeat(400))).isNaN();
  }
}
