package org.plait.change.row;

import java.util.Locale;

/**
 * What a number is that rests on a machine's coding: further words of the column {@code measure}.
 */
public enum MachineMeasure {
  /** A share that a machine said of all comments, corrected by those that people read. */
  CORRECTED_PROPORTION,
  /** That share times the share of those asked who wrote something: of everybody asked. */
  CORRECTED_OF_ASKED,
  /** How many more comments people would have to read for as small an error. */
  MACHINE_WORTH,
  /** How many comments a machine gives a theme; not corrected. */
  MACHINE_COUNT;

  /**
   * The word used in files, such as {@code machine_count}.
   *
   * @return the word
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
