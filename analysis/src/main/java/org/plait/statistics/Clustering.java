package org.plait.statistics;

/**
 * What the clusters of an estimate are like.
 *
 * @param clusters the different clusters named
 * @param shared those with answers of two or more people
 * @param filled answers without a cluster that took that of the same person's other wave
 * @param alone people without any cluster, each a cluster of one
 */
public record Clustering(long clusters, long shared, long filled, long alone) {
  /** With fewer clusters the robust variance is not trusted to decide anything. */
  public static final int ENOUGH = 10;

  public Clustering {
    Require.count(clusters, "clusters");
    Require.count(shared, "shared");
    Require.count(filled, "filled");
    Require.count(alone, "alone");
  }

  /** Whether there are fewer than ten clusters: too few to say anything about a change. */
  public boolean tooFew() {
    return clusters < ENOUGH;
  }

  /**
   * Whether colleagues are so few that their likeness can neither be estimated nor matter much:
   * fewer than ten clusters with two or more people, and most people the only one of theirs. Then
   * the clusters are left out of account, as they are when nobody shares one.
   *
   * @param people how many people there are
   */
  public boolean negligible(long people) {
    long single = clusters - shared + alone;
    return shared == 0 || (shared < ENOUGH && 2 * single > people);
  }

  /**
   * Degrees of freedom: the clusters with two or more people, less one for the single stratum, and
   * at least 1.
   */
  public double df() {
    return Math.max(1, shared - 1);
  }
}
