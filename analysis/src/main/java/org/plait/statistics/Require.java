package org.plait.statistics;

import java.util.Arrays;
import java.util.Locale;

/** The checks of constructors: each message says what must hold and what was found. */
public final class Require {
  /** Beyond it the powers that variances of variances take could not be held. */
  private static final double LARGEST = 1e50;

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
   * Values of at most 1e50, so that no power which an estimator takes of them overflows.
   *
   * @param values the numbers
   * @return a copy of them
   * @throws IllegalArgumentException unless each is finite and within 1e50
   */
  public static double[] finite(double[] values) {
    for (double value : values) {
      value(value, "value");
    }
    return values.clone();
  }

  /**
   * A value of at most 1e50, as {@link #finite(double[])} has them.
   *
   * @param value the number
   * @param name what the message calls it
   * @return the number
   * @throws IllegalArgumentException unless it is finite and within 1e50
   */
  public static double value(double value, String name) {
    if (Math.abs(finite(value, name)) > LARGEST) {
      throw new IllegalArgumentException(
          name + " must lie between -" + LARGEST + " and " + LARGEST + ", found " + value);
    }
    return value;
  }

  /**
   * The sum of counts, which must be one that a long can hold.
   *
   * @param counts the counts
   * @return their sum
   * @throws IllegalArgumentException if a count is below 0 or the sum too large
   */
  public static long total(long... counts) {
    return totalUpTo(Long.MAX_VALUE, counts);
  }

  /**
   * The sum of counts, which must not be above the most.
   *
   * @param most the largest sum there may be
   * @param counts the counts
   * @return their sum
   * @throws IllegalArgumentException if a count is below 0 or the sum too large
   */
  public static long totalUpTo(long most, long... counts) {
    long total = 0;
    for (long count : counts) {
      count(count, "count");
      if (count > most - total) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "counts must add up to at most %,d, found more", most));
      }
      total += count;
    }
    return total;
  }

  /**
   * A number of a person or a cluster.
   *
   * @param id the number, or {@link Observations#NONE}
   * @param name what the message calls it
   * @throws IllegalArgumentException if it is below -1
   */
  static void id(int id, String name) {
    if (id < Observations.NONE) {
      throw new IllegalArgumentException(name + " must be 0 or more, or -1 for none, found " + id);
    }
  }

  /**
   * The persons of one wave.
   *
   * @param persons a number for each, or {@link Observations#NONE}
   * @throws IllegalArgumentException if one is below -1, or a person stands twice
   */
  static void once(int[] persons) {
    int[] sorted = persons;
    for (int i = 1; i < persons.length && sorted == persons; i++) {
      if (persons[i] <= persons[i - 1]) {
        sorted = persons.clone();
        Arrays.sort(sorted);
      }
    }
    for (int i = 0; i < sorted.length; i++) {
      id(sorted[i], "person");
      if (i > 0 && sorted[i] != Observations.NONE && sorted[i] == sorted[i - 1]) {
        throw new IllegalArgumentException("a person must stand once in a wave, found one twice");
      }
    }
  }
}
