package org.plait.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What one answer of each entry counts: 1, a number of its own, or its weight in a wave over all of
 * which variances are summed.
 */
final class EntryWeights {
  /** All count the same, as if drawn from the whole. */
  static final EntryWeights EVEN =
      new EntryWeights(Optional.empty(), new int[] {}, new double[] {});

  private final Optional<WeightedWave> wave;
  private final int[] rows;
  private final double[] each;

  private EntryWeights(Optional<WeightedWave> wave, int[] rows, double[] each) {
    this.wave = wave;
    this.rows = rows;
    this.each = each;
  }

  /** A number for each entry, as if the weights were known. */
  static EntryWeights of(double[] each) {
    return new EntryWeights(Optional.empty(), EVEN.rows, each);
  }

  /**
   * Those of a wave.
   *
   * @param rows the row of each entry in the wave
   */
  static EntryWeights ofWave(WeightedWave wave, int[] rows) {
    double[] each =
        wave.even() ? EVEN.each : IntStream.of(rows).mapToDouble(wave::weight).toArray();
    return new EntryWeights(Optional.of(wave), rows, each);
  }

  EntryWeights withoutClusters() {
    return new EntryWeights(wave.map(WeightedWave::withoutClusters), rows, each);
  }

  /** Whether they are of a wave over all of which a variance is summed. */
  boolean ofWave() {
    return wave.isPresent();
  }

  /** Everybody in the wave, where they are of one. */
  Optional<Observations> everybody() {
    return wave.map(WeightedWave::everybody);
  }

  /** Whether the answers count differently. */
  boolean uneven() {
    return each.length > 0 || wave.filter(w -> !w.even()).isPresent();
  }

  boolean inStrata() {
    return wave.filter(WeightedWave::inStrata).isPresent();
  }

  /** Whether estimates are made again with sets of weights. */
  boolean replicated() {
    return wave.flatMap(WeightedWave::replication).isPresent();
  }

  /** What the squares of the differences between sets are times. */
  double scale() {
    return wave.flatMap(WeightedWave::replication).orElseThrow().scale();
  }

  /** By how much the mean of a number of each entry differs with each set of weights. */
  double[] replicateMeans(double[] ofEntries, double mean) {
    return wave.orElseThrow().replicateMeans(ofEntries, rows, mean);
  }

  /** By how much a sum of what each person of the wave adds differs with each set. */
  double[] replicateSums(double[] added) {
    return wave.orElseThrow().replicateSums(added);
  }

  /** The stratum of each of the wave's people; none where strata change nothing. */
  int[] strata() {
    return wave.map(WeightedWave::strata).orElse(EVEN.rows);
  }

  /** The stratum of one entry; 0 where strata change nothing. */
  int stratum(int index) {
    return wave.map(w -> w.stratum(rows[index])).orElse(0);
  }

  /** What one answer of an entry counts. */
  double of(int index) {
    return each.length == 0 ? 1 : each[index];
  }

  /** The weights that differ; none where all are 1. */
  int size() {
    return each.length;
  }

  /** What one answer of each person adds to an estimate, given what it adds by unit of weight. */
  double[] contributions(double[] linearised) {
    if (wave.isPresent()) {
      return wave.get().added(linearised, rows);
    }
    double[] added = linearised.clone();
    Arrays.setAll(added, i -> added[i] * of(i));
    return added;
  }
}
