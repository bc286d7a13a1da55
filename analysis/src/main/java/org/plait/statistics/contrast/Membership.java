package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.statistics.Clustering;
import org.plait.statistics.Observations;

/**
 * Who stands behind each answer of several cells: the person, numbered over all cells, and the
 * cluster.
 *
 * <p>With fewer than ten people in two cells or more, every answer counts as a person of its own,
 * as it does between two waves with fewer than ten pairs. An answer without a cluster takes that of
 * the same person's first answer that has one, else its person is a cluster of one.
 */
final class Membership {
  private static final int ENOUGH_LINKED = 10;

  private final int[][] persons;
  private final int[][] clusters;
  private final int people;
  private final int groups;
  private final Optional<Clustering> clustering;

  private Membership(
      int[][] persons, int[][] clusters, int people, int groups, Optional<Clustering> clustering) {
    this.persons = persons;
    this.clusters = clusters;
    this.people = people;
    this.groups = groups;
    this.clustering = clustering;
  }

  static Membership of(List<Observations> cells) {
    return new Numbering(cells).membership();
  }

  int[] persons(int cell) {
    return persons[cell];
  }

  int[] clusters(int cell) {
    return clusters[cell];
  }

  /** How many people there are. */
  int people() {
    return people;
  }

  /** How many clusters there are, those of one included; 0 where no answer names any. */
  int groups() {
    return groups;
  }

  /** What the clusters are like, if any answer names one. */
  Optional<Clustering> clustering() {
    return clustering;
  }

  /** Whether clusters are to be taken into account. */
  boolean clustered() {
    return clustering.filter(c -> !c.negligible(people)).isPresent();
  }

  /** Numbers people and clusters in the order in which they come. */
  private static final class Numbering {
    private final List<Observations> cells;
    private final int[][] persons;
    private final int[][] clusters;
    private int people;

    Numbering(List<Observations> cells) {
      this.cells = cells;
      this.persons = new int[cells.size()][];
      this.clusters = new int[cells.size()][];
    }

    Membership membership() {
      numberPeople(linked() >= ENOUGH_LINKED);
      if (cells.stream().noneMatch(Observations::hasClusters)) {
        return new Membership(persons, clusters, people, 0, Optional.empty());
      }
      return withClusters();
    }

    private long linked() {
      Map<Integer, Integer> times = new HashMap<>();
      for (Observations cell : cells) {
        for (int i = 0; i < cell.size(); i++) {
          if (cell.person(i) != Observations.NONE) {
            times.merge(cell.person(i), 1, Integer::sum);
          }
        }
      }
      return times.values().stream().filter(n -> n > 1).count();
    }

    private void numberPeople(boolean together) {
      Map<Integer, Integer> known = new HashMap<>();
      for (int cell = 0; cell < persons.length; cell++) {
        Observations answers = cells.get(cell);
        persons[cell] = new int[answers.size()];
        for (int i = 0; i < answers.size(); i++) {
          int person = answers.person(i);
          boolean alone = !together || person == Observations.NONE;
          persons[cell][i] = alone ? people++ : known.computeIfAbsent(person, key -> people++);
        }
      }
    }

    private Membership withClusters() {
      int[] home = new int[people];
      Arrays.fill(home, Observations.NONE);
      Map<Integer, Integer> named = new HashMap<>();
      for (int cell = 0; cell < persons.length; cell++) {
        Observations answers = cells.get(cell);
        for (int i = 0; i < answers.size(); i++) {
          int cluster = answers.cluster(i);
          if (cluster != Observations.NONE) {
            int number = named.computeIfAbsent(cluster, key -> named.size());
            int person = persons[cell][i];
            home[person] = home[person] == Observations.NONE ? number : home[person];
          }
        }
      }
      return numbered(named, home);
    }

    private Membership numbered(Map<Integer, Integer> named, int[] home) {
      Map<Integer, Integer> alone = new HashMap<>();
      Map<Integer, Set<Integer>> members = new HashMap<>();
      long filled = 0;
      for (int cell = 0; cell < persons.length; cell++) {
        Observations answers = cells.get(cell);
        clusters[cell] = new int[answers.size()];
        for (int i = 0; i < answers.size(); i++) {
          int person = persons[cell][i];
          int own = answers.cluster(i);
          boolean without = own == Observations.NONE && home[person] == Observations.NONE;
          if (without) {
            clusters[cell][i] = alone.computeIfAbsent(person, key -> named.size() + alone.size());
            continue;
          }
          filled += own == Observations.NONE ? 1 : 0;
          clusters[cell][i] = own == Observations.NONE ? home[person] : named.get(own);
          members.computeIfAbsent(clusters[cell][i], key -> new HashSet<>()).add(person);
        }
      }
      long shared = members.values().stream().filter(m -> m.size() > 1).count();
      return new Membership(
          persons,
          clusters,
          people,
          named.size() + alone.size(),
          Optional.of(new Clustering(named.size(), shared, filled, alone.size())));
    }
  }
}
