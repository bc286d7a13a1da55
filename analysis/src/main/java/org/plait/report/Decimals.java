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
   * The shortest decimal that gives the same double back. {@code Double.toString} alone would not
   * do: before Java 19 it prints a digit too many now and then. Up to 15 digits there is only one.
   */
  static BigDecimal shortest(double value) {
    BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (printed.precision() <= FEWEST) {
      return printed;
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = printed.precision() - 1; digits < MOST; digits++) {
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
