package org.plait.simulation.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How often each category is chosen, and each declared missing answer.
 *
 * @param codes the categories offered, in order
 * @param valid the share of each among valid answers; they add up to 1
 * @param missing the share of each declared missing answer among all who are asked
 */
public record Shares(List<String> codes, List<Double> valid, Map<String, Double> missing) {

  private static final NormalDistribution NORMAL = Chance.NORMAL;

  public Shares {
    codes = List.copyOf(codes);
    valid = List.copyOf(valid);
    missing = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(missing));
  }

  /** Shares in proportion to weights. */
  public static Shares of(List<String> codes, List<Double> weights, Map<String, Double> missing) {
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    return new Shares(codes, weights.stream().map(w -> w / total).toList(), missing);
  }

  /** A category's share of the valid answers, 0 to 1; 0 for any other code. */
  public double of(String code) {
    int position = codes.indexOf(code);
    return position < 0 ? 0 : valid.get(position);
  }

  /** The same categories after the scale behind them moved up by some standard deviations. */
  public Shares shifted(double shift) {
    if (shift == 0) {
      return this;
    }
    List<Double> moved = new ArrayList<>();
    double below = 0;
    double cumulative = 0;
    for (int i = 0; i < valid.size(); i++) {
      cumulative += valid.get(i);
      double now = i == valid.size() - 1 ? 1 : cumulated(cumulative, shift);
      moved.add(now - below);
      below = now;
    }
    return new Shares(codes, moved, missing);
  }

  private static double cumulated(double share, double shift) {
    if (share <= 0 || share >= 1) {
      return Math.min(1, Math.max(0, share));
    }
    return NORMAL.cumulativeProbability(NORMAL.inverseCumulativeProbability(share) - shift);
  }

  /** The category of someone at a point, 0 to 1, of the scale behind the categories. */
  public String at(double point) {
    double cumulative = 0;
    for (int i = 0; i < codes.size(); i++) {
      cumulative += valid.get(i);
      if (point < cumulative) {
        return codes.get(i);
      }
    }
    int last = codes.size() - 1;
    while (last > 0 && valid.get(last) == 0) {
      last--;
    }
    return codes.get(last);
  }

  /** Whole numbers in proportion to the shares that add up to a total; largest remainders first. */
  public List<Integer> counts(int total) {
    List<Integer> counts = new ArrayList<>();
    int given = 0;
    for (double share : valid) {
      counts.add((int) Math.floor(share * total + 1e-9));
      given += counts.get(counts.size() - 1);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < valid.size(); i++) {
      order.add(i);
    }
    order.sort(
        java.util.Comparator.comparingDouble(
            i -> Math.floor(valid.get(i) * total + 1e-9) - valid.get(i) * total));
    for (int i = 0; given < total; i++, given++) {
      int position = order.get(i % order.size());
      counts.set(position, counts.get(position) + 1);
    }
    return counts;
  }

  /** The mean position, lowest category 1. */
  public double meanPosition() {
    double mean = 0;
    for (int i = 0; i < valid.size(); i++) {
      mean += (i + 1) * valid.get(i);
    }
    return mean;
  }

  /** The chance that a later answer lies above an earlier one, ties counting half. */
  public double aboveWhenThen(Shares later) {
    double effect = 0;
    for (int i = 0; i < codes.size(); i++) {
      for (int j = 0; j < later.codes.size(); j++) {
        int order = Integer.compare(j, i);
        effect += valid.get(i) * later.valid.get(j) * (order > 0 ? 1 : order == 0 ? 0.5 : 0);
      }
    }
    return effect;
  }
}
