package org.plait.statistics.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.statistics.Estimate;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;

/**
 * The word for an amount of agreement, chosen so that the true coefficient lies in that range or
 * above with a stated probability: a coefficient from few units does not earn the word its point
 * estimate would.
 *
 * <p><b>Formula</b>: the normal probability of each range given estimate and standard error, within
 * -1 and 1, cumulated from the top; the first range at which it reaches the level. <b>Undefined
 * when</b> the estimate has no standard error.
 *
 * <p><b>Reference</b>: Gwet (2014) Handbook of Inter-Rater Reliability, 4th ed., chapter 6; Landis
 * and Koch (1977) Biometrics 33:159-174; Krippendorff (2004) Content Analysis, 2nd ed., chapter 11.
 * <b>Checked against</b>: the normal probabilities by hand; no R package at hand has them.
 */
public enum Benchmark {
  /** Landis and Koch's ranges, from 0.8 down in steps of 0.2. */
  LANDIS_KOCH(
      List.of(0.8, 0.6, 0.4, 0.2, 0.0, -1.0),
      List.of("almost perfect", "substantial", "moderate", "fair", "slight", "poor")),
  /** Krippendorff's: reliable from 0.8, allowing tentative conclusions from 0.667. */
  KRIPPENDORFF(List.of(0.8, 0.667, -1.0), List.of("reliable", "tentative", "uncertain"));

  private final List<Double> lower;
  private final List<String> words;

  Benchmark(List<Double> lower, List<String> words) {
    this.lower = lower;
    this.words = words;
  }

  /**
   * The probability of each of the ranges or above, from the highest.
   *
   * @param value the estimate
   * @param standardError its standard error
   * @throws IllegalArgumentException unless the standard error is above 0
   */
  public List<Double> cumulative(double value, double standardError) {
    Require.positive(standardError, "standardError");
    double within = above(-1, value, standardError) - above(1, value, standardError);
    List<Double> probabilities = new ArrayList<>();
    for (double limit : lower) {
      probabilities.add(
          (above(limit, value, standardError) - above(1, value, standardError)) / within);
    }
    return List.copyOf(probabilities);
  }

  /**
   * The highest word that holds with this probability; empty without a standard error.
   *
   * @param estimate the agreement
   * @param probability how sure to be, e.g. 0.95
   * @throws IllegalArgumentException unless the probability lies strictly between 0 and 1
   */
  public Optional<String> word(Estimate estimate, double probability) {
    Require.level(probability);
    if (estimate.standardError().isEmpty() || estimate.standardError().getAsDouble() == 0) {
      return Optional.empty();
    }
    List<Double> cumulated = cumulative(estimate.value(), estimate.standardError().getAsDouble());
    for (int i = 0; i < cumulated.size(); i++) {
      if (cumulated.get(i) >= probability) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.of(words.get(words.size() - 1));
  }

  private static double above(double limit, double value, double standardError) {
    return Quantiles.normalUpper((limit - value) / standardError);
  }
}
