package org.plait.change.question;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;

/**
 * How many respondents gave each answer of a question, by group and, of two waves, by both answers.
 * A table is counted in one pass and shared by all that is estimated from it.
 *
 * <p>Only where respondents differ in nothing but their answers: not where they are in clusters or
 * strata.
 */
public final class CountTables {

  private static final short NOT_ASKED = CategoryColumn.cellOf(MissingReason.NOT_ASKED);

  private final Panel panel;
  private final boolean apart;
  private final WaveLinks links;
  private final Map<Columns, long[][]> single = new HashMap<>();
  private final Map<Columns, long[][][]> joint = new HashMap<>();

  public CountTables(Panel panel, WaveLinks links) {
    this.panel = panel;
    this.apart =
        panel.survey().cluster().isPresent()
            || panel.waves().stream().anyMatch(wave -> wave.strata().isPresent());
    this.links = links;
  }

  /** The table of one wave; nothing where respondents must be taken one by one. */
  public Optional<Observations> of(PanelWave wave, Answers answers, Subgroup group) {
    return answers.categories().filter(c -> !apart).map(c -> observations(wave, c, group));
  }

  /** The tables of two waves; nothing where respondents must be taken one by one. */
  public Optional<TwoWaves> of(
      PanelWave from, Answers earlier, PanelWave to, Answers later, Subgroup group) {
    if (apart || earlier.categories().isEmpty() || later.categories().isEmpty()) {
      return Optional.empty();
    }
    CategoryValues first = earlier.categories().get();
    CategoryValues second = later.categories().get();
    Columns columns = new Columns(first.column(), second.column(), group.by());
    long[][][] both =
        joint.computeIfAbsent(columns, key -> countPairs(from, first, to, second, group));
    return Optional.of(
        TwoWaves.ofCounts(
            observations(from, first, group), observations(to, second, group), both[at(group)]));
  }

  /** The tables of two waves, or the answers one by one. */
  public TwoWaves orSingle(
      PanelWave from, Answers earlier, PanelWave to, Answers later, Subgroup group) {
    return of(from, earlier, to, later, group)
        .orElseGet(
            () ->
                TwoWaves.of(
                    Series.of(panel, from, earlier, group).observations(),
                    Series.of(panel, to, later, group).observations()));
  }

  /** The tables of two waves of those who answered in both; nothing as above. */
  public Optional<TwoWaves> ofLinked(PanelWave from, Answers earlier, PanelWave to, Answers later) {
    return of(from, earlier, to, later, Subgroup.EVERYBODY).map(TwoWaves::linkedOnly);
  }

  private Observations observations(PanelWave wave, CategoryValues answers, Subgroup group) {
    Columns columns = new Columns(answers.column(), answers.column(), group.by());
    long[] counted = single.computeIfAbsent(columns, key -> count(wave, answers, group))[at(group)];
    long[] counts = new long[answers.size()];
    System.arraycopy(counted, 0, counts, 0, counts.length);
    return Observations.ofCounts(answers.values(), counts).withMissing(counted[counts.length]);
  }

  /** By group and category; the last column holds those who were asked and gave no answer. */
  private static long[][] count(PanelWave wave, CategoryValues answers, Subgroup group) {
    CategoryColumn column = answers.column();
    Optional<CategoryColumn> by = group.column(wave);
    long[][] counts = new long[groups(group)][answers.size() + 1];
    for (int row = 0; row < wave.rows(); row++) {
      int member = member(group, by, row);
      int category = column.category(row);
      if (member >= 0 && category != NOT_ASKED) {
        counts[member][category < 0 ? answers.size() : category]++;
      }
    }
    return counts;
  }

  /** By group, earlier and later category, of those in the same group in both waves. */
  private long[][][] countPairs(
      PanelWave from, CategoryValues earlier, PanelWave to, CategoryValues later, Subgroup group) {
    Optional<CategoryColumn> byFrom = group.column(from);
    Optional<CategoryColumn> byTo = group.column(to);
    long[][][] counts = new long[groups(group)][earlier.size()][later.size()];
    WaveLinks.Pairs pairs = links.between(from, to);
    for (int k = 0; k < pairs.size(); k++) {
      int rowFrom = pairs.from(k);
      int rowTo = pairs.to(k);
      int first = earlier.column().category(rowFrom);
      int second = later.column().category(rowTo);
      int member = member(group, byFrom, rowFrom);
      if (first >= 0 && second >= 0 && member >= 0 && member == member(group, byTo, rowTo)) {
        counts[member][first][second]++;
      }
    }
    return counts;
  }

  private static int groups(Subgroup group) {
    return group.by().map(question -> question.codes().categories().size()).orElse(1);
  }

  private static int at(Subgroup group) {
    return Math.max(0, group.position());
  }

  private static int member(Subgroup group, Optional<CategoryColumn> by, int row) {
    if (group.everybody()) {
      return 0;
    }
    return by.isPresent() ? by.get().category(row) : -1;
  }

  /** Columns are told apart as objects: comparing their cells would take longer than counting. */
  private record Columns(CategoryColumn from, CategoryColumn to, Optional<Question> by) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Columns that
          && from == that.from
          && to == that.to
          && by.map(Question::id).equals(that.by.map(Question::id));
    }

    @Override
    public int hashCode() {
      int columns = 31 * System.identityHashCode(from) + System.identityHashCode(to);
      return 31 * columns + by.map(Question::id).hashCode();
    }
  }
}
