package org.plait.studies.attack;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * How many people a printed share or interval is about: every number is tried, and those whose
 * share, Wilson interval or standard error rounds to what is printed are possible.
 */
final class ShareInversion {

  private static final double Z = 1.959963984540054;
  private static final double EXACT = 1e-9;
  private static final int MOST = 100_000;

  private ShareInversion() {}

  /** Those of {@code of} people whose share is printed to within half of this unit. */
  static Optional<long[]> share(double share, long of, double unit) {
    return possible(of, n -> near((double) n / of, share, unit));
  }

  /** Those of {@code of} people whose Wilson interval is printed to within half of this unit. */
  static Optional<long[]> wilson(double low, double high, long of, double unit) {
    return possible(
        of, n -> near(limit(n, of, -1), low, unit) && near(limit(n, of, 1), high, unit));
  }

  private static Optional<long[]> possible(long of, LongPredicate agrees) {
    if (of <= 0 || of > MOST) {
      return Optional.empty();
    }
    long[] all = LongStream.rangeClosed(0, of).filter(agrees).toArray();
    return all.length == 0
        ? Optional.empty()
        : Optional.of(new long[] {all[0], all[all.length - 1]});
  }

  private static boolean near(double value, double printed, double unit) {
    return Math.abs(value - printed) <= unit / 2 + EXACT;
  }

  private static double limit(long n, long of, int side) {
    double share = (double) n / of;
    double z2 = Z * Z / of;
    double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of));
    return (share + z2 / 2 + side * half) / (1 + z2);
  }
}
