package org.plait.statistics.model;

/**
 * The probability of one category for one pattern of predictors, and its derivatives.
 *
 * <p><b>Formula</b>: with the cuts' linear predictors u above and l below the category, p = F(u) -
 * F(l); its gradient is f(u) z(u) - f(l) z(l), z the cuts' rows, and its curvature f'(u) z(u) z(u)'
 * - f'(l) z(l) z(l)'. The first category has no cut below, the last none above.
 */
final class CumulativeCell {
  private final CutRows rows;
  private final CumulativeLink link;
  private final double[] parameters;
  private final int pattern;
  private final int category;
  private final double upper;
  private final double lower;

  CumulativeCell(
      CutRows rows, CumulativeLink link, double[] parameters, int pattern, int category) {
    this.rows = rows;
    this.link = link;
    this.parameters = parameters;
    this.pattern = pattern;
    this.category = category;
    this.upper = hasUpper() ? predictor(category) : Double.POSITIVE_INFINITY;
    this.lower = hasLower() ? predictor(category - 1) : Double.NEGATIVE_INFINITY;
  }

  private boolean hasUpper() {
    return category < rows.cuts();
  }

  private boolean hasLower() {
    return category > 0;
  }

  private double predictor(int cut) {
    return Symmetric.dot(rows.row(pattern, cut), parameters);
  }

  double probability() {
    if (!hasUpper()) {
      return link.probability(-lower);
    }
    return hasLower() ? link.between(lower, upper) : link.probability(upper);
  }

  /** The largest finite linear predictor, in absolute value. */
  double extreme() {
    return Math.max(hasUpper() ? Math.abs(upper) : 0, hasLower() ? Math.abs(lower) : 0);
  }

  /** Adds weight times the gradient of the probability. */
  void addGradient(double[] to, double weight) {
    if (hasUpper()) {
      Symmetric.add(to, rows.row(pattern, category), weight * link.density(upper));
    }
    if (hasLower()) {
      Symmetric.add(to, rows.row(pattern, category - 1), -weight * link.density(lower));
    }
  }

  /** The gradient of the log-probability. */
  double[] score() {
    double[] score = new double[parameters.length];
    addGradient(score, 1 / probability());
    return score;
  }

  /** The negative second derivatives of the log-probability. */
  double[][] information() {
    double[][] information = new double[parameters.length][parameters.length];
    double p = probability();
    Symmetric.addOuter(information, score(), 1);
    if (hasUpper()) {
      Symmetric.addOuter(information, rows.row(pattern, category), -link.slope(upper) / p);
    }
    if (hasLower()) {
      Symmetric.addOuter(information, rows.row(pattern, category - 1), link.slope(lower) / p);
    }
    return information;
  }

  /** Directions of the parameters in which the probability does not fall. */
  void addDirections(java.util.List<double[]> to) {
    if (hasUpper()) {
      to.add(rows.row(pattern, category));
    }
    if (hasLower()) {
      double[] row = rows.row(pattern, category - 1).clone();
      java.util.Arrays.setAll(row, i -> -row[i]);
      to.add(row);
    }
  }
}
