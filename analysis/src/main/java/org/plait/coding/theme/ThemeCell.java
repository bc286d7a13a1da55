package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Series;
import org.plait.coding.Code;
import org.plait.coding.CodebookVersions;
import org.plait.coding.Reading;
import org.plait.ingest.AnswerColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.prevalence.JudgedWave;

/**
 * The comments of some respondents on one question in one wave: how many were asked, how many wrote
 * something, how many of these were read.
 */
final class ThemeCell {

  private final Panel panel;
  private final PanelWave wave;
  private final WaveWeights weights;
  private final Map<Integer, Reading> contents = new LinkedHashMap<>();
  private final List<Integer> asked = new ArrayList<>();
  private final List<Integer> readRows = new ArrayList<>();
  private final Set<Integer> people = new HashSet<>();
  private final Map<String, Series> mentions = new ConcurrentHashMap<>();
  private final Set<String> versions = new TreeSet<>();
  private final Map<String, Integer> strata = new LinkedHashMap<>();
  private int unread;

  private ThemeCell(Panel panel, PanelWave wave, WaveWeights weights) {
    this.panel = panel;
    this.wave = wave;
    this.weights = weights;
  }

  static ThemeCell of(
      Panel panel,
      PanelWave wave,
      WaveWeights weights,
      String question,
      List<Reading> readings,
      IntPredicate members) {
    ThemeCell cell = new ThemeCell(panel, wave, weights);
    Optional<AnswerColumn> column = wave.column(ItemRef.of(question));
    for (int row = 0; row < wave.rows(); row++) {
      int current = row;
      boolean put =
          column
              .map(answers -> answers.missing(current))
              .filter(why -> why.isEmpty() || why.get() != MissingReason.NOT_ASKED)
              .isPresent();
      if (put && members.test(row)) {
        cell.asked.add(row);
      }
    }
    for (Reading reading : readings) {
      int row = reading.comment().row();
      if (members.test(row) && reading.content()) {
        cell.contents.put(row, reading);
        cell.strata.putIfAbsent(reading.stratum(), cell.strata.size());
        cell.people.add(reading.comment().person());
        if (reading.read()) {
          cell.versions.addAll(reading.versions());
          cell.readRows.add(row);
        } else {
          cell.unread++;
        }
      }
    }
    return cell;
  }

  String wave() {
    return wave.id();
  }

  /** Respondents to whom the question was put. */
  int asked() {
    return asked.size();
  }

  /** Comments with content, read or not. */
  int comments() {
    return readRows.size() + unread;
  }

  /** Comments with content that were read. */
  int read() {
    return readRows.size();
  }

  /** Whether every comment with content was read. */
  boolean complete() {
    return unread == 0;
  }

  /** Whether comments were drawn by strata, so that each one read stands for those of its own. */
  boolean stratified() {
    return !complete() && strata.size() > 1;
  }

  /** The comments with content, read or not, in row order. */
  List<Reading> contents() {
    return List.copyOf(contents.values());
  }

  /** Whether every comment read was read by this version of the codebook. */
  boolean readBy(String version) {
    return versions.stream().allMatch(version::equals);
  }

  /** Why the comments read can't tell how many speak of a theme; empty where they can. */
  Optional<String> untold(Code theme, CodebookVersions book) {
    return versions.stream().flatMap(v -> book.untold(theme, v).stream()).findFirst();
  }

  /** Whether respondents come in clusters, such as organisations. */
  private boolean clustered() {
    return panel.survey().cluster().isPresent();
  }

  /** Whether respondents count differently. */
  boolean weighted() {
    return weights.matter(wave);
  }

  /** 1 for each comment read that speaks of the theme, 0 for the others that were read. */
  Series mentions(Code theme) {
    return mentions.computeIfAbsent(theme.id(), id -> series(readRows, theme, silent()));
  }

  /** 1 for each respondent asked whose comment speaks of the theme, 0 for all others asked. */
  Series mentionsOfAsked(Code theme) {
    return series(asked, theme, 0);
  }

  /** The same as {@link #mentions}, each respondent counting by their weight where any differ. */
  Observations weightedMentions(Code theme) {
    return observations(readRows, row -> says(row, theme), true).withMissing(silent());
  }

  /** The comments as cases that people judged for a theme, and something else scored all. */
  JudgedWave judged(Code theme, ToDoubleFunction<Reading> score, boolean byWeight) {
    return judged(List.copyOf(contents.keySet()), theme, score, byWeight);
  }

  /** Everybody asked as such cases; whoever wrote nothing did not speak of the theme. */
  JudgedWave judgedOfAsked(Code theme, ToDoubleFunction<Reading> score, boolean byWeight) {
    return judged(asked, theme, score, byWeight);
  }

  private JudgedWave judged(
      List<Integer> people, Code theme, ToDoubleFunction<Reading> score, boolean byWeight) {
    List<Integer> rows = people.stream().filter(row -> !byWeight || counts(row)).toList();
    int[] known =
        IntStream.range(0, rows.size())
            .filter(
                i -> Optional.ofNullable(contents.get(rows.get(i))).map(Reading::read).orElse(true))
            .toArray();
    Observations scores =
        observations(
            rows,
            row -> contents.containsKey(row) ? score.applyAsDouble(contents.get(row)) : 0,
            byWeight);
    double[] said = IntStream.of(known).mapToDouble(i -> says(rows.get(i), theme)).toArray();
    int[] ofEach = rows.stream().mapToInt(this::stratum).toArray();
    return JudgedWave.of(scores, known, said).inStrata(ofEach);
  }

  /** Whoever wrote nothing is in a stratum of which all is known. */
  private int stratum(int row) {
    Reading reading = contents.get(row);
    return reading == null ? strata.size() : stratified() ? strata.get(reading.stratum()) : 0;
  }

  /** Respondents asked whose comment has no content, or who wrote none. */
  private long silent() {
    return (long) asked() - comments();
  }

  private double says(int row, Code theme) {
    Reading reading = contents.get(row);
    return reading != null && reading.read() && reading.themes().contains(theme.id()) ? 1 : 0;
  }

  private boolean counts(int row) {
    return wave.weighting().map(weighting -> weighting.weight(row) > 0).orElse(true);
  }

  private Series series(List<Integer> rows, Code theme, long missing) {
    return Series.of(observations(rows, row -> says(row, theme), false).withMissing(missing));
  }

  private Observations observations(
      List<Integer> rows, IntToDoubleFunction value, boolean byWeight) {
    int[] places = rows.stream().mapToInt(row -> row).toArray();
    double[] values = IntStream.of(places).mapToDouble(value).toArray();
    if (byWeight && weighted()) {
      return weights.answers(wave, values, places);
    }
    int[] persons = new int[places.length];
    int[] clusters = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      persons[i] = panel.linked() ? wave.person(places[i]) : Observations.NONE;
      clusters[i] = clustered() ? wave.cluster(places[i]) : Observations.NONE;
    }
    return Observations.of(values, persons).inClusters(clusters);
  }

  /** People with a comment in both cells, read or not. */
  static long inBoth(ThemeCell from, ThemeCell to) {
    return from.panel.linked() ? to.people.stream().filter(from.people::contains).count() : 0;
  }
}
