package org.plait.coding.sample;

import java.util.List;

/**
 * A text that is read once for all the comments it stands for: drawn comments with the same words
 * under the same question.
 *
 * @param id the name of its row in a sheet
 * @param comments the drawn comments, in study order; at least one
 * @param purpose what it was drawn for
 * @param coders who reads it
 */
public record DrawnText(
    String id, List<DrawnComment> comments, Purpose purpose, List<String> coders) {

  /** Copies the lists. */
  public DrawnText {
    comments = List.copyOf(comments);
    coders = List.copyOf(coders);
  }

  /**
   * What coders read.
   *
   * @return the words of the first comment, identifiers masked
   */
  public String text() {
    return comments.get(0).comment().text();
  }

  /**
   * The survey it belongs to.
   *
   * @return the survey's id
   */
  public String survey() {
    return comments.get(0).comment().survey();
  }

  /**
   * The question it answers.
   *
   * @return the question's id
   */
  public String question() {
    return comments.get(0).comment().question();
  }

  /**
   * When it was written.
   *
   * @return the ids of waves, in study order
   */
  public List<String> waves() {
    return comments.stream().map(drawn -> drawn.comment().wave()).distinct().toList();
  }
}
