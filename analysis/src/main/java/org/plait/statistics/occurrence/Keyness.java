package org.plait.statistics.occurrence;

import java.util.stream.DoubleStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How much a word sets one collection of texts apart from another. Texts that have the word are
 * counted, not how often it stands in them, so that one writer who repeats it weighs no more than
 * another.
 *
 * <p><b>Input</b>: in each collection, x of n texts have the word. <b>Units</b>: texts; the log
 * ratio is in doublings, positive where the word is more common in the second collection.
 * <b>Missing</b>: texts that could not be read belong to neither count. <b>Undefined when</b> a
 * collection has no text, or the word stands in none or in all of the texts.
 *
 * <p><b>Formula</b>: G2 = 2 sum O ln(O/E) over the four cells, texts with and without the word in
 * each collection, a cell of 0 adding 0; chi-squared with one degree of freedom. Log ratio:
 * log2((x2/n2)/(x1/n1)), with 0.5 in the place of an x of 0.
 *
 * <p><b>Reference</b>: Dunning (1993) Accurate methods for the statistics of surprise and
 * coincidence, Computational Linguistics 19:61-74; Egbert and Biber (2019) Incorporating text
 * dispersion into keyword analyses, Corpora 14:77-104, for counting texts; Hardie (2014) Log ratio:
 * an informal introduction, for the effect. <b>Checked against</b>: SciPy 1.17.1, {@code
 * chi2_contingency(lambda_="log-likelihood", correction=False)}.
 */
public final class Keyness {
  private static final String MEASURE = "log_ratio";
  private static final String TEST = "keyness";
  private static final double IN_PLACE_OF_ZERO = 0.5;
  private static final Method RATIO = new Method("log ratio", "Hardie (2014) Log ratio");
  private static final Method METHOD =
      new Method("log-likelihood ratio", "Dunning (1993) Computational Linguistics 19:61-74");

  private final long first;
  private final long firstTexts;
  private final long second;
  private final long secondTexts;

  private Keyness(long first, long firstTexts, long second, long secondTexts) {
    this.first = first;
    this.firstTexts = firstTexts;
    this.second = second;
    this.secondTexts = secondTexts;
  }

  /**
   * Of a word in two collections.
   *
   * @param first how many texts of the first collection have it
   * @param firstTexts how many texts the first collection has
   * @param second how many texts of the second collection have it
   * @param secondTexts how many texts the second collection has
   * @throws IllegalArgumentException unless 0 &lt;= x &lt;= n in both
   */
  public static Keyness of(long first, long firstTexts, long second, long secondTexts) {
    Require.count(first, "first");
    Require.count(second, "second");
    if (first > firstTexts || second > secondTexts) {
      throw new IllegalArgumentException(
          "texts with the word must not be above all texts, found "
              + first
              + " of "
              + firstTexts
              + " and "
              + second
              + " of "
              + secondTexts);
    }
    return new Keyness(first, firstTexts, second, secondTexts);
  }

  /** Whether the word is as common in both collections: G2. */
  public TestOutcome test() {
    double texts = (double) firstTexts + secondTexts;
    double with = (double) first + second;
    if (firstTexts == 0 || secondTexts == 0) {
      return Undefined.of(TEST, TooLittle.ONE_GROUP, firstTexts + secondTexts);
    }
    if (with == 0 || with == texts) {
      return Undefined.of(TEST, TooLittle.ONE_CATEGORY, firstTexts + secondTexts);
    }
    double without = texts - with;
    double sum =
        DoubleStream.of(
                cell(first, firstTexts * (with / texts)),
                cell(firstTexts - first, firstTexts * (without / texts)),
                cell(second, secondTexts * (with / texts)),
                cell(secondTexts - second, secondTexts * (without / texts)))
            .sum();
    return TestResult.chiSquared(Math.max(0, 2 * sum), 1, METHOD, firstTexts + secondTexts);
  }

  private static double cell(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }

  /** How many times as common the word is in the second collection, in doublings. */
  public Outcome logRatio() {
    long texts = firstTexts + secondTexts;
    if (firstTexts == 0 || secondTexts == 0) {
      return Undefined.of(MEASURE, TooLittle.ONE_GROUP, texts);
    }
    if (first + second == 0) {
      return Undefined.of(MEASURE, TooLittle.ONE_CATEGORY, texts);
    }
    double ratio = share(second, secondTexts) / share(first, firstTexts);
    return Estimate.of(MEASURE, Math.log(ratio) / Math.log(2), texts, RATIO);
  }

  private static double share(long with, long texts) {
    return (with == 0 ? IN_PLACE_OF_ZERO : with) / texts;
  }
}
