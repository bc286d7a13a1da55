package org.plait.change;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.WavePair;

/** Who answered in two waves: found once for each pair of waves, for all questions. */
final class WaveLinks {

  private static final int ABSENT = -1;

  private final boolean linked;
  private final int persons;
  private final Map<WavePair, Pairs> found = new ConcurrentHashMap<>();

  WaveLinks(Panel panel) {
    this.linked = panel.linked();
    this.persons = panel.waves().stream().mapToInt(WaveLinks::persons).max().orElse(0);
  }

  /** The rows of the people in both, by the earlier wave's rows. */
  Pairs between(PanelWave from, PanelWave to) {
    return found.computeIfAbsent(new WavePair(from.id(), to.id()), pair -> pairs(from, to));
  }

  private Pairs pairs(PanelWave from, PanelWave to) {
    if (!linked) {
      return new Pairs(new int[0], new int[0]);
    }
    int[] later = new int[persons];
    Arrays.fill(later, ABSENT);
    for (int row = 0; row < to.rows(); row++) {
      later[to.person(row)] = row;
    }
    int[] rowsFrom = new int[from.rows()];
    int[] rowsTo = new int[from.rows()];
    int size = 0;
    for (int row = 0; row < from.rows(); row++) {
      int other = later[from.person(row)];
      if (other != ABSENT) {
        rowsFrom[size] = row;
        rowsTo[size++] = other;
      }
    }
    return new Pairs(Arrays.copyOf(rowsFrom, size), Arrays.copyOf(rowsTo, size));
  }

  /** One more than the highest number of a person in the wave. */
  private static int persons(PanelWave wave) {
    int most = 0;
    for (int row = 0; row < wave.rows(); row++) {
      most = Math.max(most, wave.person(row) + 1);
    }
    return most;
  }

  /** The two rows of each person in both waves. */
  static final class Pairs {
    private final int[] from;
    private final int[] to;

    private Pairs(int[] from, int[] to) {
      this.from = from;
      this.to = to;
    }

    int size() {
      return from.length;
    }

    int from(int pair) {
      return from[pair];
    }

    int to(int pair) {
      return to[pair];
    }
  }
}
