package org.plait.statistics.agreement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * Agreement on one category: of the judgements that gave it, the share which another rater of the
 * same unit gave too. Of a yes and a no it is positive and negative agreement, which rare yeses do
 * not hide as percent agreement does.
 *
 * <p><b>Input</b>: {@link Ratings}. <b>Missing</b>: units with one judgement are left out.
 * <b>Undefined when</b> no unit has two judgements, or the category was not used. <b>Formula</b>:
 * with r<sub>k</sub> of r judgements of a unit in the category, the sum of
 * r<sub>k</sub>(r<sub>k</sub> - 1)/(r - 1) over the sum of r<sub>k</sub>; for two raters 2a/(2a + b
 * + c), whose variance is then that of Graham and Bull. The interval is Wilson's of J = S/(2 - S),
 * for two raters the share of the units given the category by either that got it from both, at J(1
 * - J)/variance units, turned back.
 *
 * <p><b>Reference</b>: Spitzer and Fleiss (1974) A re-analysis of the reliability of psychiatric
 * diagnosis, British Journal of Psychiatry 125:341-347; Fleiss (1971) Psychol. Bull. 76:378-382;
 * Graham and Bull (1998) Approximate standard errors and confidence intervals for indices of
 * positive and negative agreement, Journal of Clinical Epidemiology 51:763-771. <b>Checked
 * against</b>: the closed formulas for two raters.
 */
public final class SpecificAgreement {
  private static final String MEASURE = "specific_agreement";
  private static final String NOT_USED = "category not used";
  private static final Method METHOD =
      new Method("specific agreement", "Spitzer and Fleiss (1974) Br. J. Psychiatry 125:341-347");
  private static final Method INTERVAL =
      new Method(
          "Wilson score, effective sample size, turned",
          "Graham and Bull (1998) J. Clin. Epidemiol. 51:763-771");

  private final Ratings ratings;

  private SpecificAgreement(Ratings ratings) {
    this.ratings = ratings;
  }

  /**
   * Of judgements.
   *
   * @param ratings what the raters said
   */
  public static SpecificAgreement of(Ratings ratings) {
    return new SpecificAgreement(ratings);
  }

  /**
   * Agreement on one category.
   *
   * @param category the category, counted from 0
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(int category, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (ratings.paired() == 0) {
      TooLittle reason = ratings.units() == 0 ? TooLittle.NO_CASES : TooLittle.NO_PAIRS;
      return Undefined.of(MEASURE, reason, 0);
    }
    Optional<LinearisedAgreement> linearised = linearised(category);
    if (linearised.isEmpty()) {
      return new Undefined(MEASURE, NOT_USED, ratings.paired());
    }
    double error = linearised.get().standardError();
    double units = ratings.paired();
    return estimate(
        linearised.get().value(),
        error * error * (units - 1) / units,
        users(category),
        Math.round(units),
        confidenceLevel);
  }

  /**
   * What each unit with two judgements adds; empty where the category was not used.
   *
   * @param category the category, counted from 0
   */
  public Optional<LinearisedAgreement> linearised(int category) {
    double given = 0;
    double shared = 0;
    for (double[] unit : paired()) {
      given += unit[category];
      shared += shared(unit, category);
    }
    if (given == 0) {
      return Optional.empty();
    }
    double value = shared / given;
    double mean = given / ratings.paired();
    return Optional.of(
        LinearisedAgreement.of(
            value,
            paired().stream()
                .mapToDouble(u -> (shared(u, category) - value * u[category]) / mean)
                .toArray()));
  }

  /** Of a table of two raters: units given the category by both, by one of them, and all. */
  static Outcome of(double both, double one, long n, double confidenceLevel) {
    double given = 2 * both + one;
    if (given == 0) {
      return new Undefined(MEASURE, NOT_USED, n);
    }
    double variance = 4 * both / given * (one / given) * ((both + one) / given) / given;
    return estimate(2 * both / given, variance, both + one, n, confidenceLevel);
  }

  private static Estimate estimate(
      double value, double variance, double users, long n, double level) {
    double joint = value / (2 - value);
    double slope = 2 / ((2 - value) * (2 - value));
    double size = WilsonScore.effectiveSize(joint, variance * slope * slope, users);
    Interval inner =
        WilsonScore.interval(joint, size, Quantiles.normal(level), level, WilsonScore.EFFECTIVE);
    return Estimate.of(MEASURE, value, n, METHOD)
        .withStandardError(Math.sqrt(variance))
        .withInterval(
            new Interval(
                Math.min(value, turned(inner.lower())),
                Math.max(value, turned(inner.upper())),
                level,
                INTERVAL));
  }

  private static double turned(double joint) {
    return 2 * joint / (1 + joint);
  }

  private static double shared(double[] unit, int category) {
    return unit[category] * (unit[category] - 1) / (Ratings.sum(unit) - 1);
  }

  private long users(int category) {
    return paired().stream().filter(unit -> unit[category] > 0).count();
  }

  private List<double[]> paired() {
    return IntStream.range(0, ratings.units())
        .mapToObj(ratings::counts)
        .filter(unit -> Ratings.sum(unit) > 1)
        .toList();
  }
}
