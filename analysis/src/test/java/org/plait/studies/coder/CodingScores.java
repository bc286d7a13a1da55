package org.plait.studies.coder;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a coder's codes meet people's: for each code the comments to which both, only the coder
 * or only people gave it; and the comments on which they agree wholly.
 *
 * <p>F1 of a code = 2 both / (2 both + coder only + people only), 0 where neither gave it. Micro-F1
 * is that of all codes' counts added up, macro-F1 the plain mean over codes.
 */
final class CodingScores {

  private final long[] both;
  private final long[] coderOnly;
  private final long[] peopleOnly;
  private long comments;
  private long exact;

  CodingScores(int codes) {
    this.both = new long[codes];
    this.coderOnly = new long[codes];
    this.peopleOnly = new long[codes];
  }

  /** Of all comments. */
  static CodingScores of(boolean[][] people, boolean[][] coder) {
    CodingScores scores = new CodingScores(people.length == 0 ? 0 : people[0].length);
    for (int i = 0; i < people.length; i++) {
      scores.add(people[i], coder[i]);
    }
    return scores;
  }

  /** Counts one comment. */
  void add(boolean[] people, boolean[] coder) {
    boolean same = true;
    for (int k = 0; k < people.length; k++) {
      both[k] += people[k] && coder[k] ? 1 : 0;
      coderOnly[k] += !people[k] && coder[k] ? 1 : 0;
      peopleOnly[k] += people[k] && !coder[k] ? 1 : 0;
      same &= people[k] == coder[k];
    }
    comments++;
    exact += same ? 1 : 0;
  }

  /** Counts what another counted, so many times. */
  void add(CodingScores other, int times) {
    for (int k = 0; k < both.length; k++) {
      both[k] += times * other.both[k];
      coderOnly[k] += times * other.coderOnly[k];
      peopleOnly[k] += times * other.peopleOnly[k];
    }
    comments += times * other.comments;
    exact += times * other.exact;
  }

  long positives(int code) {
    return both[code] + peopleOnly[code];
  }

  long coded(int code) {
    return both[code] + coderOnly[code];
  }

  double precision(int code) {
    return ratio(both[code], coded(code));
  }

  double recall(int code) {
    return ratio(both[code], positives(code));
  }

  double f1(int code) {
    return f1(both[code], coderOnly[code], peopleOnly[code]);
  }

  double micro() {
    return f1(sum(both), sum(coderOnly), sum(peopleOnly));
  }

  double macro() {
    return macro(IntStream.range(0, both.length).toArray());
  }

  double macro(int[] codes) {
    return IntStream.of(codes).mapToDouble(this::f1).average().orElse(0);
  }

  /** The share of comments that got exactly people's codes. */
  double exact() {
    return ratio(exact, comments);
  }

  private static long sum(long[] counts) {
    return Arrays.stream(counts).sum();
  }

  private static double f1(long both, long coderOnly, long peopleOnly) {
    return ratio(2 * both, 2 * both + coderOnly + peopleOnly);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
