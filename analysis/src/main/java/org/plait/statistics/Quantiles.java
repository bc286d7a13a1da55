package org.plait.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Critical values and tail probabilities of the distributions that tests refer to. */
public final class Quantiles {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double NORMAL_FROM = 1e11;
  private static final int POLISHING_STEPS = 4;

  private Quantiles() {}

  /**
   * z with the confidence level between -z and z.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public static double normal(double confidenceLevel) {
    return NORMAL.inverseSurvivalProbability((1 - confidenceLevel) / 2);
  }

  /**
   * t with the confidence level between -t and t.
   *
   * @param confidenceLevel e.g. 0.95
   * @param df degrees of freedom
   */
  public static double student(double confidenceLevel, double df) {
    return polished(TDistribution.of(df), (1 + confidenceLevel) / 2);
  }

  /**
   * The value of a Beta(a, b) variable below which the probability lies; of a and b beyond 1e11
   * that of the normal distribution, to six digits of its distance from the middle.
   *
   * @param probability the probability
   * @param a the first parameter, above 0
   * @param b the second parameter, above 0
   */
  public static double beta(double probability, double a, double b) {
    if (Math.min(a, b) > NORMAL_FROM) {
      return a / (a + b) + deviation(a, b) * NORMAL.inverseCumulativeProbability(probability);
    }
    return polished(BetaDistribution.of(a, b), probability);
  }

  /**
   * The value of an F variable below which the probability lies.
   *
   * @param probability the probability
   * @param df1 degrees of freedom above the line
   * @param df2 degrees of freedom below
   */
  public static double fisher(double probability, double df1, double df2) {
    double below = beta(probability, df1 / 2, df2 / 2);
    double above = beta(1 - probability, df2 / 2, df1 / 2);
    return df2 / df1 * below / above;
  }

  /**
   * The probability of an F variable at or above the statistic.
   *
   * @param statistic the statistic
   * @param df1 degrees of freedom above the line
   * @param df2 degrees of freedom below
   */
  public static double fisherUpper(double statistic, double df1, double df2) {
    return FDistribution.of(df1, df2).survivalProbability(statistic);
  }

  /**
   * The probability of a standard normal variable at least as far from 0.
   *
   * @param z the statistic
   */
  public static double normalTwoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }

  /**
   * The probability of a standard normal variable at or above the statistic.
   *
   * @param z the statistic
   */
  public static double normalUpper(double z) {
    return NORMAL.survivalProbability(z);
  }

  /**
   * The probability of a t variable at least as far from 0.
   *
   * @param t the statistic
   * @param df degrees of freedom
   */
  public static double studentTwoSided(double t, double df) {
    return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
  }

  /**
   * The probability of a chi-squared variable at or above the statistic.
   *
   * @param statistic the statistic
   * @param df degrees of freedom
   */
  public static double chiSquaredUpper(double statistic, double df) {
    return ChiSquaredDistribution.of(df).survivalProbability(statistic);
  }

  /**
   * P(X &lt;= successes) of X successes in so many trials, through the incomplete beta function,
   * which takes counts beyond the range of int.
   *
   * @param successes how many successes at most
   * @param trials how many trials
   * @param probability that of a success
   */
  public static double binomialAtMost(long successes, long trials, double probability) {
    if (successes < 0) {
      return 0;
    }
    if (successes >= trials) {
      return 1;
    }
    double a = successes + 1.0;
    double b = (double) trials - successes;
    if (Math.min(a, b) > NORMAL_FROM) {
      return NORMAL.survivalProbability((probability - a / (a + b)) / deviation(a, b));
    }
    return BetaDistribution.of(a, b).survivalProbability(probability);
  }

  /** The standard deviation of a Beta(a, b) variable. */
  private static double deviation(double a, double b) {
    return Math.sqrt(a / (a + b) * (b / (a + b)) / (a + b + 1));
  }

  /** The library's solver stops at an absolute 1e-9; Newton steps give the remaining digits. */
  private static double polished(ContinuousDistribution distribution, double probability) {
    double x = distribution.inverseCumulativeProbability(probability);
    for (int step = 0; step < POLISHING_STEPS; step++) {
      double density = distribution.density(x);
      double next = x - (distribution.cumulativeProbability(x) - probability) / density;
      if (!Double.isFinite(next)
          || next < distribution.getSupportLowerBound()
          || next > distribution.getSupportUpperBound()) {
        return x;
      }
      x = next;
    }
    return x;
  }
}
