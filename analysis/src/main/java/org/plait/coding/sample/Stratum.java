package org.plait.coding.sample;

import java.util.List;
import org.plait.text.Comment;

/**
 * Comments of which some are drawn.
 *
 * @param name survey, wave and question, as far as they divide the comments
 * @param read how many more, with content, were read before
 * @param comments those nobody has read, in study order
 * @param drawn how many of them are drawn
 */
public record Stratum(String name, int read, List<Comment> comments, int drawn) {

  /** Copies the comments. */
  public Stratum {
    comments = List.copyOf(comments);
  }

  /**
   * The chance of each comment to be drawn.
   *
   * @return 0 to 1; 0 where there is no comment
   */
  public double probability() {
    return comments.isEmpty() ? 0 : (double) drawn / comments.size();
  }

  Stratum drawing(int number) {
    return new Stratum(name, read, comments, number);
  }
}
