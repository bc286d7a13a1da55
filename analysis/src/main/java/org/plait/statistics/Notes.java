package org.plait.statistics;

/** The notes that stand beside numbers which need one; the wording is tested. */
final class Notes {
  static final String CENSUS =
      "census: no sampling error; measurement and non-response error remain";
  static final String NO_DISCORDANT_PAIRS = "no discordant pairs";
  static final String SAME_ANSWER = "everyone gave the same answer";
  static final String NO_CHANGE = "no change";
  static final String NO_VARIATION = "no variation: no interval";
  static final String SEPARATION =
      "no overlap between the two waves: interval from the largest possible variance";
  static final String NO_VARIANCE = "no variance: interval from the largest possible variance";
  static final String TOO_FEW_FOR_LEVEL = "too few cases for an interval at this level";
  static final String FEW_CLUSTERS = "fewer than 10 clusters";

  private Notes() {}
}
