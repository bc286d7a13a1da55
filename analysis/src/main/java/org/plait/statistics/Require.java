package org.plait.statistics;

/** The checks of constructors: each message says what must hold and what was found. */
public final class Require {
  private Require() {}

  public static void text(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, found " + value);
    }
    return value;
  }

  public static void positive(double value, String name) {
    if (!(finite(value, name) > 0)) {
      throw new IllegalArgumentException(name + " must be above 0, found " + value);
    }
  }

  public static void notNegative(double value, String name) {
    if (finite(value, name) < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, found " + value);
    }
  }

  public static void unit(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1, found " + value);
    }
  }

  public static void count(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, found " + value);
    }
  }

  public static void level(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "confidenceLevel must be strictly between 0 and 1, e.g. 0.95, found " + value);
    }
  }

  public static void sameLength(int expected, int found, String name) {
    if (expected != found) {
      throw new IllegalArgumentException(
          name + " must have one entry for each value: " + expected + ", found " + found);
    }
  }

  public static double[] finite(double[] values) {
    for (double value : values) {
      finite(value, "value");
    }
    return values.clone();
  }
}
