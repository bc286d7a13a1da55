package org.plait.statistics.contrast;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.Clustering;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Observations;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * A linear contrast over cells, such as wave and group: of their means or shares, or of relative
 * effects between them. One number with one interval, so that nobody compares two p-values.
 *
 * <p><b>Input</b>: the answers of each cell; the same person has the same number in every cell in
 * which they stand, the same cluster likewise. <b>Units</b>: those of the answers; relative effects
 * are probabilities. <b>Missing</b>: as in the cells. <b>Undefined when</b> a cell has fewer than
 * ten valid answers; the test also when nothing varies, or answers come from fewer than ten
 * clusters. <b>Formula</b>: &Sigma; c<sub>k</sub> mean<sub>k</sub>, where an answer y of a cell of
 * n adds c(y - mean)/n, with weights c w(y - mean)/&Sigma;w less what the margins of a calibration
 * explain of it; or &Sigma; c<sub>m</sub> (&theta;<sub>m</sub> - 1/2) over relative effects
 * &theta;, where it adds its centred placements instead. The variance is that of the sums by person
 * and by cluster, the interval and the test are t.
 *
 * <p><b>Reference</b>: Binder (1983) On the variances of asymptotically normal estimators from
 * complex surveys, International Statistical Review 51:279-292; Cameron, Gelbach, Miller (2011)
 * Robust inference with multiway clustering, J. Business &amp; Economic Statistics 29:238-249;
 * Brunner and Munzel (2000) Biometrical J. 42:17-25. <b>Checked against</b>: R survey svycontrast,
 * sandwich vcovCL and t.test; fixture {@code contrast.json}.
 */
public final class CellContrast {
  /** With fewer valid answers in a cell nothing is contrasted. */
  public static final int ENOUGH_ANSWERS = 10;

  private static final String MEASURE = "contrast";
  private static final double NO_EFFECT = 0.5;
  private static final Method CONTRAST =
      new Method("linear contrast", "Binder (1983) Int. Stat. Review 51:279-292");
  private static final Method BY_PERSON =
      new Method(
          "contrast of cells summed by person, t", "Binder (1983) Int. Stat. Review 51:279-292");
  private static final Method BY_CLUSTER =
      new Method(
          "contrast of cells, two-way robust variance, t",
          "Cameron, Gelbach, Miller (2011) JBES 29:238-249");

  private final List<Observations> cells;
  private final double value;
  private final UnitSums sums;

  private CellContrast(List<Observations> cells, double value, UnitSums sums) {
    this.cells = List.copyOf(cells);
    this.value = value;
    this.sums = sums;
  }

  /**
   * A relative effect between two cells, and what it counts.
   *
   * @param from the place of the cell whose answers are expected lower
   * @param to the place of the other
   * @param coefficient what the effect counts in the contrast
   */
  public record Effect(int from, int to, double coefficient) {}

  /**
   * The sum of the cells' means, each times its coefficient.
   *
   * @param cells the answers of each cell
   * @param coefficients what each cell's mean counts
   * @throws IllegalArgumentException if there is not one coefficient for each cell
   */
  public static CellContrast ofMeans(List<Observations> cells, double... coefficients) {
    Require.sameLength(cells.size(), coefficients.length, "coefficients");
    Require.finite(coefficients);
    UnitSums sums = new UnitSums(cells);
    double value = 0;
    for (int cell = 0; cell < coefficients.length; cell++) {
      Observations answers = cells.get(cell);
      double[] values = answers.each();
      value += answers.size() == 0 ? 0 : coefficients[cell] * answers.mean(values);
      sums.add(cell, values, coefficients[cell]);
    }
    return new CellContrast(cells, value, sums);
  }

  /**
   * The sum of relative effects between cells less 1/2, each times its coefficient.
   *
   * @param cells the answers of each cell
   * @param effects the relative effects and what each counts
   */
  public static CellContrast ofEffects(List<Observations> cells, List<Effect> effects) {
    UnitSums sums = new UnitSums(cells);
    double value = 0;
    for (Effect effect : effects) {
      Observations lower = cells.get(effect.from());
      Observations upper = cells.get(effect.to());
      if (lower.size() == 0 || upper.size() == 0) {
        continue;
      }
      double[] above = lower.placements(upper.each());
      double[] below = upper.placements(lower.each());
      value += effect.coefficient() * (upper.mean(above) - NO_EFFECT);
      sums.add(effect.to(), above, effect.coefficient());
      sums.add(effect.from(), below, -effect.coefficient());
    }
    return new CellContrast(cells, value, sums);
  }

  /**
   * The contrast with its interval, and the test that it is 0.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public ContrastEstimate estimate(double confidenceLevel) {
    Require.level(confidenceLevel);
    Optional<TooLittle> tooFew = tooFew();
    if (tooFew.isPresent()) {
      Undefined none = Undefined.of(MEASURE, tooFew.get(), n());
      return new ContrastEstimate(none, none, n(), Optional.empty());
    }
    RobustCovariance covariance = covariance();
    double[][] added = added();
    Optional<Clustering> clustering = covariance.members().clustering();
    double variance = covariance.variance(added);
    if (!(variance > 0)) {
      Undefined test = Undefined.of(MEASURE, TooLittle.NO_VARIATION, n());
      Estimate alone = bare().withNote(Notes.NO_VARIATION);
      return new ContrastEstimate(alone, test, n(), clustering);
    }
    boolean clustered = covariance.members().clustered();
    Method method = clustered ? BY_CLUSTER : BY_PERSON;
    double df = covariance.df(added);
    double error = Math.sqrt(variance);
    double half = Quantiles.student(confidenceLevel, df) * error;
    Estimate estimate =
        bare()
            .withStandardError(error)
            .withInterval(new Interval(value - half, value + half, confidenceLevel, method));
    boolean fewClusters = clustering.map(Clustering::tooFew).orElse(false);
    TestOutcome test =
        fewClusters
            ? Undefined.of(MEASURE, TooLittle.TOO_FEW_CLUSTERS, n())
            : TestResult.student(value / error, df, method, n());
    return new ContrastEstimate(
        fewClusters ? estimate.withNote(Notes.FEW_CLUSTERS) : estimate, test, n(), clustering);
  }

  /** The contrast's value. */
  double value() {
    return value;
  }

  /** What each person adds to it, by the cells of {@link #covariance}. */
  double[][] added() {
    return sums.added();
  }

  /** The covariance of such sums. */
  RobustCovariance covariance() {
    return sums.covariance();
  }

  List<Observations> cells() {
    return cells;
  }

  /** Why there is too little in some cell, if there is. */
  Optional<TooLittle> tooFew() {
    return cells.stream().anyMatch(cell -> cell.size() < ENOUGH_ANSWERS)
        ? Optional.of(TooLittle.TOO_FEW_CASES)
        : Optional.empty();
  }

  private Estimate bare() {
    return Estimate.of(MEASURE, value, n(), CONTRAST)
        .withMissing(cells.stream().mapToLong(Observations::missing).sum());
  }

  private long n() {
    return cells.stream().mapToLong(Observations::size).sum();
  }
}
