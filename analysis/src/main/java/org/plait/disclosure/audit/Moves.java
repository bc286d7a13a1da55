package org.plait.disclosure.audit;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;
import org.plait.disclosure.cell.Rounding;

/**
 * How far numbers can move from the truth together while no sum changes, as far as it has been
 * tried.
 */
final class Moves {

  private static final double TINY = 1e-7;

  private final Cells cells;
  private final Alike alike;
  private final List<Integer> numbers;
  private final Map<Integer, Integer> places = new HashMap<>();
  private final double[] down;
  private final double[] up;
  private final double[][] steps;
  private final double[][] limits;
  private final int free;
  private Programme programme;

  /**
   * The numbers that may move.
   *
   * @param cells all cells
   * @param alike which of them are one number
   * @param numbers the cells that stand for those that move; the others keep their values
   * @param sums the sums that must not change
   */
  Moves(Cells cells, Alike alike, List<Integer> numbers, List<Equation> sums) {
    this.cells = cells;
    this.alike = alike;
    this.numbers = numbers;
    numbers.forEach(cell -> places.put(cell, places.size()));
    this.down = new double[numbers.size()];
    this.up = new double[numbers.size()];
    this.steps = NullSpace.of(rows(sums), numbers.size());
    this.free = steps.length;
    this.limits = limits();
    this.programme = new Programme(limits, 2 * free);
  }

  private double[][] rows(List<Equation> sums) {
    // The themes of a question have the same sums of the bases they share.
    return sums.stream()
        .filter(sum -> !Alike.same(sum))
        .map(this::row)
        .map(DoubleBuffer::wrap)
        .distinct()
        .map(DoubleBuffer::array)
        .toArray(double[][]::new);
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
    Integer place = places.get(alike.of(cell));
    if (place != null) {
      row[place] += weight;
    }
  }

  /** Each step can be taken forwards and backwards; no number leaves what it can be. */
  private double[][] limits() {
    List<double[]> limits = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      limits.add(limit(i, -1, room(numbers.get(i), false)));
      double above = room(numbers.get(i), true);
      if (above < Programme.ENDLESS) {
        limits.add(limit(i, 1, above));
      }
    }
    return limits.toArray(double[][]::new);
  }

  /** As far as each of the cells that are this number lets it. */
  private double room(int number, boolean above) {
    double room = Programme.ENDLESS;
    for (int cell : alike.members(number)) {
      room = Math.min(room, roomOf(cell, above));
    }
    return room;
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
  void all() {
    double[] every = new double[numbers.size()];
    Arrays.fill(every, 1);
    towards(every);
    Arrays.fill(every, -1);
    towards(every);
  }

  private double[] towards(double[] weights) {
    double[] gain = new double[2 * free];
    for (int j = 0; j < free; j++) {
      for (int i = 0; i < weights.length; i++) {
        gain[j] += weights[i] * steps[j][i];
      }
      gain[free + j] = -gain[j];
    }
    double[] taken = programme.greatest(gain);
    double[] moved = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < free; j++) {
        moved[i] += (taken[j] - taken[free + j]) * steps[j][i];
      }
      down[i] = Math.max(down[i], -moved[i]);
      up[i] = Math.max(up[i], moved[i]);
    }
    return moved;
  }

  /** Whether what was tried so far shows a cell to be safe. */
  boolean seenSafe(int cell) {
    return cells.hidden(cell) && cells.known(cell) && enough(cell, place(cell));
  }

  /** Whether a cell is safe. */
  boolean safe(int cell) {
    int place = place(cell);
    return enough(cell, place)
        || enough(cell, towards(place, -1))
        || enough(cell, towards(place, 1));
  }

  private int towards(int place, int sign) {
    towards(one(place, sign));
    return place;
  }

  private double[] one(int place, int sign) {
    double[] one = new double[numbers.size()];
    one[place] = sign;
    return one;
  }

  /**
   * What moves when a cell goes as far as it can; empty where that is not far enough. Each way
   * starts from the truth, so that few others move.
   */
  Optional<BitSet> witness(int cell) {
    int place = place(cell);
    BitSet moving = new BitSet();
    for (int sign : new int[] {-1, 1}) {
      programme = new Programme(limits, 2 * free);
      double[] moved = towards(one(place, sign));
      IntStream.range(0, moved.length)
          .filter(i -> Math.abs(moved[i]) > TINY)
          .forEach(i -> alike.members(numbers.get(i)).forEach(moving::set));
    }
    return enough(cell, place) ? Optional.of(moving) : Optional.empty();
  }

  private boolean enough(int cell, int place) {
    int minimum = cells.limits(cell).minimum();
    double width = Math.floor(up[place] + TINY) + Math.floor(down[place] + TINY);
    return width >= minimum || (nobody(cell) && width >= minimum - 1);
  }

  /** Whether what was tried so far shows that a cell can be nobody. */
  boolean nobody(int cell) {
    return down[place(cell)] >= cells.value(cell) - TINY;
  }

  /** How wide the range of a cell is, as far as was tried. */
  double width(int cell) {
    return up[place(cell)] + down[place(cell)];
  }

  private int place(int cell) {
    return places.get(alike.of(cell));
  }

  /** How far a reader can think a number above or below its value, nobody being fewer than 0. */
  private double roomOf(int cell, boolean above) {
    long value = cells.value(cell);
    if (!cells.published(cell)) {
      return above ? Programme.ENDLESS : Math.max(0, value);
    }
    int step = cells.limits(cell).step();
    long shown = Rounding.nearest(value, step);
    long most = step / 2;
    return above ? shown + most - value : value - (shown - most);
  }
}
