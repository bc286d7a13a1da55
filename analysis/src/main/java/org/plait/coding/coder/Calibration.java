package org.plait.coding.coder;

import java.util.List;
import java.util.TreeSet;

/**
 * How likely a code applies at a score s: 1 / (1 + exp(-(a + b x))) with x = ln((s + 0.02) / (1.02
 * - s)), the log odds of the score kept from the ends, and a and b by penalised maximum likelihood
 * from comments that people coded and a coder scored without knowing their codes. First for all
 * codes together; then for each code, drawn to that the more the rarer it is: both are taken to be
 * normal about the common ones with standard deviation 1.
 *
 * <p>Source: Platt (1999) Advances in Large Margin Classifiers, 61-74.
 */
record Calibration(double intercept, double slope) {

  /** Before anything is seen: a wide prior, which keeps numbers finite when codes are separated. */
  private static final Calibration UNKNOWN = new Calibration(0, 1);

  private static final double WIDE = 0.01;
  private static final double OWN = 1;
  private static final double END = 0.02;
  private static final int STEPS = 50;
  private static final double SMALL = 1e-9;

  double probability(double score) {
    return logistic(intercept + slope * odds(score));
  }

  private static double odds(double score) {
    return Math.log((score + END) / (1 - score + END));
  }

  /** For all codes together. */
  static Calibration common(List<Scored> scored, TreeSet<String> codes) {
    int size = scored.size() * codes.size();
    double[] scores = new double[size];
    boolean[] applies = new boolean[size];
    int i = 0;
    for (Scored one : scored) {
      for (String code : codes) {
        scores[i] = odds(one.score(code));
        applies[i++] = one.has(code);
      }
    }
    return UNKNOWN.fitted(scores, applies, WIDE).rising();
  }

  /** For one code; this is the common one. */
  Calibration of(String code, List<Scored> scored) {
    double[] scores = scored.stream().mapToDouble(s -> odds(s.score(code))).toArray();
    boolean[] applies = new boolean[scores.length];
    for (int i = 0; i < applies.length; i++) {
      applies[i] = scored.get(i).has(code);
    }
    return fitted(scores, applies, OWN).rising();
  }

  /** A higher score never makes a code less likely. */
  private Calibration rising() {
    return new Calibration(intercept, Math.max(0, slope));
  }

  /** Newton's method from here, drawn back to here. */
  private Calibration fitted(double[] odds, boolean[] applies, double draw) {
    Calibration now = this;
    double loss = loss(now, odds, applies, draw);
    for (int step = 0; step < STEPS; step++) {
      double ga = draw * (now.intercept - intercept);
      double gb = draw * (now.slope - slope);
      double haa = draw;
      double hab = 0;
      double hbb = draw;
      for (int i = 0; i < odds.length; i++) {
        double p = logistic(now.intercept + now.slope * odds[i]);
        double error = p - (applies[i] ? 1 : 0);
        double weight = p * (1 - p);
        ga += error;
        gb += error * odds[i];
        haa += weight;
        hab += weight * odds[i];
        hbb += weight * odds[i] * odds[i];
      }
      double determinant = haa * hbb - hab * hab;
      double da = (hbb * ga - hab * gb) / determinant;
      double db = (haa * gb - hab * ga) / determinant;
      Calibration next = new Calibration(now.intercept - da, now.slope - db);
      double nextLoss = loss(next, odds, applies, draw);
      for (double part = 0.5; nextLoss > loss && part > SMALL; part /= 2) {
        next = new Calibration(now.intercept - part * da, now.slope - part * db);
        nextLoss = loss(next, odds, applies, draw);
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

  private double loss(Calibration at, double[] odds, boolean[] applies, double draw) {
    double a = at.intercept - intercept;
    double b = at.slope - slope;
    double loss = draw * (a * a + b * b) / 2;
    for (int i = 0; i < odds.length; i++) {
      double logit = at.intercept + at.slope * odds[i];
      double wrong = applies[i] ? -logit : logit;
      loss += wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong));
    }
    return loss;
  }

  private static double logistic(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
