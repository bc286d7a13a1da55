package org.plait.studies.attack;

/**
 * One number of people that a report states or hides.
 *
 * @param survey the survey, or the table it stands in
 * @param wave the wave, or several joined by {@code -}
 * @param question the question; empty for response and attrition
 * @param item the option of a multi-select or the row of a grid
 * @param category the category, or one of the words below
 * @param groupBy the question that breaks it down; empty for everybody
 * @param group its category; empty for everybody
 */
record Place(
    String survey,
    String wave,
    String question,
    String item,
    String category,
    String groupBy,
    String group) {

  /** All valid answers of a question. */
  static final String BASE = "(base)";

  /** Everybody who was asked. */
  static final String ASKED = "(asked)";

  /** Everybody who is counted in the answers to a question but stands in no group that is shown. */
  static final String ELSEWHERE = "(elsewhere)";

  private static final String REST = "(not) ";

  Place withCategory(String other) {
    return new Place(survey, wave, question, item, other, groupBy, group);
  }

  Place withGroup(String other) {
    return new Place(survey, wave, question, item, category, groupBy, other);
  }

  Place withWave(String other) {
    return new Place(survey, other, question, item, category, groupBy, group);
  }

  Place everybody() {
    return new Place(survey, wave, question, item, category, "", "");
  }

  /** Everybody else of the base. */
  Place rest() {
    return withCategory(REST + category);
  }

  Place base() {
    return withCategory(BASE);
  }
}
