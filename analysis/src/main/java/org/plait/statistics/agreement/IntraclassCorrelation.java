package org.plait.statistics.agreement;

import java.util.Arrays;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.Sample;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The intraclass correlation: the share of the variance of numerical judgements that lies between
 * units.
 *
 * <p><b>Input</b>: a row a unit, a column a rater, everything judged. <b>Missing</b>: units that a
 * rater did not judge are left out before. <b>Undefined when</b> there are fewer than two units or
 * raters, or all judgements are the same; of the mean of raters also when they agree less than by
 * chance. <b>Formula</b>: from the mean squares between units, between raters and of the rest;
 * intervals from F, for two-way random raters with Satterthwaite's degrees of freedom.
 *
 * <p><b>Reference</b>: Shrout and Fleiss (1979) Intraclass correlations, Psychological Bulletin
 * 86:420-428; McGraw and Wong (1996) Psychological Methods 1:30-46. <b>Checked against</b>: psych
 * 2.2.9 {@code ICC}; fixture {@code kappa.json}.
 */
public final class IntraclassCorrelation {
  private static final String MEASURE = "intraclass_correlation";
  private static final String CITATION = "Shrout and Fleiss (1979) Psychol. Bull. 86:420-428";
  private static final Method INTERVAL = new Method("F interval", CITATION);

  private static final String LESS_THAN_CHANCE = "the raters agree less than by chance";
  private static final double ROUNDING = 1e-9;

  private final double n;
  private final double k;
  private final double between;
  private final double within;
  private final double raters;
  private final double rest;

  private IntraclassCorrelation(double[][] units) {
    this.n = units.length;
    this.k = units.length == 0 ? 0 : units[0].length;
    double[] all = Arrays.stream(units).flatMapToDouble(Arrays::stream).toArray();
    double mean = all.length == 0 ? 0 : Sample.mean(all);
    double squares = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum();
    double noise = all.length * (ROUNDING * mean) * (ROUNDING * mean);
    double total = squares > noise ? squares : 0;
    double ofUnits =
        k * Arrays.stream(units).mapToDouble(Sample::mean).map(m -> (m - mean) * (m - mean)).sum();
    double ofRaters = 0;
    for (int rater = 0; rater < k; rater++) {
      int column = rater;
      double own = Arrays.stream(units).mapToDouble(row -> row[column]).sum() / n - mean;
      ofRaters += n * own * own;
    }
    this.between = Math.min(total, ofUnits) / (n - 1);
    this.within = Math.max(0, total - ofUnits) / (n * (k - 1));
    this.raters = Math.min(total, ofRaters) / (k - 1);
    this.rest = Math.max(0, total - ofUnits - ofRaters) / ((n - 1) * (k - 1));
  }

  /**
   * Of numerical judgements.
   *
   * @param units a row for each unit, with a value of each rater
   * @throws IllegalArgumentException if a row has another length or a value is not finite
   */
  public static IntraclassCorrelation of(double[][] units) {
    for (double[] row : units) {
      Require.sameLength(units[0].length, row.length, "each unit");
      Require.finite(row);
    }
    return new IntraclassCorrelation(units);
  }

  /**
   * The correlation with its interval.
   *
   * @param form which of the six
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome estimate(IntraclassForm form, double confidenceLevel) {
    Require.level(confidenceLevel);
    if (n < 2 || k < 2) {
      TooLittle reason =
          n == 0 ? TooLittle.NO_CASES : n < 2 ? TooLittle.ONE_CASE : TooLittle.NO_PAIRS;
      return Undefined.of(MEASURE, reason, (long) n);
    }
    if (!(between + within > 0)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, (long) n);
    }
    double single = single(form.single());
    if (Double.isNaN(single)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, (long) n);
    }
    if (form.ofMean() && !canStepUp(single)) {
      return new Undefined(MEASURE, LESS_THAN_CHANCE, (long) n);
    }
    double value = form.ofMean() ? stepUp(single) : single;
    Estimate estimate = Estimate.of(MEASURE, value, (long) n, new Method(name(form), CITATION));
    if (!(rest > 0) || !(within > 0)) {
      return estimate;
    }
    double[] ends = ends(form.single(), single, (1 - confidenceLevel) / 2);
    boolean about = ends[0] <= single + ROUNDING && single <= ends[1] + ROUNDING;
    if (!about || !Double.isFinite(ends[0]) || form.ofMean() && !canStepUp(ends[0])) {
      return estimate.withNote(Notes.TOO_UNCERTAIN);
    }
    double lower = Math.min(value, form.ofMean() ? stepUp(ends[0]) : ends[0]);
    double upper = Math.max(value, form.ofMean() ? stepUp(ends[1]) : ends[1]);
    return estimate.withInterval(new Interval(lower, upper, confidenceLevel, INTERVAL));
  }

  private double single(IntraclassForm form) {
    return switch (form) {
      case ONE_WAY, ONE_WAY_MEAN -> (between - within) / (between + (k - 1) * within);
      case TWO_WAY_RANDOM, TWO_WAY_RANDOM_MEAN ->
          (between - rest) / (between + (k - 1) * rest + k * (raters - rest) / n);
      case TWO_WAY_FIXED, TWO_WAY_FIXED_MEAN -> (between - rest) / (between + (k - 1) * rest);
    };
  }

  private double[] ends(IntraclassForm form, double single, double tail) {
    return switch (form) {
      case ONE_WAY, ONE_WAY_MEAN -> ofRatio(between / within, n * (k - 1), tail);
      case TWO_WAY_FIXED, TWO_WAY_FIXED_MEAN -> ofRatio(between / rest, (n - 1) * (k - 1), tail);
      case TWO_WAY_RANDOM, TWO_WAY_RANDOM_MEAN -> satterthwaite(single, tail);
    };
  }

  private double[] ofRatio(double ratio, double df, double tail) {
    double low = ratio / Quantiles.fisher(1 - tail, n - 1, df);
    double high = ratio * Quantiles.fisher(1 - tail, df, n - 1);
    return new double[] {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
  }

  private double[] satterthwaite(double single, double tail) {
    double ofRaters = k * single * raters / rest;
    double ofRest = n * (1 + (k - 1) * single) - k * single;
    double sum = ofRaters + ofRest;
    double df = (k - 1) * (n - 1) * sum * sum / ((n - 1) * ofRaters * ofRaters + ofRest * ofRest);
    double above = Quantiles.fisher(1 - tail, n - 1, df);
    double below = Quantiles.fisher(1 - tail, df, n - 1);
    double noise = k * raters + (k * n - k - n) * rest;
    return new double[] {
      n * (between - above * rest) / (above * noise + n * between),
      n * (below * between - rest) / (noise + n * below * between)
    };
  }

  /** Whether the raters agree so much that their mean has a reliability at all. */
  private boolean canStepUp(double single) {
    return 1 + (k - 1) * single > ROUNDING;
  }

  private double stepUp(double single) {
    return k * single / (1 + (k - 1) * single);
  }

  private static String name(IntraclassForm form) {
    int number = form.ordinal() % 3 + 1;
    return "ICC(" + number + (form.ofMean() ? ",k)" : ",1)");
  }
}
