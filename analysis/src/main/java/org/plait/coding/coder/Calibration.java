package org.plait.coding.coder;

import java.util.List;
import java.util.TreeSet;

/**
 * How likely a code applies at a score: 1 / (1 + exp(-(a + b score))), with a and b by penalised
 * maximum likelihood from comments that people coded and a coder scored without knowing their
 * codes. First for all codes together; then for each code, drawn to that the more the rarer it is:
 * a is taken to be normal about the common one with standard deviation 1, b with 3.
 *
 * <p>Source: Platt (1999) Advances in Large Margin Classifiers, 61-74.
 */
record Calibration(double intercept, double slope) {

  /** Before anything is seen: a wide prior, which keeps numbers finite when codes are separated. */
  private static final Calibration UNKNOWN = new Calibration(-3, 6);

  private static final double WIDE = 0.01;
  private static final double OWN_INTERCEPT = 1;
  private static final double OWN_SLOPE = 1.0 / 9;
  private static final int STEPS = 50;
  private static final double SMALL = 1e-9;

  double probability(double score) {
    return logistic(intercept + slope * score);
  }

  /** For all codes together. */
  static Calibration common(List<Scored> scored, TreeSet<String> codes) {
    int size = scored.size() * codes.size();
    double[] scores = new double[size];
    boolean[] applies = new boolean[size];
    int i = 0;
    for (Scored one : scored) {
      for (String code : codes) {
        scores[i] = one.score(code);
        applies[i++] = one.has(code);
      }
    }
    return UNKNOWN.fitted(scores, applies, WIDE, WIDE);
  }

  /** For one code; this is the common one. */
  Calibration of(String code, List<Scored> scored) {
    double[] scores = scored.stream().mapToDouble(s -> s.score(code)).toArray();
    boolean[] applies = new boolean[scores.length];
    for (int i = 0; i < applies.length; i++) {
      applies[i] = scored.get(i).has(code);
    }
    return fitted(scores, applies, OWN_INTERCEPT, OWN_SLOPE);
  }

  /** Newton's method from here, drawn back to here. */
  private Calibration fitted(
      double[] scores, boolean[] applies, double drawIntercept, double drawSlope) {
    Calibration now = this;
    double loss = loss(now, scores, applies, drawIntercept, drawSlope);
    for (int step = 0; step < STEPS; step++) {
      double ga = drawIntercept * (now.intercept - intercept);
      double gb = drawSlope * (now.slope - slope);
      double haa = drawIntercept;
      double hab = 0;
      double hbb = drawSlope;
      for (int i = 0; i < scores.length; i++) {
        double p = now.probability(scores[i]);
        double error = p - (applies[i] ? 1 : 0);
        double weight = p * (1 - p);
        ga += error;
        gb += error * scores[i];
        haa += weight;
        hab += weight * scores[i];
        hbb += weight * scores[i] * scores[i];
      }
      double determinant = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / determinant;
      double db = (haa * gb - hab * ga) / determinant;
      Calibration next = new Calibration(now.intercept - da, now.slope - db);
      double nextLoss = loss(next, scores, applies, drawIntercept, drawSlope);
      for (double part = 0.5; nextLoss > loss && part > SMALL; part /= 2) {
        next = new Calibration(now.intercept - part * da, now.slope - part * db);
        nextLoss = loss(next, scores, applies, drawIntercept, drawSlope);
      }
      if (!(nextLoss < loss)) {
        return now;
      }
      boolean settled = loss - nextLoss < SMALL;
      now = next;
      loss = nextLoss;
      if (settled) {
        return now;
      }
    }
    return now;
  }

  private double loss(
      Calibration at, double[] scores, boolean[] applies, double drawIntercept, double drawSlope) {
    double a = at.intercept - intercept;
    double b = at.slope - slope;
    double loss = (drawIntercept * a * a + drawSlope * b * b) / 2;
    for (int i = 0; i < scores.length; i++) {
      double logit = at.intercept + at.slope * scores[i];
      double wrong = applies[i] ? -logit : logit;
      loss += wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong));
    }
    return loss;
  }

  private static double logistic(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
