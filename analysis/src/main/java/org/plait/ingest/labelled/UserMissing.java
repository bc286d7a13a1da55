package org.plait.ingest.labelled;

import java.util.Optional;
import java.util.Set;

/**
 * The values of a variable that the file declares missing.
 *
 * @param values single values, as cells write them
 * @param range a range of numbers
 */
public record UserMissing(Set<String> values, Optional<Range> range) {

  /** No value is declared missing. */
  public static final UserMissing NONE = new UserMissing(Set.of(), Optional.empty());

  /** Copies the values. */
  public UserMissing {
    values = Set.copyOf(values);
  }

  /**
   * Numbers from one to another, both included.
   *
   * @param lower the smallest; negative infinity for none
   * @param upper the largest; infinity for none
   */
  public record Range(double lower, double upper) {

    /** Checks the order. */
    public Range {
      if (!(lower <= upper)) {
        throw new IllegalArgumentException("lower end must not lie above upper end");
      }
    }

    /**
     * Whether a number lies in it.
     *
     * @param number the number
     * @return true when it does
     */
    public boolean contains(double number) {
      return number >= lower && number <= upper;
    }
  }

  /**
   * Whether a number is declared missing.
   *
   * @param number the number
   * @param cell how a cell writes it
   * @return true when it is
   */
  public boolean contains(double number, String cell) {
    return values.contains(cell) || range.isPresent() && range.get().contains(number);
  }

  /**
   * Whether nothing is declared missing.
   *
   * @return true when nothing is
   */
  public boolean none() {
    return values.isEmpty() && range.isEmpty();
  }
}
