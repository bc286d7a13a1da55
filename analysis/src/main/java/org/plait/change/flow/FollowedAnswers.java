package org.plait.change.flow;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.change.question.Answers;

/**
 * The earlier answers of those who can be followed and, of those who stayed, the later ones: an
 * entry for people who are alike in what is known of them and in both answers, or one for each
 * person.
 *
 * <p>Left out are those without an earlier answer, and those who answered again and were not asked
 * the question. Who was asked again and gave no answer has left, as far as the question goes.
 */
final class FollowedAnswers {

  /** Answers of more combinations are taken person by person. */
  private static final int LARGEST_TABLE = 1 << 20;

  private static final int LEFT = -1;

  private final double[] earlierValues;
  private final double[] laterValues;
  private final int[] rows;
  private final int[] patterns;
  private final int[] earlier;
  private final int[] later;
  private final long[] people;

  private FollowedAnswers(
      double[] earlierValues,
      double[] laterValues,
      int[] rows,
      int[] patterns,
      int[] earlier,
      int[] later,
      long[] people) {
    this.earlierValues = earlierValues;
    this.laterValues = laterValues;
    this.rows = rows;
    this.patterns = patterns;
    this.earlier = earlier;
    this.later = later;
    this.people = people;
  }

  /**
   * The answers of two waves.
   *
   * @param followed the people
   * @param profile their patterns
   * @param from the earlier answers
   * @param to the later answers
   * @param single whether people differ in more than that, so that each is an entry
   */
  static FollowedAnswers of(
      Followed followed, StayingProfile profile, Answers from, Answers to, boolean single) {
    IntPredicate asked =
        row ->
            !followed.answeredAgain(row)
                || to.valid(followed.later(row))
                || to.missing(followed.later(row));
    int[] rows = followed.rows().filter(from::valid).filter(asked).toArray();
    IntPredicate stayed = row -> followed.answeredAgain(row) && to.valid(followed.later(row));
    int[] stayers = IntStream.of(rows).filter(stayed).map(followed::later).toArray();
    double[] first = values(from, rows);
    double[] second = values(to, stayers);
    int[] patterns = IntStream.of(rows).map(profile::pattern).toArray();
    int[] earlier = new int[rows.length];
    int[] later = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      earlier[i] = Arrays.binarySearch(first, from.value(rows[i]));
      later[i] =
          stayed.test(rows[i])
              ? Arrays.binarySearch(second, to.value(followed.later(rows[i])))
              : LEFT;
    }
    long[] one = new long[rows.length];
    Arrays.fill(one, 1);
    FollowedAnswers each = new FollowedAnswers(first, second, rows, patterns, earlier, later, one);
    double combinations = (double) profile.patterns() * first.length * (second.length + 1);
    return single || combinations > LARGEST_TABLE ? each : each.table(profile.patterns());
  }

  /** The different values, ascending. */
  private static double[] values(Answers answers, int[] rows) {
    return answers
        .categories()
        .map(c -> Arrays.stream(c.values()))
        .orElseGet(() -> IntStream.of(rows).mapToDouble(answers::value))
        .sorted()
        .distinct()
        .toArray();
  }

  private FollowedAnswers table(int patternsInAll) {
    int width = laterValues.length + 1;
    long[] counts = new long[patternsInAll * earlierValues.length * width];
    for (int i = 0; i < rows.length; i++) {
      counts[(patterns[i] * earlierValues.length + earlier[i]) * width + later[i] + 1]++;
    }
    int[] used = IntStream.range(0, counts.length).filter(key -> counts[key] > 0).toArray();
    return new FollowedAnswers(
        earlierValues,
        laterValues,
        new int[0],
        IntStream.of(used).map(key -> key / width / earlierValues.length).toArray(),
        IntStream.of(used).map(key -> key / width % earlierValues.length).toArray(),
        IntStream.of(used).map(key -> key % width - 1).toArray(),
        IntStream.of(used).mapToLong(key -> counts[key]).toArray());
  }

  /** How many entries there are. */
  int size() {
    return people.length;
  }

  /** Whether each entry is one person, of a row. */
  boolean single() {
    return rows.length == size();
  }

  /** The earlier wave's row of an entry that is one person. */
  int row(int entry) {
    return rows[entry];
  }

  int[] patterns() {
    return patterns.clone();
  }

  long[] people() {
    return people.clone();
  }

  boolean stayed(int entry) {
    return later[entry] != LEFT;
  }

  /** How many people left. */
  long left() {
    return IntStream.range(0, size()).filter(i -> !stayed(i)).mapToLong(i -> people[i]).sum();
  }

  /** The entries of those who stayed. */
  int[] stayers() {
    return IntStream.range(0, size()).filter(this::stayed).toArray();
  }

  double earlier(int entry) {
    return earlierValues[earlier[entry]];
  }

  double later(int entry) {
    return laterValues[later[entry]];
  }

  /** The earlier answer in parts of enough people. */
  AnswerParts parts(String name) {
    long[] again = new long[earlierValues.length];
    long[] left = new long[earlierValues.length];
    for (int i = 0; i < size(); i++) {
      (stayed(i) ? again : left)[earlier[i]] += people[i];
    }
    return AnswerParts.of(name, again, left);
  }

  /** The part of each entry. */
  int[] partsOfEntries(AnswerParts parts) {
    return IntStream.of(earlier).map(parts::part).toArray();
  }
}
