package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares as readers say them. */
class PlainSharesTest {
  @ParameterizedTest
  @CsvSource({
    "0, none",
    "0.02, fewer than 1 in 20",
    "0.05, about 1 in 10",
    "0.31, about 3 in 10",
    "0.35, about 4 in 10",
    "0.95, about 9 in 10",
    "0.97, nearly all",
    "1, all"
  })
  void aShareIsSaidInTenths(double share, String words) {
    assertThat(PlainShares.tenths(share)).isEqualTo(words);
  }

  @Test
  void aChangeNamesBothAndLeavesOutTenthsThatAreAlike() {
    assertThat(PlainShares.change(0.24, 0.31))
        .isEqualTo("from about 2 in 10 (24%) to about 3 in 10 (31%)");
    assertThat(PlainShares.change(0.46, 0.52)).isEqualTo("from 46% to 52%");
  }
}
