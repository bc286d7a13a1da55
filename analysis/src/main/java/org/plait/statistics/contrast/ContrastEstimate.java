package org.plait.statistics.contrast;

import java.util.Optional;
import org.plait.statistics.Clustering;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;

/**
 * One contrast with its interval, and whether it is more than chance.
 *
 * @param estimate the contrast with its interval
 * @param test the test that it is 0; undefined where there are too few clusters to decide
 * @param n the valid answers of all its cells
 * @param clustering what the clusters are like, when answers name any
 */
public record ContrastEstimate(
    Outcome estimate, TestOutcome test, long n, Optional<Clustering> clustering) {

  public ContrastEstimate {
    Require.count(n, "n");
  }

  /** Whether there are too few clusters to say anything. */
  public boolean tooFewClusters() {
    return clustering.map(Clustering::tooFew).orElse(false);
  }
}
