package org.plait.statistics;

import java.util.Optional;

/**
 * How much something changed between two waves, and whether that is more than chance.
 *
 * @param design how the people of the waves relate
 * @param estimate the change with its interval
 * @param test the test of no change; undefined where there are too few clusters to decide
 * @param nFrom valid answers of the earlier wave
 * @param nTo valid answers of the later wave
 * @param nPairs people with a valid answer in both
 * @param clustering what the clusters are like, when answers name any
 */
public record ChangeEstimate(
    Design design,
    Outcome estimate,
    TestOutcome test,
    long nFrom,
    long nTo,
    long nPairs,
    Optional<Clustering> clustering) {

  public ChangeEstimate {
    Require.count(nFrom, "nFrom");
    Require.count(nTo, "nTo");
    Require.count(nPairs, "nPairs");
  }

  /** Whether there are too few clusters to say anything. */
  public boolean tooFewClusters() {
    return clustering.map(Clustering::tooFew).orElse(false);
  }

  /** In two lines: the change, then the test. */
  @Override
  public String toString() {
    String people =
        design == Design.INDEPENDENT ? "" : ", " + nPairs + " people answered in both waves";
    return estimate + people + "\n" + test;
  }

  static ChangeEstimate of(TwoWaves waves, Outcome estimate, TestOutcome test) {
    Optional<Clustering> clustering = waves.clustering();
    boolean tooFew = clustering.map(Clustering::tooFew).orElse(false);
    TestOutcome decided =
        tooFew && test.result().isPresent()
            ? Undefined.of(
                estimate.measure(), TooLittle.TOO_FEW_CLUSTERS, waves.nFrom() + (long) waves.nTo())
            : test;
    return new ChangeEstimate(
        waves.design(), estimate, decided, waves.nFrom(), waves.nTo(), waves.nPairs(), clustering);
  }

  static ChangeEstimate undefined(TwoWaves waves, String measure, TooLittle reason) {
    Undefined undefined = Undefined.of(measure, reason, Math.min(waves.nFrom(), waves.nTo()));
    return of(waves, undefined, undefined);
  }
}
