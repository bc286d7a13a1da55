package org.plait.coding.coder;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.plait.text.Comment;

/**
 * A comment that people coded.
 *
 * @param comment the comment
 * @param codes the ids of the codes that apply, a theme of the first level with those below it;
 *     none when it was read and nothing applies
 */
public record CodedComment(Comment comment, Set<String> codes) {

  /** Copies the codes, in alphabetical order. */
  public CodedComment {
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
  }
}
