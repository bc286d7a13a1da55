package org.plait.coding.sample;

import java.util.List;
import java.util.Optional;
import org.plait.text.Comment;

/**
 * Comments of which some are drawn.
 *
 * @param cell survey, wave and question, as far as they divide the comments
 * @param band the band of the machine's score, where it divides them further; else empty
 * @param read how many more, with content, were read before
 * @param comments those that may be drawn, in study order
 * @param spread how much they vary, where the machine's score divides them
 * @param drawn how many of them are drawn
 */
public record Stratum(
    String cell,
    String band,
    int read,
    List<Comment> comments,
    Optional<Spread> spread,
    int drawn) {

  /** Copies the comments. */
  public Stratum {
    comments = List.copyOf(comments);
  }

  /** Its name. */
  public String name() {
    return band.isEmpty() ? cell : cell + "/" + band;
  }

  /** The chance of each comment to be drawn, 0 to 1; 0 where there is no comment. */
  public double probability() {
    return comments.isEmpty() ? 0 : (double) drawn / comments.size();
  }

  int size() {
    return comments.size();
  }

  Stratum drawing(int number) {
    return new Stratum(cell, band, read, comments, spread, number);
  }
}
