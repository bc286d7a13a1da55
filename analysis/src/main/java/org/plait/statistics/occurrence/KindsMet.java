package org.plait.statistics.occurrence;

import java.util.Collection;
import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How many of the kinds that some texts hold, such as themes, a part of them holds, over all parts
 * of that size: what reading the texts in an order of chance brings, step by step.
 *
 * <p><b>Input</b>: in how many texts each kind stands, in any order, and how many texts there are.
 * <b>Units</b>: a number of kinds. <b>Missing</b>: a kind that stands in no text changes nothing.
 * <b>Undefined when</b> there is no text, or the part is larger than the whole.
 *
 * <p><b>Formula</b>: S kinds stand in n1, ..., nS of n texts. A part of m texts holds on average S
 * - sum C(n - nk, m)/C(n, m).
 *
 * <p><b>Reference</b>: Colwell, Mao, Chang (2004) Interpolating, extrapolating, and comparing
 * incidence-based species accumulation curves, Ecology 85:2717-2727. <b>Checked against</b>: worked
 * by hand: of 4 texts two hold one kind and one another; 2 texts hold 4/3 of them.
 */
public final class KindsMet {
  private static final String MEASURE = "kinds_met";
  private static final Method METHOD =
      new Method("mean over all parts", "Colwell, Mao, Chang (2004) Ecology 85:2717-2727");

  private final List<Long> counts;
  private final long texts;

  private KindsMet(Collection<Long> counts, long texts) {
    this.counts = counts.stream().filter(count -> count > 0).sorted().toList();
    this.texts = texts;
  }

  /**
   * Of kinds in texts.
   *
   * @param counts in how many texts each kind stands
   * @param texts how many texts there are
   * @throws IllegalArgumentException when a count is negative or greater than the number of texts
   */
  public static KindsMet of(Collection<Long> counts, long texts) {
    Require.count(texts, "texts");
    for (long count : counts) {
      Require.count(count, "count");
      if (count > texts) {
        throw new IllegalArgumentException(
            "count must be at most the number of texts, but is " + count + " of " + texts);
      }
    }
    return new KindsMet(counts, texts);
  }

  /** How many kinds all the texts hold. */
  public long kinds() {
    return counts.size();
  }

  /**
   * How many a part of the texts holds on average.
   *
   * @param part how many texts the part has
   * @throws IllegalArgumentException when it is negative
   */
  public Outcome in(long part) {
    Require.count(part, "part");
    if (texts == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_CASES, 0);
    }
    if (part > texts) {
      return Undefined.of(MEASURE, TooLittle.TOO_FEW_CASES, texts);
    }
    double met = 0;
    for (long count : counts) {
      met += 1 - missed(count, part);
    }
    return Estimate.of(MEASURE, met, texts, METHOD);
  }

  /** The chance that none of so many texts is in a part: each must fall among the rest. */
  private double missed(long count, long part) {
    double chance = 1;
    for (long i = 0; i < count && chance > 0; i++) {
      chance *= Math.max(0, texts - part - i) / (double) (texts - i);
    }
    return chance;
  }
}
