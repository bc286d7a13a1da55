package org.plait.change.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.plait.statistics.Observations;
import org.plait.statistics.contrast.RepeatedAnswers;

/**
 * How many people gave the same answers, and were in the same groups, in all of some waves. They
 * are counted in one pass; what is worked out of them takes the time of the patterns, which are few
 * however many people there are.
 */
public final class AnswerPatterns {

  /** The state of somebody who is not in a wave, or was not asked. */
  private static final int AWAY = 0;

  private static final int NO_GROUP = -1;

  private final List<States> waves;
  private final int[][] states;
  private final long[] people;

  private AnswerPatterns(List<States> waves, int[][] states, long[] people) {
    this.waves = waves;
    this.states = states;
    this.people = people;
  }

  /** The answers and the group of each row of a wave, put into one number. */
  public record States(CodedAnswers answers, int values, IntUnaryOperator group, int groups) {

    public static States of(CodedAnswers answers, IntUnaryOperator group, int groups) {
      return new States(answers, answers.values().length, group, groups);
    }

    int size() {
      return 1 + (groups + 1) * (values + 1);
    }

    public int of(int row) {
      int place = answers.place(row);
      if (place == CodedAnswers.NOT_ASKED) {
        return AWAY;
      }
      int member = Math.max(NO_GROUP, group.applyAsInt(row)) - NO_GROUP;
      return 1 + member * (values + 1) + (place == CodedAnswers.MISSING ? values : place);
    }

    /** The place of the value; one more than the last for an answer that is missing. */
    int value(int state) {
      return (state - 1) % (values + 1);
    }

    int member(int state) {
      return (state - 1) / (values + 1) + NO_GROUP;
    }
  }

  /**
   * Counts the people.
   *
   * @param waves their states in each wave
   * @param rows the row of each person in each wave, or -1
   * @return nothing where there could be too many patterns to number them
   */
  public static Optional<AnswerPatterns> count(List<States> waves, List<int[]> rows) {
    double most = waves.stream().mapToDouble(States::size).reduce(1, (a, b) -> a * b);
    if (most > Long.MAX_VALUE / 2.0) {
      return Optional.empty();
    }
    Tally tally = new Tally();
    for (int person = 0; person < rows.get(0).length; person++) {
      long key = 0;
      for (int w = 0; w < waves.size(); w++) {
        int row = rows.get(w)[person];
        key = key * waves.get(w).size() + (row < 0 ? AWAY : waves.get(w).of(row));
      }
      if (key != 0) {
        tally.add(key);
      }
    }
    return Optional.of(of(waves, tally));
  }

  private static AnswerPatterns of(List<States> waves, Tally tally) {
    long[] keys = tally.keys();
    int[][] states = new int[waves.size()][keys.length];
    for (int pattern = 0; pattern < keys.length; pattern++) {
      long key = keys[pattern];
      for (int w = waves.size() - 1; w >= 0; w--) {
        int size = waves.get(w).size();
        states[w][pattern] = (int) (key % size);
        key /= size;
      }
    }
    return new AnswerPatterns(waves, states, Arrays.stream(keys).map(tally::count).toArray());
  }

  /**
   * The answers of those in some groups, in one wave. The people of a pattern have one number.
   *
   * @param wave the wave's place
   * @param values what each place of the answers counts
   * @param groups whether a group counts, by its position; -1 for those in none
   */
  public Observations in(int wave, double[] values, IntPredicate groups) {
    double[] each = new double[people.length];
    long[] counts = new long[people.length];
    int[] patterns = new int[people.length];
    int n = 0;
    long missing = 0;
    for (int pattern = 0; pattern < people.length; pattern++) {
      int state = states[wave][pattern];
      if (state == AWAY || !groups.test(waves.get(wave).member(state))) {
        continue;
      }
      int place = waves.get(wave).value(state);
      if (place == values.length) {
        missing += people[pattern];
      } else {
        each[n] = values[place];
        counts[n] = people[pattern];
        patterns[n++] = pattern;
      }
    }
    return Observations.ofCounts(
            Arrays.copyOf(each, n), Arrays.copyOf(counts, n), Arrays.copyOf(patterns, n))
        .withMissing(missing);
  }

  /**
   * The answers of everybody over the waves, whatever their group, as sets with the number of
   * people.
   *
   * @return nothing where the waves have other values
   */
  public Optional<RepeatedAnswers> repeated() {
    double[] values = waves.get(0).answers().values();
    if (!waves.stream().allMatch(wave -> Arrays.equals(wave.answers().values(), values))) {
      return Optional.empty();
    }
    // The last is that of people without any answer, so that there always is one.
    int[][] sets = new int[people.length + 1][waves.size()];
    Arrays.fill(sets[people.length], RepeatedAnswers.NONE);
    for (int pattern = 0; pattern < people.length; pattern++) {
      for (int wave = 0; wave < waves.size(); wave++) {
        int state = states[wave][pattern];
        int place = state == AWAY ? values.length : waves.get(wave).value(state);
        sets[pattern][wave] = place == values.length ? RepeatedAnswers.NONE : place;
      }
    }
    return Optional.of(
        RepeatedAnswers.ofPatterns(values, sets, Arrays.copyOf(people, people.length + 1)));
  }
}
