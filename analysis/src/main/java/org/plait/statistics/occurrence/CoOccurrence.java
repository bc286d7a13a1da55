package org.plait.statistics.occurrence;

import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How far two things go together in the same texts.
 *
 * <p><b>Input</b>: of n texts, some have the one, some the other, some both. <b>Units</b>: Jaccard
 * is a share from 0 to 1 of the texts that have either; lift is 1 where the two meet as often as if
 * they had nothing to do with each other, 2 where they meet twice as often. <b>Missing</b>: texts
 * that could not be read belong to no count. <b>Undefined when</b> no text has either (Jaccard), or
 * none has the one or none the other (lift).
 *
 * <p><b>Formula</b>: Jaccard = both/(one + other - both); lift = both n/(one other).
 *
 * <p><b>Reference</b>: Jaccard (1912) New Phytologist 11:37-50; lift is a ratio of shares.
 * <b>Checked against</b>: worked by hand: 6 both, 10 one, 12 other of 40 give 0.375 and 2.
 */
public final class CoOccurrence {
  private static final String JACCARD = "jaccard";
  private static final String LIFT = "lift";
  private static final Method OVERLAP =
      new Method("Jaccard", "Jaccard (1912) New Phytologist 11:37-50");
  private static final Method RATIO = new Method("lift", "");

  private final long both;
  private final long one;
  private final long other;
  private final long texts;

  private CoOccurrence(long both, long one, long other, long texts) {
    this.both = both;
    this.one = one;
    this.other = other;
    this.texts = texts;
  }

  /**
   * Of two things in texts.
   *
   * @param both how many texts have both
   * @param one how many have the one
   * @param other how many have the other
   * @param texts how many there are
   * @throws IllegalArgumentException unless the counts can be those of the same texts
   */
  public static CoOccurrence of(long both, long one, long other, long texts) {
    Require.count(both, "both");
    if (both > one || both > other || one > texts - other + both) {
      throw new IllegalArgumentException(
          "counts must be of the same texts, found both "
              + both
              + ", one "
              + one
              + ", other "
              + other
              + " of "
              + texts);
    }
    return new CoOccurrence(both, one, other, texts);
  }

  /** The share of the texts with either that have both. */
  public Outcome jaccard() {
    long either = one + other - both;
    return either == 0
        ? Undefined.of(JACCARD, TooLittle.NO_CASES, texts)
        : Estimate.of(JACCARD, both / (double) either, texts, OVERLAP);
  }

  /** How often the two meet, beside chance. */
  public Outcome lift() {
    return one == 0 || other == 0
        ? Undefined.of(LIFT, TooLittle.NO_CASES, texts)
        : Estimate.of(LIFT, (double) both / one * texts / other, texts, RATIO);
  }
}
