package org.plait.study.reader;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A percentage that somebody published beside the number of answers it is said to be of. A share of
 * {@code n} answers is a whole number of them; where no whole number rounds to the percentage, it
 * is of another number of answers, or was mistyped.
 *
 * <p>The granularity test of Brown and Heathers (2017), <a
 * href="https://doi.org/10.1177/1948550616673876">doi:10.1177/1948550616673876</a>, for shares
 * instead of means. Rounding a half up, down and to even are all allowed for. With {@code n} above
 * 100 times ten to the number of decimals every percentage is possible and the test says nothing.
 *
 * @param percent the percentage with the decimals it was published with, 0 to 100
 * @param n the stated number of answers, at least 1
 */
public record PublishedShare(BigDecimal percent, long n) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when the percentage is not from 0 to 100, or n below 1
   */
  public PublishedShare {
    if (n < 1 || percent.signum() < 0 || percent.compareTo(HUNDRED) > 0) {
      throw new IllegalArgumentException("a share must be 0 to 100 % of at least 1");
    }
    percent = percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  /**
   * A number of answers that rounds to the percentage.
   *
   * @return the smallest such number, 0 to n; empty when there is none
   */
  public Optional<Long> count() {
    long below = below();
    if (rounds(below)) {
      return Optional.of(below);
    }
    return below < n && rounds(below + 1) ? Optional.of(below + 1) : Optional.empty();
  }

  /**
   * The largest number of answers that is not more than the percentage.
   *
   * @return the number, 0 to n
   */
  public long below() {
    return percent
        .multiply(BigDecimal.valueOf(n))
        .divide(HUNDRED, 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /**
   * The percentage that a number of answers is, with as many decimals as were published.
   *
   * @param count the number, 0 to n
   * @return the percentage, a half rounded up
   */
  public BigDecimal percentOf(long count) {
    return BigDecimal.valueOf(count)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(n), percent.scale(), RoundingMode.HALF_UP);
  }

  /** Within half a unit of the last decimal: twice the difference, times n, is at most n units. */
  private boolean rounds(long count) {
    BigInteger unit = BigInteger.TEN.pow(percent.scale());
    BigInteger is = BigInteger.valueOf(count).multiply(BigInteger.valueOf(100)).multiply(unit);
    BigInteger said = percent.unscaledValue().multiply(BigInteger.valueOf(n));
    return is.subtract(said).abs().shiftLeft(1).compareTo(BigInteger.valueOf(n)) <= 0;
  }
}
