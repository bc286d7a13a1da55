package org.plait.statistics.contrast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.statistics.FriedmanTest;
import org.plait.statistics.repeated.CochranQTest;
import org.plait.statistics.repeated.SkillingsMackTest;
import org.plait.statistics.repeated.SkillingsMackTest.Person;

/**
 * The answers of several waves by person, for the tests of the same people: of those who answered
 * every time, and of those who answered at least twice. People who can't be linked are left out.
 */
public final class CompleteAnswers {
  private final int waves;
  private final List<Person> people = new ArrayList<>();
  private final List<Long> counts = new ArrayList<>();

  private CompleteAnswers(int waves) {
    this.waves = waves;
  }

  /**
   * Of the answers; weights are left out.
   *
   * @param answers the answers of all waves
   */
  public static CompleteAnswers of(RepeatedAnswers answers) {
    CompleteAnswers complete = new CompleteAnswers(answers.waves());
    int[][] entries = answers.entriesByPerson();
    for (int[] ofEach : entries) {
      List<Integer> waves = new ArrayList<>(ofEach.length);
      List<Double> values = new ArrayList<>(ofEach.length);
      long count = 0;
      for (int wave = 0; wave < ofEach.length; wave++) {
        if (ofEach[wave] != RepeatedAnswers.NONE) {
          waves.add(wave);
          values.add(answers.value(wave, ofEach[wave]));
          count = answers.count(wave, ofEach[wave]);
        }
      }
      complete.people.add(new Person(waves, values));
      complete.counts.add(count);
    }
    return complete;
  }

  /** How many people answered in every wave. */
  public long n() {
    return Arrays.stream(complete()).mapToLong(counts::get).sum();
  }

  /** How many people answered in two waves or more, but not in all. */
  public long incomplete() {
    return IntStream.range(0, people.size())
        .filter(i -> people.get(i).waves().size() > 1 && people.get(i).waves().size() < waves)
        .mapToLong(counts::get)
        .sum();
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
    return SkillingsMackTest.ofCounts(
        waves, people, counts.stream().mapToLong(Long::longValue).toArray());
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
    return Arrays.stream(complete()).mapToLong(counts::get).toArray();
  }
}
