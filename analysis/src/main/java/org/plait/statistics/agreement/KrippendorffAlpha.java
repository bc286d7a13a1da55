package org.plait.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleBiFunction;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Krippendorff's alpha: how far two or more coders agree beyond chance, 1 for perfect agreement, 0
 * for what chance gives.
 *
 * <p><b>Input</b>: for each unit the values it was given, in any order of coders. <b>Missing</b>: a
 * coder who gave none is left out; units with fewer than two values can't be compared and are only
 * counted. <b>Undefined when</b> no unit has two values, or only one value was ever used.
 * <b>Formula</b>: 1 - D<sub>o</sub>/D<sub>e</sub> from the coincidences of values within units. The
 * interval, for nominal values, is &plusmn; t of n - 1 units with Gwet's linearised variance, cut
 * at 1.
 *
 * <p><b>Reference</b>: Krippendorff (2004) Content Analysis, 2nd ed., chapter 11; Gwet (2014)
 * Handbook of Inter-Rater Reliability, 4th ed., chapter 5. <b>Checked against</b>: R package
 * irrCAC; fixture {@code agreement.json}.
 */
public final class KrippendorffAlpha {
  private static final String MEASURE = "krippendorff_alpha";
  private static final Method METHOD =
      new Method("Krippendorff's alpha", "Krippendorff (2004) Content Analysis, ch. 11");
  private static final Method BOOTSTRAP =
      new Method(
          "percentile bootstrap of units",
          "Hayes and Krippendorff (2007) Commun. Methods Meas. 1:77-89");
  private static final Method LINEARISED =
      new Method("t interval, linearised", "Gwet (2014) Handbook of Inter-Rater Reliability");

  private final List<double[]> counts;
  private final double[][] distances;
  private final boolean nominal;
  private final int unpaired;

  private KrippendorffAlpha(
      List<double[]> counts, double[][] distances, boolean nominal, int unpaired) {
    this.counts = counts;
    this.distances = distances;
    this.nominal = nominal;
    this.unpaired = unpaired;
  }

  /**
   * Of values that are equal or not.
   *
   * @param <T> the kind of value, compared by content
   * @param units for each unit the values it was given
   */
  public static <T> KrippendorffAlpha nominal(List<List<T>> units) {
    return of(units, (a, b) -> a.equals(b) ? 0 : 1, true);
  }

  /**
   * Of sets of categories; a coder who read a unit and applied none gives the empty set.
   *
   * @param <T> the kind of category, compared by content
   * @param units for each unit the sets it was given
   * @param distance how far two sets lie apart
   */
  public static <T> KrippendorffAlpha ofSets(List<List<Set<T>>> units, SetDistance distance) {
    return of(units, distance::between, distance == SetDistance.NOMINAL);
  }

  private static <T> KrippendorffAlpha of(
      List<List<T>> units, ToDoubleBiFunction<T, T> distance, boolean nominal) {
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
    return new KrippendorffAlpha(counts, distances, nominal, units.size() - paired.size());
  }

  /** The units with two values or more. */
  public int units() {
    return counts.size();
  }

  /** The values of those units. */
  public long values() {
    return Math.round(total());
  }

  /** D<sub>o</sub>, the mean distance of values within units; 0 without units. */
  public double observedDisagreement() {
    double sum = 0;
    for (double[] unit : counts) {
      sum += within(unit) / (sum(unit) - 1);
    }
    return counts.isEmpty() ? 0 : sum / total();
  }

  /** D<sub>e</sub>, the mean distance of all values; 0 without units. */
  public double expectedDisagreement() {
    if (counts.isEmpty()) {
      return 0;
    }
    double[] all = new double[distances.length];
    for (double[] unit : counts) {
      for (int c = 0; c < all.length; c++) {
        all[c] += unit[c];
      }
    }
    double n = total();
    return within(all) / (n * (n - 1));
  }

  /**
   * Alpha, with its interval for nominal values of two units or more.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    if (counts.isEmpty()) {
      TooLittle reason = unpaired > 0 ? TooLittle.NO_PAIRS : TooLittle.NO_CASES;
      return Undefined.of(MEASURE, reason, 0);
    }
    double expected = expectedDisagreement();
    if (expected == 0) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, units());
    }
    double alpha = 1 - observedDisagreement() / expected;
    Estimate estimate = Estimate.of(MEASURE, alpha, units(), METHOD).withMissing(unpaired);
    if (!nominal || units() < 2) {
      return estimate;
    }
    double error = Math.sqrt(variance());
    if (error == 0) {
      return estimate.withNote(Notes.NO_VARIATION);
    }
    double half = Quantiles.student(confidenceLevel, units() - 1.0) * error;
    return estimate
        .withStandardError(error)
        .withInterval(
            new Interval(alpha - half, Math.min(1, alpha + half), confidenceLevel, LINEARISED));
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
    double expected = expectedDisagreement();
    if (units() < 2 || expected == 0) {
      return Optional.empty();
    }
    double[] disagreement = counts.stream().mapToDouble(u -> within(u) / (sum(u) - 1)).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    double[] alphas = new double[resamples];
    int found = 0;
    for (int b = 0; b < resamples; b++) {
      double observed = 0;
      double[] all = new double[distances.length];
      for (int i = 0; i < disagreement.length; i++) {
        int drawn = random.nextInt(disagreement.length);
        observed += disagreement[drawn];
        double[] unit = counts.get(drawn);
        for (int c = 0; c < all.length; c++) {
          all[c] += unit[c];
        }
      }
      double n = sum(all);
      double chance = within(all) / (n - 1);
      if (chance > 0) {
        alphas[found++] = 1 - observed / chance;
      }
    }
    if (found < (resamples + 1) / 2) {
      return Optional.empty();
    }
    double[] sorted = Arrays.copyOf(alphas, found);
    Arrays.sort(sorted);
    double tail = (1 - confidenceLevel) / 2 * (found - 1);
    double lower = sorted[(int) Math.floor(tail)];
    double upper = sorted[(int) Math.ceil(found - 1 - tail)];
    return Optional.of(new Interval(lower, upper, confidenceLevel, BOOTSTRAP));
  }

  /** Gwet's linearised variance for identity weights. */
  private double variance() {
    int n = units();
    double mean = total() / n;
    double[] shares = new double[distances.length];
    double agreement = 0;
    for (double[] unit : counts) {
      for (int k = 0; k < shares.length; k++) {
        shares[k] += unit[k] / mean / n;
      }
      agreement += agreeing(unit, mean) / n;
    }
    double chance = 0;
    for (double share : shares) {
      chance += share * share;
    }
    double alpha = (agreement - chance) / (1 - chance);
    double squares = 0;
    for (double[] unit : counts) {
      double surplus = (sum(unit) - mean) / mean;
      double unitAgreement = agreeing(unit, mean) - agreement * surplus;
      double unitChance = -chance * surplus;
      for (int k = 0; k < shares.length; k++) {
        unitChance += shares[k] * unit[k] / mean;
      }
      double unitAlpha = (unitAgreement - chance) / (1 - chance);
      double linear = unitAlpha - 2 * (1 - alpha) * (unitChance - chance) / (1 - chance);
      squares += (linear - alpha) * (linear - alpha);
    }
    return squares / n / (n - 1);
  }

  private static double agreeing(double[] unit, double mean) {
    double same = 0;
    for (double count : unit) {
      same += count * (count - 1);
    }
    return same / mean / (sum(unit) - 1);
  }

  /** The summed distance of all ordered pairs of these values. */
  private double within(double[] unit) {
    double sum = 0;
    for (int c = 0; c < unit.length; c++) {
      for (int k = 0; k < unit.length && unit[c] > 0; k++) {
        sum += unit[c] * unit[k] * distances[c][k];
      }
    }
    return sum;
  }

  private double total() {
    double total = 0;
    for (double[] unit : counts) {
      total += sum(unit);
    }
    return total;
  }

  private static double sum(double[] unit) {
    double sum = 0;
    for (double count : unit) {
      sum += count;
    }
    return sum;
  }
}
