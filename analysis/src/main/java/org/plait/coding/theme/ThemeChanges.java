package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.question.Series;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.instrument.Comparability;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.statistics.prevalence.SurveyPrevalence;
import org.plait.statistics.prevalence.SurveyPrevalenceChange;
import org.plait.study.analysis.WavePair;

/** How much more or less common a theme is in a later wave: the rows of two cells and a theme. */
final class ThemeChanges {

  private static final Method ALL_READ = new Method("every comment counted", "");

  private final double confidence;

  ThemeChanges(double confidence) {
    this.confidence = confidence;
  }

  /** The row without correction and, where comments compare, that about the comments received. */
  List<ComparisonRow> of(
      RowKey key,
      WavePair pair,
      Comparability comparability,
      ThemeCell from,
      ThemeCell to,
      Code theme) {
    Series earlier = from.mentions(theme);
    Series later = to.mentions(theme);
    SeriesComparison comparison =
        SeriesComparison.of(key, pair, Role.EXPLORATORY, comparability, earlier, later, confidence);
    if (comparability == Comparability.NOT_COMPARABLE) {
      return List.of(comparison.notCompared());
    }
    List<ComparisonRow> rows = new ArrayList<>();
    ComparisonRow open = comparison.proportions();
    TwoWaves waves = TwoWaves.of(earlier.observations(), later.observations());
    if (from.stratified() || to.stratified()) {
      return byStrata(open, from, to, theme);
    }
    if (from.weighted() || to.weighted()) {
      TwoWaves weighted = TwoWaves.of(from.weightedMentions(theme), to.weightedMentions(theme));
      rows.add(comparison.weighted(weighted).proportions());
      rows.add(open.beside());
    } else {
      rows.add(open);
    }
    if (key.total()) {
      rows.add(received(open, from, to, waves));
    }
    return rows;
  }

  /** Of samples drawn by strata, in which each comment read stands for those of its own. */
  private List<ComparisonRow> byStrata(
      ComparisonRow open, ThemeCell from, ThemeCell to, Code theme) {
    List<ComparisonRow> rows = new ArrayList<>();
    for (boolean byWeight : CorrectedEstimates.weights(from.weighted() ? from : to)) {
      ChangeEstimate change =
          SurveyPrevalenceChange.of(people(from, theme, byWeight), people(to, theme, byWeight))
              .estimate(confidence);
      Role role = rows.isEmpty() ? Role.EXPLORATORY : Role.COMPANION;
      rows.add(JudgedChange.OF_PEOPLE.row(open.key(), open, change, byWeight, role));
    }
    if (open.key().total()) {
      Outcome received =
          PrevalenceChange.of(
                  people(from, theme, false).estimateOfCases(confidence),
                  people(to, theme, false).estimateOfCases(confidence))
              .difference();
      rows.add(JudgedChange.OF_PEOPLE.received(open.key(), open, received));
    }
    return rows;
  }

  private static SurveyPrevalence people(ThemeCell cell, Code theme, boolean byWeight) {
    return SurveyPrevalence.of(cell.judged(theme, reading -> 0, byWeight));
  }

  /** The row that says why two waves do not compare. */
  ComparisonRow untold(
      RowKey key, WavePair pair, ThemeCell from, ThemeCell to, Code theme, String reason) {
    ComparisonRow row =
        SeriesComparison.of(
                key,
                pair,
                Role.EXPLORATORY,
                Comparability.NOT_COMPARABLE,
                from.mentions(theme),
                to.mentions(theme),
                confidence)
            .withoutNumber(reason, ThemeEstimates.UNTOLD);
    return new ComparisonRow(
        key,
        pair,
        row.role(),
        row.design(),
        new Undefined(key.measure(), reason, 0),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ComparisonRow.Bases.HIDDEN,
        Optional.empty(),
        row.comparability(),
        Optional.empty(),
        row.method());
  }

  private ComparisonRow received(ComparisonRow open, ThemeCell from, ThemeCell to, TwoWaves waves) {
    Outcome outcome;
    String method = "difference of proportions, " + read(from, to);
    if (from.read() == 0 || to.read() == 0) {
      outcome = open.difference();
    } else if (from.complete() && to.complete()) {
      double difference = open.difference().estimate().map(Estimate::value).orElse(0.0);
      outcome =
          Estimate.of(
                  open.difference().measure(), difference, (long) from.read() + to.read(), ALL_READ)
              .withNote(read(from, to));
    } else {
      long overlap = ThemeCell.inBoth(from, to);
      Populations populations = new Populations(from.comments(), to.comments(), overlap);
      outcome = DifferenceOfProportions.of(waves).estimateOfPopulations(populations, confidence);
    }
    return new ComparisonRow(
        open.key(),
        open.waves(),
        Role.COMPANION,
        open.design(),
        outcome,
        true,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        open.bases(),
        Optional.empty(),
        open.comparability(),
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        method);
  }

  private static String read(ThemeCell from, ThemeCell to) {
    return from.complete() && to.complete()
        ? "every comment was read"
        : "random samples of the comments";
  }
}
