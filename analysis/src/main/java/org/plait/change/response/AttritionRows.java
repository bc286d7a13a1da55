package org.plait.change.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.question.WavePairs;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.WavePair;

/**
 * Who stayed, left and joined between waves, who is new in each, and in which waves each person
 * answered. Respondents without a key can't be followed and are counted as {@code no_key}. Nothing
 * is told where the survey does not link.
 *
 * <p>Who answered in the earlier wave and was set aside in the later one as not eligible is no
 * longer somebody the survey is about: such people are among the leavers and are told apart, and
 * retention is the share of all others.
 */
public final class AttritionRows {

  /** Left as far as the answers go, and set aside as not eligible in the later wave. */
  static final String NOT_ELIGIBLE = "no_longer_eligible";

  private static final Method RETENTION = new Method("share who answered again", "");
  private static final String OF_KEYS =
      "linked in both waves, of all who had a key in the earlier one";

  private final Panel panel;
  private final Map<String, Set<Integer>> followed;

  public AttritionRows(Panel panel) {
    this.panel = panel;
    this.followed =
        panel.waves().stream()
            .collect(Collectors.toMap(PanelWave::id, AttritionRows::withKey, (a, b) -> a));
  }

  public List<EstimateRow> all(Set<Compare> compare) {
    List<EstimateRow> rows = new ArrayList<>();
    if (!panel.linked() || panel.waves().size() < 2) {
      return rows;
    }
    List<String> waves = panel.waves().stream().map(PanelWave::id).toList();
    WavePairs.among(waves, compare).forEach(pair -> addPair(rows, pair));
    List<Set<Integer>> people = waves.stream().map(this::followed).toList();
    rows.addAll(new WaveFlows(panel.survey().id()).of(panel.waves(), people));
    rows.addAll(new CumulativeResponse(panel).of(people));
    addPatterns(rows, waves);
    return rows;
  }

  private void addPair(List<EstimateRow> rows, WavePair pair) {
    List<String> waves = pair.ids();
    Set<Integer> from = followed(pair.from());
    Set<Integer> to = followed(pair.to());
    Set<Integer> stayers = new TreeSet<>(from);
    stayers.retainAll(to);
    int stayed = stayers.size();
    rows.add(row("stayers", waves, stayed, from.size(), "linked in both waves"));
    rows.add(row("leavers", waves, from.size() - stayed, from.size(), "in the earlier wave only"));
    long gone = 0;
    if (knowsEligible()) {
      gone = panel.wave(pair.to()).ineligible().stream().filter(from::contains).count();
      rows.add(row(NOT_ELIGIBLE, waves, gone, from.size(), "set aside in the later wave"));
    }
    rows.add(retention(waves, stayed, from.size() - gone));
    rows.add(row("joiners", waves, to.size() - stayed, to.size(), "in the later wave only"));
    int without = rows(pair.from()) - from.size() + rows(pair.to()) - to.size();
    rows.add(
        row(
            "no_key",
            waves,
            without,
            rows(pair.from()) + (long) rows(pair.to()),
            "responses without a key, which can't be followed"));
  }

  /** Every pattern that occurs, from answered in all waves to answered in the last only. */
  private void addPatterns(List<EstimateRow> rows, List<String> waves) {
    Set<Integer> people = new TreeSet<>();
    followed.values().forEach(people::addAll);
    Map<String, Long> patterns =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    this::pattern,
                    () -> new TreeMap<>(Collections.reverseOrder()),
                    Collectors.counting()));
    patterns.forEach(
        (pattern, count) ->
            rows.add(row(pattern, waves, count, people.size(), "people by the waves answered")));
  }

  private String pattern(int person) {
    Function<PanelWave, String> mark = wave -> followed(wave.id()).contains(person) ? "1" : "0";
    return panel.waves().stream().map(mark).collect(Collectors.joining());
  }

  private Set<Integer> followed(String wave) {
    return followed.getOrDefault(wave, Set.of());
  }

  private int rows(String wave) {
    return panel.wave(wave).rows();
  }

  private static Set<Integer> withKey(PanelWave wave) {
    return IntStream.range(0, wave.rows())
        .filter(row -> wave.recognised(row))
        .map(wave::person)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of those who can be followed from the earlier wave, the share who answered again. */
  private EstimateRow retention(List<String> waves, long stayed, long of) {
    String measure = Measure.PROPORTION.word();
    RowKey key = new RowKey(panel.survey().id(), "", "", "retention", "", "", measure);
    Outcome share =
        of == 0
            ? Undefined.of(measure, TooLittle.NO_CASES, 0)
            : Estimate.of(measure, (double) stayed / of, of, RETENTION);
    return new EstimateRow(
            key,
            waves.get(0),
            share,
            Base.of(stayed, of),
            false,
            knowsEligible()
                ? OF_KEYS + " and were not set aside as not eligible in the later one"
                : OF_KEYS)
        .of(waves);
  }

  private boolean knowsEligible() {
    return panel.survey().rows().ineligible().isPresent();
  }

  private EstimateRow row(String category, List<String> waves, long count, long of, String method) {
    RowKey key = new RowKey(panel.survey().id(), "", "", category, "", "", Measure.COUNT.word());
    return SeriesEstimates.count(key, waves.get(0), count, of, method).of(waves);
  }
}
