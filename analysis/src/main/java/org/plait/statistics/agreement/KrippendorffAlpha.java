package org.plait.statistics.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Krippendorff's alpha: how far two or more coders agree beyond chance, 1 for perfect agreement, 0
 * for what chance gives; of names, ranks, numbers, ratios or sets.
 *
 * <p><b>Input</b>: for each unit the values it was given, in any order of coders. <b>Missing</b>: a
 * coder who gave none is left out; units with fewer than two values can't be compared and are only
 * counted. <b>Undefined when</b> no unit has two values, or only one value was ever used.
 * <b>Formula</b>: 1 - D<sub>o</sub>/D<sub>e</sub> from the coincidences of values within units;
 * which distance, stands in the method. The interval is &plusmn; t of n - 1 units with Gwet's
 * linearised variance, cut at 1, the distances taken as given.
 *
 * <p><b>Reference</b>: Krippendorff (2004) Content Analysis, 2nd ed., chapter 11; Gwet (2014)
 * Handbook of Inter-Rater Reliability, 4th ed., chapter 5. <b>Checked against</b>: R package
 * irrCAC; fixtures {@code agreement.json} and {@code published.json}.
 */
public final class KrippendorffAlpha {
  private static final String MEASURE = "krippendorff_alpha";
  private static final String CITATION = "Krippendorff (2004) Content Analysis, ch. 11";

  private final AlphaUnits units;
  private final String metric;
  private final int unpaired;

  private KrippendorffAlpha(AlphaUnits units, String metric, int unpaired) {
    this.units = units;
    this.metric = metric;
    this.unpaired = unpaired;
  }

  /**
   * Of values that are equal or not.
   *
   * @param <T> the kind of value, compared by content
   * @param units for each unit the values it was given
   */
  public static <T> KrippendorffAlpha nominal(List<List<T>> units) {
    return of(units, "nominal", (a, b) -> a.equals(b) ? 0 : 1);
  }

  /**
   * Of numbers whose differences mean something: the distance is the squared difference.
   *
   * @param units for each unit the numbers it was given
   */
  public static KrippendorffAlpha interval(List<List<Double>> units) {
    return of(units, "interval", (a, b) -> (a - b) * (a - b));
  }

  /**
   * Of numbers from 0 up whose ratios mean something: the distance is ((a - b)/(a + b))&sup2;.
   *
   * @param units for each unit the numbers it was given
   * @throws IllegalArgumentException if a number is below 0
   */
  public static KrippendorffAlpha ratio(List<List<Double>> units) {
    units.forEach(unit -> unit.forEach(value -> Require.notNegative(value, "value")));
    return of(units, "ratio", (a, b) -> a + b == 0 ? 0 : Math.pow((a - b) / (a + b), 2));
  }

  /**
   * Of values in order: the distance of two is the squared number of values given from the one to
   * the other, each of these counted by half. R package irrCAC has other ordinal weights: {@link
   * AgreementWeights#ordinal}.
   *
   * @param units for each unit the values it was given, by their order
   */
  public static KrippendorffAlpha ordinal(List<List<Double>> units) {
    List<Double> given =
        units.stream().filter(unit -> unit.size() > 1).flatMap(List::stream).sorted().toList();
    Map<Double, Double> middle = new LinkedHashMap<>();
    for (double value : given) {
      middle.computeIfAbsent(value, v -> (given.indexOf(v) + given.lastIndexOf(v)) / 2.0);
    }
    return of(units, "ordinal", (a, b) -> Math.pow(middle.get(a) - middle.get(b), 2));
  }

  /**
   * Of categories with partial agreement.
   *
   * @param units for each unit the categories it was given, counted from 0
   * @param weights how far two categories agree
   */
  public static KrippendorffAlpha weighted(List<List<Integer>> units, AgreementWeights weights) {
    return of(units, weights.after("weighted"), (a, b) -> 1 - weights.of(a, b));
  }

  /**
   * Of sets of categories; a coder who read a unit and applied none gives the empty set.
   *
   * @param <T> the kind of category, compared by content
   * @param units for each unit the sets it was given
   * @param distance how far two sets lie apart
   */
  public static <T> KrippendorffAlpha ofSets(List<List<Set<T>>> units, SetDistance distance) {
    return of(units, "sets, " + distance.title(), distance::between);
  }

  private static <T> KrippendorffAlpha of(
      List<List<T>> units, String metric, ToDoubleBiFunction<T, T> distance) {
    Map<T, Integer> used = new LinkedHashMap<>();
    List<List<T>> paired = units.stream().filter(unit -> unit.size() > 1).toList();
    for (List<T> unit : paired) {
      unit.forEach(value -> used.putIfAbsent(value, used.size()));
    }
    List<double[]> counts = new ArrayList<>();
    for (List<T> unit : paired) {
      double[] row = new double[used.size()];
      unit.forEach(value -> row[used.get(value)]++);
      counts.add(row);
    }
    List<T> values = List.copyOf(used.keySet());
    double[][] distances = new double[values.size()][values.size()];
    for (int c = 0; c < distances.length; c++) {
      for (int k = 0; k < distances.length; k++) {
        distances[c][k] = distance.applyAsDouble(values.get(c), values.get(k));
      }
    }
    return new KrippendorffAlpha(
        new AlphaUnits(counts, distances), metric, units.size() - paired.size());
  }

  /** The units with two values or more. */
  public int units() {
    return units.size();
  }

  /** The values of those units. */
  public long values() {
    return Math.round(units.total());
  }

  /** D<sub>o</sub>, the mean distance of values within units; 0 without units. */
  public double observedDisagreement() {
    return units.observed();
  }

  /** D<sub>e</sub>, the mean distance of all values; 0 without units. */
  public double expectedDisagreement() {
    return units.expected();
  }

  /**
   * Alpha, with its interval for two units or more.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (units() == 0) {
      TooLittle reason = unpaired > 0 ? TooLittle.NO_PAIRS : TooLittle.NO_CASES;
      return Undefined.of(MEASURE, reason, 0);
    }
    Optional<LinearisedAgreement> linearised = linearised();
    if (linearised.isEmpty()) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, units());
    }
    Method method = new Method("Krippendorff's alpha, " + metric, CITATION);
    Estimate estimate =
        Estimate.of(MEASURE, linearised.get().value(), units(), method).withMissing(unpaired);
    return units() > 1 && linearised.get().standardError() == 0
        ? estimate.withNote(Notes.NO_VARIATION)
        : linearised.get().complete(estimate, confidenceLevel);
  }

  /** What each unit with two values adds; empty where alpha is undefined. */
  public Optional<LinearisedAgreement> linearised() {
    double expected = expectedDisagreement();
    return expected == 0
        ? Optional.empty()
        : Optional.of(units.linearised(1 - observedDisagreement() / expected));
  }

  /**
   * The percentile interval of alpha over resamples of units, for any distance.
   *
   * <p><b>Reference</b>: Hayes and Krippendorff (2007) Communication Methods and Measures 1:77-89,
   * here with whole units resampled.
   *
   * @param resamples how many; those without variation have no alpha and are left out
   * @param seed the same seed gives the same interval
   * @param confidenceLevel e.g. 0.95
   * @return empty with fewer than two units, or when most resamples have no alpha
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Optional<Interval> bootstrap(int resamples, long seed, double confidenceLevel) {
    Require.level(confidenceLevel);
    return units() < 2 || expectedDisagreement() == 0
        ? Optional.empty()
        : new AlphaBootstrap(units).interval(resamples, seed, confidenceLevel);
  }
}
