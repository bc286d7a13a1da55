package org.plait.change.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.contrast.RepeatedAnswers;

/**
 * How many people gave each set of answers to a question over several waves, counted in one pass.
 *
 * <p>Only where respondents differ in nothing but their answers: not where they are in clusters.
 */
public final class WavePatterns {

  private static final int ABSENT = -1;

  /** With more sets of answers people are taken one by one. */
  private static final int MOST = 1 << 16;

  private final boolean clustered;
  private final boolean linked;
  private final List<PanelWave> waves;
  private final int[][] rows;

  public WavePatterns(Panel panel) {
    this.clustered = panel.survey().cluster().isPresent();
    this.linked = panel.linked();
    this.waves = panel.waves();
    this.rows = linked && !clustered ? rows(panel) : new int[0][];
  }

  /** The row of each person in each wave. */
  private static int[][] rows(Panel panel) {
    int persons = 0;
    for (PanelWave wave : panel.waves()) {
      for (int row = 0; row < wave.rows(); row++) {
        persons = Math.max(persons, wave.person(row) + 1);
      }
    }
    int[][] rows = new int[panel.waves().size()][persons];
    for (int w = 0; w < rows.length; w++) {
      Arrays.fill(rows[w], ABSENT);
      PanelWave wave = panel.waves().get(w);
      for (int row = 0; row < wave.rows(); row++) {
        rows[w][wave.person(row)] = row;
      }
    }
    return rows;
  }

  /** The patterns; nothing where respondents must be taken one by one. */
  public Optional<RepeatedAnswers> of(List<PanelWave> asked, List<Answers> answers) {
    List<CategoryValues> columns = answers.stream().flatMap(a -> a.categories().stream()).toList();
    if (clustered || columns.size() < answers.size()) {
      return Optional.empty();
    }
    double[] values = columns.get(0).values();
    boolean alike = columns.stream().allMatch(c -> Arrays.equals(c.values(), values));
    double sets = Math.pow(values.length + 1.0, asked.size());
    if (!alike || sets > MOST) {
      return Optional.empty();
    }
    return Optional.of(
        linked ? together(asked, columns, values, (int) sets) : apart(asked, columns, values));
  }

  private RepeatedAnswers together(
      List<PanelWave> asked, List<CategoryValues> columns, double[] values, int sets) {
    int base = values.length + 1;
    long[] counts = new long[sets];
    int[] places = asked.stream().mapToInt(waves::indexOf).toArray();
    for (int person = 0; person < rows[0].length; person++) {
      int code = 0;
      for (int w = 0; w < places.length; w++) {
        int row = rows[places[w]][person];
        int category = row == ABSENT ? ABSENT : columns.get(w).column().category(row);
        code = code * base + Math.max(0, category + 1);
      }
      counts[code]++;
    }
    // The first is that of people without any answer, so that there always is one.
    int[] used = IntStream.range(0, sets).filter(code -> code == 0 || counts[code] > 0).toArray();
    int[][] patterns = new int[used.length][places.length];
    for (int p = 0; p < used.length; p++) {
      int code = used[p];
      for (int w = places.length - 1; w >= 0; w--) {
        patterns[p][w] = code % base == 0 ? RepeatedAnswers.NONE : code % base - 1;
        code /= base;
      }
    }
    return RepeatedAnswers.ofPatterns(
        values, patterns, Arrays.stream(used).mapToLong(code -> counts[code]).toArray());
  }

  /** Nobody can be followed: each answer is a pattern of one wave. */
  private static RepeatedAnswers apart(
      List<PanelWave> asked, List<CategoryValues> columns, double[] values) {
    List<int[]> patterns = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    for (int w = 0; w < asked.size(); w++) {
      long[] ofEach = new long[values.length];
      for (int row = 0; row < asked.get(w).rows(); row++) {
        int category = columns.get(w).column().category(row);
        if (category >= 0) {
          ofEach[category]++;
        }
      }
      for (int category = 0; category < values.length; category++) {
        int[] pattern = new int[asked.size()];
        Arrays.fill(pattern, RepeatedAnswers.NONE);
        pattern[w] = category;
        patterns.add(pattern);
        counts.add(ofEach[category]);
      }
    }
    return RepeatedAnswers.ofPatterns(
        values,
        patterns.toArray(int[][]::new),
        counts.stream().mapToLong(Long::longValue).toArray());
  }
}
