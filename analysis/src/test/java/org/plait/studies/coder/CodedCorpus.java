package org.plait.studies.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.text.Comment;

/**
 * Comments with the codes people gave them.
 *
 * @param codes the ids of the codes, in the codebook's order; each is given at least once
 * @param comments the comments that were read, in study order
 */
record CodedCorpus(List<String> codes, List<CodedText> comments) {

  CodedCorpus {
    codes = List.copyOf(codes);
    comments = List.copyOf(comments);
  }

  /**
   * One comment.
   *
   * @param comment the comment
   * @param organisation who gave the care
   * @param codes the ids of its codes
   */
  record CodedText(Comment comment, String organisation, Set<String> codes) {
    CodedText {
      codes = Set.copyOf(codes);
    }
  }

  int size() {
    return comments.size();
  }

  /** The person who wrote each comment. */
  int[] people() {
    return comments.stream().mapToInt(c -> c.comment().person()).toArray();
  }

  /** For each comment whether people gave it each code. */
  boolean[][] labels() {
    boolean[][] labels = new boolean[size()][codes.size()];
    for (int i = 0; i < size(); i++) {
      for (int k = 0; k < codes.size(); k++) {
        labels[i][k] = comments.get(i).codes().contains(codes.get(k));
      }
    }
    return labels;
  }

  /** The comments at some positions. */
  List<CodedText> at(int[] positions) {
    List<CodedText> some = new ArrayList<>();
    for (int i : positions) {
      some.add(comments.get(i));
    }
    return some;
  }

  /** The positions of the comments of some people. */
  int[] of(IntPredicate people) {
    return IntStream.range(0, size())
        .filter(i -> people.test(comments.get(i).comment().person()))
        .toArray();
  }
}
