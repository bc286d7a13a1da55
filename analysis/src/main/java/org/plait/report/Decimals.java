package org.plait.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Turns doubles into decimals, the same on every version of Java. */
final class Decimals {
  private static final int FEWEST = 15;
  private static final int MOST = 17;

  private Decimals() {}

  /**
   * The shortest decimal that gives the same double back. {@code Double.toString} is not used: what
   * it prints changed with Java 19.
   */
  static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = FEWEST; digits < MOST; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  /** A decimal with so many places, half away from zero. */
  static BigDecimal places(double value, int places) {
    return shortest(value).setScale(places, RoundingMode.HALF_UP);
  }

  /** A share as a whole percentage. */
  static long percent(double share) {
    return shortest(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
