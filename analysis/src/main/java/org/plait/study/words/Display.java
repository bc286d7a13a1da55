package org.plait.study.words;

import java.util.List;
import java.util.Optional;
import org.plait.study.finding.Place;

/**
 * Questions and themes that speak of the same thing, as the study declares.
 *
 * @param id its short name
 * @param title what readers see
 * @param questions the questions, in file order
 * @param themes the themes' codes, in file order
 * @param themesSay whether the themes speak for or against the thing; empty where that is not
 *     declared
 * @param place where it stands in the study file
 */
public record Display(
    String id,
    String title,
    List<Told> questions,
    List<String> themes,
    Optional<Direction> themesSay,
    Place place) {

  /** Copies the lists. */
  public Display {
    questions = List.copyOf(questions);
    themes = List.copyOf(themes);
  }

  /** On which side something speaks. */
  public enum Direction {
    /** For it. */
    FAVOURABLE,
    /** Against it. */
    UNFAVOURABLE
  }

  /**
   * A question and what is told of it.
   *
   * @param survey the survey's id
   * @param question the question's or scale's id
   * @param part a row, an option, a category or a net; empty for the favourable answer or the mean
   */
  public record Told(String survey, String question, String part) {

    /**
     * Whether its part is a row or option, or a category that is told of everybody.
     *
     * @param item the row or option; empty for the question itself
     * @param category the category or net
     * @return true where the part is one of them, or empty like the item
     */
    public boolean names(String item, String category) {
      return part.equals(item) || item.isEmpty() && part.equals(category);
    }
  }
}
