package org.plait.statistics;

/** The reasons for which data are too little: the one table that every measure answers from. */
public enum TooLittle {
  NO_CASES("no cases"),
  ALL_MISSING("all missing"),
  ONE_CASE("one case"),
  TOO_FEW_CASES("too few cases"),
  ONE_GROUP("one group"),
  ONE_CATEGORY("one category used"),
  NO_VARIATION("no variation"),
  NO_PAIRS("no linked pairs"),
  FEW_PAIRS("fewer than 5 linked pairs"),
  ONE_CLUSTER("one cluster"),
  TOO_FEW_CLUSTERS("fewer than 10 clusters"),
  POPULATION_TOO_SMALL("more answers than people in the population"),
  POPULATION_TOO_LARGE("population too large for the exact interval");

  private final String reason;

  TooLittle(String reason) {
    this.reason = reason;
  }

  /** The reason in words, as it stands in a table's status. */
  public String reason() {
    return reason;
  }

  /** The reason of an empty sample: nothing came in, or all that came in was missing. */
  public static TooLittle empty(long missing) {
    return missing > 0 ? ALL_MISSING : NO_CASES;
  }
}
