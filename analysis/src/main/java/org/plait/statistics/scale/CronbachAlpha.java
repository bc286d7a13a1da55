package org.plait.statistics.scale;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Cronbach's alpha: the internal consistency of a scale, a lower bound of its reliability where
 * errors are uncorrelated; with the statistics of its items.
 *
 * <p><b>Input</b>: {@link ScaleItems}, all coded in one direction. <b>Missing</b>: people who left
 * an item out are left out and counted, or with {@link #pairwise} each covariance takes those who
 * answered both items; its interval then rests on the pair that fewest answered. <b>Undefined
 * when</b> there are fewer than two items or people, everybody gave one answer to an item, which is
 * named, the sum of the items does not vary, or pairwise covariances give more than 1. An item that
 * runs against the others is named in the note.
 *
 * <p><b>Formula</b>: k/(k-1) (1 - sum of variances / variance of the sum). Interval: (1 - alpha
 * estimated)/(1 - alpha) follows F with (n-1)(k-1) and n-1 degrees of freedom (Feldt); exact where
 * the items are normal with equal covariances.
 *
 * <p><b>Reference</b>: Cronbach (1951) Coefficient alpha and the internal structure of tests,
 * Psychometrika 16:297-334; Feldt, Woodruff and Salih (1987) Statistical inference for coefficient
 * alpha, Applied Psychological Measurement 11:93-103. <b>Checked against</b>: psych 2.2.9 {@code
 * alpha}; quant_reference R1 and fixture {@code scales.json}.
 */
public final class CronbachAlpha {
  private static final String MEASURE = "alpha";
  private static final String CONTRADICTION =
      "covariances of different people contradict each other";
  private static final Method METHOD =
      new Method("Cronbach's alpha", "Cronbach (1951) Psychometrika 16:297-334");
  private static final Method STANDARDISED =
      new Method("standardised alpha", "Cronbach (1951) Psychometrika 16:297-334");
  private static final Method FELDT =
      new Method(
          "Feldt interval", "Feldt, Woodruff and Salih (1987) Appl. Psychol. Meas. 11:93-103");

  /** A smaller variance of the sum, or rise above 1, in shares of the items' own, is rounding. */
  private static final double ROUNDING = 1e-12;

  private final ScaleItems items;
  private final long n;
  private final long missing;
  private final double[][] covariances;

  private CronbachAlpha(ScaleItems items, long n, long missing) {
    this.items = items;
    this.n = n;
    this.missing = missing;
    this.covariances = n < 2 ? new double[0][] : items.covariances();
  }

  /**
   * Of the people who answered every item.
   *
   * @param items the answers to all items
   */
  public static CronbachAlpha of(ScaleItems items) {
    return new CronbachAlpha(items.completeOnly(), items.complete(), items.incomplete());
  }

  /**
   * Of everybody, each covariance from those who answered both items.
   *
   * @param items the answers to all items
   */
  public static CronbachAlpha pairwise(ScaleItems items) {
    int least = items.leastPairs();
    return new CronbachAlpha(items, least, (long) items.people() - least);
  }

  /**
   * Alpha with its interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    return reason()
        .<Outcome>map(reason -> new Undefined(MEASURE, reason, n))
        .orElseGet(() -> defined(confidenceLevel));
  }

  private Outcome defined(double confidenceLevel) {
    double alpha = alpha(covariances, all()).orElseThrow();
    Estimate estimate = Estimate.of(MEASURE, alpha, n, METHOD).withMissing(missing);
    Estimate noted = warning().map(estimate::withNote).orElse(estimate);
    if (alpha == 1) {
      return noted;
    }
    double tail = (1 - confidenceLevel) / 2;
    double below = n - 1.0;
    double above = below * (covariances.length - 1);
    double lower = 1 - (1 - alpha) * Quantiles.fisher(1 - tail, below, above);
    double upper = 1 - (1 - alpha) * Quantiles.fisher(tail, below, above);
    return noted.withInterval(new Interval(lower, upper, confidenceLevel, FELDT));
  }

  /** Alpha of the items brought to one variance: from the mean correlation. */
  public Outcome standardised() {
    return reason()
        .<Outcome>map(reason -> new Undefined("standardised_alpha", reason, n))
        .orElseGet(this::fromCorrelations);
  }

  private Outcome fromCorrelations() {
    int k = covariances.length;
    double[][] correlations = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        correlations[i][j] = covariances[i][j] / Math.sqrt(covariances[i][i] * covariances[j][j]);
      }
    }
    OptionalDouble alpha = alpha(correlations, all());
    if (alpha.isEmpty()) {
      return Undefined.of("standardised_alpha", TooLittle.NO_VARIATION, n);
    }
    if (alpha.getAsDouble() > 1) {
      return new Undefined("standardised_alpha", CONTRADICTION, n);
    }
    return Estimate.of("standardised_alpha", alpha.getAsDouble(), n, STANDARDISED)
        .withMissing(missing);
  }

  /** The statistics of each item, in their order; empty where alpha is undefined. */
  public List<ItemStatistics> items() {
    return reason().isPresent()
        ? List.of()
        : IntStream.range(0, covariances.length).mapToObj(this::statistics).toList();
  }

  private ItemStatistics statistics(int item) {
    double[] answers = items.answers(item);
    int[] others = IntStream.range(0, covariances.length).filter(i -> i != item).toArray();
    double variance = covariances[item][item];
    double rest = sum(covariances, others);
    double joint = Arrays.stream(others).mapToDouble(i -> covariances[item][i]).sum();
    OptionalDouble total =
        rest > 0
            ? OptionalDouble.of(Sample.clamp(joint / Math.sqrt(variance * rest), -1, 1))
            : OptionalDouble.empty();
    return new ItemStatistics(
        items.names().get(item),
        answers.length,
        Sample.mean(answers),
        Math.sqrt(variance),
        total,
        others.length < 2 ? OptionalDouble.empty() : alpha(covariances, others));
  }

  /** Why there is no alpha. */
  private Optional<String> reason() {
    if (items.names().size() < 2) {
      return Optional.of("fewer than two items");
    }
    if (n < 2) {
      TooLittle reason = n == 0 ? TooLittle.empty(missing) : TooLittle.ONE_CASE;
      return Optional.of(reason.reason());
    }
    if (items.constantItem().isPresent()) {
      return Optional.of(
          "no variation in item " + items.names().get(items.constantItem().getAsInt()));
    }
    OptionalDouble alpha = alpha(covariances, all());
    if (alpha.isEmpty()) {
      return Optional.of(TooLittle.NO_VARIATION.reason());
    }
    return alpha.getAsDouble() > 1 ? Optional.of(CONTRADICTION) : Optional.empty();
  }

  private Optional<String> warning() {
    String against =
        items().stream()
            .filter(ItemStatistics::mayNeedReversing)
            .map(ItemStatistics::name)
            .collect(Collectors.joining(", "));
    return against.isEmpty() ? Optional.empty() : Optional.of("may need reversing: " + against);
  }

  private int[] all() {
    return IntStream.range(0, covariances.length).toArray();
  }

  private static OptionalDouble alpha(double[][] covariances, int[] used) {
    double total = sum(covariances, used);
    double own = Arrays.stream(used).mapToDouble(i -> covariances[i][i]).sum();
    if (!(total > ROUNDING * own)) {
      return OptionalDouble.empty();
    }
    double k = used.length;
    double alpha = k / (k - 1) * (1 - own / total);
    return OptionalDouble.of(Math.abs(alpha - 1) < ROUNDING ? 1 : alpha);
  }

  private static double sum(double[][] covariances, int[] used) {
    double sum = 0;
    for (int i : used) {
      for (int j : used) {
        sum += covariances[i][j];
      }
    }
    return sum;
  }
}
