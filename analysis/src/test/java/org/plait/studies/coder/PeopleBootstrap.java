package org.plait.studies.coder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Percentile intervals of scores and of differences between two coders' scores: people are drawn
 * with replacement, each with all their comments, and both coders are scored on the same draw.
 *
 * <p>Source: Efron and Tibshirani (1993) An introduction to the bootstrap, chapter 13.
 */
final class PeopleBootstrap {

  private static final double LEVEL = 0.95;

  private final int[] people;
  private final boolean[][] truth;
  private final int draws;
  private final long seed;

  PeopleBootstrap(int[] people, boolean[][] truth, int draws, long seed) {
    this.people = people;
    this.truth = truth;
    this.draws = draws;
    this.seed = seed;
  }

  /** The 95 % interval, lower limit first. */
  record Limits(double lower, double upper) {}

  /** The interval of a score of a coder. */
  Limits of(boolean[][] coder, ToDoubleFunction<CodingScores> score) {
    return limits(IntStream.range(0, draws), byPerson(coder), List.of(), score);
  }

  /** The interval of how much better a coder is than another. */
  Limits ofDifference(boolean[][] coder, boolean[][] other, ToDoubleFunction<CodingScores> score) {
    return limits(IntStream.range(0, draws), byPerson(coder), byPerson(other), score);
  }

  private Limits limits(
      IntStream numbers,
      List<CodingScores> coder,
      List<CodingScores> other,
      ToDoubleFunction<CodingScores> score) {
    double[] values =
        numbers
            .parallel()
            .mapToDouble(
                draw -> {
                  int[] times = times(draw, coder.size());
                  double own = score.applyAsDouble(total(coder, times));
                  return other.isEmpty() ? own : own - score.applyAsDouble(total(other, times));
                })
            .sorted()
            .toArray();
    int tail = (int) Math.floor(draws * (1 - LEVEL) / 2);
    return new Limits(values[tail], values[draws - 1 - tail]);
  }

  /** How often each person is drawn. */
  private int[] times(int draw, int size) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + draw);
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }

  private CodingScores total(List<CodingScores> byPerson, int[] times) {
    CodingScores total = new CodingScores(truth[0].length);
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0) {
        total.add(byPerson.get(i), times[i]);
      }
    }
    return total;
  }

  private List<CodingScores> byPerson(boolean[][] coder) {
    Map<Integer, CodingScores> scores = new LinkedHashMap<>();
    for (int i = 0; i < people.length; i++) {
      scores
          .computeIfAbsent(people[i], person -> new CodingScores(truth[0].length))
          .add(truth[i], coder[i]);
    }
    return List.copyOf(scores.values());
  }
}
