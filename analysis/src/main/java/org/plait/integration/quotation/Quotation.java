package org.plait.integration.quotation;

/**
 * A comment that may be quoted: its author consented and identifiers are masked.
 *
 * @param id names it: made from its words and place, so that other words have another id
 * @param survey the survey's id
 * @param wave the wave's id
 * @param question the question's id
 * @param theme the theme's code
 * @param choice why it was chosen
 * @param text what is quoted
 */
public record Quotation(
    String id,
    String survey,
    String wave,
    String question,
    String theme,
    Choice choice,
    String text) {

  /** Why a quotation was chosen. */
  public enum Choice {
    /** Its words are nearest to the middle of the theme's comments. */
    TYPICAL,
    /** Praise where most complain of the theme, or the reverse. */
    DEVIANT,
    /** By chance, from the study's seed. */
    CHANCE,
    /** For a quote matrix: the most typical of a theme among those of a band. */
    BAND
  }
}
