package org.plait.study.words;

import java.util.List;
import java.util.Optional;
import org.plait.study.finding.Place;
import org.plait.study.words.Display.Told;

/**
 * A quote matrix: what those with different answers to an ordered question, or different scores,
 * wrote about, as the study declares.
 *
 * @param id its short name
 * @param title what readers see
 * @param rows the question or scale whose answers make the rows
 * @param bands the rows, in file order; empty where each category is one
 * @param wave the wave; empty for the latest that asked both
 * @param themes the themes' codes, in file order
 * @param quotations the most quotations in a cell
 * @param place where it stands in the study file
 */
public record MatrixSettings(
    String id,
    String title,
    Told rows,
    List<Band> bands,
    Optional<String> wave,
    List<String> themes,
    int quotations,
    Place place) {

  /** Stands between the question and the matrix in the name of what makes the rows. */
  private static final String OF = "#";

  /** Copies the lists. */
  public MatrixSettings {
    bands = List.copyOf(bands);
    themes = List.copyOf(themes);
  }

  /**
   * Some answers or numbers.
   *
   * @param name a category or net of the question; for numbers, what readers see
   * @param range the numbers, such as {@code [1, 3)}; empty for a category or net
   */
  public record Band(String name, String range) {}

  /**
   * What breaks results down by its bands. It is no question's name, as bands may gather answers
   * that a breakdown by the question tells apart.
   *
   * @return the name
   */
  public String groupBy() {
    return rows.question() + OF + id;
  }

  /**
   * The question behind a breakdown.
   *
   * @param groupBy what breaks results down: a question, or bands of one
   * @return the question's or scale's id
   */
  public static String question(String groupBy) {
    int end = groupBy.indexOf(OF);
    return end < 0 ? groupBy : groupBy.substring(0, end);
  }
}
