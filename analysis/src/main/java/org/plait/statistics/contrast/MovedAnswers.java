package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.List;

/**
 * The answers that people gave from several clusters, in pairs: each answer with each that the same
 * person gave from another cluster. Answers are numbered over all cells, in their order.
 */
final class MovedAnswers {
  private static final int NO_MORE = -1;

  private final int[] one;
  private final int[] other;

  private MovedAnswers(int[] one, int[] other) {
    this.one = one;
    this.other = other;
  }

  static MovedAnswers of(Membership members) {
    int[] persons = joined(members.persons());
    int[] clusters = joined(members.clusters());
    int[] latest = new int[members.people()];
    int[] before = new int[persons.length];
    Arrays.fill(latest, NO_MORE);
    int[] one = new int[0];
    int[] other = new int[0];
    int pairs = 0;
    for (int answer = 0; answer < persons.length; answer++) {
      before[answer] = latest[persons[answer]];
      latest[persons[answer]] = answer;
      for (int earlier = before[answer]; earlier != NO_MORE; earlier = before[earlier]) {
        if (clusters[earlier] != clusters[answer]) {
          if (pairs == one.length) {
            one = Arrays.copyOf(one, 2 * pairs + 1);
            other = Arrays.copyOf(other, one.length);
          }
          one[pairs] = earlier;
          other[pairs++] = answer;
        }
      }
    }
    return new MovedAnswers(Arrays.copyOf(one, pairs), Arrays.copyOf(other, pairs));
  }

  /**
   * Over all pairs, what each answer adds to the first sum times what the other adds to the second.
   */
  double products(double[] first, double[] second) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += first[one[k]] * second[other[k]] + first[other[k]] * second[one[k]];
    }
    return sum;
  }

  private static int[] joined(List<int[]> cells) {
    return cells.stream().flatMapToInt(Arrays::stream).toArray();
  }
}
