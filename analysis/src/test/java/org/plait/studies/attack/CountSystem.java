package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers of people, what each can be, and the linear relations among them: all that a reader
 * knows. Nobody is fewer than 0.
 *
 * <p>Two statements about the same number must agree.
 */
final class CountSystem {

  /** Stands for a number without a limit. */
  static final double CEILING = 1e7;

  private static final double TINY = 1e-6;

  private final Map<Place, Integer> numbers = new LinkedHashMap<>();
  private final List<double[]> bounds = new ArrayList<>();
  private final Set<Relation> relations = new LinkedHashSet<>();

  /**
   * A weighted sum of numbers that lies between two limits.
   *
   * @param weights the weight of each number, by its index
   * @param least the least it can be
   * @param most the most it can be
   */
  record Relation(Map<Integer, Double> weights, double least, double most) {}

  /** The index of a number, new where it was never named. */
  int number(Place place) {
    return numbers.computeIfAbsent(
        place,
        p -> {
          bounds.add(new double[] {0, CEILING});
          return bounds.size() - 1;
        });
  }

  boolean names(Place place) {
    return numbers.containsKey(place);
  }

  Set<Place> places() {
    return numbers.keySet();
  }

  /** Published: a number lies within these limits. */
  void between(Place place, double least, double most) {
    double[] bound = bounds.get(number(place));
    if (least > bound[1] + TINY || most < bound[0] - TINY) {
      throw new IllegalStateException("contradicts what was published before: " + place);
    }
    bound[0] = Math.max(bound[0], least);
    bound[1] = Math.min(bound[1], most);
  }

  /** Whether a number was published to the last person. */
  boolean known(Place place) {
    return numbers.containsKey(place) && width(place) < TINY;
  }

  /** The published number, or the least it can be. */
  double least(Place place) {
    return bounds.get(number(place))[0];
  }

  private double width(Place place) {
    double[] bound = bounds.get(number(place));
    return bound[1] - bound[0];
  }

  /** The parts make up the total. */
  void sum(Place total, List<Place> parts) {
    if (parts.isEmpty()) {
      return;
    }
    Map<Integer, Double> weights = new TreeMap<>();
    parts.forEach(part -> weights.merge(number(part), 1.0, Double::sum));
    weights.merge(number(total), -1.0, Double::sum);
    relations.add(new Relation(weights, 0, 0));
  }

  /** A weighted sum of numbers lies within these limits. */
  void relation(Map<Place, Double> weights, double least, double most) {
    Map<Integer, Double> byNumber = new TreeMap<>();
    weights.forEach((place, weight) -> byNumber.merge(number(place), weight, Double::sum));
    relations.add(new Relation(byNumber, least, most));
  }

  List<Relation> relations() {
    return List.copyOf(relations);
  }

  double[][] bounds() {
    return bounds.stream().map(double[]::clone).toArray(double[][]::new);
  }

  /** What can be worked out, once all that is published is in. */
  Ranges solve() {
    return new Ranges(this);
  }
}
