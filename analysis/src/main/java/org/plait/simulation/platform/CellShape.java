package org.plait.simulation.platform;

import java.util.regex.Pattern;

/** What a cell's text can be written as, in files whose cells have types. */
public enum CellShape {
  /** A number that comes back as the same text. */
  NUMBER("0|-?[1-9][0-9]{0,14}(\\.[0-9]*[1-9])?"),
  /** A day, such as {@code 2026-01-12}. */
  DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
  /** A month, such as {@code 2026-01}. */
  MONTH("[0-9]{4}-[0-9]{2}"),
  /** A day with a time, such as {@code 2026-01-12T08:19:00}. */
  TIME("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");

  private final Pattern pattern;

  CellShape(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /**
   * Whether a cell has this shape.
   *
   * @param cell its text
   * @return true when it has
   */
  public boolean fits(String cell) {
    return pattern.matcher(cell).matches();
  }
}
