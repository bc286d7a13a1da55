package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.statistics.Clustering;
import org.plait.statistics.Observations;

/**
 * The robust variance and covariance of sums over the answers of several cells, from what each
 * answer adds to them.
 *
 * <p><b>Formula</b>: without clusters the squared sums by person, what an answer of a cell of n
 * adds scaled by &radic;(n/(n-1)), which gives Welch's variance for independent cells and that of
 * the paired t for the same people; degrees of freedom by Satterthwaite over the sets of people who
 * stand in the same cells. With clusters two-way: by cluster, plus by person, minus by their
 * intersection, times G/(G-1); where that is not positive, the larger of the two one-way variances;
 * degrees of freedom are the clusters with two or more people, less one.
 *
 * <p><b>Reference</b>: Cameron, Gelbach, Miller (2011) Robust inference with multiway clustering,
 * J. Business &amp; Economic Statistics 29:238-249; Satterthwaite (1946) Biometrics Bulletin
 * 2:110-114.
 */
final class RobustCovariance {
  private final List<Observations> cells;
  private final Membership members;

  private RobustCovariance(List<Observations> cells) {
    this.cells = cells;
    this.members = Membership.of(cells);
  }

  static RobustCovariance of(List<Observations> cells) {
    return new RobustCovariance(List.copyOf(cells));
  }

  Membership members() {
    return members;
  }

  /** The variance of a sum. */
  double variance(double[][] added) {
    double twoWay = covariance(added, added);
    if (!members.clustered() || twoWay > 0) {
      return twoWay;
    }
    return factor() * Math.max(dot(byCluster(added), byCluster(added)), ofPersons(added, added));
  }

  /** The covariance of two sums. */
  double covariance(double[][] first, double[][] second) {
    if (!members.clustered()) {
      return ofPersons(scaled(first), scaled(second));
    }
    return factor() * (dot(byCluster(first), byCluster(second)) + ofMovers(first, second));
  }

  /** The variance of a sum of estimating equations, which know no sizes of cells. */
  double sandwich(double[][] added) {
    return members.clustered() ? variance(added) : sandwich(added, added);
  }

  /** The covariance of two of them: by person times G/(G-1), with clusters two-way. */
  double sandwich(double[][] first, double[][] second) {
    if (members.clustered()) {
      return covariance(first, second);
    }
    int people = members.people();
    return people > 1 ? people / (people - 1.0) * ofPersons(first, second) : 0;
  }

  /** Degrees of freedom of the t of a sum; at least 1. */
  double df(double[][] added) {
    return members.clustered()
        ? members.clustering().map(Clustering::df).orElse(1.0)
        : satterthwaite(scaled(added));
  }

  private double factor() {
    int groups = members.groups();
    return groups > 1 ? groups / (groups - 1.0) : 0;
  }

  private double[][] scaled(double[][] added) {
    double[][] scaled = new double[added.length][];
    for (int cell = 0; cell < added.length; cell++) {
      double n = cells.get(cell).size();
      double factor = n > 1 ? Math.sqrt(n / (n - 1)) : 0;
      scaled[cell] = Arrays.stream(added[cell]).map(a -> a * factor).toArray();
    }
    return scaled;
  }

  private double satterthwaite(double[][] added) {
    double[] sums = byPerson(added);
    int[] set = sets();
    int count = Arrays.stream(set).max().orElse(0) + 1;
    double[] squares = new double[count];
    int[] people = new int[count];
    for (int person = 0; person < sums.length; person++) {
      squares[set[person]] += sums[person] * sums[person];
      people[set[person]]++;
    }
    double total = 0;
    double below = 0;
    for (int k = 0; k < count; k++) {
      total += squares[k];
      below += squares[k] * squares[k] / Math.max(1, people[k] - 1);
    }
    return below > 0 ? Math.max(1, total * total / below) : 1;
  }

  /** The set of cells in which each person stands, by number. */
  private int[] sets() {
    int[] set = new int[members.people()];
    int count = 1;
    for (int[] persons : members.persons()) {
      int[] with = new int[count];
      for (int person : persons) {
        int before = set[person];
        with[before] = with[before] == 0 ? count++ : with[before];
        set[person] = with[before];
      }
    }
    return set;
  }

  private double ofPersons(double[][] first, double[][] second) {
    return dot(byPerson(first), byPerson(second));
  }

  private double[] byPerson(double[][] added) {
    double[] sums = new double[members.people()];
    for (int cell = 0; cell < added.length; cell++) {
      add(sums, members.persons().get(cell), added[cell]);
    }
    return sums;
  }

  private double[] byCluster(double[][] added) {
    double[] sums = new double[members.groups()];
    for (int cell = 0; cell < added.length; cell++) {
      add(sums, members.clusters().get(cell), added[cell]);
    }
    return sums;
  }

  /**
   * By person less by person and cluster: what people who answered from several clusters add, each
   * answer times their answers from elsewhere.
   */
  private double ofMovers(double[][] first, double[][] second) {
    boolean[] movers = movers();
    Map<Long, double[]> sums = new TreeMap<>();
    double[] ofFirst = new double[members.people()];
    double[] ofSecond = new double[members.people()];
    for (int cell = 0; cell < first.length; cell++) {
      int[] persons = members.persons().get(cell);
      int[] clusters = members.clusters().get(cell);
      for (int i = 0; i < persons.length; i++) {
        if (movers[persons[i]]) {
          ofFirst[persons[i]] += first[cell][i];
          ofSecond[persons[i]] += second[cell][i];
          long place = (long) persons[i] * members.groups() + clusters[i];
          double[] both = sums.computeIfAbsent(place, k -> new double[2]);
          both[0] += first[cell][i];
          both[1] += second[cell][i];
        }
      }
    }
    double within = 0;
    for (double[] both : sums.values()) {
      within += both[0] * both[1];
    }
    return dot(ofFirst, ofSecond) - within;
  }

  private boolean[] movers() {
    boolean[] movers = new boolean[members.people()];
    int[] before = new int[members.people()];
    for (int cell = 0; cell < cells.size(); cell++) {
      int[] persons = members.persons().get(cell);
      int[] clusters = members.clusters().get(cell);
      for (int i = 0; i < persons.length; i++) {
        int seen = before[persons[i]];
        movers[persons[i]] |= seen != 0 && seen != clusters[i] + 1;
        before[persons[i]] = clusters[i] + 1;
      }
    }
    return movers;
  }

  private static void add(double[] sums, int[] at, double[] added) {
    for (int i = 0; i < added.length; i++) {
      sums[at[i]] += added[i];
    }
  }

  private static double dot(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
