package org.plait.integration;

import java.util.OptionalLong;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;

/**
 * How those who wrote of a theme answered a question, against the others whose comments people
 * read; exploratory.
 *
 * @param key the question and what is told of it
 * @param wave the wave's id
 * @param theme the theme's code
 * @param difference theirs less that of the others, in shares or the question's unit; or why there
 *     is none
 * @param with how many wrote of it and answered; to the nearest ten where it is told
 * @param without how many of the others answered; likewise
 * @param fewest the smallest count that it rests on, for disclosure control alone
 * @param weighted whether each comment stands for those it was drawn from, or respondents for
 *     others
 */
public record ThemeContrast(
    RowKey key,
    String wave,
    String theme,
    Outcome difference,
    OptionalLong with,
    OptionalLong without,
    OptionalLong fewest,
    boolean weighted) {

  /**
   * The same with what may be told.
   *
   * @param told the difference
   * @param those how many wrote of it
   * @param others how many did not
   * @return the row, without the smallest count
   */
  public ThemeContrast told(Outcome told, OptionalLong those, OptionalLong others) {
    return new ThemeContrast(key, wave, theme, told, those, others, OptionalLong.empty(), weighted);
  }
}
