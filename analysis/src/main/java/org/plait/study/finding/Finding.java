package org.plait.study.finding;

import java.util.Optional;

/**
 * Something a reader of the study's files must know: what must hold, where it does not, and what to
 * do.
 *
 * @param severity whether it stops the run
 * @param rule a stable name such as {@code unknown-key}; one condition, one rule
 * @param survey the survey it belongs to, empty when to none
 * @param wave the wave it belongs to, empty when to none
 * @param place where it was found
 * @param field the key, column or question, empty when the file as a whole
 * @param message what must hold and what was found; no respondent's text, id, date or number
 * @param remedy what to do next
 * @param value the offending value, for the private list only
 * @param rows how many rows of data it is about; 0 when it is about none
 */
public record Finding(
    Severity severity,
    String rule,
    String survey,
    String wave,
    Place place,
    String field,
    String message,
    String remedy,
    Optional<String> value,
    long rows) {

  /**
   * A finding that belongs to no survey and carries no value.
   *
   * @param severity whether it stops the run
   * @param rule its stable name
   * @param place where it was found
   * @param field the key, column or question
   * @param message what must hold and what was found
   * @param remedy what to do next
   * @return the finding
   */
  public static Finding of(
      Severity severity, String rule, Place place, String field, String message, String remedy) {
    return new Finding(severity, rule, "", "", place, field, message, remedy, Optional.empty(), 0);
  }

  /**
   * Places the finding in a survey and a wave.
   *
   * @param survey the survey's id
   * @param wave the wave's id
   * @return the finding with both
   */
  public Finding in(String survey, String wave) {
    return new Finding(severity, rule, survey, wave, place, field, message, remedy, value, rows);
  }

  /**
   * Adds the value found, which only the private list of findings shows.
   *
   * @param found the value
   * @return the finding with the value
   */
  public Finding withValue(String found) {
    return new Finding(
        severity, rule, survey, wave, place, field, message, remedy, Optional.of(found), rows);
  }

  /**
   * Says how many rows of data the finding is about.
   *
   * @param number the number of rows
   * @return the finding with the number
   */
  public Finding about(long number) {
    return new Finding(severity, rule, survey, wave, place, field, message, remedy, value, number);
  }

  /**
   * Writes the finding as one line: {@code file:line: field: what must hold. What to do.}
   *
   * @return the line
   */
  public String text() {
    String subject = field.isEmpty() ? "" : field + ": ";
    String next = remedy.isEmpty() ? "" : " " + remedy;
    return place.text() + ": " + subject + message + next;
  }
}
