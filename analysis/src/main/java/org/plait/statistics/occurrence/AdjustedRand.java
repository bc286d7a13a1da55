package org.plait.statistics.occurrence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How far two groupings of the same things agree, beyond what chance would give.
 *
 * <p><b>Input</b>: the group of each thing in the one and in the other grouping, in the same order;
 * the groups' numbers are names. <b>Units</b>: 1 for the same grouping, about 0 for two that have
 * nothing to do with each other, below 0 for less. <b>Missing</b>: things that were not grouped
 * twice are left out. <b>Undefined when</b> there are fewer than two things, or both groupings put
 * all of them together or each one apart.
 *
 * <p><b>Formula</b>: (S - E)/((A + B)/2 - E), with S the pairs together in both groupings, A and B
 * those together in each, E = A B/(n (n - 1)/2).
 *
 * <p><b>Reference</b>: Hubert and Arabie (1985) Comparing partitions, J. Classification 2:193-218.
 * <b>Checked against</b>: worked by hand: {1,1,2,2} and {1,1,2,3} give 4/7, {1,1,2,2} and {1,2,1,2}
 * give -1/2, as scikit-learn's documentation has them.
 */
public final class AdjustedRand {
  private static final String MEASURE = "adjusted_rand";
  private static final Method METHOD =
      new Method("adjusted Rand index", "Hubert and Arabie (1985) J. Classification 2:193-218");

  private final List<Integer> one;
  private final List<Integer> other;

  private AdjustedRand(List<Integer> one, List<Integer> other) {
    this.one = List.copyOf(one);
    this.other = List.copyOf(other);
  }

  /**
   * Of two groupings.
   *
   * @param one the group of each thing
   * @param other its group in the other grouping
   * @throws IllegalArgumentException unless both group the same number of things
   */
  public static AdjustedRand of(List<Integer> one, List<Integer> other) {
    Require.sameLength(one.size(), other.size(), "other");
    return new AdjustedRand(one, other);
  }

  /** How far the groupings agree. */
  public Outcome index() {
    int n = one.size();
    double all = n * (n - 1.0) / 2;
    List<List<Integer>> both = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      both.add(List.of(one.get(i), other.get(i)));
    }
    double first = pairs(one);
    double second = pairs(other);
    double expected = n < 2 ? 0 : first * second / all;
    double most = (first + second) / 2;
    return n < 2 || most == expected
        ? Undefined.of(MEASURE, n < 2 ? TooLittle.empty(0) : TooLittle.NO_VARIATION, n)
        : Estimate.of(MEASURE, (pairs(both) - expected) / (most - expected), n, METHOD);
  }

  private static <T> double pairs(List<T> groups) {
    Map<T, Long> sizes = new HashMap<>();
    groups.forEach(group -> sizes.merge(group, 1L, Long::sum));
    return sizes.values().stream().mapToDouble(size -> size * (size - 1.0) / 2).sum();
  }
}
