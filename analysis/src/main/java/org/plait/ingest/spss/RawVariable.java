package org.plait.ingest.spss;

import java.util.List;

/**
 * A variable record as it stands in the file, its text not decoded yet.
 *
 * @param offset where it begins
 * @param segment its place among segments of eight bytes, counted from 0
 * @param width 0 for a number, else bytes of text
 * @param name the short name
 * @param label the label; empty when it has none
 * @param range whether its first two missing values are the ends of a range
 * @param missing its missing values, eight bytes each
 * @param format how it is shown: number of the format type
 * @param decimals how many decimals are shown
 */
record RawVariable(
    int offset,
    int segment,
    int width,
    Raw name,
    Raw label,
    boolean range,
    List<Raw> missing,
    int format,
    int decimals) {

  /** Copies the missing values. */
  RawVariable {
    missing = List.copyOf(missing);
  }

  /** How many segments of eight bytes one value takes. */
  int segments() {
    return Math.max(1, (width + 7) / 8);
  }

  boolean text() {
    return width > 0;
  }
}
