package org.plait.statistics.agreement;

import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * How far two or more raters agree on units: percent agreement and the coefficients of
 * Brennan-Prediger, Fleiss, Conger and Gwet (AC1, with weights AC2), which differ in what they take
 * chance to be.
 *
 * <p><b>Input</b>: {@link Ratings}, all categories offered counted, also unused ones.
 * <b>Missing</b>: units with one judgement tell about chance only, units without any are left out.
 * <b>Undefined when</b> no unit has two judgements, or chance alone would give full agreement (only
 * one category used, for Fleiss and Conger). <b>Formula</b>: (p<sub>a</sub> - p<sub>e</sub>)/(1 -
 * p<sub>e</sub>), p<sub>a</sub> the mean over units of the weighted share of agreeing pairs;
 * variance between units of the linearised coefficient, interval &plusmn; t with the units less 1
 * degrees of freedom, cut at 1; percent agreement has Wilson's interval with the effective number
 * of units. It generalises to other units, not to other raters.
 *
 * <p><b>Reference</b>: Gwet (2014) Handbook of Inter-Rater Reliability, 4th ed., chapters 2-5; see
 * {@link ChanceModel} for each coefficient. <b>Checked against</b>: the worked output of R package
 * irrCAC; statsmodels 0.13.5 {@code fleiss_kappa}; fixture {@code kappa.json}.
 */
public final class RaterAgreement {
  private final Ratings ratings;
  private final AgreementWeights weights;

  private RaterAgreement(Ratings ratings, AgreementWeights weights) {
    this.ratings = ratings;
    this.weights = weights;
  }

  /**
   * Of judgements that agree or don't.
   *
   * @param ratings what the raters said
   */
  public static RaterAgreement of(Ratings ratings) {
    return new RaterAgreement(ratings, AgreementWeights.identity(ratings.categories()));
  }

  /**
   * With partial agreement.
   *
   * @param others the weights
   * @throws IllegalArgumentException if the weights are for another number of categories
   */
  public RaterAgreement with(AgreementWeights others) {
    Require.sameLength(ratings.categories(), others.categories(), "weights");
    return new RaterAgreement(ratings, others);
  }

  /** p<sub>a</sub>, the mean share of agreeing pairs; 0 where no unit has two judgements. */
  public double observedAgreement() {
    double sum = 0;
    for (int unit = 0; unit < ratings.units(); unit++) {
      sum += agreeing(unit);
    }
    return ratings.paired() == 0 ? 0 : sum / ratings.paired();
  }

  /**
   * p<sub>e</sub>, the agreement by chance.
   *
   * @param model what agreement by chance is taken to be
   */
  public double expectedAgreement(ChanceModel model) {
    return model.of(ratings, weights).expected();
  }

  /**
   * The coefficient with its interval.
   *
   * @param model what agreement by chance is taken to be
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(ChanceModel model, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (ratings.paired() == 0) {
      TooLittle reason = ratings.units() == 0 ? TooLittle.NO_CASES : TooLittle.NO_PAIRS;
      return Undefined.of(model.measure(), reason, 0);
    }
    ChanceModel.Chance chance = model.of(ratings, weights);
    if (ratings.categories() < 2 || chance.expected() >= 1) {
      return Undefined.of(model.measure(), TooLittle.ONE_CATEGORY, ratings.paired());
    }
    LinearisedAgreement linearised = linearised(chance);
    Method method = new Method(weights.after(model.title()), model.citation());
    Estimate estimate =
        Estimate.of(model.measure(), linearised.value(), ratings.paired(), method)
            .withMissing(ratings.units() - (long) ratings.paired());
    return model == ChanceModel.NONE
        ? share(estimate, linearised, confidenceLevel)
        : linearised.complete(estimate, confidenceLevel);
  }

  /**
   * What each unit that was judged adds; empty where the coefficient is undefined.
   *
   * @param model what agreement by chance is taken to be
   */
  public Optional<LinearisedAgreement> linearised(ChanceModel model) {
    if (ratings.paired() == 0 || ratings.categories() < 2) {
      return Optional.empty();
    }
    return Optional.of(model.of(ratings, weights))
        .filter(chance -> chance.expected() < 1)
        .map(this::linearised);
  }

  /** A share of pairs has Wilson's interval, which stays within 0 and 1 and exists at both. */
  private Estimate share(Estimate estimate, LinearisedAgreement linearised, double level) {
    double error = linearised.standardError();
    double value = Math.min(1, Math.max(0, estimate.value()));
    double units = linearised.deviations().size();
    double size =
        WilsonScore.effectiveSize(value, error * error * (units - 1) / units, ratings.paired());
    return estimate
        .withStandardError(error)
        .withInterval(
            WilsonScore.interval(
                value, size, Quantiles.normal(level), level, WilsonScore.EFFECTIVE));
  }

  private LinearisedAgreement linearised(ChanceModel.Chance chance) {
    double rest = 1 - chance.expected();
    double value = (observedAgreement() - chance.expected()) / rest;
    double scale = ratings.units() / (double) ratings.paired();
    double[] deviations = new double[ratings.units()];
    for (int unit = 0; unit < deviations.length; unit++) {
      boolean pair = Ratings.sum(ratings.counts(unit)) > 1;
      double own = pair ? scale * (agreeing(unit) - chance.expected()) / rest : 0;
      deviations[unit] = own - (1 - value) * chance.influence().apply(unit) / rest - value;
    }
    return LinearisedAgreement.of(value, deviations);
  }

  /** The weighted share of agreeing pairs of a unit's judgements; 0 with fewer than two. */
  private double agreeing(int unit) {
    double[] counts = ratings.counts(unit);
    double raters = Ratings.sum(counts);
    if (raters < 2) {
      return 0;
    }
    double[] weighted = weights.times(counts);
    double sum = 0;
    for (int k = 0; k < counts.length; k++) {
      sum += counts[k] * (weighted[k] - 1);
    }
    return sum / (raters * (raters - 1));
  }
}
