package org.plait.simulation.platform;

/**
 * A column that a platform adds to every export.
 *
 * @param name its name
 * @param kind what stands in it
 * @param constant what stands in every row, for {@link Kind#CONSTANT}
 */
public record OwnColumn(String name, Kind kind, String constant) {

  /** What stands in a column. */
  public enum Kind {
    /** The number of the response. */
    NUMBER,
    /** Letters and digits that name the response. */
    NAME,
    /** When it was begun. */
    STARTED,
    /** When it was sent off; empty while it is not whole. */
    SUBMITTED,
    /** 1 for a whole response, else 0. */
    FINISHED,
    /** The same in every row. */
    CONSTANT
  }

  static OwnColumn of(String name, Kind kind) {
    return new OwnColumn(name, kind, "");
  }

  static OwnColumn constant(String name, String value) {
    return new OwnColumn(name, Kind.CONSTANT, value);
  }
}
