package org.plait.statistics.proportion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plait.statistics.Interval;
import org.plait.statistics.Require;

/**
 * Whether a share is steady enough to be printed, by the standard of the US National Center for
 * Health Statistics, with the reasons in words.
 *
 * <p><b>Input</b>: a share with its {@link KornGraubard} interval at 0.95, n, effective n, degrees
 * of freedom. <b>Formula</b>: not printed with n or n_eff under 30, an interval 30 points wide or
 * wider, or one wider than 5 points and than 130 % of the share; else to be looked at by a
 * statistician with fewer than 8 degrees of freedom or with nobody or everybody in the category.
 * <b>Undefined when</b>: never; without a share there is nothing to print.
 *
 * <p><b>Reference</b>: Parker et al. (2017) National Center for Health Statistics data presentation
 * standards for proportions, Vital and Health Statistics 2(175). <b>Checked against</b>: the
 * published limits, one test each; there is no R function of it.
 *
 * @param decision what the standard says
 * @param reasons why, in the order of the standard; empty when it may simply be printed
 */
public record PresentationStandard(Decision decision, List<String> reasons) {
  private static final double LEAST_SIZE = 30;
  private static final double LEAST_DF = 8;
  private static final double NARROW = 0.05;
  private static final double WIDE = 0.30;
  private static final double RELATIVE = 1.30;

  /** What is to be done with a share. */
  public enum Decision {
    /** It may be printed as it is. */
    PRINT,
    /** A statistician should look at it before it is printed. */
    REVIEW,
    /** It is too unsteady to be printed. */
    SUPPRESS
  }

  public PresentationStandard {
    reasons = List.copyOf(reasons);
  }

  /**
   * The decision about a share.
   *
   * @param share the share, 0 to 1
   * @param interval its Korn-Graubard interval
   * @param n the valid answers
   * @param effectiveSize n_eff, capped at n
   * @param df degrees of freedom of the design
   * @throws IllegalArgumentException unless the share lies between 0 and 1 and n and the effective
   *     size are 0 or more
   */
  public static PresentationStandard of(
      double share, Interval interval, long n, double effectiveSize, double df) {
    Require.unit(share, "share");
    Require.count(n, "n");
    Require.notNegative(effectiveSize, "effectiveSize");
    List<String> against = new ArrayList<>();
    if (n < LEAST_SIZE) {
      against.add("fewer than 30 answers");
    } else if (effectiveSize < LEAST_SIZE) {
      against.add("fewer than 30 effective answers");
    }
    if (interval.width() >= WIDE) {
      against.add("interval 30 points wide or wider");
    } else if (interval.width() > NARROW && interval.width() > RELATIVE * share) {
      against.add("interval wider than 130 % of the share");
    }
    if (!against.isEmpty()) {
      return new PresentationStandard(Decision.SUPPRESS, against);
    }
    List<String> doubts = doubts(share, df);
    return new PresentationStandard(doubts.isEmpty() ? Decision.PRINT : Decision.REVIEW, doubts);
  }

  /** The decision and its reasons as one phrase. */
  public String words() {
    String name = decision.name().toLowerCase(Locale.ROOT);
    return reasons.isEmpty() ? name : name + ": " + String.join("; ", reasons);
  }

  private static List<String> doubts(double share, double df) {
    List<String> doubts = new ArrayList<>();
    if (df < LEAST_DF) {
      doubts.add("fewer than 8 degrees of freedom");
    }
    if (share == 0 || share == 1) {
      doubts.add(share == 0 ? "nobody in the category" : "everybody in the category");
    }
    return doubts;
  }
}
