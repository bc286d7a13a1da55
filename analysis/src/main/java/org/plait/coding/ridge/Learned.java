package org.plait.coding.ridge;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.feature.SparseVector;

/** Comments from which a coder learns, in a fixed order, with all that is compared of them. */
final class Learned {

  private final List<Likeness.Seen> comments;
  private final List<String> codes;
  private final double[][] applies;
  private final int[][] having;
  private final float[][] weights;

  Learned(Likeness likeness, int terms, List<CodedComment> coded) {
    this.comments = coded.stream().map(c -> likeness.seen(c.comment())).toList();
    TreeSet<String> named = new TreeSet<>();
    coded.forEach(c -> named.addAll(c.codes()));
    this.codes = List.copyOf(named);
    this.applies = new double[coded.size()][codes.size()];
    for (int i = 0; i < applies.length; i++) {
      for (int c = 0; c < codes.size(); c++) {
        applies[i][c] = coded.get(i).codes().contains(codes.get(c)) ? 1 : 0;
      }
    }
    this.having = new int[terms][];
    this.weights = new float[terms][];
    index(terms);
  }

  /** Which comments have each term, so that only those are looked at that share one. */
  private void index(int terms) {
    int[] counts = new int[terms];
    for (Likeness.Seen comment : comments) {
      for (int t = 0; t < comment.terms().size(); t++) {
        counts[comment.terms().index(t)]++;
      }
    }
    for (int t = 0; t < terms; t++) {
      having[t] = new int[counts[t]];
      weights[t] = new float[counts[t]];
    }
    for (int i = comments.size() - 1; i >= 0; i--) {
      SparseVector own = comments.get(i).terms();
      for (int t = 0; t < own.size(); t++) {
        int term = own.index(t);
        having[term][--counts[term]] = i;
        weights[term][counts[term]] = own.value(t);
      }
    }
  }

  int size() {
    return comments.size();
  }

  /** The ids of all codes that any comment has, in alphabetical order. */
  List<String> codes() {
    return codes;
  }

  /** 1 where a code applies to a comment, else 0: a row a comment. */
  double[][] applies() {
    return applies;
  }

  /** How alike a comment is to each of the first so many. */
  double[] likeness(Likeness.Seen comment, int count) {
    double[] alike = new double[count];
    SparseVector own = comment.terms();
    for (int t = 0; t < own.size(); t++) {
      int[] others = having[own.index(t)];
      float[] theirs = weights[own.index(t)];
      for (int o = 0; o < others.length && others[o] < count; o++) {
        alike[others[o]] += own.value(t) * theirs[o];
      }
    }
    for (int i = 0; i < count; i++) {
      alike[i] = Likeness.of(comment, comments.get(i), alike[i]);
    }
    return alike;
  }

  /** How alike any two of them are: the lower triangle with the diagonal. */
  double[][] likeness() {
    double[][] all = new double[size()][size()];
    IntStream.range(0, size())
        .parallel()
        .forEach(i -> System.arraycopy(likeness(comments.get(i), i + 1), 0, all[i], 0, i + 1));
    return all;
  }
}
