package org.plait.statistics.model;

/** What generalised estimating equations assume of two answers of one cluster. */
public enum WorkingCorrelation {
  /** They don't depend on each other; the robust variance allows that they do. */
  INDEPENDENCE("independence"),
  /** Any two have the same correlation, which is estimated. */
  EXCHANGEABLE("exchangeable"),
  /**
   * It falls with the time between them: the correlation of two answers a step apart, which is
   * estimated, to the power of the number of steps.
   */
  AR1("ar1");

  private final String title;

  WorkingCorrelation(String title) {
    this.title = title;
  }

  /** The name in words. */
  public String title() {
    return title;
  }
}
