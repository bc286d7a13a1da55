package org.plait.coding.coder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plait.text.Comment;

/**
 * The comments a coder learns from.
 *
 * @param sample those that people coded for estimates: the coder is corrected and judged by them
 * @param training those that people coded for training only, which enter no estimate
 */
public record Lessons(List<CodedComment> sample, List<CodedComment> training) {

  /** Copies the lists; a comment that was coded for both counts once, by its word for estimates. */
  public Lessons {
    sample = List.copyOf(sample);
    Set<Comment> known = new HashSet<>(sample.stream().map(CodedComment::comment).toList());
    training = training.stream().filter(c -> known.add(c.comment())).toList();
  }

  /**
   * Comments coded for estimates alone.
   *
   * @param sample the comments
   * @return the lessons
   */
  public static Lessons of(List<CodedComment> sample) {
    return new Lessons(sample, List.of());
  }

  /**
   * All of them.
   *
   * @return those coded for estimates first
   */
  public List<CodedComment> all() {
    List<CodedComment> all = new ArrayList<>(sample);
    all.addAll(training);
    return all;
  }
}
