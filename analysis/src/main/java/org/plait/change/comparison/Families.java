package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.change.row.VerdictReason;
import org.plait.statistics.Adjustment;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.analysis.WavePair;

/**
 * Adjusts the p-values of one survey's comparisons and gives the verdicts.
 *
 * <p>A confirmatory family is a survey's primary rows of one pair of waves: Holm. With a plan it is
 * the plan's families in that survey and pair, those it names in no family together; primary rows
 * it does not name are exploratory. Exploratory rows are adjusted within survey, pair and
 * breakdown: Benjamini and Hochberg. Companion rows and rows that take the size of the population
 * into account belong to no family. Without adjustment the p-values stand as they are.
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
        families.computeIfAbsent(family(row), key -> new ArrayList<>()).add(i);
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
        family.role() == Role.PRIMARY && !family.added()
            ? Adjustment.HOLM
            : Adjustment.BENJAMINI_HOCHBERG;
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

  /**
   * What is adjusted together.
   *
   * @param planned the plan's family; empty without one
   * @param added whether it holds primary rows that the plan does not name
   */
  private record Family(
      String survey, WavePair waves, Role role, String groupBy, String planned, boolean added) {}

  private Family family(ComparisonRow row) {
    RowKey key = row.key();
    QuestionRef question = new QuestionRef(key.survey(), key.question());
    Optional<AnalysisPlan> plan = settings.plan().filter(p -> row.role() == Role.PRIMARY);
    return new Family(
        key.survey(),
        row.waves(),
        row.role(),
        key.groupBy(),
        plan.map(p -> p.family(question)).orElse(""),
        plan.filter(p -> !p.plans(question)).isPresent());
  }
}
