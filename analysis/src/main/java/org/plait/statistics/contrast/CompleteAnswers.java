package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.FriedmanTest;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.repeated.SkillingsMackTest.Person;

/**
 * The answers of several waves by person, for the tests of the same people: of those who answered
 * every time, and of those who answered at least twice. People with the same answers are counted
 * together; people who can't be linked are left out.
 */
public final class CompleteAnswers {
  private final int waves;
  private final List<Person> people;
  private final long[] counts;

  private CompleteAnswers(int waves, List<Person> people, long[] counts) {
    this.waves = waves;
    this.people = people;
    this.counts = counts;
  }

  /**
   * Of the answers; weights are left out.
   *
   * @param answers the answers of all waves
   */
  public static CompleteAnswers of(RepeatedAnswers answers) {
    int[][] entries = answers.entriesByPerson();
    int[] alike = alike(answers, entries);
    int patterns = Arrays.stream(alike).max().orElse(-1) + 1;
    int[] first = new int[patterns];
    long[] counts = new long[patterns];
    for (int i = 0; i < alike.length; i++) {
      first[alike[i]] = i;
      counts[alike[i]] += count(answers, entries[i]);
    }
    List<Person> people = Arrays.stream(first).mapToObj(i -> person(answers, entries[i])).toList();
    return new CompleteAnswers(answers.waves(), people, counts);
  }

  /** The number of each person's set of answers, in the order of the answers. */
  private static int[] alike(RepeatedAnswers answers, int[][] entries) {
    int[] alike = new int[entries.length];
    for (int wave = 0; wave < answers.waves(); wave++) {
      double[] values = Arrays.stream(answers.values(wave)).sorted().distinct().toArray();
      long[] keys = new long[entries.length];
      for (int i = 0; i < keys.length; i++) {
        int entry = entries[i][wave];
        int place =
            entry == RepeatedAnswers.NONE
                ? 0
                : 1 + Arrays.binarySearch(values, answers.value(wave, entry));
        keys[i] = alike[i] * (values.length + 1L) + place;
      }
      long[] distinct = LongStream.of(keys).sorted().distinct().toArray();
      Arrays.setAll(alike, i -> Arrays.binarySearch(distinct, keys[i]));
    }
    return alike;
  }

  private static long count(RepeatedAnswers answers, int[] entries) {
    int wave = 0;
    while (entries[wave] == RepeatedAnswers.NONE) {
      wave++;
    }
    return answers.count(wave, entries[wave]);
  }

  private static Person person(RepeatedAnswers answers, int[] entries) {
    List<Integer> waves = new ArrayList<>(entries.length);
    List<Double> values = new ArrayList<>(entries.length);
    for (int wave = 0; wave < entries.length; wave++) {
      if (entries[wave] != RepeatedAnswers.NONE) {
        waves.add(wave);
        values.add(answers.value(wave, entries[wave]));
      }
    }
    return new Person(waves, values);
  }

  /** How many people answered in every wave. */
  public long n() {
    return Arrays.stream(complete()).mapToLong(i -> counts[i]).sum();
  }

  /** How many people answered in two waves or more, but not in all. */
  public long incomplete() {
    return IntStream.range(0, counts.length)
        .filter(i -> people.get(i).waves().size() > 1 && people.get(i).waves().size() < waves)
        .mapToLong(i -> counts[i])
        .sum();
  }

  /** How many people answered in exactly these waves, for every set of waves that occurs. */
  public Map<List<Integer>, Long> byWaves() {
    Map<List<Integer>, Long> answered = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      answered.merge(people.get(i).waves(), counts[i], Long::sum);
    }
    return answered;
  }

  /** Of those who answered every time. */
  public FriedmanTest friedman() {
    return FriedmanTest.ofCounts(
        Arrays.stream(complete())
            .mapToObj(i -> people.get(i).values().stream().mapToDouble(v -> v).toArray())
            .toList(),
        countsOfComplete());
  }

  /** Of those who answered every time; any value but 0 is a yes. */
  public CochranQTest cochranQ() {
    return CochranQTest.ofCounts(
        Arrays.stream(complete()).mapToObj(i -> yes(people.get(i))).toList(), countsOfComplete());
  }

  /** Of those who answered twice or more. */
  public SkillingsMackTest skillingsMack() {
    return SkillingsMackTest.ofCounts(waves, people, counts);
  }

  private static boolean[] yes(Person person) {
    boolean[] yes = new boolean[person.values().size()];
    for (int wave = 0; wave < yes.length; wave++) {
      yes[wave] = person.values().get(wave) != 0;
    }
    return yes;
  }

  private int[] complete() {
    return IntStream.range(0, people.size())
        .filter(i -> people.get(i).waves().size() == waves)
        .toArray();
  }

  private long[] countsOfComplete() {
    return Arrays.stream(complete()).mapToLong(i -> counts[i]).toArray();
  }
}
