package org.plait.coding.coder;

import java.util.Map;
import org.plait.text.Comment;

/**
 * A program that reads comments: how sure it is that each code applies.
 *
 * <p>A coder alone makes no predictions that may be counted: it may have learned from the very
 * comment it is asked about.
 */
public interface Coder {

  /**
   * What it is called among coders.
   *
   * @return a short name in lower case, such as "rules"
   */
  String name();

  /**
   * Reads a comment. The same comment always gets the same scores.
   *
   * @param comment the comment, identifiers masked; its text may be empty
   * @return how sure it is of each code, from 0 to 1, by the code's id; a code not named scores 0
   */
  Map<String, Double> scores(Comment comment);
}
