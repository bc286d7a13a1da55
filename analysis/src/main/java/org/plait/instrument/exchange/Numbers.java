package org.plait.instrument.exchange;

/** Writes limits of numbers as short as they are. */
final class Numbers {

  private Numbers() {}

  static String of(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
