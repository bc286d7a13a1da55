package org.plait.coding.sample;

import java.util.List;

/**
 * What divides the comments of a survey, wave and question by a machine's scores for a theme.
 *
 * @param theme the theme's id
 * @param cuts where one band ends and the next begins, rising, each above 0 and below 1
 */
public record ScoreBands(String theme, List<Double> cuts) {

  /** Copies the cuts. */
  public ScoreBands {
    cuts = List.copyOf(cuts);
  }

  /**
   * The band a score falls in; a score at a cut belongs above it.
   *
   * @param score 0 to 1
   * @return such as {@code B1:0.5-1}
   */
  String band(double score) {
    long below = cuts.stream().filter(cut -> cut <= score).count();
    String from = below == 0 ? "0" : text(cuts.get((int) below - 1));
    String to = below == cuts.size() ? "1" : text(cuts.get((int) below));
    return theme + ":" + from + "-" + to;
  }

  private static String text(double cut) {
    return new java.math.BigDecimal(Double.toString(cut)).stripTrailingZeros().toPlainString();
  }
}
