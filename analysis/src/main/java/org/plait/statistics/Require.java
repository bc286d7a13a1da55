package org.plait.statistics;

/** The checks of constructors: each message says what must hold and what was found. */
public final class Require {
  private Require() {}

  /**
   * A text that is not blank.
   *
   * @param value the text
   * @param name what the message calls it
   * @throws IllegalArgumentException if it is blank
   */
  public static void text(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  /**
   * A number that is neither infinite nor NaN.
   *
   * @param value the number
   * @param name what the message calls it
   * @return the number
   * @throws IllegalArgumentException unless it is finite
   */
  public static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, found " + value);
    }
    return value;
  }

  /**
   * A finite number above 0.
   *
   * @param value the number
   * @param name what the message calls it
   * @throws IllegalArgumentException unless it is
   */
  public static void positive(double value, String name) {
    if (!(finite(value, name) > 0)) {
      throw new IllegalArgumentException(name + " must be above 0, found " + value);
    }
  }

  /**
   * A finite number of 0 or more.
   *
   * @param value the number
   * @param name what the message calls it
   * @throws IllegalArgumentException unless it is
   */
  public static void notNegative(double value, String name) {
    if (finite(value, name) < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, found " + value);
    }
  }

  /**
   * A number from 0 to 1.
   *
   * @param value the number
   * @param name what the message calls it
   * @throws IllegalArgumentException unless it is
   */
  public static void unit(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1, found " + value);
    }
  }

  /**
   * A whole number of 0 or more.
   *
   * @param value the number
   * @param name what the message calls it
   * @throws IllegalArgumentException if it is negative
   */
  public static void count(long value, String name) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must be 0 or more, found " + value);
    }
  }

  /**
   * A confidence level strictly between 0 and 1.
   *
   * @param value the level
   * @throws IllegalArgumentException unless it is
   */
  public static void level(double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(
          "confidenceLevel must be strictly between 0 and 1, e.g. 0.95, found " + value);
    }
  }

  /**
   * One entry for each value.
   *
   * @param expected how many there must be
   * @param found how many there are
   * @param name what the message calls it
   * @throws IllegalArgumentException if they differ
   */
  public static void sameLength(int expected, int found, String name) {
    if (expected != found) {
      throw new IllegalArgumentException(
          name + " must have one entry for each value: " + expected + ", found " + found);
    }
  }

  /**
   * Numbers of which none is infinite or NaN.
   *
   * @param values the numbers
   * @return a copy of them
   * @throws IllegalArgumentException unless each is finite
   */
  public static double[] finite(double[] values) {
    for (double value : values) {
      finite(value, "value");
    }
    return values.clone();
  }
}
