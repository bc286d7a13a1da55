package org.plait.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far numbers can move from the truth together while no sum changes, as far as it has been
 * tried.
 */
final class Moves {

  private static final double TINY = 1e-7;

  private final Cells cells;
  private final List<Integer> numbers;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final double[] down;
  private final double[] up;
  private final double[][] steps;
  private final Programme programme;
  private final int free;

  /**
   * The numbers that may move.
   *
   * @param cells all cells
   * @param numbers those that move; the others keep their values
   * @param sums the sums that must not change
   */
  Moves(Cells cells, List<Integer> numbers, List<Equation> sums) {
    this.cells = cells;
    this.numbers = numbers;
    numbers.forEach(cell -> places.put(cell, places.size()));
    this.down = new double[numbers.size()];
    this.up = new double[numbers.size()];
    this.steps = NullSpace.of(rows(sums), numbers.size());
    this.free = steps.length;
    this.programme = programme();
    all();
  }

  private double[][] rows(List<Equation> sums) {
    return sums.stream().map(this::row).toArray(double[][]::new);
  }

  private double[] row(Equation equation) {
    double[] row = new double[numbers.size()];
    for (int i = 0; i < equation.size(); i++) {
      add(row, equation.part(i), 1);
    }
    if (equation.total() != Equation.KNOWN) {
      add(row, equation.total(), -1);
    }
    return row;
  }

  private void add(double[] row, int cell, int weight) {
    Integer place = places.get(cell);
    if (place != null) {
      row[place] += weight;
    }
  }

  /** Each step can be taken forwards and backwards; no number leaves what it can be. */
  private Programme programme() {
    List<double[]> limits = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      limits.add(limit(i, -1, cells.room(numbers.get(i), false)));
      double above = cells.room(numbers.get(i), true);
      if (above < Programme.ENDLESS) {
        limits.add(limit(i, 1, above));
      }
    }
    return new Programme(limits.toArray(double[][]::new), 2 * free);
  }

  private double[] limit(int number, int sign, double room) {
    double[] limit = new double[2 * free + 1];
    for (int j = 0; j < free; j++) {
      limit[j] = sign * steps[j][number];
      limit[free + j] = -limit[j];
    }
    limit[2 * free] = room;
    return limit;
  }

  /** Two tries with all numbers at once show most of them to be safe. */
  private void all() {
    double[] every = new double[numbers.size()];
    Arrays.fill(every, 1);
    towards(every);
    Arrays.fill(every, -1);
    towards(every);
  }

  private void towards(double[] weights) {
    double[] gain = new double[2 * free];
    for (int j = 0; j < free; j++) {
      for (int i = 0; i < weights.length; i++) {
        gain[j] += weights[i] * steps[j][i];
      }
      gain[free + j] = -gain[j];
    }
    double[] taken = programme.greatest(gain);
    for (int i = 0; i < weights.length; i++) {
      double moved = 0;
      for (int j = 0; j < free; j++) {
        moved += (taken[j] - taken[free + j]) * steps[j][i];
      }
      down[i] = Math.max(down[i], -moved);
      up[i] = Math.max(up[i], moved);
    }
  }

  /** Whether what was tried so far shows a cell to be safe. */
  boolean seenSafe(int cell) {
    return cells.hidden(cell) && cells.known(cell) && enough(cell, places.get(cell));
  }

  /** Whether a cell is safe. */
  boolean safe(int cell) {
    int place = places.get(cell);
    return enough(cell, place)
        || enough(cell, towards(place, -1))
        || enough(cell, towards(place, 1));
  }

  private int towards(int place, int sign) {
    double[] one = new double[numbers.size()];
    one[place] = sign;
    towards(one);
    return place;
  }

  private boolean enough(int cell, int place) {
    int minimum = cells.limits(cell).minimum();
    double width = Math.floor(up[place] + TINY) + Math.floor(down[place] + TINY);
    boolean nobody = down[place] >= cells.value(cell) - TINY;
    return width >= minimum || (nobody && width >= minimum - 1);
  }

  /** How wide the range of a cell is, as far as was tried. */
  double width(int cell) {
    return up[places.get(cell)] + down[places.get(cell)];
  }
}
