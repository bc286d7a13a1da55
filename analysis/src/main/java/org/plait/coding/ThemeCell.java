package org.plait.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.ingest.AnswerColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;

/**
 * The comments of some respondents on one question in one wave: how many were asked, how many wrote
 * something, how many of these were read.
 */
final class ThemeCell {

  private final Panel panel;
  private final PanelWave wave;
  private final List<Reading> contents = new ArrayList<>();
  private final Map<Integer, Reading> read = new HashMap<>();
  private final List<Integer> asked = new ArrayList<>();
  private final List<Integer> readRows = new ArrayList<>();
  private final Set<Integer> people = new HashSet<>();
  private final Map<String, Series> mentions = new HashMap<>();
  private final Set<String> versions = new TreeSet<>();
  private int unread;

  private ThemeCell(Panel panel, PanelWave wave) {
    this.panel = panel;
    this.wave = wave;
  }

  static ThemeCell of(
      Panel panel, PanelWave wave, String question, List<Reading> readings, Subgroup group) {
    ThemeCell cell = new ThemeCell(panel, wave);
    IntPredicate members = group.in(wave);
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
        cell.contents.add(reading);
        cell.people.add(reading.comment().person());
        if (reading.read()) {
          cell.read.put(row, reading);
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

  /** The comments with content, read or not, in row order. */
  List<Reading> contents() {
    return contents;
  }

  /** Why the comments read can't tell how many speak of a theme; empty where they can. */
  Optional<String> untold(Code theme, CodebookVersions book) {
    return versions.stream().flatMap(v -> book.untold(theme, v).stream()).findFirst();
  }

  /** Whether respondents come in clusters, such as organisations. */
  boolean clustered() {
    return panel.survey().cluster().isPresent();
  }

  /** 1 for each comment read that speaks of the theme, 0 for the others that were read. */
  Series mentions(Code theme) {
    return mentions.computeIfAbsent(
        theme.id(), id -> series(readRows, theme, (long) asked() - comments()));
  }

  /** 1 for each respondent asked whose comment speaks of the theme, 0 for all others asked. */
  Series mentionsOfAsked(Code theme) {
    return series(asked, theme, 0);
  }

  private Series series(List<Integer> rows, Code theme, long missing) {
    double[] values = new double[rows.size()];
    int[] persons = new int[rows.size()];
    int[] clusters = new int[rows.size()];
    for (int i = 0; i < values.length; i++) {
      int row = rows.get(i);
      Reading reading = read.get(row);
      values[i] = reading != null && reading.themes().contains(theme.id()) ? 1 : 0;
      persons[i] = panel.linked() ? wave.person(row) : Observations.NONE;
      clusters[i] = clustered() ? wave.cluster(row) : Observations.NONE;
    }
    return Series.of(values, persons, clusters, missing);
  }

  /** Whether people can be told to be the same in several waves. */
  boolean linked() {
    return panel.linked();
  }

  /** People with a comment in both cells, read or not. */
  static long inBoth(ThemeCell from, ThemeCell to) {
    return from.panel.linked() ? to.people.stream().filter(from.people::contains).count() : 0;
  }
}
