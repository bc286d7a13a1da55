package org.plait.disclosure;

import org.plait.study.DisclosureRule;

/**
 * The limits that hold for one cell.
 *
 * @param minimum counts from 1 to below it are hidden, and so are complements
 * @param base bases from 1 to below it are hidden
 */
record Limits(int minimum, int base) {

  /** What sensitive questions and rows about single organisations get at least. */
  private static final int STRICT = 10;

  static Limits of(DisclosureRule rule) {
    return new Limits(rule.minimum(), rule.base());
  }

  Limits strict() {
    return new Limits(Math.max(minimum, STRICT), Math.max(base, STRICT));
  }

  /** Whether a number of people is too small to be shown; nobody at all may be shown. */
  boolean hidesCount(long count) {
    return count > 0 && count < minimum;
  }

  /** Whether a base is too small for anything of it to be shown. */
  boolean hidesBase(long count) {
    return count > 0 && count < base;
  }

  /** The rule in words; the same for every hidden cell, as the cause would say how small it is. */
  String words() {
    return "counts and complements below "
        + minimum
        + ", bases below "
        + base
        + ", and what they could be worked out from";
  }
}
