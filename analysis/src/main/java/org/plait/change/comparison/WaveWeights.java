package org.plait.change.comparison;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.plait.change.question.Answers;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.Replication;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.WeightedWave;
import org.plait.study.analysis.ReplicateRule;

/** The answers of waves whose respondents count by their weights. */
public final class WaveWeights {

  /** What the method of a weighted row begins with. */
  public static final String WEIGHTED = "weighted, ";

  private final Map<String, WeightedWave> waves = new HashMap<>();

  public WaveWeights(Panel panel) {
    this(panel, IntUnaryOperator.identity(), IntUnaryOperator.identity());
  }

  /** The same with other numbers for people and clusters. */
  public WaveWeights(Panel panel, IntUnaryOperator person, IntUnaryOperator cluster) {
    for (PanelWave wave : panel.waves()) {
      wave.weighting()
          .ifPresent(
              weights ->
                  waves.put(
                      wave.id(),
                      drawn(
                          panel,
                          wave,
                          WeightedWave.of(
                              weights,
                              numbered(persons(panel, wave), person),
                              numbered(clusters(panel, wave), cluster)))));
    }
  }

  private static WeightedWave drawn(Panel panel, PanelWave wave, WeightedWave weighted) {
    WeightedWave drawn = wave.strata().map(weighted::stratified).orElse(weighted);
    return panel
        .survey()
        .design()
        .replicates()
        .filter(rule -> wave.rows() > 0)
        .map(rule -> drawn.replicated(replication(rule, wave.responses().design().replicates())))
        .orElse(drawn);
  }

  private static Replication replication(ReplicateRule rule, List<double[]> rows) {
    int sets = rows.isEmpty() ? 0 : rows.get(0).length;
    double[][] weights = new double[sets][rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int set = 0; set < sets; set++) {
        weights[set][row] = rows.get(row)[set];
      }
    }
    return Replication.of(weights, rule.scale(sets));
  }

  private static int[] numbered(int[] ids, IntUnaryOperator number) {
    return Arrays.stream(ids)
        .map(id -> id == Observations.NONE ? id : number.applyAsInt(id))
        .toArray();
  }

  /** Whether a wave has weights that change anything. */
  public boolean matter(PanelWave wave) {
    return waves.containsKey(wave.id()) && !waves.get(wave.id()).even();
  }

  /** The answers of a group; nothing where the weights change nothing, or there are none. */
  public Optional<Observations> of(PanelWave wave, Answers answers, Subgroup group) {
    return of(wave, answers, group.in(wave));
  }

  /** The answers of those that count; nothing as above. */
  public Optional<Observations> of(PanelWave wave, Answers answers, IntPredicate members) {
    return Optional.ofNullable(waves.get(wave.id()))
        .map(weighted -> observations(weighted, wave, answers, members))
        .filter(Observations::weighted);
  }

  /** The answers of two waves; nothing where neither wave's weights change anything. */
  public Optional<TwoWaves> of(
      PanelWave from, Answers earlier, PanelWave to, Answers later, Subgroup group, Panel panel) {
    Optional<Observations> first = of(from, earlier, group);
    Optional<Observations> second = of(to, later, group);
    return first.isEmpty() && second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            TwoWaves.of(
                first.orElseGet(() -> Series.of(panel, from, earlier, group).observations()),
                second.orElseGet(() -> Series.of(panel, to, later, group).observations())));
  }

  /**
   * Some answers of a wave, by the weights of those who gave them; whoever has weight 0 is left
   * out.
   *
   * @param wave a wave that has weights
   * @param values the answers
   * @param rows whose they are
   */
  public Observations answers(PanelWave wave, double[] values, int[] rows) {
    return waves.get(wave.id()).answers(values, rows);
  }

  private static Observations observations(
      WeightedWave weighted, PanelWave wave, Answers answers, IntPredicate members) {
    int[] rows = new int[wave.rows()];
    double[] values = new double[wave.rows()];
    int n = 0;
    long missing = 0;
    for (int row = 0; row < wave.rows(); row++) {
      if (members.test(row)) {
        if (answers.valid(row)) {
          values[n] = answers.value(row);
          rows[n++] = row;
        } else if (answers.missing(row)) {
          missing++;
        }
      }
    }
    return weighted.answers(Arrays.copyOf(values, n), Arrays.copyOf(rows, n)).withMissing(missing);
  }

  private static int[] persons(Panel panel, PanelWave wave) {
    int[] persons = new int[wave.rows()];
    Arrays.setAll(persons, row -> panel.linked() ? wave.person(row) : Observations.NONE);
    return persons;
  }

  private static int[] clusters(Panel panel, PanelWave wave) {
    boolean clustered = panel.survey().cluster().isPresent();
    int[] clusters = new int[wave.rows()];
    Arrays.setAll(clusters, row -> clustered ? wave.cluster(row) : Observations.NONE);
    return clusters;
  }
}
