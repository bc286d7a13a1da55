package org.plait.text.keyness;

import java.util.OptionalDouble;

/**
 * How common a term is on two sides. Comments that have it are counted, one a respondent in each
 * wave.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param sides what is set against what
 * @param term the term
 * @param from how common it is on the one side
 * @param to how common it is on the other side
 * @param statistic the log-likelihood ratio G2
 * @param pValue its p-value, adjusted for nothing
 * @param adjusted the p-value adjusted for all terms of the same two sides
 * @param logRatio how many doublings more common on the other side
 */
public record KeywordRow(
    String survey,
    String question,
    Sides sides,
    String term,
    Share from,
    Share to,
    double statistic,
    double pValue,
    OptionalDouble adjusted,
    double logRatio) {

  /**
   * The same with its adjusted p-value.
   *
   * @param value the p-value
   * @return the row
   */
  KeywordRow adjustedTo(OptionalDouble value) {
    return new KeywordRow(
        survey, question, sides, term, from, to, statistic, pValue, value, logRatio);
  }

  /**
   * What is set against what: two waves, or in one wave a group against all others.
   *
   * @param groupBy the question that makes the group; empty between waves
   * @param wave the wave of the group; empty between waves
   * @param from the earlier wave; empty for all others
   * @param to the later wave; the group's category
   */
  public record Sides(String groupBy, String wave, String from, String to) {

    /**
     * Whether two waves are compared.
     *
     * @return false for a group and all others
     */
    public boolean betweenWaves() {
      return groupBy.isEmpty();
    }
  }

  /**
   * How many comments have a term.
   *
   * @param with those that have it
   * @param comments all with content
   */
  public record Share(long with, long comments) {}
}
