package org.plait.study;

/**
 * What may be shown of small groups.
 *
 * @param minimum counts below it, and complements below it, are hidden; 0 is shown
 * @param base groups with fewer valid answers are hidden
 */
public record DisclosureRule(int minimum, int base) {

  /** Counts of 1 to 4 and bases below 10 are hidden. */
  public static final DisclosureRule DEFAULT = new DisclosureRule(5, 10);
}
