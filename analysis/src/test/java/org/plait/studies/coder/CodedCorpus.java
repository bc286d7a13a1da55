package org.plait.studies.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.plait.coding.feature.TermWeights;
import org.plait.coding.ridge.KernelRidge;
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

  /**
   * Plait's kernel ridge regression, which knows of each comment who gave the care.
   *
   * @param model the model of the sentence vectors
   * @param meanings a sentence vector for each comment
   */
  KernelRidge kernelRidge(String model, List<float[]> meanings) {
    Map<String, float[]> meaningOf = new HashMap<>();
    for (int i = 0; i < size(); i++) {
      Comment comment = comments.get(i).comment();
      meaningOf.put(comment.text(), meanings.get(i));
    }
    TermWeights terms = TermWeights.of(meaningOf.keySet().stream().sorted().toList());
    return new KernelRidge(terms, model, meaningOf::get).withSource(source());
  }

  /** Who gave the care that a comment is about. */
  Function<Comment, String> source() {
    Map<Comment, String> sources = new HashMap<>();
    comments.forEach(coded -> sources.put(coded.comment(), coded.organisation()));
    return sources::get;
  }
}
