package org.plait.statistics;

/** The reasons for which data are too little: the one table that every measure answers from. */
public enum TooLittle {
  /** Nobody was asked, or nobody is in the group. */
  NO_CASES("no cases"),
  /** There were cases, none with a valid answer. */
  ALL_MISSING("all missing"),
  /** A single case says nothing about variation. */
  ONE_CASE("one case"),
  /** Fewer cases than the method needs. */
  TOO_FEW_CASES("too few cases"),
  /** There is nothing to compare the group with. */
  ONE_GROUP("one group"),
  /** Everybody is in one category, or was put there. */
  ONE_CATEGORY("one category used"),
  /** All values are the same. */
  NO_VARIATION("no variation"),
  /** Nobody has a valid answer in both waves. */
  NO_PAIRS("no linked pairs"),
  /** Too few people have a valid answer in both waves. */
  FEW_PAIRS("fewer than 5 linked pairs"),
  /** A single cluster says nothing about variation between clusters. */
  ONE_CLUSTER("one cluster"),
  /** Where every stratum has one cluster, none says anything about variation. */
  LONELY_STRATA("one cluster in every stratum"),
  /** An estimate can't be made again with a set of weights that counts nobody who answered. */
  EMPTY_REPLICATE("a set of replicate weights without cases"),
  /** Too few clusters for a robust variance to be trusted. */
  TOO_FEW_CLUSTERS("fewer than 10 clusters"),
  /** Of a stratum without an answer nothing can be said, and so of the whole. */
  EMPTY_STRATUM("nobody answered in a stratum"),
  /** The population given can't be that of the answers. */
  POPULATION_TOO_SMALL("more answers than people in the population"),
  /** Its numbers are beyond those the exact interval can count with. */
  POPULATION_TOO_LARGE("population too large for the exact interval"),
  /** An exact method would take too long; the approximate one is as good. */
  TOO_MANY_CASES("too many cases for the exact method"),
  /** Their powers are beyond the numbers a computer holds. */
  TOO_LARGE_NUMBERS("too large or too small numbers to compute with");

  private final String reason;

  TooLittle(String reason) {
    this.reason = reason;
  }

  /** The reason in words, as it stands in a table's status. */
  public String reason() {
    return reason;
  }

  /**
   * The reason of an empty sample: nothing came in, or all that came in was missing.
   *
   * @param missing how many were missing
   */
  public static TooLittle empty(long missing) {
    return missing > 0 ? ALL_MISSING : NO_CASES;
  }
}
