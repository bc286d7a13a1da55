package org.plait.change.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.analysis.WavePair;

/** Who answered in two waves: found once for each pair of waves, for all questions. */
public final class WaveLinks {

  private static final int ABSENT = -1;

  private final boolean linked;
  private final int persons;
  private final Map<WavePair, Pairs> found = new ConcurrentHashMap<>();
  private final Map<String, int[]> rows = new ConcurrentHashMap<>();

  public WaveLinks(Panel panel) {
    this.linked = panel.linked();
    this.persons = panel.waves().stream().mapToInt(WaveLinks::persons).max().orElse(0);
  }

  /** The rows of the people in both, by the earlier wave's rows. */
  Pairs between(PanelWave from, PanelWave to) {
    return found.computeIfAbsent(new WavePair(from.id(), to.id()), pair -> pairs(from, to));
  }

  /**
   * The row of each person of the survey in each of some waves, or -1; where respondents can't be
   * recognised everybody is another person in each wave. Not to be changed.
   */
  public List<int[]> rows(List<PanelWave> waves) {
    return linked ? waves.stream().map(this::rows).toList() : unlinked(waves);
  }

  private static List<int[]> unlinked(List<PanelWave> waves) {
    int all = waves.stream().mapToInt(PanelWave::rows).sum();
    List<int[]> rows = new ArrayList<>();
    int first = 0;
    for (PanelWave wave : waves) {
      int[] own = new int[all];
      Arrays.fill(own, ABSENT);
      for (int row = 0; row < wave.rows(); row++) {
        own[first++] = row;
      }
      rows.add(own);
    }
    return rows;
  }

  /** The row of each person of the survey in a wave, or -1. Not to be changed. */
  public int[] rows(PanelWave wave) {
    return rows.computeIfAbsent(wave.id(), id -> rowOfEach(wave));
  }

  private int[] rowOfEach(PanelWave wave) {
    int[] row = new int[persons];
    Arrays.fill(row, ABSENT);
    for (int r = 0; r < wave.rows(); r++) {
      row[wave.person(r)] = r;
    }
    return row;
  }

  private Pairs pairs(PanelWave from, PanelWave to) {
    if (!linked) {
      return new Pairs(new int[0], new int[0]);
    }
    int[] later = rows(to);
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
