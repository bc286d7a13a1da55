package org.plait.statistics.model;

import java.util.HashMap;
import java.util.Map;

/** The scores of a cumulative link model, summed by cluster. */
final class CumulativeScores {
  private CumulativeScores() {}

  /** Of clusters whose cells' outcomes are the categories' positions among those used. */
  static Sandwich of(
      CumulativeIterations iterations, Clusters clusters, int parameters, OutcomeCells cells) {
    Map<Integer, double[]> scores = new HashMap<>();
    Map<Integer, double[][]> shares = new HashMap<>();
    Sandwich sums = new Sandwich(parameters);
    for (Clusters.Kind kind : clusters.kinds()) {
      double[] score = new double[parameters];
      double[][] share = new double[parameters][parameters];
      for (int i = 0; i < kind.cells().length; i++) {
        int cell = kind.cells()[i];
        double count = kind.counts()[i] * cells.weights()[cell];
        CumulativeCell at = iterations.cell(cells.patterns()[cell], (int) cells.outcomes()[cell]);
        Symmetric.add(score, scores.computeIfAbsent(cell, c -> at.score()), count);
        double[][] information = shares.computeIfAbsent(cell, c -> at.information());
        for (int j = 0; j < parameters; j++) {
          Symmetric.add(share[j], information[j], count);
        }
      }
      sums.add(score, share, kind.multiplicity());
    }
    return sums;
  }
}
