package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plait.statistics.Clustering;
import org.plait.statistics.Distribution;
import org.plait.statistics.Observations;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;

/**
 * The valid answers to one question in several waves, and who gave them, for estimates over all the
 * waves: person by person, or only how many people gave each set of answers.
 *
 * <p><b>Input</b>: one {@link Observations} a wave, the same person with the same number in each;
 * or patterns. With fewer than ten people in two waves or more, every answer counts as a person of
 * its own, as between two waves with fewer than ten pairs. <b>Units</b>: those of the answers,
 * alike in all waves. <b>Missing</b>: a wave without a valid answer is left out of a pattern.
 */
public final class RepeatedAnswers {
  /** Stands in a pattern for a wave without a valid answer. */
  public static final int NONE = Observations.NONE;

  private static final int ENOUGH_LINKED = 10;

  private final List<Observations> waves;
  private final Optional<long[]> people;
  private final boolean linked;
  private final Optional<RobustCovariance> robust;

  private RepeatedAnswers(List<Observations> waves, Optional<long[]> people) {
    this.waves = List.copyOf(waves);
    this.people = people;
    this.robust =
        people.isPresent()
            ? Optional.empty()
            : Optional.of(RobustCovariance.of(waves.stream().map(Observations::units).toList()));
    this.linked = people.map(counts -> linkedPeople(counts) >= ENOUGH_LINKED).orElse(true);
  }

  /**
   * The answers of each wave, in any order of waves; weighted where they are.
   *
   * @param waves one a wave
   */
  public static RepeatedAnswers of(List<Observations> waves) {
    return new RepeatedAnswers(waves, Optional.empty());
  }

  /**
   * How many people gave each set of answers.
   *
   * @param values the values that occur
   * @param patterns for each set of answers the place of its value in each wave, or {@link #NONE}
   * @param people how many people gave it
   * @throws IllegalArgumentException if the lengths differ or a count is negative
   */
  public static RepeatedAnswers ofPatterns(double[] values, int[][] patterns, long[] people) {
    Require.sameLength(patterns.length, people.length, "people");
    LongStream.of(people).forEach(count -> Require.count(count, "people"));
    int waves = patterns.length == 0 ? 0 : patterns[0].length;
    List<Observations> answers = new ArrayList<>();
    for (int wave = 0; wave < waves; wave++) {
      int place = wave;
      int[] given =
          IntStream.range(0, patterns.length)
              .filter(p -> patterns[p][place] != NONE && people[p] > 0)
              .toArray();
      double[] value = Arrays.stream(given).mapToDouble(p -> values[patterns[p][place]]).toArray();
      answers.add(Observations.of(value, given));
    }
    return new RepeatedAnswers(answers, Optional.of(people.clone()));
  }

  /** How many waves there are. */
  public int waves() {
    return waves.size();
  }

  /**
   * The valid answers of a wave.
   *
   * @param wave the place of the wave, counted from 0
   */
  public long n(int wave) {
    Observations answers = waves.get(wave);
    return people
        .map(counts -> LongStream.range(0, answers.size()).map(i -> count(wave, (int) i)).sum())
        .orElse((long) answers.size());
  }

  /** The valid answers of all waves. */
  public long n() {
    return IntStream.range(0, waves()).mapToLong(this::n).sum();
  }

  /** Whether answers count differently. */
  public boolean weighted() {
    return waves.stream().anyMatch(Observations::weighted);
  }

  /** What the clusters are like, if any answer names one. */
  public Optional<Clustering> clustering() {
    return robust.flatMap(sums -> sums.members().clustering());
  }

  /** Whether some people, or clusters that matter, join the answers. */
  boolean independent() {
    return !weighted() && !clustered() && (people.isPresent() ? !linked : people() == n());
  }

  boolean clustered() {
    return robust.map(sums -> sums.members().clustered()).orElse(false);
  }

  /** How many people there are; each answer is one where nobody, or too few, are linked. */
  long people() {
    if (people.isEmpty()) {
      return robust.orElseThrow().members().people();
    }
    return linked ? LongStream.of(people.get()).sum() - silent() : n();
  }

  int entries(int wave) {
    return waves.get(wave).entries();
  }

  double value(int wave, int entry) {
    return waves.get(wave).value(entry);
  }

  /** How many answers an entry stands for. */
  long count(int wave, int entry) {
    return people.map(counts -> counts[waves.get(wave).person(entry)]).orElse(1L);
  }

  /** What an entry counts: its weight, or how many answers it stands for. */
  double weight(int wave, int entry) {
    return people.isPresent() ? count(wave, entry) : waves.get(wave).weight(entry);
  }

  double total(int wave) {
    return IntStream.range(0, entries(wave)).mapToDouble(i -> weight(wave, i)).sum();
  }

  /** The weighted mean of a number of each entry. */
  double mean(int wave, double[] each) {
    return IntStream.range(0, each.length).mapToDouble(i -> weight(wave, i) * each[i]).sum()
        / total(wave);
  }

  /** For each person, or pattern, the place of their answer in each wave, or {@link #NONE}. */
  int[][] entriesByPerson() {
    Numbers known = new Numbers();
    for (Observations wave : waves) {
      for (int i = 0; i < wave.entries(); i++) {
        if (wave.person(i) != NONE) {
          known.of(wave.person(i));
        }
      }
    }
    int[][] entries = new int[known.count()][waves()];
    for (int[] person : entries) {
      Arrays.fill(person, NONE);
    }
    for (int wave = 0; wave < waves(); wave++) {
      for (int i = 0; i < entries(wave); i++) {
        int person = waves.get(wave).person(i);
        if (person != NONE) {
          entries[known.of(person)][wave] = i;
        }
      }
    }
    return entries;
  }

  double[] values(int wave) {
    double[] values = new double[entries(wave)];
    Arrays.setAll(values, i -> value(wave, i));
    return values;
  }

  Distribution distribution(int wave) {
    if (people.isEmpty()) {
      return Distribution.of(waves.get(wave));
    }
    long[] counts = new long[entries(wave)];
    Arrays.setAll(counts, i -> count(wave, i));
    return Distribution.of(Observations.ofCounts(values(wave), counts));
  }

  /** Whether nobody answers anything else than the others of the same wave. */
  boolean constantWithinWaves() {
    return IntStream.range(0, waves()).allMatch(wave -> Sample.isConstant(values(wave)));
  }

  /**
   * The robust covariance of two sums over all answers: by person times G/(G-1), with clusters
   * two-way.
   *
   * @param first what each answer adds for each unit of its weight, by wave and entry
   * @param second the same of the other sum
   */
  double covariance(double[][] first, double[][] second) {
    return robust
        .map(sums -> sums.sandwich(contributions(first), contributions(second)))
        .orElseGet(() -> ofPatterns(first, second));
  }

  /** The robust variance of a sum. */
  double variance(double[][] added) {
    return robust
        .map(sums -> sums.sandwich(contributions(added)))
        .orElseGet(() -> ofPatterns(added, added));
  }

  /** Degrees of freedom of a t: those of the clusters, else the people less two. */
  double df() {
    return clustered() ? clustering().map(Clustering::df).orElseThrow() : Math.max(1, people() - 2);
  }

  private double[][] contributions(double[][] linearised) {
    double[][] added = new double[linearised.length][];
    Arrays.setAll(added, wave -> waves.get(wave).contributions(linearised[wave]));
    return weighted() ? added : linearised;
  }

  private double ofPatterns(double[][] first, double[][] second) {
    long[] counts = people.orElseThrow();
    double[] ofFirst = new double[counts.length];
    double[] ofSecond = new double[counts.length];
    double alone = 0;
    for (int wave = 0; wave < waves(); wave++) {
      for (int i = 0; i < entries(wave); i++) {
        int pattern = waves.get(wave).person(i);
        ofFirst[pattern] += first[wave][i];
        ofSecond[pattern] += second[wave][i];
        alone += counts[pattern] * first[wave][i] * second[wave][i];
      }
    }
    double together =
        IntStream.range(0, counts.length)
            .mapToDouble(p -> counts[p] * ofFirst[p] * ofSecond[p])
            .sum();
    long g = people();
    return g > 1 ? g / (g - 1.0) * (linked ? together : alone) : 0;
  }

  /** How many people gave an answer in two waves or more. */
  private long linkedPeople(long[] counts) {
    int[] times = times(counts);
    return IntStream.range(0, counts.length)
        .filter(p -> times[p] > 1)
        .mapToLong(p -> counts[p])
        .sum();
  }

  /** People of patterns without any answer. */
  private long silent() {
    long[] counts = people.orElseThrow();
    int[] times = times(counts);
    return IntStream.range(0, counts.length)
        .filter(p -> times[p] == 0)
        .mapToLong(p -> counts[p])
        .sum();
  }

  private int[] times(long[] counts) {
    int[] times = new int[counts.length];
    for (Observations wave : waves) {
      for (int i = 0; i < wave.entries(); i++) {
        times[wave.person(i)]++;
      }
    }
    return times;
  }
}
