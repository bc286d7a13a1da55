package org.plait.change.sensitivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plait.change.comparison.Analysis;
import org.plait.change.comparison.DecidingAnalyses;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.comparison.Verdicts;
import org.plait.change.flow.WeightedStayers;
import org.plait.change.question.Answers;
import org.plait.change.question.Subgroup;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Adjustment;
import org.plait.statistics.TwoWaves;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.WavePair;

/**
 * Makes every comparison that decides a verdict in other ways as well: with linked people only,
 * with those of them who resemble people who left given more weight, without the weights where
 * there are any, and with the favourable share in place of the whole scale or the whole scale in
 * place of the share.
 *
 * <p>Each other way is judged as if it had been the declared one: its p-values are adjusted by Holm
 * within survey and pair of waves, and the same rule gives its verdict. Two ways agree when their
 * verdicts say the same; where either has too little data nothing is said. A net at the lower end
 * of its scale is turned round before its direction is compared.
 */
public final class SensitivityAnalysis {

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the confidence level, and whether p-values are adjusted
   */
  public SensitivityAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  private record Place(RowKey key, WavePair waves) {}

  private record Family(Way way, WavePair waves) {}

  /** A row found, and whether higher in it means lower in the deciding one. */
  private record Found(Way way, ComparisonRow primary, ComparisonRow row, boolean turned) {}

  /**
   * The other analyses of one survey.
   *
   * @param panel its linked waves
   * @param results what was compared
   * @return the rows, in the order of the deciding rows
   */
  public List<SensitivityRow> of(Panel panel, Results results) {
    Map<Place, ComparisonRow> beside = new HashMap<>();
    Map<Place, ComparisonRow> unweighted = new HashMap<>();
    Map<Place, ComparisonRow> deciding = new LinkedHashMap<>();
    for (ComparisonRow row : results.comparisons()) {
      if (row.key().total() && !row.finitePopulation() && row.difference().estimate().isPresent()) {
        Place place = new Place(row.key(), row.waves());
        if (row.role() == Role.PRIMARY) {
          deciding.put(place, row);
        } else if (row.role() == Role.COMPANION && !signedRank(row)) {
          beside.putIfAbsent(place, row);
          unweighted.put(place, row);
        }
      }
    }
    List<Found> found = new ArrayList<>();
    DecidingAnalyses analyses = new DecidingAnalyses(panel);
    WeightedStayers stayers = new WeightedStayers(panel, settings);
    for (ComparisonRow row : deciding.values()) {
      analyses
          .of(row)
          .ifPresent(
              analysis -> {
                balanced(panel, analysis, analyses, row)
                    .ifPresent(b -> found.add(new Found(Way.BALANCED_PANEL, row, b, false)));
                if (someLinked(row)) {
                  ComparisonRow weighted = stayers.of(row, analysis);
                  found.add(new Found(Way.INVERSE_PROBABILITY, row, weighted, false));
                }
                Optional.ofNullable(unweighted.get(new Place(row.key(), row.waves())))
                    .filter(u -> row.weighted())
                    .ifPresent(u -> found.add(new Found(Way.UNWEIGHTED, row, u, false)));
                other(analysis, row, beside).ifPresent(found::add);
              });
    }
    return judged(found);
  }

  private static boolean signedRank(ComparisonRow row) {
    return row.method().equals(SeriesComparison.SIGNED_RANK);
  }

  /** Whether enough of those compared answered in both waves, but not all. */
  private static boolean someLinked(ComparisonRow row) {
    return row.design() == Design.OVERLAPPING
        && row.bases().pairs().orElse(0L) >= TwoWaves.ENOUGH_PAIRS;
  }

  /** Linked people only, where they are some of those compared. */
  private Optional<ComparisonRow> balanced(
      Panel panel, Analysis analysis, DecidingAnalyses analyses, ComparisonRow row) {
    if (!someLinked(row)) {
      return Optional.empty();
    }
    Optional<ComparisonRow> counted = analyses.linked(row, settings.confidence());
    if (counted.isPresent()) {
      return counted;
    }
    BitSet both = people(analysis, panel.wave(row.waves().from()));
    both.and(people(analysis, panel.wave(row.waves().to())));
    return analyses.compared(row, both::get, settings.confidence());
  }

  private static BitSet people(Analysis analysis, PanelWave wave) {
    Answers answers = analysis.quantity().answers().apply(wave).orElseThrow();
    BitSet people = new BitSet();
    for (int row = 0; row < wave.rows(); row++) {
      if (answers.valid(row)) {
        people.set(wave.person(row));
      }
    }
    return people;
  }

  /** The share beside the scale, or the scale beside the share. */
  private static Optional<Found> other(
      Analysis analysis, ComparisonRow row, Map<Place, ComparisonRow> beside) {
    return analysis.beside().stream()
        .filter(q -> q.measure() == Measure.TOP_BOX || q.measure() == Measure.RELATIVE_EFFECT)
        .map(q -> q.key(row.key().survey(), Subgroup.EVERYBODY))
        .flatMap(key -> Stream.ofNullable(beside.get(new Place(key, row.waves()))))
        .findFirst()
        .map(
            other ->
                new Found(
                    other.key().measure().equals(Measure.TOP_BOX.word())
                        ? Way.TOP_BOX
                        : Way.ORDINAL,
                    row,
                    other,
                    analysis.towards() < 0));
  }

  private List<SensitivityRow> judged(List<Found> found) {
    Map<Family, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).row().test().isPresent()) {
        Family family = new Family(found.get(i).way(), found.get(i).row().waves());
        families.computeIfAbsent(family, key -> new ArrayList<>()).add(i);
      }
    }
    List<ComparisonRow> rows = new ArrayList<>(found.stream().map(Found::row).toList());
    if (settings.adjust() != Adjust.NONE) {
      families.values().forEach(members -> adjust(rows, members));
    }
    List<SensitivityRow> judged = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ComparisonRow told = Verdicts.decide(rows.get(i), settings.confidence());
      Found one = found.get(i);
      judged.add(
          new SensitivityRow(one.way(), one.primary().key(), told, agrees(one, told.verdict())));
    }
    return List.copyOf(judged);
  }

  private static void adjust(List<ComparisonRow> rows, List<Integer> members) {
    List<OptionalDouble> raw =
        members.stream()
            .map(i -> OptionalDouble.of(rows.get(i).test().orElseThrow().pValue()))
            .toList();
    List<OptionalDouble> adjusted = Adjustment.HOLM.adjust(raw);
    for (int k = 0; k < members.size(); k++) {
      int place = members.get(k);
      double p = adjusted.get(k).orElseThrow();
      rows.set(place, rows.get(place).adjustedTo(p, members.size()));
    }
  }

  private static Optional<Boolean> agrees(Found found, Optional<Verdict> other) {
    Optional<Verdict> decided = found.primary().verdict();
    boolean enough =
        decided.filter(v -> v != Verdict.TOO_FEW_TO_SAY).isPresent()
            && other.filter(v -> v != Verdict.TOO_FEW_TO_SAY).isPresent();
    return enough
        ? Optional.of(decided.get() == (found.turned() ? turned(other.get()) : other.get()))
        : Optional.empty();
  }

  private static Verdict turned(Verdict verdict) {
    return switch (verdict) {
      case HIGHER -> Verdict.LOWER;
      case LOWER -> Verdict.HIGHER;
      case NO_CLEAR_CHANGE, TOO_FEW_TO_SAY -> verdict;
    };
  }
}
