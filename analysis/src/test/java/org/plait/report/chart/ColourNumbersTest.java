package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourNumbersTest {

  @Test
  void everyShadeKeepsItsOwnNumberHoweverManyThereAre() {
    ColourNumbers numbers = new ColourNumbers();
    for (int shade = 0; shade < 256; shade++) {
      for (int red = 0; red < 256; red += 16) {
        numbers.put(red << 16 | shade << 8 | shade, red + shade);
      }
    }
    assertThat(numbers.colours().count()).isEqualTo(256 * 16);
    assertThat(numbers.getOrDefault(0xF0_FF_FF, -1)).isEqualTo(0xF0 + 0xFF);
    assertThat(numbers.getOrDefault(0x10_00_00, -1)).isEqualTo(0x10);
    assertThat(numbers.getOrDefault(0x01_00_00, -1)).isEqualTo(-1);
  }

  @Test
  void aColourThatComesAgainTakesTheNewNumber() {
    ColourNumbers numbers = new ColourNumbers();
    numbers.put(0xFFFFFF, 1);
    numbers.put(0xFFFFFF, 2);
    assertThat(numbers.getOrDefault(0xFFFFFF, 0)).isEqualTo(2);
    assertThat(numbers.colours()).containsExactly(0xFFFFFF);
  }
}
