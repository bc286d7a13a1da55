package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The robust variance of coefficients whose scores are sums over independent clusters: the inverse
 * information around the sum of the scores' outer products.
 *
 * <p><b>Reference</b>: Liang and Zeger (1986) Biometrika 73:13-22.
 */
final class Sandwich {
  private record Part(double[] score, double[][] share, long multiplicity) {}

  private final double[][] information;
  private final List<Part> parts = new ArrayList<>();

  Sandwich(int size) {
    this.information = new double[size][size];
  }

  /** Adds clusters with this score and share of the information, each so many times. */
  void add(double[] score, double[][] share, long multiplicity) {
    parts.add(new Part(score, share, multiplicity));
    for (int i = 0; i < score.length; i++) {
      Symmetric.add(information[i], share[i], multiplicity);
    }
  }

  /** The sum of the shares. */
  double[][] information() {
    return information;
  }

  /** The sum of the scores. */
  double[] score() {
    double[] sum = new double[information.length];
    parts.forEach(part -> Symmetric.add(sum, part.score(), part.multiplicity()));
    return sum;
  }

  /** The variance; empty when one cluster alone carries a coefficient. */
  Optional<double[][]> variance(SmallSampleCorrection correction) {
    Optional<Symmetric> bread = Symmetric.of(information);
    if (bread.isEmpty()) {
      return Optional.empty();
    }
    double[][] variance = new double[information.length][information.length];
    for (Part part : parts) {
      Optional<double[]> score = correction.corrected(part.score(), part.share(), information);
      if (score.isEmpty()) {
        return Optional.empty();
      }
      Symmetric.addOuter(variance, bread.get().solve(score.get()), part.multiplicity());
    }
    return Optional.of(variance);
  }
}
