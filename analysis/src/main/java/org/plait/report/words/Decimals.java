package org.plait.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Turns doubles into decimals, the same on every version of Java. */
public final class Decimals {
  private static final int FEWEST = 15;
  private static final int MOST = 17;

  /** Between these a double times a power of ten up to 22, which is exact, has 15 to 17 digits. */
  private static final double LEAST = 1.0e-5;

  private static final double GREATEST = 1.0e15;
  private static final double MARGIN = 1.0e-6;
  private static final double[] POWERS = new double[23];

  /** A power of two has a nearer neighbour below than above, and is left to exact arithmetic. */
  private static final long MANTISSA = 0x000fffffffffffffL;

  private static final long NONE = -1;
  private static final long UNSURE = -2;

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Decimals() {}

  /**
   * The shortest decimal that gives the same double back. {@code Double.toString} alone would not
   * do: before Java 19 it prints a digit too many now and then. Up to 15 digits there is only one.
   */
  public static BigDecimal shortest(double value) {
    double size = Math.abs(value);
    boolean powerOfTwo = (Double.doubleToRawLongBits(value) & MANTISSA) == 0;
    if (size < LEAST || size >= GREATEST || powerOfTwo) {
      return exactly(value);
    }
    int places = FEWEST;
    for (double power = 1; power <= size; power *= 10) {
      places--;
    }
    for (double power = 0.1; power > size; power /= 10) {
      places++;
    }
    for (int digits = FEWEST; digits <= MOST; digits++, places++) {
      long nearest = nearest(size, places);
      if (nearest == UNSURE) {
        return exactly(value);
      }
      if (nearest != NONE) {
        return BigDecimal.valueOf(value < 0 ? -nearest : nearest, places).stripTrailingZeros();
      }
    }
    return exactly(value);
  }

  /**
   * The whole number nearest to a size times a power of ten, when dividing it again gives the size
   * back. The product is exact as a sum of two doubles; what is too near a tie stays unsure.
   */
  private static long nearest(double size, int places) {
    double power = POWERS[places];
    double high = size * power;
    double low = Math.fma(size, power, -high);
    double floor = Math.floor(high);
    double rest = high - floor + low;
    double whole = Math.rint(rest);
    double distance = Math.abs(rest - whole);
    double reach = Math.ulp(size) / 2 * power;
    if (distance > 0.5 - MARGIN || Math.abs(distance - reach) < reach * MARGIN) {
      return UNSURE;
    }
    return distance < reach ? (long) floor + (long) whole : NONE;
  }

  /** The same with exact arithmetic, for every double. */
  static BigDecimal exactly(double value) {
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
  public static BigDecimal places(double value, int places) {
    return rounded(shortest(value), places);
  }

  /** The same of a decimal. */
  static BigDecimal rounded(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP);
  }

  /** A share as a whole percentage. */
  public static long percent(double share) {
    return shortest(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
