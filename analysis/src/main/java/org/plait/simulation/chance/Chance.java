package org.plait.simulation.chance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Reproducible chance: every draw is a function of the seed, a name and up to two numbers, so no
 * draw depends on how many were made before it or in which order.
 */
public final class Chance {

  /** The standard normal distribution. */
  public static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private final long base;

  private Chance(long base) {
    this.base = base;
  }

  /** The chance of a seed. */
  public static Chance of(long seed) {
    return new Chance(mix(seed));
  }

  /** The chance kept for one purpose. */
  public Chance named(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return new Chance(mix(base ^ mix(hash)));
  }

  private long bits(long first, long second) {
    long step = mix(base + 0x9e3779b97f4a7c15L * (first + 1));
    return mix(step + 0xd1b54a32d192ed03L * (second + 1));
  }

  /** The finaliser of SplitMix64: Steele, Lea and Flood (2014), OOPSLA, doi 10.1145/2660193. */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A number above 0 and below 1, all equally likely. */
  public double uniform(long first, long second) {
    return ((bits(first, second) >>> 12) + 0.5) * 0x1.0p-52;
  }

  /** A standard normal number. */
  public double normal(long first, long second) {
    return NORMAL.inverseCumulativeProbability(uniform(first, second));
  }

  /** A whole number from 0 up to, but not including, a bound. */
  public int below(int bound, long first, long second) {
    return (int) (uniform(first, second) * bound);
  }

  /** One of several things, all equally likely. */
  public <T> T pick(List<T> things, long first, long second) {
    return things.get(below(things.size(), first, second));
  }

  /** The position of one of several things whose chances are in proportion to weights. */
  public int pick(double[] weights, long first, long second) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = uniform(first, second) * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    int last = weights.length - 1;
    while (last > 0 && weights[last] == 0) {
      last--;
    }
    return last;
  }

  /** Positions 0 to count - 1 in a random order. */
  public int[] order(int count, long second) {
    Integer[] positions = new Integer[count];
    for (int i = 0; i < count; i++) {
      positions[i] = i;
    }
    double[] keys = new double[count];
    for (int i = 0; i < count; i++) {
      keys[i] = uniform(i, second);
    }
    java.util.Arrays.sort(
        positions,
        java.util.Comparator.<Integer>comparingDouble(i -> keys[i]).thenComparing(i -> i));
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = positions[i];
    }
    return order;
  }
}
