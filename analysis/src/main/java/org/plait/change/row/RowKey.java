package org.plait.change.row;

/**
 * What a row of a result table is about, apart from the wave.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param item the option of a multiple choice, the row of a grid, the thing ranked or the part;
 *     else empty
 * @param category a category's code or a net's id; empty for numbers and scores; for a theme, its
 *     code
 * @param groupBy the question that breaks the result down; empty for everybody
 * @param group its category; empty for everybody
 * @param measure count, proportion, of_asked, mean, median, top_box, score or relative_effect; for
 *     a theme also corrected_proportion, corrected_of_asked, machine_worth or machine_count
 */
public record RowKey(
    String survey,
    String question,
    String item,
    String category,
    String groupBy,
    String group,
    String measure) {

  /**
   * Whether the row is about everybody.
   *
   * @return true when nothing breaks it down
   */
  public boolean total() {
    return groupBy.isEmpty();
  }

  /**
   * The same row with another measure.
   *
   * @param other the measure
   * @return the key
   */
  public RowKey withMeasure(String other) {
    return new RowKey(survey, question, item, category, groupBy, group, other);
  }

  /**
   * The same row about another group of the same breakdown.
   *
   * @param other the group's category, or empty for all groups together
   * @return the key
   */
  public RowKey withGroup(String other) {
    return new RowKey(survey, question, item, category, groupBy, other, measure);
  }

  /**
   * The same row about everybody.
   *
   * @return the key
   */
  public RowKey ofEverybody() {
    return new RowKey(survey, question, item, category, "", "", measure);
  }
}
