package org.plait.coding.linear;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.feature.SparseVector;
import org.plait.coding.feature.TermWeights;
import org.plait.text.Comment;

/**
 * What is known of a comment as one long vector: 1, which question it answers, where it comes from,
 * its meaning, its words and letters, and once more its words and letters under that question, as
 * the same words can mean the opposite under another.
 */
final class LinearFeatures {

  static final double MEANING = 1.5;
  static final double TERMS = 1.5;
  static final double UNDER_THEIR_QUESTION = 0.7;

  private final List<String> questions;
  private final List<String> sources;
  private final Function<Comment, String> source;
  private final Function<String, float[]> meaning;
  private final int dimensions;
  private final TermWeights terms;

  private LinearFeatures(
      List<String> questions,
      List<String> sources,
      Function<Comment, String> source,
      Function<String, float[]> meaning,
      int dimensions,
      TermWeights terms) {
    this.questions = questions;
    this.sources = sources;
    this.source = source;
    this.meaning = meaning;
    this.dimensions = dimensions;
    this.terms = terms;
  }

  /** Of the questions, sources, words and letters of some comments: no others can have a weight. */
  static LinearFeatures of(
      List<CodedComment> comments,
      Function<String, float[]> meaning,
      Function<Comment, String> source) {
    List<Comment> known = comments.stream().map(CodedComment::comment).toList();
    return new LinearFeatures(
        known.stream().map(LinearFeatures::question).distinct().sorted().toList(),
        known.stream().map(source).distinct().sorted().toList(),
        source,
        meaning,
        known.stream()
            .map(Comment::text)
            .filter(text -> !text.isBlank())
            .findFirst()
            .map(text -> meaning.apply(text).length)
            .orElse(0),
        TermWeights.of(known.stream().map(Comment::text).toList()));
  }

  private static String question(Comment comment) {
    return comment.survey() + "." + comment.question();
  }

  /** The length of the vectors. */
  int size() {
    return terms(questions.size());
  }

  /** Where words and letters start: of all questions (-1), or under one of them. */
  private int terms(int question) {
    return meaning() + dimensions + (1 + question) * terms.size();
  }

  /** Where the meaning starts. */
  private int meaning() {
    return 1 + questions.size() + sources.size();
  }

  SparseVector of(Comment comment) {
    int question = questions.indexOf(question(comment));
    boolean blank = comment.text().isBlank();
    Elements elements = new Elements();
    elements.add(0, 1);
    if (question >= 0) {
      elements.add(1 + question, 1);
    }
    int from = sources.indexOf(source.apply(comment));
    if (from >= 0) {
      elements.add(1 + questions.size() + from, 1);
    }
    float[] means = blank ? new float[0] : meaning.apply(comment.text());
    for (int d = 0; d < means.length; d++) {
      elements.add(meaning() + d, MEANING * means[d]);
    }
    SparseVector words = terms.of(comment.text());
    elements.add(terms(-1), TERMS, words);
    if (question >= 0) {
      elements.add(terms(question), TERMS * UNDER_THEIR_QUESTION, words);
    }
    return elements.vector();
  }

  /** The elements of a vector in the order of their places. */
  private static final class Elements {
    private int[] indices = new int[512];
    private float[] values = new float[512];
    private int size;

    void add(int index, double value) {
      if (size == indices.length) {
        indices = Arrays.copyOf(indices, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      indices[size] = index;
      values[size++] = (float) value;
    }

    void add(int start, double weight, SparseVector vector) {
      for (int i = 0; i < vector.size(); i++) {
        add(start + vector.index(i), weight * vector.value(i));
      }
    }

    SparseVector vector() {
      return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }
  }
}
