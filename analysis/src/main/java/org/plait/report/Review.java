package org.plait.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What reviewers said, of all their workbooks together.
 *
 * @param workbooks how many workbooks came back
 * @param rows how many rows they have
 * @param without how many rows have no comment
 * @param comments the comments, in the order of the workbooks and their rows
 */
public record Review(int workbooks, int rows, int without, List<ReviewComment> comments) {
  /** Nothing came back. */
  public static final Review NONE = new Review(0, 0, 0, List.of());

  /** Copies the comments; every row is counted. */
  public Review {
    comments = List.copyOf(comments);
    if (rows != without + comments.size()) {
      throw new IllegalArgumentException(
          rows + " rows must be " + without + " without and " + comments.size() + " with comment");
    }
  }

  /**
   * Puts the reviews of two readers together.
   *
   * @param other the other review
   * @return both
   */
  public Review and(Review other) {
    List<ReviewComment> all = new ArrayList<>(comments);
    all.addAll(other.comments);
    return new Review(workbooks + other.workbooks, rows + other.rows, without + other.without, all);
  }

  /** Comments that the team has neither acted on nor answered. */
  public List<ReviewComment> open() {
    return comments.stream().filter(comment -> !comment.settled()).toList();
  }

  /** Comments with an action or an answer. */
  public List<ReviewComment> settled() {
    return comments.stream().filter(ReviewComment::settled).toList();
  }
}
