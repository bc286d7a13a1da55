package org.plait.statistics;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in the one-line description of a result: four significant digits. */
final class Digits {
  private static final MathContext FOUR = new MathContext(4);
  private static final MathContext THREE = new MathContext(3);
  private static final double SMALLEST_P = 0.001;

  private Digits() {}

  /** {@code 0.6538}, {@code 12}, {@code 1.235E+7}. */
  static String of(double value) {
    return rounded(value, FOUR);
  }

  /** {@code = 0.012} or {@code < 0.001}. */
  static String ofP(double pValue) {
    return pValue < SMALLEST_P ? "< 0.001" : "= " + rounded(pValue, THREE);
  }

  private static String rounded(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
    boolean plain = Math.abs(value) >= 1e-4 && Math.abs(value) < 1e6;
    return value == 0 || plain ? rounded.toPlainString() : rounded.toString();
  }
}
