package org.plait.studies.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.plait.studies.attack.CountSystem.Relation;

/**
 * What each hidden number can be: limits are narrowed relation by relation, then a linear programme
 * over what hangs together gives the least and the greatest value, rounded to whole people.
 */
final class Ranges {

  private static final double TINY = 1e-6;
  private static final int ITERATIONS = 20_000;
  private static final int SWEEPS = 60;

  private final CountSystem system;
  private final List<Relation> relations;
  private final double[][] bounds;
  private final List<List<Integer>> of = new ArrayList<>();
  private final Map<Integer, Component> components = new HashMap<>();
  private final List<Map<Integer, Double>> solutions = new ArrayList<>();

  /** Numbers that relations connect, by their place in the programme, and its constraints. */
  private record Component(List<Integer> numbers, LinearConstraintSet constraints) {}

  Ranges(CountSystem system) {
    this.system = system;
    this.relations = system.relations();
    this.bounds = system.bounds();
    for (int i = 0; i < bounds.length; i++) {
      of.add(new ArrayList<>());
    }
    for (int r = 0; r < relations.size(); r++) {
      for (int number : relations.get(r).weights().keySet()) {
        of.get(number).add(r);
      }
    }
    narrow();
  }

  /** The least and the greatest number of people; both ends are possible as far as sums go. */
  long[] range(Place place) {
    int number = system.number(place);
    if (fixed(number)) {
      return whole(bounds[number][0], bounds[number][1]);
    }
    return whole(best(number, GoalType.MINIMIZE), best(number, GoalType.MAXIMIZE));
  }

  /**
   * Whether a number is safe: it can be nobody, or its range is at least this wide. Solutions found
   * for one number also show what others can be, which saves most of the work.
   */
  boolean safe(Place place, long width) {
    int number = system.number(place);
    if (fixed(number)) {
      return bounds[number][0] < 1 - TINY;
    }
    if (seen(number, width)) {
      return true;
    }
    double least = best(number, GoalType.MINIMIZE);
    if (least < TINY || seen(number, width)) {
      return true;
    }
    long[] whole = whole(least, best(number, GoalType.MAXIMIZE));
    return whole[0] <= 0 || whole[1] - whole[0] >= width;
  }

  private boolean seen(int number, long width) {
    double least = Double.MAX_VALUE;
    double most = -1;
    for (Map<Integer, Double> solution : solutions) {
      Double value = solution.get(number);
      if (value != null) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least < TINY || Math.floor(most + TINY) - Math.ceil(least - TINY) >= width;
  }

  private static long[] whole(double least, double most) {
    return new long[] {(long) Math.ceil(least - TINY), (long) Math.floor(most + TINY)};
  }

  private boolean fixed(int number) {
    return bounds[number][1] - bounds[number][0] < TINY;
  }

  /** Narrows limits until nothing changes, or often enough. */
  private void narrow() {
    BitSet open = new BitSet();
    open.set(0, relations.size());
    int left = SWEEPS * Math.max(1, relations.size());
    for (int r = open.nextSetBit(0); r >= 0 && left > 0; r = open.nextSetBit(0), left--) {
      open.clear(r);
      narrow(relations.get(r), open);
    }
  }

  private void narrow(Relation relation, BitSet open) {
    double low = 0;
    double high = 0;
    for (Map.Entry<Integer, Double> term : relation.weights().entrySet()) {
      low += end(term, false);
      high += end(term, true);
    }
    for (Map.Entry<Integer, Double> term : relation.weights().entrySet()) {
      double weight = term.getValue();
      double[] bound = bounds[term.getKey()];
      double least = (relation.least() - (high - end(term, true))) / weight;
      double most = (relation.most() - (low - end(term, false))) / weight;
      double from = Math.ceil(Math.min(least, most) - TINY);
      double to = Math.floor(Math.max(least, most) + TINY);
      if (from > bound[0] + TINY || to < bound[1] - TINY) {
        low -= end(term, false);
        high -= end(term, true);
        bound[0] = Math.max(bound[0], from);
        bound[1] = Math.min(bound[1], to);
        low += end(term, false);
        high += end(term, true);
        of.get(term.getKey()).forEach(open::set);
      }
    }
  }

  private double end(Map.Entry<Integer, Double> term, boolean most) {
    double[] bound = bounds[term.getKey()];
    return term.getValue() * (term.getValue() > 0 == most ? bound[1] : bound[0]);
  }

  private double best(int number, GoalType goal) {
    Component component = components.computeIfAbsent(number, this::component);
    double[] aim = new double[component.numbers().size()];
    aim[component.numbers().indexOf(number)] = 1;
    double[] point =
        new SimplexSolver()
            .optimize(
                new MaxIter(ITERATIONS),
                new LinearObjectiveFunction(aim, 0),
                component.constraints(),
                goal,
                PivotSelectionRule.BLAND,
                new NonNegativeConstraint(true))
            .getPoint();
    Map<Integer, Double> solution = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      solution.put(component.numbers().get(i), point[i] + bounds[component.numbers().get(i)][0]);
    }
    solutions.add(solution);
    return solution.get(number);
  }

  /** All numbers that hang together with one, each counted from its least value. */
  private Component component(int start) {
    List<Integer> numbers = new ArrayList<>();
    BitSet seen = new BitSet();
    BitSet used = new BitSet();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    seen.set(start);
    while (!next.isEmpty()) {
      int number = next.remove();
      numbers.add(number);
      for (int r : of.get(number)) {
        used.set(r);
        for (int other : relations.get(r).weights().keySet()) {
          if (!fixed(other) && !seen.get(other)) {
            seen.set(other);
            next.add(other);
          }
        }
      }
    }
    Map<Integer, Integer> places = new HashMap<>();
    numbers.forEach(number -> places.put(number, places.size()));
    List<LinearConstraint> constraints = new ArrayList<>();
    used.stream().forEach(r -> constrain(relations.get(r), places, constraints));
    for (int number : numbers) {
      if (bounds[number][1] < CountSystem.CEILING) {
        double[] one = new double[places.size()];
        one[places.get(number)] = 1;
        constraints.add(
            new LinearConstraint(one, Relationship.LEQ, bounds[number][1] - bounds[number][0]));
      }
    }
    return new Component(numbers, new LinearConstraintSet(constraints));
  }

  private void constrain(
      Relation relation, Map<Integer, Integer> places, List<LinearConstraint> constraints) {
    double[] row = new double[places.size()];
    double known = 0;
    for (Map.Entry<Integer, Double> term : relation.weights().entrySet()) {
      known += term.getValue() * bounds[term.getKey()][0];
      Integer place = places.get(term.getKey());
      if (place != null) {
        row[place] += term.getValue();
      }
    }
    if (relation.least() == relation.most()) {
      constraints.add(new LinearConstraint(row, Relationship.EQ, relation.least() - known));
    } else {
      constraints.add(new LinearConstraint(row, Relationship.GEQ, relation.least() - known));
      constraints.add(new LinearConstraint(row, Relationship.LEQ, relation.most() - known));
    }
  }
}
