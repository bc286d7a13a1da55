package org.plait.statistics.contrast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.statistics.Clustering;
import org.plait.statistics.Observations;

/**
 * The robust variance and covariance of sums over the answers of several cells, from what each
 * answer adds to them.
 *
 * <p><b>Formula</b>: without clusters the squared sums by person, what an answer of a cell of n
 * adds scaled by &radic;(n/(n-1)), which gives Welch's variance for independent cells and that of
 * the paired t for the same people; degrees of freedom by Satterthwaite over the sets of people who
 * stand in the same cells. With weights the squared sums by person of everybody in the waves, times
 * G/(G-1) of G people, on G - 1 degrees of freedom. With clusters two-way: by cluster, plus by
 * person, minus by their intersection, times G/(G-1); where that is not positive, the larger of the
 * two one-way variances; degrees of freedom are the clusters with two or more people, less one.
 *
 * <p><b>Reference</b>: Cameron, Gelbach, Miller (2011) Robust inference with multiway clustering,
 * J. Business &amp; Economic Statistics 29:238-249; Satterthwaite (1946) Biometrics Bulletin
 * 2:110-114.
 */
final class RobustCovariance {
  private final List<Observations> cells;
  private final Membership members;
  private final Optional<MovedAnswers> moved;

  /** Whether answers count the same, each as one of its cell. */
  private final boolean equal;

  private RobustCovariance(List<Observations> cells, boolean equal) {
    this.cells = cells;
    this.equal = equal;
    this.members = Membership.of(cells);
    this.moved = Optional.of(members).filter(Membership::clustered).map(MovedAnswers::of);
  }

  static RobustCovariance of(List<Observations> cells) {
    return new RobustCovariance(List.copyOf(cells), true);
  }

  /** Of sums to which everybody in some waves may add. */
  static RobustCovariance ofWeighted(List<Observations> waves) {
    return new RobustCovariance(List.copyOf(waves), false);
  }

  Membership members() {
    return members;
  }

  /** The variance of a sum. */
  double variance(double[][] added) {
    double twoWay = matrix(List.<double[][]>of(added))[0][0];
    if (!members.clustered() || twoWay > 0) {
      return twoWay;
    }
    double[] byCluster = byCluster(added);
    double[] byPerson = byPerson(added);
    return factor() * Math.max(dot(byCluster, byCluster), ofPersons(byPerson, byPerson));
  }

  /** The variances and covariances of sums. */
  double[][] matrix(List<double[][]> sums) {
    return members.clustered() ? twoWay(sums) : byPersonAlone(sums);
  }

  private double[][] byPersonAlone(List<double[][]> sums) {
    if (!equal) {
      List<double[]> people = sums.stream().map(this::byPerson).toList();
      return symmetric(
          sums.size(), (i, j) -> peopleFactor() * ofPersons(people.get(i), people.get(j)));
    }
    List<double[]> persons = sums.stream().map(added -> byPerson(scaled(added))).toList();
    return symmetric(sums.size(), (i, j) -> ofPersons(persons.get(i), persons.get(j)));
  }

  private double[][] twoWay(List<double[][]> sums) {
    List<double[]> clusters = sums.stream().map(this::byCluster).toList();
    List<double[]> answers = sums.stream().map(RobustCovariance::joined).toList();
    MovedAnswers pairs = moved.orElseThrow();
    return symmetric(
        sums.size(),
        (i, j) ->
            factor()
                * (dot(clusters.get(i), clusters.get(j))
                    + pairs.products(answers.get(i), answers.get(j))));
  }

  private interface Entry {
    double of(int row, int column);
  }

  private static double[][] symmetric(int size, Entry entry) {
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = entry.of(i, j);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  /** The variance of a sum of estimating equations, which know no sizes of cells. */
  double sandwich(double[][] added) {
    return members.clustered() ? variance(added) : sandwich(added, added);
  }

  /** The covariance of two of them: by person times G/(G-1), with clusters two-way. */
  double sandwich(double[][] first, double[][] second) {
    if (members.clustered()) {
      return twoWay(List.of(first, second))[0][1];
    }
    return peopleFactor() * ofPersons(byPerson(first), byPerson(second));
  }

  private double peopleFactor() {
    double people = Arrays.stream(members.times()).sum();
    return people > 1 ? people / (people - 1) : 0;
  }

  /** Degrees of freedom of the t of a sum; at least 1. */
  double df(double[][] added) {
    if (members.clustered()) {
      return members.clustering().map(Clustering::df).orElse(1.0);
    }
    return equal
        ? satterthwaite(scaled(added))
        : Math.max(1, Arrays.stream(members.times()).sum() - 1.0);
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
      double[] each = added[cell].clone();
      for (int i = 0; i < each.length; i++) {
        each[i] *= factor;
      }
      scaled[cell] = each;
    }
    return scaled;
  }

  private double satterthwaite(double[][] added) {
    double[] sums = byPerson(added);
    int[] set = sets();
    int count = Arrays.stream(set).max().orElse(0) + 1;
    double[] squares = new double[count];
    long[] people = new long[count];
    for (int person = 0; person < sums.length; person++) {
      squares[set[person]] += members.times()[person] * sums[person] * sums[person];
      people[set[person]] += members.times()[person];
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

  private double ofPersons(double[] first, double[] second) {
    double sum = 0;
    for (int person = 0; person < first.length; person++) {
      sum += members.times()[person] * first[person] * second[person];
    }
    return sum;
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

  private static double[] joined(double[][] added) {
    return Arrays.stream(added).flatMapToDouble(Arrays::stream).toArray();
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
