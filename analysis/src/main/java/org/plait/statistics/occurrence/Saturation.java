package org.plait.statistics.occurrence;

import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How much that is new the last interviews, or batches of texts, gave beside the first ones. It
 * describes one order of reading and proves nothing.
 *
 * <p><b>Input</b>: how many codes were new in each interview, in the order of reading.
 * <b>Units</b>: a ratio, 0 where nothing was new; often 0.05 or less is called saturation.
 * <b>Missing</b>: an interview that was not coded is left out. <b>Undefined when</b> the run does
 * not lie within the interviews, or the first ones gave no code.
 *
 * <p><b>Formula</b>: codes new in a run of interviews / codes in the first ones, the base.
 *
 * <p><b>Reference</b>: Guest, Namey, Chen (2020) A simple method to assess and report thematic
 * saturation in qualitative research, PLoS ONE 15:e0232076. <b>Checked against</b>: worked by hand:
 * 10, 4, 3, 1, 1, 0, 0 new codes and a base of 4 give 1/18 for the run of interviews 5 and 6, and 0
 * for that of 6 and 7.
 */
public final class Saturation {
  private static final String MEASURE = "new_information";
  private static final Method METHOD =
      new Method("new information ratio", "Guest, Namey, Chen (2020) PLoS ONE 15:e0232076");

  private final List<Long> fresh;
  private final int base;

  private Saturation(List<Long> fresh, int base) {
    this.fresh = List.copyOf(fresh);
    this.base = base;
  }

  /**
   * Of interviews in their order.
   *
   * @param fresh how many codes were new in each
   * @param base how many interviews are the base, such as 4
   * @throws IllegalArgumentException when a count is negative or the base is not positive
   */
  public static Saturation of(List<Long> fresh, int base) {
    fresh.forEach(count -> Require.count(count, "count"));
    Require.positive(base, "base");
    return new Saturation(fresh, base);
  }

  /** How many codes the base gave. */
  public long baseCodes() {
    return fresh.stream().limit(base).mapToLong(Long::longValue).sum();
  }

  /**
   * How much is new in a run, in proportion to the base.
   *
   * @param last the last interview of the run, counted from 1
   * @param length how many interviews the run has, such as 2
   */
  public Outcome newInformation(int last, int length) {
    if (length < 1 || last - length < base || last > fresh.size()) {
      return Undefined.of(MEASURE, TooLittle.TOO_FEW_CASES, fresh.size());
    }
    if (baseCodes() == 0) {
      return new Undefined(MEASURE, "no code in the base", fresh.size());
    }
    long run = fresh.subList(last - length, last).stream().mapToLong(Long::longValue).sum();
    return Estimate.of(MEASURE, run / (double) baseCodes(), fresh.size(), METHOD);
  }
}
