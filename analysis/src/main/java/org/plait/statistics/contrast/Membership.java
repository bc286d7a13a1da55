package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.statistics.Clustering;
import org.plait.statistics.Observations;

/**
 * Who stands behind each answer of several cells: the person, numbered over all cells, and the
 * cluster.
 *
 * <p>People of a table of counts who gave the same answers in all cells share a number, and each of
 * them has the same sum. With fewer than ten people in two cells or more, every answer counts as a
 * person of its own, as it does between two waves with fewer than ten pairs. An answer without a
 * cluster takes that of the same person's first answer that has one, else its person is a cluster
 * of one.
 *
 * @param persons the person of each answer of each cell
 * @param clusters the cluster of each answer of each cell; empty arrays where none is named
 * @param people how many persons are numbered
 * @param times how many people each number stands for: 1, or the count of a table's entry
 * @param groups how many clusters there are, those of one included; 0 where no answer names any
 * @param clustering what the clusters are like, if any answer names one
 */
record Membership(
    List<int[]> persons,
    List<int[]> clusters,
    int people,
    long[] times,
    int groups,
    Optional<Clustering> clustering) {

  private static final int ENOUGH_LINKED = 10;
  private static final int NONE = Observations.NONE;

  static Membership of(List<Observations> cells) {
    int[] people = new int[1];
    boolean together = linked(cells) >= ENOUGH_LINKED;
    List<int[]> persons = persons(cells, together, people);
    if (cells.stream().noneMatch(Observations::hasClusters)) {
      List<int[]> none = persons.stream().map(p -> new int[0]).toList();
      long[] times = times(cells, persons, people[0]);
      return new Membership(persons, none, people[0], times, 0, Optional.empty());
    }
    return new Clusters(cells, persons, people[0]).membership();
  }

  /** Whether clusters are to be taken into account. */
  boolean clustered() {
    return clustering.filter(c -> !c.negligible(people)).isPresent();
  }

  /** How many people stand in two cells or more. */
  private static long linked(List<Observations> cells) {
    Numbers known = new Numbers();
    int answers = 0;
    for (Observations cell : cells) {
      for (int i = 0; i < cell.entries(); i++) {
        if (cell.person(i) != NONE) {
          known.of(cell.person(i));
          answers++;
        }
      }
    }
    return answers == known.count() ? 0 : repeated(cells, known);
  }

  private static long repeated(List<Observations> cells, Numbers known) {
    int[] cellsOf = new int[known.count()];
    long repeated = 0;
    for (Observations cell : cells) {
      for (int i = 0; i < cell.entries(); i++) {
        if (cell.person(i) != NONE && ++cellsOf[known.of(cell.person(i))] == 2) {
          repeated += cell.count(i);
        }
      }
    }
    return repeated;
  }

  /** How many people each number stands for. */
  private static long[] times(List<Observations> cells, List<int[]> persons, int people) {
    long[] times = new long[people];
    for (int cell = 0; cell < persons.size(); cell++) {
      int[] numbers = persons.get(cell);
      for (int i = 0; i < numbers.length; i++) {
        long before = times[numbers[i]];
        times[numbers[i]] = cells.get(cell).count(i);
        if (before != 0 && before != times[numbers[i]]) {
          throw new IllegalArgumentException("the same people must be as many in every cell");
        }
      }
    }
    return times;
  }

  private static List<int[]> persons(List<Observations> cells, boolean together, int[] people) {
    Numbers known = new Numbers();
    int alone = 0;
    int[][] persons = new int[cells.size()][];
    for (int cell = 0; cell < persons.length; cell++) {
      Observations answers = cells.get(cell);
      persons[cell] = new int[answers.entries()];
      for (int i = 0; i < persons[cell].length; i++) {
        boolean linked = together && answers.person(i) != NONE;
        // People who stand alone are numbered backwards from -1 until it is known how many the
        // others are.
        persons[cell][i] = linked ? known.of(answers.person(i)) : -1 - alone++;
      }
    }
    people[0] = known.count() + alone;
    for (int[] cell : persons) {
      for (int i = 0; i < cell.length; i++) {
        cell[i] = cell[i] < 0 ? known.count() - 1 - cell[i] : cell[i];
      }
    }
    return List.of(persons);
  }

  /** Numbers the clusters of people who are numbered already. */
  private static final class Clusters {
    private final List<Observations> cells;
    private final List<int[]> persons;
    private final int people;
    private final Numbers named = new Numbers();
    private final int[] home;

    Clusters(List<Observations> cells, List<int[]> persons, int people) {
      this.cells = cells;
      this.persons = persons;
      this.people = people;
      this.home = new int[people];
      Arrays.fill(home, NONE);
    }

    Membership membership() {
      for (int cell = 0; cell < cells.size(); cell++) {
        Observations answers = cells.get(cell);
        for (int i = 0; i < answers.entries(); i++) {
          if (answers.cluster(i) != NONE) {
            int number = named.of(answers.cluster(i));
            int person = persons.get(cell)[i];
            home[person] = home[person] == NONE ? number : home[person];
          }
        }
      }
      return numbered();
    }

    private Membership numbered() {
      int clusters = named.count();
      int[] alone = new int[people];
      int[] only = new int[clusters];
      boolean[] several = new boolean[clusters];
      Arrays.fill(alone, NONE);
      Arrays.fill(only, NONE);
      int single = 0;
      long filled = 0;
      int[][] ofEach = new int[cells.size()][];
      for (int cell = 0; cell < ofEach.length; cell++) {
        Observations answers = cells.get(cell);
        ofEach[cell] = new int[answers.entries()];
        for (int i = 0; i < answers.entries(); i++) {
          int person = persons.get(cell)[i];
          if (home[person] == NONE) {
            alone[person] = alone[person] == NONE ? single++ : alone[person];
            ofEach[cell][i] = clusters + alone[person];
            continue;
          }
          boolean own = answers.cluster(i) != NONE;
          int cluster = own ? named.of(answers.cluster(i)) : home[person];
          filled += own ? 0 : 1;
          several[cluster] |= only[cluster] != NONE && only[cluster] != person;
          only[cluster] = person;
          ofEach[cell][i] = cluster;
        }
      }
      long shared = 0;
      for (boolean more : several) {
        shared += more ? 1 : 0;
      }
      return new Membership(
          persons,
          List.of(ofEach),
          people,
          times(cells, persons, people),
          clusters + single,
          Optional.of(new Clustering(clusters, shared, filled, single)));
    }
  }
}
