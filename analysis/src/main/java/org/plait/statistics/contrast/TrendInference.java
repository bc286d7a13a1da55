package org.plait.statistics.contrast;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.plait.statistics.Clustering;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/** Interval and tests of sums over the answers of several waves, from their robust covariance. */
final class TrendInference {
  private static final String DEPARTURE = "departure";
  private static final String BINDER = "Binder (1983) Int. Stat. Review 51:279-292";
  private static final String CAMERON = "Cameron, Gelbach, Miller (2011) JBES 29:238-249";
  private static final Method LACK_OF_FIT =
      new Method("lack of fit of a straight line, robust Wald", BINDER);

  /** A smaller share of the variance of independent answers is rounding. */
  private static final double NEGLIGIBLE = 1e-12;

  private static final double SINGULAR = 1e-9;

  /**
   * A sum over all answers.
   *
   * @param value its value
   * @param added what each answer adds for each unit of its weight, by wave and entry
   */
  record Linearised(double value, double[][] added) {}

  private final RepeatedAnswers answers;
  private final String measure;
  private final double none;

  /**
   * Prepares.
   *
   * @param none the value that means no trend
   */
  TrendInference(RepeatedAnswers answers, String measure, double none) {
    this.answers = answers;
    this.measure = measure;
    this.none = none;
  }

  TrendEstimate undefined(TooLittle reason) {
    Undefined outcome = Undefined.of(measure, reason, answers.n());
    return new TrendEstimate(
        outcome, outcome, Undefined.of(DEPARTURE, reason, answers.n()), answers.n(), clustering());
  }

  TrendEstimate of(
      Linearised trend, List<Linearised> departures, Method method, double confidenceLevel) {
    Estimate bare = Estimate.of(measure, trend.value(), answers.n(), method);
    double variance = answers.variance(trend.added());
    if (answers.constantWithinWaves() || !(variance > NEGLIGIBLE * alone(trend))) {
      return new TrendEstimate(
          bare.withNote(Notes.NO_VARIATION),
          Undefined.of(measure, TooLittle.NO_VARIATION, answers.n()),
          Undefined.of(DEPARTURE, TooLittle.NO_VARIATION, answers.n()),
          answers.n(),
          clustering());
    }
    double error = Math.sqrt(variance);
    double df = answers.df();
    double half = Quantiles.student(confidenceLevel, df) * error;
    Method robust =
        answers.clustered()
            ? new Method(method.name() + ", two-way robust variance, t", CAMERON)
            : new Method(method.name() + ", variance summed by person, t", BINDER);
    Interval interval =
        new Interval(trend.value() - half, trend.value() + half, confidenceLevel, robust);
    Outcome estimate = annotated(bare.withStandardError(error).withInterval(interval));
    TestOutcome test =
        fewClusters()
            ? Undefined.of(measure, TooLittle.TOO_FEW_CLUSTERS, answers.n())
            : TestResult.student((trend.value() - none) / error, df, robust, answers.n());
    return new TrendEstimate(estimate, test, departure(departures), answers.n(), clustering());
  }

  private Optional<Clustering> clustering() {
    return answers.clustering();
  }

  private boolean fewClusters() {
    return clustering().map(Clustering::tooFew).orElse(false);
  }

  private Estimate annotated(Estimate estimate) {
    return fewClusters() ? estimate.withNote(Notes.FEW_CLUSTERS) : estimate;
  }

  /** The variance the sum would have if no two answers came from one person. */
  private double alone(Linearised sum) {
    double variance = 0;
    for (int wave = 0; wave < answers.waves(); wave++) {
      for (int i = 0; i < sum.added()[wave].length; i++) {
        double added = sum.added()[wave][i];
        double weight = answers.weight(wave, i) / answers.count(wave, i);
        variance += answers.count(wave, i) * weight * weight * added * added;
      }
    }
    return variance;
  }

  private TestOutcome departure(List<Linearised> sums) {
    if (sums.isEmpty()) {
      return new Undefined(DEPARTURE, "fewer than three waves", answers.n());
    }
    if (fewClusters()) {
      return Undefined.of(DEPARTURE, TooLittle.TOO_FEW_CLUSTERS, answers.n());
    }
    int size = sums.size();
    double[] scale = new double[size];
    double[] scaled = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = Math.sqrt(answers.covariance(sums.get(i).added(), sums.get(i).added()));
      if (!(scale[i] * scale[i] > NEGLIGIBLE * alone(sums.get(i)))) {
        return Undefined.of(DEPARTURE, TooLittle.NO_VARIATION, answers.n());
      }
      scaled[i] = sums.get(i).value() / scale[i];
    }
    double[][] correlation = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        correlation[i][j] =
            answers.covariance(sums.get(i).added(), sums.get(j).added()) / (scale[i] * scale[j]);
      }
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(correlation, false), SINGULAR).getSolver();
    RealVector d = new ArrayRealVector(scaled, false);
    double statistic = solver.isNonSingular() ? d.dotProduct(solver.solve(d)) : -1;
    return statistic >= 0
        ? TestResult.chiSquared(statistic, size, LACK_OF_FIT, answers.n())
        : Undefined.of(DEPARTURE, TooLittle.NO_VARIATION, answers.n());
  }
}
