package org.plait.simulation.chance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The chance of each place for things that are ranked one after the other by weight: the model of
 * Plackett (1975), Applied Statistics 24:193-202.
 */
public final class Rankings {

  private final Map<String, Double> weights;
  private final int most;
  private final Map<String, double[]> places = new LinkedHashMap<>();

  private Rankings(Map<String, Double> weights, int most) {
    this.weights = weights;
    this.most = most;
    weights.keySet().forEach(thing -> places.put(thing, new double[most]));
  }

  /**
   * For each thing the chance of the first, second and further places, up to a number of places.
   */
  public static Map<String, double[]> places(Map<String, Double> weights, int most) {
    Rankings rankings = new Rankings(weights, Math.min(most, weights.size()));
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    rankings.place(0, 1, total, new LinkedHashSet<>());
    return rankings.places;
  }

  private void place(int place, double chance, double left, Set<String> placed) {
    if (place == most || left <= 1e-12) {
      return;
    }
    for (String thing : List.copyOf(weights.keySet())) {
      if (placed.add(thing)) {
        double now = chance * weights.get(thing) / left;
        places.get(thing)[place] += now;
        if (now > 0) {
          place(place + 1, now, left - weights.get(thing), placed);
        }
        placed.remove(thing);
      }
    }
  }

  /** The chance of any place. */
  public static double ranked(double[] places) {
    double sum = 0;
    for (double place : places) {
      sum += place;
    }
    return sum;
  }

  /** The mean place, first place 1, among those who place the thing at all. */
  public static double meanPlace(double[] places) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += (i + 1) * places[i];
    }
    return sum / ranked(places);
  }
}
