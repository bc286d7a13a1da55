package org.plait.run;

import java.util.function.Supplier;

/**
 * What came of work done on another thread: what it gave, or what it threw, kept as it is.
 *
 * @param result gives it, or throws it
 */
record Attempt<T>(Supplier<T> result) {

  /** Does the work on this thread. */
  static <T> Attempt<T> of(Supplier<T> work) {
    try {
      T given = work.get();
      return new Attempt<>(() -> given);
    } catch (RuntimeException failed) {
      return new Attempt<>(
          () -> {
            throw failed;
          });
    } catch (Error failed) {
      return new Attempt<>(
          () -> {
            throw failed;
          });
    }
  }

  /** What it gave; throws what it threw. */
  T given() {
    return result.get();
  }
}
