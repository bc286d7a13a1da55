package org.plait.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.plait.change.ComparisonRow.Role;
import org.plait.statistics.Adjustment;
import org.plait.study.AnalysisSettings;
import org.plait.study.AnalysisSettings.Adjust;
import org.plait.study.WavePair;

/**
 * Adjusts the p-values of one survey's comparisons and gives the verdicts.
 *
 * <p>A confirmatory family is a survey's primary rows of one pair of waves: Holm. Exploratory rows
 * are adjusted within survey, pair and breakdown: Benjamini and Hochberg. Companion rows and rows
 * that take the size of the population into account belong to no family. Without adjustment the
 * p-values stand as they are.
 */
public final class Families {

  private final AnalysisSettings settings;

  /**
   * Families as the study settles them.
   *
   * @param settings the confidence level, and whether p-values are adjusted
   */
  public Families(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The same rows in the same order with adjusted p-values and verdicts.
   *
   * @param rows all comparisons of the survey that are to be adjusted together
   * @param told which primary and exploratory rows get a verdict; the others are only shown
   * @return the rows
   */
  public List<ComparisonRow> decide(List<ComparisonRow> rows, Predicate<ComparisonRow> told) {
    Map<Family, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ComparisonRow row = rows.get(i);
      if (row.role() != Role.COMPANION && row.test().isPresent() && !row.finitePopulation()) {
        families.computeIfAbsent(Family.of(row), key -> new ArrayList<>()).add(i);
      }
    }
    List<ComparisonRow> decided = new ArrayList<>(rows);
    if (settings.adjust() != Adjust.NONE) {
      families.forEach((family, members) -> adjust(decided, family, members));
    }
    decided.replaceAll(
        row ->
            row.role() != Role.COMPANION && !row.finitePopulation() && told.test(row)
                ? Verdicts.decide(row, settings.confidence())
                : withReasons(row, List.of()));
    return List.copyOf(decided);
  }

  private static void adjust(List<ComparisonRow> rows, Family family, List<Integer> members) {
    Adjustment method =
        family.role() == Role.PRIMARY ? Adjustment.HOLM : Adjustment.BENJAMINI_HOCHBERG;
    List<OptionalDouble> raw =
        members.stream()
            .map(i -> OptionalDouble.of(rows.get(i).test().orElseThrow().pValue()))
            .toList();
    List<OptionalDouble> adjusted = method.adjust(raw);
    for (int k = 0; k < members.size(); k++) {
      int place = members.get(k);
      double p = adjusted.get(k).orElseThrow();
      rows.set(place, rows.get(place).adjustedTo(p, members.size()));
    }
  }

  private static ComparisonRow withReasons(ComparisonRow row, List<VerdictReason> reasons) {
    return row.reasons().equals(reasons) ? row : row.decided(Optional.empty(), reasons);
  }

  private record Family(String survey, WavePair waves, Role role, String groupBy) {
    static Family of(ComparisonRow row) {
      return new Family(row.key().survey(), row.waves(), row.role(), row.key().groupBy());
    }
  }
}
