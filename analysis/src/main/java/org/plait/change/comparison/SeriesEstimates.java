package org.plait.change.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.plait.change.question.Series;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.statistics.Bounds;
import org.plait.statistics.Estimate;
import org.plait.statistics.Mean;
import org.plait.statistics.Median;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.design.StratifiedPopulation;
import org.plait.study.analysis.PopulationSettings.Standing;

/**
 * Rows of one wave from a {@link Series}: shares with Wilson's interval, means, medians, and the
 * same for a finite population. Where the series names clusters, shares and means allow for them.
 */
public final class SeriesEstimates {

  private static final Method COUNTED = new Method("count", "");
  private static final Method SET = new Method("share that the weights were made to meet", "");

  /** A standard error below this is what rounding leaves of none. */
  private static final double ROUNDING = 1e-9;

  private final double confidence;

  /** The exact interval takes long and depends on four counts only, many of which come again. */
  private final Map<Counts, Outcome> exact = new ConcurrentHashMap<>();

  /**
   * Estimates at one confidence level.
   *
   * @param confidence the level, such as 0.95
   */
  public SeriesEstimates(double confidence) {
    this.confidence = confidence;
  }

  /**
   * The share of ones with Wilson's interval; with clusters, of the effective number of answers.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param series values of 0 and 1
   * @return the row
   */
  public EstimateRow proportion(RowKey key, String wave, Series series) {
    Outcome outcome =
        Proportion.of(series.observations()).estimate(ProportionInterval.WILSON, confidence);
    String method = MethodWords.of(outcome, MethodWords.WILSON);
    return new EstimateRow(
        key, wave, outcome, Base.of(series.count(), series.size()), false, method);
  }

  /**
   * The share of weighted answers beside that without weights.
   *
   * @param unweighted the row without weights
   * @param answers the same answers with their weights
   * @return the row
   */
  public EstimateRow weightedProportion(EstimateRow unweighted, Observations answers) {
    Outcome outcome = Proportion.of(answers).estimate(ProportionInterval.WILSON, confidence);
    Outcome told = outcome.estimate().map(SeriesEstimates::told).orElse(outcome);
    return weighted(unweighted, told, told == outcome ? MethodWords.WILSON : SET.name());
  }

  /** A share that the weights were made to meet has no interval: no sample could differ from it. */
  private static Outcome told(Estimate share) {
    boolean varies = share.interval().isEmpty() || share.standardError().orElse(0) >= ROUNDING;
    boolean set = !varies && share.value() > 0 && share.value() < 1;
    return set
        ? Estimate.of(share.measure(), share.value(), share.n(), SET)
            .withMissing(share.missing())
            .withNote(Notes.SET_BY_WEIGHTS)
        : share;
  }

  /** The mean of weighted answers beside that without weights. */
  EstimateRow weightedMean(EstimateRow unweighted, Observations answers) {
    return weighted(unweighted, Mean.of(answers).estimate(confidence), MethodWords.MEAN);
  }

  /** The median of weighted answers beside that without weights. */
  EstimateRow weightedMedian(EstimateRow unweighted, Observations answers) {
    return weighted(unweighted, Median.of(answers).estimate(confidence), MethodWords.WOODRUFF);
  }

  /** N, denominator and missing answers are those without weights. */
  private static EstimateRow weighted(EstimateRow unweighted, Outcome outcome, String usual) {
    String method = MethodWords.of(outcome, usual);
    return new EstimateRow(
        unweighted.key(),
        unweighted.waves(),
        outcome,
        unweighted.base(),
        false,
        Optional.empty(),
        true,
        WaveWeights.WEIGHTED + method);
  }

  /**
   * The share of ones in a finite population with the exact hypergeometric interval and the
   * worst-case non-response bounds; clusters do not matter here.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param series values of 0 and 1
   * @param population how many people there are
   * @param standing whether that number is published or assumed
   * @return the row
   */
  public EstimateRow proportionOf(
      RowKey key, String wave, Series series, long population, Standing standing) {
    Counts counts = new Counts(series.count(), series.size(), series.missing(), population);
    Outcome outcome =
        exact.computeIfAbsent(
            counts, c -> c.share().estimate(ProportionInterval.HYPERGEOMETRIC, confidence));
    Optional<Bounds> bounds = outcome.estimate().flatMap(e -> counts.share().nonResponseBounds());
    Base base = base(series.count(), series.size(), population);
    String method = MethodWords.of(outcome, MethodWords.HYPERGEOMETRIC, standing);
    return new EstimateRow(key, wave, outcome, base, true, bounds, method);
  }

  /** The share of ones in a finite population whose strata are counted one by one. */
  EstimateRow proportionOf(
      RowKey key, String wave, Series series, StratifiedPopulation people, Standing standing) {
    Counts counts = new Counts(series.count(), series.size(), series.missing(), people.people());
    Outcome outcome = people.share(confidence);
    Optional<Bounds> bounds = outcome.estimate().flatMap(e -> counts.share().nonResponseBounds());
    Base base = base(series.count(), series.size(), people.people());
    String method = MethodWords.of(outcome, MethodWords.STRATIFIED, standing);
    return new EstimateRow(key, wave, outcome, base, true, bounds, method);
  }

  /** The mean of a finite population whose strata are counted one by one. */
  EstimateRow meanOf(
      RowKey key, String wave, Series series, StratifiedPopulation people, Standing standing) {
    Outcome outcome = people.mean(confidence);
    Base base = base(series.size(), series.size(), people.people());
    String method = MethodWords.of(outcome, MethodWords.STRATIFIED, standing);
    return new EstimateRow(key, wave, outcome, base, true, method);
  }

  /**
   * The mean with its t interval.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param series the values
   * @return the row
   */
  public EstimateRow mean(RowKey key, String wave, Series series) {
    Outcome outcome = Mean.of(series.observations()).estimate(confidence);
    String method = MethodWords.of(outcome, MethodWords.MEAN);
    return new EstimateRow(
        key, wave, outcome, Base.of(series.size(), series.size()), false, method);
  }

  /**
   * The mean of a finite population with its t interval; clusters do not matter here.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param series the values
   * @param population how many people there are
   * @param standing whether that number is published or assumed
   * @return the row
   */
  public EstimateRow meanOf(
      RowKey key, String wave, Series series, long population, Standing standing) {
    Outcome outcome = Mean.of(series.observations()).estimateOfPopulation(population, confidence);
    Base base = base(series.size(), series.size(), population);
    String method = MethodWords.of(outcome, MethodWords.FINITE_MEAN, standing);
    return new EstimateRow(key, wave, outcome, base, true, method);
  }

  /**
   * The median with its exact interval; clusters are not allowed for.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param series the values
   * @return the row
   */
  public EstimateRow median(RowKey key, String wave, Series series) {
    Outcome outcome = Median.of(series.observations()).estimate(confidence);
    String method = MethodWords.of(outcome, MethodWords.MEDIAN);
    return new EstimateRow(
        key, wave, outcome, Base.of(series.size(), series.size()), false, method);
  }

  /**
   * A number of people, which has no interval.
   *
   * @param key what it is about
   * @param wave the wave's id
   * @param count the number
   * @param denominator of how many
   * @param method how it was counted, in words
   * @return the row
   */
  public static EstimateRow count(
      RowKey key, String wave, long count, long denominator, String method) {
    Estimate estimate = Estimate.of(key.measure(), count, denominator, COUNTED);
    return new EstimateRow(key, wave, estimate, Base.of(count, denominator), false, method);
  }

  private static Base base(long n, long denominator, long population) {
    return new Base(OptionalLong.of(n), OptionalLong.of(denominator), OptionalLong.of(population));
  }

  private record Counts(long x, long n, long missing, long population) {
    Proportion share() {
      return Proportion.of(x, n).withMissing(missing).ofPopulation(population);
    }
  }
}
