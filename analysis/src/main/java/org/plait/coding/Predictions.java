package org.plait.coding;

import org.plait.text.Comment;

/**
 * What a machine says of comments without having learned from what people said of them: each score
 * must come from a machine that did not know people's coding of that comment. Only such scores can
 * be corrected by people's coding.
 */
public interface Predictions {

  /**
   * Whether the machine can be used for the comments among which this one stands.
   *
   * @param comment a comment with content
   * @return whether it spoke of it
   */
  boolean covers(Comment comment);

  /**
   * How sure the machine is of a theme.
   *
   * @param comment a comment that it covers
   * @param theme the theme's id
   * @return 0 to 1; 0 where it does not name the theme
   */
  double score(Comment comment, String theme);

  /**
   * Whether the machine gives a comment a theme.
   *
   * @param comment a comment that it covers
   * @param theme the theme's id
   * @return its decision, by its own threshold where it has one
   */
  boolean says(Comment comment, String theme);

  /**
   * Whether the machine can give a theme at all.
   *
   * @param theme the theme's id
   * @return false where it had nothing to learn it from, so that a count of 0 would say nothing
   */
  default boolean knows(String theme) {
    return true;
  }
}
