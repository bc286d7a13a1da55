package org.plait.coding.gap;

import org.plait.statistics.occurrence.CoOccurrence;

/**
 * Two themes of one level, neither above the other, that stand in the same comments.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param one a theme's code
 * @param other the code of a later theme of the codebook
 * @param both in how many comments both stand
 * @param withOne in how many the one stands
 * @param withOther in how many the other stands
 * @param read how many comments with content were read, over all waves
 */
public record PairRow(
    String survey,
    String question,
    String one,
    String other,
    long both,
    long withOne,
    long withOther,
    long read) {

  /**
   * How far they go together.
   *
   * @return the measures
   */
  public CoOccurrence together() {
    return CoOccurrence.of(both, withOne, withOther, read);
  }
}
