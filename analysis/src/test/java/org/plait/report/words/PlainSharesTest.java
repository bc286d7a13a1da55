package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.study.wording.Wording;

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
    assertThat(new PlainShares(Wording.own()).tenths(share)).isEqualTo(words);
  }

  @Test
  void aChangeNamesBothAndLeavesOutTenthsThatAreAlike() {
    PlainShares shares = new PlainShares(Wording.own());
    assertThat(shares.change(0.24, 0.31))
        .containsExactly("about 2 in 10 (24%)", "about 3 in 10 (31%)");
    assertThat(shares.change(0.46, 0.52)).containsExactly("46%", "52%");
  }
}
