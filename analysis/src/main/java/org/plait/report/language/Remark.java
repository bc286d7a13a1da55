package org.plait.report.language;

/**
 * What makes a sentence hard to read.
 *
 * @param rule what it is
 * @param section the title of the section in which it stands
 * @param words how many words it has; wordings in quotation marks count as one
 * @param about the abbreviation; empty for a long sentence
 * @param sentence the sentence
 */
public record Remark(Rule rule, String section, int words, String about, String sentence) {
  /** What can be hard. */
  public enum Rule {
    /** More words than most can follow. */
    LONG_SENTENCE,
    /** Letters that nothing in the report explains. */
    UNEXPLAINED_ABBREVIATION
  }
}
