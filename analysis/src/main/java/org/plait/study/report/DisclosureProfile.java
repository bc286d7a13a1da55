package org.plait.study.report;

/**
 * Known sets of rules for what may be shown of small groups, as data: the limits, and what the
 * counts that are shown are rounded to.
 *
 * <p><b>Reference</b>: NHS Digital (2018) HES analysis guide, disclosure control; OpenSAFELY output
 * checking, rounding and redaction; NHS Staff Survey technical guide; Griffiths et al. (2019)
 * Handbook on statistical disclosure control for outputs, threshold of 10.
 */
public enum DisclosureProfile {

  /** The study's own limits. */
  OWN(5, 10, 1, true),
  /** Nothing is hidden: for the team alone, and every page says so. */
  INTERNAL(1, 1, 1, true),
  /** Groups of 10 or fewer and counts of 1 to 4 are hidden, as in the NHS Staff Survey. */
  STAFF_SURVEY(5, 11, 1, true),
  /** Counts of 1 to 7 are hidden, all others rounded to 5, as in Hospital Episode Statistics. */
  HES(8, 8, 5, true),
  /** Counts up to 7 are hidden, nobody among them, all others rounded to 5. */
  OPENSAFELY(8, 8, 5, false),
  /** Counts and groups below 10 are hidden, as in the Secure Research Service. */
  SRS(10, 10, 1, true);

  private final int minimum;
  private final int base;
  private final int step;
  private final boolean nobodyShown;

  DisclosureProfile(int minimum, int base, int step, boolean nobodyShown) {
    this.minimum = minimum;
    this.base = base;
    this.step = step;
    this.nobodyShown = nobodyShown;
  }

  /**
   * The smallest number of people that is shown.
   *
   * @return 1 where nothing is hidden
   */
  public int minimum() {
    return minimum;
  }

  /**
   * The fewest answers of a group that is shown.
   *
   * @return 1 where nothing is hidden
   */
  public int base() {
    return base;
  }

  /**
   * What counts are rounded to.
   *
   * @return 1 where they are exact
   */
  public int step() {
    return step;
  }

  /**
   * Whether a count of nobody is shown.
   *
   * @return false where it is hidden like a small one
   */
  public boolean nobodyShown() {
    return nobodyShown;
  }
}
