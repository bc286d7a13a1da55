package org.plait.disclosure.cell;

import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/**
 * The limits that hold for one cell.
 *
 * @param minimum counts from 1 to below it are hidden, and so are complements of exact counts
 * @param base bases from 1 to below it are hidden
 * @param step what counts that are shown are rounded to; 1 where they are exact
 * @param nobodyShown whether a count of nobody is shown
 */
public record Limits(int minimum, int base, int step, boolean nobodyShown) {

  /** What sensitive questions and rows about single organisations get at least. */
  private static final int STRICT = 10;

  /** Limits of exact counts, of which nobody is shown. */
  public Limits(int minimum, int base) {
    this(minimum, base, 1, true);
  }

  /** The limits that a study sets. */
  public static Limits of(DisclosureRule rule) {
    DisclosureProfile profile = rule.profile();
    return new Limits(rule.minimum(), rule.base(), profile.step(), profile.nobodyShown());
  }

  /** At least what sensitive questions and rows about single organisations get. */
  public Limits strict() {
    return new Limits(Math.max(minimum, STRICT), Math.max(base, STRICT), step, nobodyShown);
  }

  /** The stricter of both. */
  public Limits and(Limits other) {
    return new Limits(
        Math.max(minimum, other.minimum), Math.max(base, other.base), step, nobodyShown);
  }

  /** Whether a number of people is too small to be shown; nobody at all may be shown. */
  public boolean hidesCount(long count) {
    return count > 0 && count < minimum;
  }

  /** Whether nobody at all is hidden too. */
  boolean hidesNobody(long count) {
    return count == 0 && !nobodyShown;
  }

  /** Whether a base is too small for anything of it to be shown. */
  public boolean hidesBase(long count) {
    return count > 0 && count < base;
  }

  /** Whether the counts that are shown are rounded. */
  public boolean rounds() {
    return step > 1;
  }

  /** The rule in words; the same for every hidden cell, as the cause would say how small it is. */
  public String words() {
    return rounds()
        ? "counts and bases below " + minimum + ", and what they could be worked out from"
        : "counts and complements below "
            + minimum
            + ", bases below "
            + base
            + ", and what they could be worked out from";
  }
}
