package org.plait.change.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.plait.change.flow.Decomposition.Group;
import org.plait.statistics.model.Predictor;

/**
 * The answers to one question in parts of enough people: categories with few people who answered
 * again, or few who did not, are put together, so that no coefficient rests on a handful.
 */
final class AnswerParts {

  /** The people on either side that a category of its own needs. */
  static final int ENOUGH = 10;

  private final String question;
  private final int[] parts;
  private final long[] again;
  private final long[] left;

  private AnswerParts(String question, int[] parts, long[] again, long[] left) {
    this.question = question;
    this.parts = parts;
    this.again = again;
    this.left = left;
  }

  /** How many people of a category answered again, and how many did not. */
  private record Count(int category, long again, long left) {
    long least() {
      return Math.min(again, left);
    }
  }

  /**
   * The parts of a question.
   *
   * @param question the question's id
   * @param again how many people of each category answered again
   * @param left how many did not
   */
  static AnswerParts of(String question, long[] again, long[] left) {
    List<List<Count>> parts = together(again, left);
    int[] partOf = new int[again.length];
    for (int part = 0; part < parts.size(); part++) {
      for (Count count : parts.get(part)) {
        partOf[count.category()] = part;
      }
    }
    return new AnswerParts(
        question,
        partOf,
        parts.stream().mapToLong(p -> p.stream().mapToLong(Count::again).sum()).toArray(),
        parts.stream().mapToLong(p -> p.stream().mapToLong(Count::left).sum()).toArray());
  }

  /** The smallest categories put together until what they make is large enough. */
  private static List<List<Count>> together(long[] again, long[] left) {
    List<Count> counts =
        IntStream.range(0, again.length)
            .mapToObj(category -> new Count(category, again[category], left[category]))
            .filter(count -> count.again() + count.left() > 0)
            .sorted(Comparator.comparingLong(Count::least).thenComparingInt(Count::category))
            .toList();
    List<Count> small = new ArrayList<>();
    List<List<Count>> parts = new ArrayList<>();
    long smallAgain = 0;
    long smallLeft = 0;
    for (Count count : counts) {
      boolean open = !small.isEmpty() && Math.min(smallAgain, smallLeft) < ENOUGH;
      if (open || count.least() < ENOUGH) {
        small.add(count);
        smallAgain += count.again();
        smallLeft += count.left();
      } else {
        parts.add(List.of(count));
      }
    }
    if (!small.isEmpty()) {
      parts.add(List.copyOf(small));
    }
    return parts;
  }

  String question() {
    return question;
  }

  /** How many parts there are. */
  int size() {
    return again.length;
  }

  /** The part of a category. */
  int part(int category) {
    return parts[category];
  }

  /** How many people of a part answered again. */
  long again(int part) {
    return again[part];
  }

  /** How many people a part has. */
  long people(int part) {
    return again[part] + left[part];
  }

  /** Of each part, how many people answered again and how many there are. */
  List<Group> groups() {
    return IntStream.range(0, size())
        .mapToObj(part -> new Group(OptionalLong.of(again(part)), people(part)))
        .toList();
  }

  /** The question as a predictor of a model whose rows are of these parts. */
  Predictor predictor(int[] partOfRows) {
    List<String> labels = IntStream.range(0, size()).mapToObj(Integer::toString).toList();
    return Predictor.categories(question, labels, partOfRows);
  }
}
