package org.plait.change.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plait.change.comparison.Verdicts;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.Verdict;
import org.plait.panel.Panel;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.PolicyEvent;

/**
 * Whether a change is different: between groups, between surveys, before and after an event. All
 * exploratory: the p-values are adjusted by Benjamini and Hochberg within survey, pair of waves and
 * breakdown, those of joint tests by themselves; within survey and event, and within two surveys
 * and a pair of waves.
 */
public final class ContrastAnalysis {

  private final AnalysisSettings settings;
  private final List<PolicyEvent> events;

  /**
   * An analysis as the study settles it.
   *
   * @param settings the confidence level, breakdowns and pairs of waves
   * @param events policy events, in date order
   */
  public ContrastAnalysis(AnalysisSettings settings, List<PolicyEvent> events) {
    this.settings = settings;
    this.events = List.copyOf(events);
  }

  /**
   * The contrasts of all surveys.
   *
   * @param panels the surveys' linked waves, in study order
   * @return the rows: by survey, then question; between two surveys after those of each
   */
  public List<ContrastRow> of(List<Panel> panels) {
    List<ContrastRow> rows = new ArrayList<>();
    for (Panel panel : panels) {
      WaveLinks links = new WaveLinks(panel);
      WaveWeights weights = new WaveWeights(panel);
      GroupContrasts groups = new GroupContrasts(panel, settings);
      EventContrasts dated = new EventContrasts(panel, events, settings.confidence());
      rows.addAll(
          ContrastSubject.all(panel).parallelStream()
              .map(
                  subjects ->
                      of(subjects, new ContrastCells.Source(panel, links, weights), groups, dated))
              .flatMap(List::stream)
              .toList());
    }
    for (int one = 0; one < panels.size(); one++) {
      for (int other = one + 1; other < panels.size(); other++) {
        rows.addAll(new SurveyContrasts(panels.get(one), panels.get(other), settings).all());
      }
    }
    return decided(rows);
  }

  private static List<ContrastRow> of(
      List<ContrastSubject> subjects,
      ContrastCells.Source source,
      GroupContrasts groups,
      EventContrasts dated) {
    return subjects.stream()
        .flatMap(s -> Stream.concat(groups.of(s, source).stream(), dated.of(s, source).stream()))
        .toList();
  }

  private record Family(
      String survey, ContrastRow.Kind kind, WavePair waves, String event, String by, boolean all) {
    static Family of(ContrastRow row) {
      return new Family(
          row.key().survey(),
          row.kind(),
          row.waves(),
          row.event(),
          row.kind().betweenSurveys() ? row.key().group() : row.key().groupBy(),
          row.joint());
    }
  }

  private List<ContrastRow> decided(List<ContrastRow> rows) {
    Map<Family, List<Integer>> families = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).test().isPresent() && !rows.get(i).companion()) {
        families.computeIfAbsent(Family.of(rows.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    List<Optional<Double>> adjusted = new ArrayList<>();
    rows.forEach(row -> adjusted.add(Optional.empty()));
    if (settings.adjust() != Adjust.NONE) {
      families.values().forEach(members -> adjust(rows, members, adjusted));
    }
    List<ContrastRow> decided = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      decided.add(rows.get(i).decided(adjusted.get(i), verdict(rows.get(i), adjusted.get(i))));
    }
    return List.copyOf(decided);
  }

  private static void adjust(
      List<ContrastRow> rows, List<Integer> members, List<Optional<Double>> adjusted) {
    List<OptionalDouble> raw =
        members.stream()
            .map(i -> OptionalDouble.of(rows.get(i).test().orElseThrow().pValue()))
            .toList();
    List<OptionalDouble> found = Adjustment.BENJAMINI_HOCHBERG.adjust(raw);
    for (int k = 0; k < members.size(); k++) {
      adjusted.set(members.get(k), Optional.of(found.get(k).orElseThrow()));
    }
  }

  /** The four words of a change, here said of a difference. */
  private Optional<Verdict> verdict(ContrastRow row, Optional<Double> adjusted) {
    Optional<Estimate> estimate = row.difference().flatMap(d -> d.estimate());
    Optional<Interval> interval = estimate.flatMap(Estimate::interval);
    if (interval.isEmpty() || row.companion()) {
      return Optional.empty();
    }
    if (row.test().isEmpty() || Verdicts.tooWide(row.key(), interval.get())) {
      return Optional.of(Verdict.TOO_FEW_TO_SAY);
    }
    double p = adjusted.or(() -> row.test().map(TestResult::pValue)).orElseThrow();
    if (interval.get().contains(0) || p >= 1 - settings.confidence()) {
      return Optional.of(Verdict.NO_CLEAR_CHANGE);
    }
    return Optional.of(estimate.get().value() > 0 ? Verdict.HIGHER : Verdict.LOWER);
  }
}
