package org.plait.study.report;

/**
 * What may be shown of small groups.
 *
 * @param profile whose rules they are
 * @param minimum counts below it, and complements below it, are hidden
 * @param base groups with fewer valid answers are hidden
 */
public record DisclosureRule(DisclosureProfile profile, int minimum, int base) {

  /** Counts of 1 to 4 and bases below 10 are hidden. */
  public static final DisclosureRule DEFAULT = of(DisclosureProfile.OWN);

  /**
   * A study's own rule.
   *
   * @param minimum counts below it, and complements below it, are hidden; 0 is shown
   * @param base groups with fewer valid answers are hidden
   */
  public DisclosureRule(int minimum, int base) {
    this(DisclosureProfile.OWN, minimum, base);
  }

  /**
   * The rule of a profile as it stands.
   *
   * @param profile the profile
   * @return the rule
   */
  public static DisclosureRule of(DisclosureProfile profile) {
    return new DisclosureRule(profile, profile.minimum(), profile.base());
  }

  /**
   * Whether the numbers shown are rounded.
   *
   * @return false where they are exact
   */
  public boolean rounds() {
    return profile.step() > 1;
  }

  /**
   * Whether anything is hidden.
   *
   * @return false for the team's own report
   */
  public boolean hides() {
    return profile != DisclosureProfile.INTERNAL;
  }
}
