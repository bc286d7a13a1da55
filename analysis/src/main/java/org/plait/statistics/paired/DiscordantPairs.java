package org.plait.statistics.paired;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.PairedTable;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The people who moved into a category and out of it, as effects and by a test that also counts
 * those who did not move.
 *
 * <p><b>Undefined when</b> nobody moved; the odds ratio also when nobody left, as it is then
 * infinite. <b>Formula</b>: of b who left and c who joined, the conditional odds ratio c/b and
 * Cohen's g, c/(b + c) - 1/2, both with the Clopper-Pearson interval of c among b + c. The
 * unconditional p is the largest probability, over all shares of movers, of |c - b|/&radic;(b + c)
 * at least as large as observed among n pairs.
 *
 * <p><b>Reference</b>: Clopper and Pearson (1934) Biometrika 26:404-413; Cohen (1988) Statistical
 * Power Analysis, 2nd ed., ch. 5; Suissa and Shuster (1991) The 2 x 2 matched-pairs trial: exact
 * unconditional design and analysis, Biometrics 47:361-372. <b>Checked against</b>: R 4.2.2 {@code
 * binom.test}; fixture {@code paired.json}.
 */
public final class DiscordantPairs {
  private static final double TOLERANCE = 1e-9;
  private static final long MOST = 10_000;
  private static final Method ODDS_RATIO =
      new Method("conditional odds ratio", "Clopper and Pearson (1934) Biometrika 26:404-413");
  private static final Method COHEN =
      new Method("Cohen's g", "Cohen (1988) Statistical Power Analysis, ch. 5");
  private static final Method EXACT =
      new Method("Clopper-Pearson exact", "Clopper and Pearson (1934) Biometrika 26:404-413");
  private static final Method UNCONDITIONAL =
      new Method("McNemar exact unconditional", "Suissa and Shuster (1991) Biometrics 47:361-372");

  private final PairedTable table;

  private DiscordantPairs(PairedTable table) {
    this.table = table;
  }

  /**
   * Of the same people's answers, in the category or not.
   *
   * @param table the answers of the same people
   */
  public static DiscordantPairs of(PairedTable table) {
    return new DiscordantPairs(table);
  }

  /**
   * Those who joined for each one who left.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome oddsRatio(double confidenceLevel) {
    Require.level(confidenceLevel);
    String measure = "conditional_odds_ratio";
    if (moved() == 0) {
      return nobodyMoved(measure);
    }
    if (table.left() == 0) {
      return new Undefined(measure, "nobody moved the other way", table.n());
    }
    double ratio = (double) table.joined() / table.left();
    return effect(measure, ratio, (joined, left) -> joined / left, ODDS_RATIO, confidenceLevel);
  }

  /**
   * How far the share of joiners among the movers lies from one half.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome cohenG(double confidenceLevel) {
    Require.level(confidenceLevel);
    String measure = "cohen_g";
    if (moved() == 0) {
      return nobodyMoved(measure);
    }
    double g = (double) table.joined() / moved() - 0.5;
    return effect(measure, g, (joined, left) -> joined - 0.5, COHEN, confidenceLevel);
  }

  /**
   * The exact unconditional test; the statistic is (joined - left)/&radic;(joined + left).
   * Undefined of more than 10,000 pairs.
   */
  public TestOutcome exactUnconditional() {
    if (table.n() == 0) {
      return Undefined.of("mcnemar", TooLittle.NO_PAIRS, 0);
    }
    if (moved() == 0) {
      return TestResult.twoSided(0, 1, UNCONDITIONAL, table.n())
          .withNote(Notes.NO_DISCORDANT_PAIRS);
    }
    if (table.n() > MOST) {
      return Undefined.of("mcnemar", TooLittle.TOO_MANY_CASES, table.n());
    }
    double z = (table.joined() - table.left()) / Math.sqrt(moved());
    return TestResult.twoSided(z, largest(tails(Math.abs(z))), UNCONDITIONAL, table.n());
  }

  /** The interval of what follows from the shares of those who joined and of those who left. */
  private Estimate effect(
      String measure, double value, DoubleBinaryOperator ofShares, Method method, double level) {
    double tail = (1 - level) / 2;
    double joined = table.joined();
    double left = table.left();
    double lower =
        joined == 0
            ? ofShares.applyAsDouble(0, 1)
            : ofShares.applyAsDouble(
                Quantiles.beta(tail, joined, left + 1), Quantiles.beta(1 - tail, left + 1, joined));
    double upper =
        left == 0
            ? ofShares.applyAsDouble(1, 0)
            : ofShares.applyAsDouble(
                Quantiles.beta(1 - tail, joined + 1, left), Quantiles.beta(tail, left, joined + 1));
    Interval interval = new Interval(lower, upper, level, EXACT);
    return Estimate.of(measure, value, table.n(), method).withInterval(interval);
  }

  private Undefined nobodyMoved(String measure) {
    return table.n() == 0
        ? Undefined.of(measure, TooLittle.NO_PAIRS, 0)
        : new Undefined(measure, Notes.NO_DISCORDANT_PAIRS, table.n());
  }

  /** For each number of movers the probability of so extreme a division between the two ways. */
  private double[] tails(double z) {
    double[] tails = new double[(int) table.n() + 1];
    for (int movers = 1; movers < tails.length; movers++) {
      double least = (movers - (z - TOLERANCE) * Math.sqrt(movers)) / 2;
      tails[movers] =
          least < 0
              ? 0
              : Math.min(1, 2 * Quantiles.binomialAtMost((long) Math.floor(least), movers, 0.5));
    }
    return tails;
  }

  private static double largest(double[] tails) {
    double everybody = tails[tails.length - 1];
    return Math.max(everybody, Suprema.ofShare(share -> probability(tails, share)));
  }

  private static double probability(double[] tails, double share) {
    BinomialDistribution movers = BinomialDistribution.of(tails.length - 1, share);
    double sum = 0;
    for (int m = 1; m < tails.length; m++) {
      sum += tails[m] > 0 ? tails[m] * movers.probability(m) : 0;
    }
    return sum;
  }

  private long moved() {
    return table.left() + table.joined();
  }
}
