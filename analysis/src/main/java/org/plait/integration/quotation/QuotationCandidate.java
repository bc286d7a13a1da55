package org.plait.integration.quotation;

import java.util.OptionalDouble;
import org.plait.text.Comment;

/**
 * A comment that speaks of a theme, and what became of it when quotations were chosen.
 *
 * @param comment the comment
 * @param theme the theme's code
 * @param sentiment praise (above 0), complaint (below 0) or neither, over its coders; empty when
 *     nobody recorded it
 * @param centrality the cosine between its words and the middle of the theme's comments, 0 to 1
 * @param outcome what became of it
 * @param id the quotation's id when it was chosen, else empty
 */
public record QuotationCandidate(
    Comment comment,
    String theme,
    OptionalDouble sentiment,
    double centrality,
    Outcome outcome,
    String id) {

  /** What became of a comment that speaks of a theme. */
  public enum Outcome {
    /** Quoted as typical. */
    TYPICAL("chosen: typical"),
    /** Quoted as a deviant case. */
    DEVIANT("chosen: deviant case"),
    /** Quoted by chance. */
    CHANCE("chosen: by chance"),
    /** Quoted in a quote matrix alone. */
    BAND("chosen: for a quote matrix"),
    /** Its author did not agree to be quoted. */
    NO_CONSENT("not quoted: its author did not agree"),
    /** Fewer people answered the wave than the minimum. */
    FEW("not quoted: too few people answered the wave"),
    /** A coder flagged it. */
    FLAGGED("not quoted: flagged"),
    /** Too much of it is masked. */
    MASKED("not quoted: mostly masks"),
    /** It has too few words. */
    SHORT("not quoted: too short"),
    /** Its author, or the same words, stand elsewhere in the report. */
    QUOTED_ELSEWHERE("not quoted: its author or its words are quoted elsewhere"),
    /** The theme has as many quotations as the study allows. */
    ENOUGH("not quoted: the theme has enough");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /**
     * What the private table says.
     *
     * @return a phrase
     */
    public String words() {
      return words;
    }
  }
}
