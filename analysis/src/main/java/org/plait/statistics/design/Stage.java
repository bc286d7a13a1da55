package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * One stage of sampling: units drawn within strata, each perhaps from a known number of units. The
 * strata of a later stage are the units of the one before it.
 *
 * <p>Units of different strata are different, whatever their labels. Rows of weight 0 are in no
 * stratum (-1): they count nowhere.
 */
final class Stage {
  private final boolean[] counted;
  private final List<String> strata;
  private final List<String> units;
  private final double[] populationOfRow;
  private final int[] stratum;
  private final int[] unit;
  private final List<String> names;
  private final int[] stratumOfUnit;
  private final int[] drawn;
  private final double[] population;

  private Stage(
      boolean[] counted, List<String> strata, List<String> units, double[] populationOfRow) {
    this.counted = counted;
    this.strata = strata;
    this.units = units;
    this.populationOfRow = populationOfRow;
    int rows = counted.length;
    stratum = new int[rows];
    unit = new int[rows];
    names = new ArrayList<>();
    Map<String, Integer> stratumIds = new HashMap<>();
    Map<List<String>, Integer> unitIds = new HashMap<>();
    List<Integer> homes = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      stratum[i] = -1;
      unit[i] = -1;
      if (counted[i]) {
        String name = strata.get(i);
        stratum[i] = number(stratumIds, name);
        unit[i] = number(unitIds, List.of(name, units.get(i)));
        if (stratum[i] == names.size()) {
          names.add(name);
        }
        if (unit[i] == homes.size()) {
          homes.add(stratum[i]);
        }
      }
    }
    stratumOfUnit = homes.stream().mapToInt(Integer::intValue).toArray();
    drawn = new int[names.size()];
    Arrays.stream(stratumOfUnit).forEach(s -> drawn[s]++);
    population = sizes(names, stratum, populationOfRow);
  }

  /**
   * Of a population whose size is not known.
   *
   * @param counted rows of weight above 0
   * @param strata the stratum of each row
   * @param units the unit of each row, within its stratum
   */
  static Stage of(boolean[] counted, List<String> strata, List<String> units) {
    return new Stage(counted, strata, units, new double[0]);
  }

  Stage stratified(List<String> labels) {
    return new Stage(counted, labels, units, populationOfRow);
  }

  Stage drawing(List<String> labels) {
    return new Stage(counted, strata, labels, populationOfRow);
  }

  /** From so many units in each row's stratum. */
  Stage from(double[] sizes) {
    return new Stage(counted, strata, units, sizes.clone());
  }

  private static <T> int number(Map<T, Integer> known, T key) {
    Integer found = known.putIfAbsent(key, known.size());
    return found == null ? known.size() - 1 : found;
  }

  private static double[] sizes(List<String> names, int[] stratum, double[] population) {
    double[] sizes = new double[names.size()];
    Arrays.fill(sizes, Double.POSITIVE_INFINITY);
    for (int i = 0; i < population.length; i++) {
      int s = stratum[i];
      if (s < 0) {
        continue;
      }
      Require.positive(population[i], "population");
      if (Double.isFinite(sizes[s]) && sizes[s] != population[i]) {
        throw new IllegalArgumentException(
            "population must be the same for all rows of stratum "
                + names.get(s)
                + ", found "
                + sizes[s]
                + " and "
                + population[i]);
      }
      sizes[s] = population[i];
    }
    return sizes;
  }

  /** What each row's unit is called among those of all strata. */
  List<String> unitNames() {
    List<String> labels = new ArrayList<>(strata.size());
    for (int i = 0; i < strata.size(); i++) {
      labels.add(strata.get(i) + ", cluster " + units.get(i));
    }
    return labels;
  }

  /** The stratum of a row, or -1 for a row that counts nowhere. */
  int stratum(int row) {
    return stratum[row];
  }

  int rows() {
    return stratum.length;
  }

  int unit(int row) {
    return unit[row];
  }

  int strata() {
    return names.size();
  }

  int units() {
    return stratumOfUnit.length;
  }

  int stratumOfUnit(int u) {
    return stratumOfUnit[u];
  }

  String name(int s) {
    return names.get(s);
  }

  /** How many units were drawn in a stratum. */
  int drawn(int s) {
    return drawn[s];
  }

  double population(int s) {
    return population[s];
  }

  boolean finite(int s) {
    return Double.isFinite(population[s]);
  }

  /** The share of the stratum's units that was drawn; 0 where their number is not known. */
  double fraction(int s) {
    return finite(s) ? drawn[s] / population[s] : 0;
  }

  boolean census() {
    return IntStream.range(0, strata()).allMatch(s -> drawn[s] == population[s]);
  }

  /** Whether more units were drawn from some stratum than it holds. */
  boolean impossible() {
    for (int s = 0; s < strata(); s++) {
      if (drawn[s] > population[s]) {
        return true;
      }
    }
    return false;
  }
}
