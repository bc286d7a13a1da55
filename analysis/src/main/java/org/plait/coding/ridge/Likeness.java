package org.plait.coding.ridge;

import java.util.function.Function;
import org.plait.coding.feature.SparseVector;
import org.plait.coding.feature.TermWeights;
import org.plait.text.Comment;

/**
 * How alike two comments are, from 0 to about 2: the likeness of their meaning, exp(-d&sup2; /
 * width) with d the distance of their sentence vectors, times its weight, plus the likeness of
 * their words and letters; all of it times a factor, as the same words can mean the opposite under
 * another question or said of another service: 1 under the same question from the same source,
 * three quarters where only one of both is the same, a half elsewhere.
 */
final class Likeness {

  static final double MEANING = 1.2;
  static final double WIDTH = 0.8;
  static final double ELSEWHERE = 0.75;
  static final double FAR = 0.5;

  private final TermWeights terms;
  private final Function<String, float[]> meaning;
  private final Function<Comment, String> source;

  Likeness(TermWeights terms, Function<String, float[]> meaning, Function<Comment, String> source) {
    this.terms = terms;
    this.meaning = meaning;
    this.source = source;
  }

  /** The same with other sources. */
  Likeness withSource(Function<Comment, String> other) {
    return new Likeness(terms, meaning, other);
  }

  /** What is compared of a comment. */
  record Seen(String source, String question, SparseVector terms, float[] meaning) {}

  Seen seen(Comment comment) {
    String text = comment.text();
    return new Seen(
        source.apply(comment),
        comment.question(),
        terms.of(text),
        text.isBlank() ? new float[0] : meaning.apply(text));
  }

  /** Puts the likeness of words, of meaning and of questions together. */
  static double of(Seen a, Seen b, double terms) {
    double alike = terms + MEANING * meaning(a.meaning(), b.meaning());
    boolean source = a.source().equals(b.source());
    boolean question = a.question().equals(b.question());
    if (source && question) {
      return alike;
    }
    return source || question ? ELSEWHERE * alike : FAR * alike;
  }

  /** Vectors of length 1: the squared distance is twice what the cosine lacks to 1. */
  private static double meaning(float[] a, float[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    float even = 0;
    float odd = 0;
    for (int i = 0; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return Math.exp(-2 * (1 - Math.min(1, even + odd)) / WIDTH);
  }
}
