package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many cases of each stratum are drawn: in proportion to its size, but at least a floor, or all
 * of a stratum that is smaller.
 *
 * <p><b>Input</b>: the strata's sizes. <b>Units</b>: whole cases; what is left after rounding down
 * goes to the largest remainders.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, section 5.5, for proportional
 * allocation. <b>Checked against</b>: hand computation, {@code AllocationTest}.
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
    int least = least(sizes, floor);
    if (total < least) {
      throw new IllegalArgumentException("total must be at least " + least + ", but was " + total);
    }
    int all = sizes.stream().mapToInt(Integer::intValue).sum();
    int wanted = Math.min(total, all);
    List<Integer> fixed = new ArrayList<>();
    sizes.forEach(size -> fixed.add(-1));
    while (fixBelowFloor(sizes, fixed, wanted, floor)) {
      // Each pass gives at least one more stratum its floor, which changes the shares of the
      // others.
    }
    return share(sizes, fixed, wanted);
  }

  private static boolean fixBelowFloor(
      List<Integer> sizes, List<Integer> fixed, int wanted, int floor) {
    double rate = rate(sizes, fixed, wanted);
    boolean any = false;
    for (int i = 0; i < sizes.size(); i++) {
      int least = Math.min(sizes.get(i), floor);
      if (fixed.get(i) < 0 && sizes.get(i) * rate < least) {
        fixed.set(i, least);
        any = true;
      }
    }
    return any;
  }

  private static double rate(List<Integer> sizes, List<Integer> fixed, int wanted) {
    int left = wanted - fixed.stream().filter(n -> n >= 0).mapToInt(Integer::intValue).sum();
    int open = IntStream.range(0, sizes.size()).filter(i -> fixed.get(i) < 0).map(sizes::get).sum();
    return open == 0 ? 0 : (double) left / open;
  }

  private static List<Integer> share(List<Integer> sizes, List<Integer> fixed, int wanted) {
    double rate = rate(sizes, fixed, wanted);
    List<Integer> given = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      if (fixed.get(i) < 0) {
        open.add(i);
      }
      given.add(fixed.get(i) < 0 ? (int) Math.floor(sizes.get(i) * rate + 1e-9) : fixed.get(i));
    }
    open.sort(
        Comparator.comparingDouble((Integer i) -> given.get(i) - sizes.get(i) * rate)
            .thenComparing(Comparator.naturalOrder()));
    int left = wanted - given.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < left; i++) {
      given.set(open.get(i), given.get(open.get(i)) + 1);
    }
    return given;
  }
}
