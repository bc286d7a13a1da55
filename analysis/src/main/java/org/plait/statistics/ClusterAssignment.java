package org.plait.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The cluster of each answer, numbered from 0, where nobody is left without one. */
final class ClusterAssignment {
  private final int[] from;
  private final int[] to;
  private final int groups;
  private final Clustering clustering;

  private ClusterAssignment(int[] from, int[] to, int groups, Clustering clustering) {
    this.from = from;
    this.to = to;
    this.groups = groups;
    this.clustering = clustering;
  }

  static ClusterAssignment ofOneWave(Observations wave) {
    return of(wave, Observations.of(), LinkedEntries.none());
  }

  /**
   * Both waves together; linked people are of one cluster where only one of their answers names it.
   */
  static ClusterAssignment of(Observations from, Observations to, LinkedEntries linked) {
    int[] partner = new int[from.size()];
    Arrays.fill(partner, Observations.NONE);
    int[] back = new int[to.size()];
    Arrays.fill(back, Observations.NONE);
    for (int k = 0; k < linked.size(); k++) {
      partner[linked.from(k)] = linked.to(k);
      back[linked.to(k)] = linked.from(k);
    }
    Numbering numbering = new Numbering();
    int[] first = new int[from.size()];
    int[] second = new int[to.size()];
    for (int i = 0; i < first.length; i++) {
      int other = partner[i] < 0 ? Observations.NONE : to.cluster(partner[i]);
      first[i] = numbering.number(from.cluster(i), other, i);
    }
    for (int j = 0; j < second.length; j++) {
      boolean both = back[j] >= 0;
      int other = both ? from.cluster(back[j]) : Observations.NONE;
      int person = both ? back[j] : first.length + j;
      second[j] = numbering.number(to.cluster(j), other, person);
    }
    return new ClusterAssignment(first, second, numbering.groups(), numbering.clustering());
  }

  int[] from() {
    return from;
  }

  int[] to() {
    return to;
  }

  int groups() {
    return groups;
  }

  Clustering clustering() {
    return clustering;
  }

  /** Numbers clusters, and people who stand alone, in the order in which they come. */
  private static final class Numbering {
    private final Map<Integer, Integer> named = new HashMap<>();
    private final Map<Integer, Integer> alone = new HashMap<>();
    private final Map<Integer, Integer> firstOf = new HashMap<>();
    private final Set<Integer> shared = new HashSet<>();
    private long filled;

    int number(int own, int other, int person) {
      int cluster = own;
      if (own == Observations.NONE && other != Observations.NONE) {
        cluster = other;
        filled++;
      }
      if (cluster == Observations.NONE) {
        return number(person, alone);
      }
      Integer first = firstOf.putIfAbsent(cluster, person);
      if (first != null && first != person) {
        shared.add(cluster);
      }
      return number(cluster, named);
    }

    private int number(int key, Map<Integer, Integer> numbers) {
      Integer known = numbers.get(key);
      if (known != null) {
        return known;
      }
      int number = groups();
      numbers.put(key, number);
      return number;
    }

    int groups() {
      return named.size() + alone.size();
    }

    Clustering clustering() {
      return new Clustering(named.size(), shared.size(), filled, alone.size());
    }
  }
}
