package org.plait.statistics.contrast;

import java.util.Optional;
import org.plait.statistics.Clustering;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;

/**
 * A trend over waves with its interval, whether it is more than chance, and whether it was steady.
 *
 * @param estimate the trend with its interval
 * @param test the test that there is none; undefined where there are too few clusters to decide
 * @param departure the test of what the waves leave of a straight line; undefined with fewer than
 *     three waves
 * @param n the valid answers of all waves
 * @param clustering what the clusters are like, when answers name any
 */
public record TrendEstimate(
    Outcome estimate,
    TestOutcome test,
    TestOutcome departure,
    long n,
    Optional<Clustering> clustering) {

  public TrendEstimate {
    Require.count(n, "n");
  }

  /** Whether there are too few clusters to say anything. */
  public boolean tooFewClusters() {
    return clustering.map(Clustering::tooFew).orElse(false);
  }
}
