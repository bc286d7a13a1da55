package org.plait.report.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.FurtherResults;
import org.plait.change.duration.DurationCurve;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.scale.ScaleQuality;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.report.SurveyResults;
import org.plait.report.words.Labels;
import org.plait.study.Wave;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.wording.Wording;

/** One survey as the sections of a report look at it: its words, and its estimates by subject. */
public final class SurveyView {
  private final SurveyResults results;
  private final Labels labels;
  private final EstimateIndex index;
  private final double level;
  private final SensitivitySentences sensitivity;
  private final FlowBlocks flows;
  private final PlanWords plan;
  private final List<ScaleQuality> scales;
  private final List<DurationCurve> durations;
  private final BalanceWords balance;
  private final boolean weighted;
  private final Map<String, List<ComparisonRow>> comparisons = new HashMap<>();
  private final Map<Broken, List<ComparisonRow>> groupChanges = new HashMap<>();

  private record Broken(String groupBy, String question, String item) {}

  public SurveyView(SurveyResults results, double level) {
    this(results, level, FurtherResults.NONE, Optional.empty(), Wording.own());
  }

  public SurveyView(
      SurveyResults results, double level, FurtherResults further, Optional<AnalysisPlan> plan) {
    this(results, level, further, plan, Wording.own());
  }

  public SurveyView(
      SurveyResults results,
      double level,
      FurtherResults further,
      Optional<AnalysisPlan> plan,
      Wording wording) {
    this.results = results;
    this.sensitivity = new SensitivitySentences(wording, further.sensitivity());
    this.plan = new PlanWords(wording, plan, further.precision());
    this.level = level;
    this.weighted =
        Stream.concat(results.results().estimates().stream(), results.results().scales().stream())
            .anyMatch(EstimateRow::weighted);
    this.scales = further.scalesOf(results.survey().id());
    this.durations = further.durationsOf(results.survey().id());
    this.labels = new Labels(results.survey(), results.instrument(), wording);
    this.flows = new FlowBlocks(labels, further.flows());
    this.balance = new BalanceWords(this, further.flows().balances());
    this.index =
        new EstimateIndex(
            Stream.concat(
                    results.results().estimates().stream(), results.results().scales().stream())
                .toList());
    for (ComparisonRow row : results.results().comparisons()) {
      comparisons.computeIfAbsent(row.key().question(), q -> new ArrayList<>()).add(row);
      if (!row.key().total() && !row.finitePopulation()) {
        RowKey key = row.key();
        groupChanges
            .computeIfAbsent(
                new Broken(key.groupBy(), key.question(), key.item()), k -> new ArrayList<>())
            .add(row);
      }
    }
  }

  /** The sentences of the report. */
  public Wording wording() {
    return labels.wording();
  }

  /**
   * A sentence with its gaps filled.
   *
   * @param key its key
   * @param filled the name of each gap and what fills it, by turns
   */
  public String say(String key, String... filled) {
    return labels.say(key, filled);
  }

  /** All comparisons of a question, in their order. */
  public List<ComparisonRow> comparisons(String question) {
    return Collections.unmodifiableList(comparisons.getOrDefault(question, List.of()));
  }

  /** What changed in the groups of a breakdown, for the question and item of a row. */
  public List<ComparisonRow> groupChanges(RowKey key) {
    return List.copyOf(
        groupChanges.getOrDefault(
            new Broken(key.groupBy(), key.question(), key.item()), List.of()));
  }

  /** The rows about everybody that would decide a verdict, whether they may be shown or not. */
  public List<ComparisonRow> primaryChanges() {
    return results.results().comparisons().stream()
        .filter(r -> r.role() == Role.PRIMARY && r.key().total() && !r.finitePopulation())
        .filter(r -> r.comparability() != Comparability.NOT_COMPARABLE)
        .toList();
  }

  /** Whether other analyses agree. */
  public SensitivitySentences sensitivity() {
    return sensitivity;
  }

  /** How well the items of a scale go together. */
  public Optional<ScaleQuality> quality(String scale) {
    return scales.stream().filter(s -> s.scale().equals(scale)).findFirst();
  }

  /** How long things last that its instrument declares. */
  public List<DurationCurve> durations() {
    return durations;
  }

  /** The rows about all scales. */
  public Stream<EstimateRow> qualities() {
    return scales.stream().flatMap(scale -> scale.rows().stream());
  }

  /** What became of the people. */
  public FlowBlocks flows() {
    return flows;
  }

  /** How those who answered again differ from those who did not. */
  public BalanceWords balance() {
    return balance;
  }

  /** What was planned, and how precise the comparisons are. */
  public PlanWords plan() {
    return plan;
  }

  /** Whether its figures are weighted. */
  public boolean weighted() {
    return weighted;
  }

  public String id() {
    return results.survey().id();
  }

  public String name() {
    return Labels.survey(wording(), id());
  }

  public SurveyResults results() {
    return results;
  }

  public Labels labels() {
    return labels;
  }

  public EstimateIndex index() {
    return index;
  }

  /** The confidence level of its intervals. */
  public double level() {
    return level;
  }

  public List<String> waves() {
    return results.survey().waves().stream().map(Wave::id).toList();
  }

  /** The waves with a row about any of some subjects. */
  public List<String> wavesOf(List<RowKey> subjects) {
    return waves().stream()
        .filter(w -> subjects.stream().anyMatch(s -> index.find(s, w).isPresent()))
        .toList();
  }

  /** The share of a category or net among everybody. */
  public Optional<EstimateRow> share(String question, String item, String category, String wave) {
    return index.share(id(), question, item, category, wave);
  }

  /** The net that counts as favourable for a question or a statement of a grid. */
  public static Optional<String> favourable(Question question, String item) {
    return question.favourableOf(item);
  }
}
