package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * How many cases of each stratum are drawn: in proportion to its size, or to size times spread, but
 * at least a floor, or all of a stratum that is smaller.
 *
 * <p><b>Input</b>: the strata's sizes. <b>Units</b>: whole cases; what is left after rounding down
 * goes to the largest remainders.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, section 5.5; Neyman (1934) On the two
 * different aspects of the representative method, Journal of the Royal Statistical Society
 * 97:558-625, for size times spread. <b>Checked against</b>: hand computation, {@code
 * AllocationTest}.
 */
public final class Allocation {

  private Allocation() {}

  /**
   * The least number that gives every stratum its floor.
   *
   * @param sizes the strata's sizes
   * @param floor the floor
   * @return the sum of the floors, each at most its stratum
   */
  public static int least(List<Integer> sizes, int floor) {
    return sizes.stream().mapToInt(size -> Math.min(size, floor)).sum();
  }

  /**
   * Divides a number of cases among strata.
   *
   * @param sizes the strata's sizes
   * @param total how many cases; where there are fewer, all of them
   * @param floor how many at least of each stratum
   * @return how many of each stratum, in their order
   * @throws IllegalArgumentException if total is below {@link #least}
   */
  public static List<Integer> proportional(List<Integer> sizes, int total, int floor) {
    return allocated(sizes, sizes.stream().map(Integer::doubleValue).toList(), total, floor);
  }

  /**
   * Divides a number of cases among strata so that the stratified mean varies least: in proportion
   * to size times spread, but at least a floor, and at most the stratum.
   *
   * @param sizes the strata's sizes
   * @param spreads the standard deviation within each, above 0
   * @param total how many cases; where there are fewer, all of them
   * @param floor how many at least of each stratum
   * @return how many of each stratum, in their order
   * @throws IllegalArgumentException if total is below {@link #least}, or the lists differ in
   *     length
   */
  public static List<Integer> neyman(
      List<Integer> sizes, List<Double> spreads, int total, int floor) {
    Require.sameLength(sizes.size(), spreads.size(), "spreads");
    List<Double> weights =
        IntStream.range(0, sizes.size()).mapToObj(i -> sizes.get(i) * spreads.get(i)).toList();
    return allocated(sizes, weights, total, floor);
  }

  private static List<Integer> allocated(
      List<Integer> sizes, List<Double> weights, int total, int floor) {
    int least = least(sizes, floor);
    if (total < least) {
      throw new IllegalArgumentException("total must be at least " + least + ", but was " + total);
    }
    int all = sizes.stream().mapToInt(Integer::intValue).sum();
    int wanted = Math.min(total, all);
    Set<Integer> floors = new HashSet<>();
    Map<Integer, Integer> fixed = new HashMap<>();
    // Each pass fixes one more stratum at all it has or, when none is above that, at its floor. A
    // new floor leaves less for the others, so what was fixed at all it has is looked at again.
    while (true) {
      double rate = rate(weights, fixed, wanted);
      List<Integer> open = open(sizes, fixed);
      Optional<Integer> over = first(open, i -> weights.get(i) * rate > sizes.get(i));
      if (over.isPresent()) {
        fixed.put(over.get(), sizes.get(over.get()));
        continue;
      }
      Optional<Integer> under =
          first(open, i -> weights.get(i) * rate < Math.min(sizes.get(i), floor));
      if (under.isEmpty()) {
        return rounded(weights, fixed, rate, wanted);
      }
      floors.add(under.get());
      fixed.clear();
      floors.forEach(i -> fixed.put(i, Math.min(sizes.get(i), floor)));
    }
  }

  private static List<Integer> open(List<Integer> sizes, Map<Integer, Integer> fixed) {
    return IntStream.range(0, sizes.size()).boxed().filter(i -> !fixed.containsKey(i)).toList();
  }

  private static Optional<Integer> first(List<Integer> some, Predicate<Integer> that) {
    return some.stream().filter(that).findFirst();
  }

  private static double rate(List<Double> weights, Map<Integer, Integer> fixed, int wanted) {
    int left = wanted - fixed.values().stream().mapToInt(Integer::intValue).sum();
    double open =
        IntStream.range(0, weights.size())
            .filter(i -> !fixed.containsKey(i))
            .mapToDouble(weights::get)
            .sum();
    return open == 0 ? 0 : left / open;
  }

  private static List<Integer> rounded(
      List<Double> weights, Map<Integer, Integer> fixed, double rate, int wanted) {
    List<Integer> given = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      if (!fixed.containsKey(i)) {
        open.add(i);
      }
      given.add(fixed.getOrDefault(i, (int) Math.floor(weights.get(i) * rate + 1e-9)));
    }
    open.sort(
        Comparator.comparingDouble((Integer i) -> given.get(i) - weights.get(i) * rate)
            .thenComparing(Comparator.naturalOrder()));
    int left = wanted - given.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < left; i++) {
      given.set(open.get(i), given.get(open.get(i)) + 1);
    }
    return given;
  }
}
