package org.plait.statistics;

/** The notes that stand beside numbers which need one; the wording is tested. */
public final class Notes {
  public static final String CENSUS =
      "census: no sampling error; measurement and non-response error remain";
  public static final String NO_DISCORDANT_PAIRS = "no discordant pairs";
  public static final String SAME_ANSWER = "everyone gave the same answer";
  public static final String NO_CHANGE = "no change";
  public static final String NO_VARIATION = "no variation: no interval";
  public static final String SEPARATION =
      "no overlap between the two waves: interval from the largest possible variance";
  public static final String NO_VARIANCE =
      "no variance: interval from the largest possible variance";
  public static final String ONE_DIRECTION = "everyone who moved went the same way: no interval";
  public static final String FEW_EXPECTED = "an expected count is below 5: exact test";
  public static final String FEW_EXPECTED_IN_GROUPS = "an expected count is below 5: p is rough";
  public static final String MORE_ALIKE_THAN_CHANCE =
      "groups more alike than chance makes them: no interval";
  public static final String TOO_FEW_FOR_LEVEL = "too few cases for an interval at this level";
  public static final String TOO_UNCERTAIN = "too uncertain for an interval";
  public static final String SET_BY_WEIGHTS = "set by the weights";
  public static final String FEW_CLUSTERS = "fewer than 10 clusters";
  public static final String LONELY_STRATUM =
      "a stratum with one cluster: centred at the mean of all clusters";

  private Notes() {}
}
