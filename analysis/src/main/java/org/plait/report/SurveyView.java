package org.plait.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.ComparisonRow;
import org.plait.change.ComparisonRow.Role;
import org.plait.change.EstimateRow;
import org.plait.change.FurtherResults;
import org.plait.change.RowKey;
import org.plait.change.ScaleQuality;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.study.AnalysisPlan;
import org.plait.study.Wave;

/** One survey as the sections of a report look at it: its words, and its estimates by subject. */
final class SurveyView {
  private final SurveyResults results;
  private final Labels labels;
  private final EstimateIndex index;
  private final double level;
  private final SensitivitySentences sensitivity;
  private final FlowBlocks flows;
  private final PlanWords plan;
  private final List<ScaleQuality> scales;
  private final BalanceWords balance;
  private final Map<Broken, List<ComparisonRow>> groupChanges = new HashMap<>();

  private record Broken(String groupBy, String question, String item) {}

  SurveyView(SurveyResults results, double level) {
    this(results, level, FurtherResults.NONE, Optional.empty());
  }

  SurveyView(
      SurveyResults results, double level, FurtherResults further, Optional<AnalysisPlan> plan) {
    this.results = results;
    this.sensitivity = new SensitivitySentences(further.sensitivity());
    this.plan = new PlanWords(plan, further.precision());
    this.level = level;
    this.scales = further.scalesOf(results.survey().id());
    this.labels = new Labels(results.survey(), results.instrument());
    this.flows = new FlowBlocks(labels, further.flows());
    this.balance = new BalanceWords(this, further.flows().balances());
    this.index =
        new EstimateIndex(
            Stream.concat(
                    results.results().estimates().stream(), results.results().scales().stream())
                .toList());
    for (ComparisonRow row : results.results().comparisons()) {
      if (!row.key().total() && !row.finitePopulation()) {
        RowKey key = row.key();
        groupChanges
            .computeIfAbsent(
                new Broken(key.groupBy(), key.question(), key.item()), k -> new ArrayList<>())
            .add(row);
      }
    }
  }

  /** What changed in the groups of a breakdown, for the question and item of a row. */
  List<ComparisonRow> groupChanges(RowKey key) {
    return List.copyOf(
        groupChanges.getOrDefault(
            new Broken(key.groupBy(), key.question(), key.item()), List.of()));
  }

  /** The rows about everybody that would decide a verdict, whether they may be shown or not. */
  List<ComparisonRow> primaryChanges() {
    return results.results().comparisons().stream()
        .filter(r -> r.role() == Role.PRIMARY && r.key().total() && !r.finitePopulation())
        .filter(r -> r.comparability() != Comparability.NOT_COMPARABLE)
        .toList();
  }

  /** Whether other analyses agree. */
  SensitivitySentences sensitivity() {
    return sensitivity;
  }

  /** How well the items of a scale go together. */
  Optional<ScaleQuality> quality(String scale) {
    return scales.stream().filter(s -> s.scale().equals(scale)).findFirst();
  }

  /** The rows about all of them. */
  Stream<EstimateRow> qualities() {
    return scales.stream().flatMap(scale -> scale.rows().stream());
  }

  /** What became of the people. */
  FlowBlocks flows() {
    return flows;
  }

  /** How those who answered again differ from those who did not. */
  BalanceWords balance() {
    return balance;
  }

  /** What was planned, and how precise the comparisons are. */
  PlanWords plan() {
    return plan;
  }

  /** Whether its figures are weighted. */
  boolean weighted() {
    return Stream.concat(
            results.results().estimates().stream(), results.results().scales().stream())
        .anyMatch(EstimateRow::weighted);
  }

  String id() {
    return results.survey().id();
  }

  String name() {
    return Labels.survey(id());
  }

  SurveyResults results() {
    return results;
  }

  Labels labels() {
    return labels;
  }

  EstimateIndex index() {
    return index;
  }

  /** The confidence level of its intervals. */
  double level() {
    return level;
  }

  List<String> waves() {
    return results.survey().waves().stream().map(Wave::id).toList();
  }

  /** The waves with a row about any of some subjects. */
  List<String> wavesOf(List<RowKey> subjects) {
    return waves().stream()
        .filter(w -> subjects.stream().anyMatch(s -> index.find(s, w).isPresent()))
        .toList();
  }

  /** The share of a category or net among everybody. */
  Optional<EstimateRow> share(String question, String item, String category, String wave) {
    return index.share(id(), question, item, category, wave);
  }

  /** The net that counts as favourable for a question or a statement of a grid. */
  static Optional<String> favourable(Question question, String item) {
    return question.rows().stream()
        .filter(r -> r.id().equals(item))
        .findFirst()
        .flatMap(r -> r.favourable())
        .or(question::favourable);
  }
}
