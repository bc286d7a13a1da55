package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.statistics.Observations;

/**
 * The rows of each cluster, as counts of the different rows (cells) it has. Clusters with the same
 * rows are kept once, so that many people with few answers each are few clusters; neither their
 * order nor their numbers matter.
 */
final class Clusters {

  /**
   * Clusters with the same rows.
   *
   * @param cells the different cells, ascending
   * @param counts how often each occurs
   * @param multiplicity how many clusters have these rows
   */
  record Kind(int[] cells, int[] counts, long multiplicity) {
    int size() {
      return Arrays.stream(counts).sum();
    }
  }

  private final List<Kind> kinds;
  private final long count;

  private Clusters(List<Kind> kinds, long count) {
    this.kinds = kinds;
    this.count = count;
  }

  /** Of each row's cell, 0 or more, and cluster; a row without cluster is one by itself. */
  static Clusters of(int[] cells, int[] clusters) {
    long[] keys = new long[cells.length];
    long alone = Integer.MAX_VALUE;
    for (int row = 0; row < cells.length; row++) {
      long cluster = clusters[row] == Observations.NONE ? ++alone : clusters[row];
      keys[row] = cluster << 31 | cells[row];
    }
    Arrays.sort(keys);
    Map<int[], Long> found = new TreeMap<>(Arrays::compare);
    long count = 0;
    int start = 0;
    for (int end = 1; end <= keys.length; end++) {
      if (end == keys.length || keys[end] >> 31 != keys[start] >> 31) {
        found.merge(rows(keys, start, end), 1L, Long::sum);
        count++;
        start = end;
      }
    }
    List<Kind> kinds = new ArrayList<>(found.size());
    found.forEach((rows, multiplicity) -> kinds.add(kind(rows, multiplicity)));
    return new Clusters(List.copyOf(kinds), count);
  }

  List<Kind> kinds() {
    return kinds;
  }

  /** How many clusters there are. */
  long count() {
    return count;
  }

  private static int[] rows(long[] keys, int start, int end) {
    int[] rows = new int[end - start];
    Arrays.setAll(rows, i -> (int) (keys[start + i] & Integer.MAX_VALUE));
    return rows;
  }

  private static Kind kind(int[] rows, long multiplicity) {
    int[] cells = Arrays.stream(rows).distinct().toArray();
    int[] counts = new int[cells.length];
    int place = -1;
    for (int i = 0; i < rows.length; i++) {
      if (i == 0 || rows[i] != rows[i - 1]) {
        place++;
      }
      counts[place]++;
    }
    return new Kind(cells, counts, multiplicity);
  }
}
