package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import org.junit.jupiter.api.Test;

class McNemarTestTest {
  @Test
  void matchesTheListOfReferenceValuesM1() {
    assertThat(Fixture.references("M1")).hasSize(24);
    for (String[] row : Fixture.references("M1")) {
      String[] counts = row[1].split(",");
      McNemarTest test = McNemarTest.of(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
      double found =
          switch (row[2]) {
            case "McNemar exact" -> test.exact().pValue();
            case "McNemar midp" -> test.midP().pValue();
            default -> test.asymptotic().statistic();
          };
      double expected = Double.parseDouble(row[3]);
      assertThat(found)
          .as(row[1] + " " + row[2])
          .isCloseTo(expected, close(expected, TWELVE_DIGITS));
    }
  }

  @Test
  void whenNobodyMovedThatIsTheAnswer() {
    McNemarTest test = McNemarTest.of(0, 0);
    for (TestResult result : new TestResult[] {test.exact(), test.midP(), test.asymptotic()}) {
      assertThat(result.pValue()).isEqualTo(1);
      assertThat(result.note()).hasValue("no discordant pairs");
    }
  }

  @Test
  void takesVeryLargeCounts() {
    McNemarTest test = McNemarTest.of(5_000_000_000L, 5_000_200_000L);
    assertThat(test.midP().pValue()).isCloseTo(test.asymptotic().pValue(), close(0.0455, 1e-3));
  }

  @Test
  void theTwoDirectionsAreAlike() {
    assertThat(McNemarTest.of(9, 1).midP().pValue())
        .isEqualTo(McNemarTest.of(1, 9).midP().pValue());
    assertThat(McNemarTest.of(9, 1).midP().statistic()).isEqualTo(-8);
  }
}
