package org.plait.statistics.design;

/**
 * What to do with a stratum of which only one cluster was drawn: it says nothing about the variance
 * within it. Whatever is done stands in the estimate's note, with the stratum's name.
 *
 * <p><b>Reference</b>: Lumley (2010) Complex Surveys, Wiley, section 3.2.1; Wolter (2007)
 * Introduction to Variance Estimation, 2nd ed., Springer, section 2.5.
 */
public enum LonelyPsu {
  /** There is no estimate: the default. */
  FAIL("no variance"),
  /** It adds nothing, as if it had been certain to be drawn. */
  REMOVE("adds no variance"),
  /** Its distance from the mean of all clusters stands for that from the stratum's: cautious. */
  ADJUST("centred at the mean of all clusters"),
  /** It adds the average of what the other strata add. */
  AVERAGE("adds the average of the other strata");

  private final String words;

  LonelyPsu(String words) {
    this.words = words;
  }

  /** What is done, in words fit for a note. */
  public String words() {
    return words;
  }
}
