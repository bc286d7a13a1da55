package org.plait.coding.coder;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.plait.text.Comment;

/**
 * A comment that people coded.
 *
 * @param comment the comment
 * @param codes the ids of the codes that apply, a theme of the first level with those below it;
 *     none when it was read and nothing applies
 * @param untold the ids of the codes of which the reading says neither yes nor no, as the version
 *     of the codebook it went by does not tell them
 */
public record CodedComment(Comment comment, Set<String> codes, Set<String> untold) {

  /** Study order: survey, wave, question, row. */
  public static final Comparator<CodedComment> ORDER =
      Comparator.comparing(
          CodedComment::comment,
          Comparator.comparing(Comment::survey)
              .thenComparing(Comment::wave)
              .thenComparing(Comment::question)
              .thenComparing(Comment::row)
              .thenComparing(Comment::person)
              .thenComparing(Comment::text));

  /** Copies the codes, in alphabetical order. */
  public CodedComment {
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
    untold = Collections.unmodifiableSet(new TreeSet<>(untold));
  }

  /**
   * A comment that was read by a codebook which tells all codes.
   *
   * @param comment the comment
   * @param codes the ids of the codes that apply
   */
  public CodedComment(Comment comment, Set<String> codes) {
    this(comment, codes, Set.of());
  }
}
