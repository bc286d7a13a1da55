package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The shortest decimal of a double, the same on every version of Java. */
class DecimalsTest {
  @Test
  void theShortestDecimalGivesTheSameDoubleBack() {
    assertThat(Decimals.shortest(0.1)).hasToString("0.1");
    assertThat(Decimals.shortest(1.0 / 3)).hasToString("0.3333333333333333");
    assertThat(Decimals.shortest(-2.0 / 3)).hasToString("-0.6666666666666666");
    assertThat(Decimals.shortest(0.1 + 0.2)).hasToString("0.30000000000000004");
    assertThat(Decimals.shortest(1234.5)).hasToString("1234.5");
    assertThat(Decimals.shortest(184).toPlainString()).isEqualTo("184");
    assertThat(Decimals.shortest(0).signum()).isZero();
  }

  /** Java 17 prints 2.0E-3 and its like with digits that are not needed. */
  @Test
  void digitsThatAreNotNeededAreLeftOut() {
    assertThat(Decimals.shortest(2.0e-3).toPlainString()).isEqualTo("0.002");
    assertThat(Decimals.shortest(2.2e-322).toPlainString()).endsWith("22");
    assertThat(Decimals.shortest(1.1e23).toPlainString()).isEqualTo("110000000000000000000000");
  }

  @Test
  void theQuickWayAgreesWithExactArithmetic() {
    Random random = new Random(20250627);
    for (int i = 0; i < 200_000; i++) {
      double value = random.nextDouble() * Math.pow(10, random.nextInt(22) - 6);
      double some = Math.rint(value * 1000) / 1000;
      double share = random.nextInt(1, 900) / (double) random.nextInt(900, 2000);
      check(value);
      check(-some);
      check(share);
      check(Math.nextUp(share));
    }
  }

  private static void check(double value) {
    if (!Decimals.shortest(value).equals(Decimals.exactly(value))) {
      assertThat(Decimals.shortest(value)).isEqualTo(Decimals.exactly(value));
    }
  }
}
