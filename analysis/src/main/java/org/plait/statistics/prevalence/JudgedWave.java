package org.plait.statistics.prevalence;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plait.statistics.Observations;
import org.plait.statistics.Require;

/**
 * The cases of one wave with what a machine said of all of them and people of a random sample, each
 * with its person, cluster and survey weight, and with the stratum from which it was drawn.
 *
 * <p><b>Input</b>: a score, 0 to 1, for every case, as {@link Observations} with persons, clusters
 * and weights; which of them people judged, and what they said, 1 or 0. Within a stratum every case
 * was as likely to be judged as any other. Scores must not come from a machine that learnt from the
 * judgement of the case they speak of; scores that are all 0 stand for no machine. <b>Units</b>:
 * scores and judgements 0 to 1. <b>Missing</b>: a case nobody judged has a score only.
 */
public final class JudgedWave {
  private final Observations scores;
  private final int[] places;
  private final double[] judgements;
  private final int[] strata;

  private JudgedWave(Observations scores, int[] places, double[] judgements, int[] strata) {
    this.scores = scores;
    this.places = places;
    this.judgements = judgements;
    this.strata = strata;
  }

  /**
   * Cases drawn at random from all.
   *
   * @param scores what the machine said of every case, an entry each
   * @param places which entries people judged
   * @param judgements what they said of these, 0 or 1
   * @throws IllegalArgumentException if lengths differ, an entry stands for several cases or was
   *     judged twice, or a value lies outside what is said here
   */
  public static JudgedWave of(Observations scores, int[] places, double[] judgements) {
    Require.sameLength(places.length, judgements.length, "judgements");
    if (scores.counted()) {
      throw new IllegalArgumentException("an entry must stand for one case");
    }
    for (int i = 0; i < scores.entries(); i++) {
      Require.unit(scores.value(i), "score");
    }
    if (IntStream.of(places).distinct().count() < places.length) {
      throw new IllegalArgumentException("a case must be judged once, found one twice");
    }
    for (double judgement : judgements) {
      if (judgement != 0 && judgement != 1) {
        throw new IllegalArgumentException("judgement must be 0 or 1, found " + judgement);
      }
    }
    return new JudgedWave(scores, places.clone(), judgements.clone(), new int[scores.entries()]);
  }

  /**
   * Drawn at random within strata, or sorted into them afterwards without regard to judgements.
   *
   * @param ofEach the stratum of each case, numbered from 0
   * @throws IllegalArgumentException if there is not one for each case, or one is negative
   */
  public JudgedWave inStrata(int[] ofEach) {
    Require.sameLength(scores.entries(), ofEach.length, "strata");
    for (int stratum : ofEach) {
      Require.count(stratum, "stratum");
    }
    return new JudgedWave(scores, places, judgements, ofEach.clone());
  }

  /** How many cases there are. */
  public int cases() {
    return scores.entries();
  }

  /** How many of them people judged. */
  public int judged() {
    return places.length;
  }

  Observations scores() {
    return scores;
  }

  int place(int judgement) {
    return places[judgement];
  }

  double judgement(int judgement) {
    return judgements[judgement];
  }

  int stratum(int entry) {
    return strata[entry];
  }

  int strata() {
    return Arrays.stream(strata).max().orElse(0) + 1;
  }

  /** How many more must be judged, so that every stratum with cases left has two that were. */
  int wanting() {
    long[] cases = cases(IntStream.of(strata));
    long[] judged = cases(IntStream.of(places).map(place -> strata[place]));
    return IntStream.range(0, cases.length)
        .map(stratum -> (int) Math.max(0, Math.min(2, cases[stratum]) - judged[stratum]))
        .sum();
  }

  /** Whether cases are left of one of several strata; one of which all say no adds nothing. */
  boolean sampledByStrata() {
    long[] cases = cases(IntStream.of(strata));
    long[] judged = cases(IntStream.of(places).map(place -> strata[place]));
    long[] yes =
        cases(
            IntStream.range(0, places.length)
                .filter(j -> judgements[j] == 1)
                .map(j -> strata[places[j]]));
    IntStream all = IntStream.range(0, cases.length);
    return Arrays.mismatch(cases, judged) >= 0
        && all.filter(h -> judged[h] < cases[h] || yes[h] > 0).count() > 1;
  }

  private long[] cases(IntStream ofStrata) {
    long[] cases = new long[strata()];
    ofStrata.forEach(stratum -> cases[stratum]++);
    return cases;
  }

  /**
   * How much weight each judged case's score deserves; with clusters learnt from other clusters.
   */
  double[] slopes() {
    int n = places.length;
    double[] read = new double[n];
    double[] weights = new double[n];
    int[] own = new int[n];
    int[] groups = new int[n];
    for (int j = 0; j < n; j++) {
      int place = places[j];
      read[j] = scores.value(place);
      weights[j] = scores.weight(place);
      own[j] = strata[place];
      int cluster = scores.cluster(place);
      groups[j] = cluster == Observations.NONE ? -1 - j : cluster;
    }
    return LeaveOneOutSlopes.of(judgements, read, weights, own, groups).each();
  }

  /** The clusters of the judged cases; who has none is one of their own. */
  long judgedClusters() {
    long alone = IntStream.of(places).filter(p -> scores.cluster(p) == Observations.NONE).count();
    return alone
        + IntStream.of(places)
            .map(scores::cluster)
            .filter(cluster -> cluster != Observations.NONE)
            .distinct()
            .count();
  }
}
