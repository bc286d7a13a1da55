package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plait.change.EstimateRow;
import org.plait.change.RowKey;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Table;
import org.plait.statistics.Estimate;

/** Shows the rows of one question over its waves: a table, and a chart with the same numbers. */
final class SharesTable {
  private SharesTable() {}

  /** What a question's table shows: counts only where there is no share beside them. */
  static List<RowKey> subjects(SurveyView view, String question) {
    List<RowKey> all = view.index().subjects(question);
    boolean shares = all.stream().anyMatch(k -> Measures.share(k.measure()));
    return all.stream()
        .filter(k -> !(shares && k.measure().equals(Measures.COUNT)))
        .filter(k -> !doubled(all, k))
        .toList();
  }

  /** The favourable net may stand both as a share and as a top box: it is shown once. */
  private static boolean doubled(List<RowKey> all, RowKey key) {
    return key.measure().equals(Measures.TOP_BOX)
        && all.contains(key.withMeasure(Measures.PROPORTION));
  }

  static Table table(SurveyView view, Question question, List<RowKey> subjects, String... notes) {
    List<String> waves = view.wavesOf(subjects);
    Cells cells = new Cells();
    Map<String, List<Table.Row>> kinds = new LinkedHashMap<>();
    for (RowKey subject : subjects) {
      List<Cell> line = waves.stream().map(w -> cells.of(view.index().find(subject, w))).toList();
      kinds
          .computeIfAbsent(kind(question, subject), k -> new ArrayList<>())
          .add(new Table.Row(label(view, subject), line));
    }
    List<Table.Group> groups =
        kinds.entrySet().stream()
            .map(e -> new Table.Group(kinds.size() == 1 ? "" : e.getKey(), e.getValue()))
            .toList();
    List<String> head =
        Stream.concat(Stream.of("Answer"), waves.stream().map(view.labels()::wave)).toList();
    return new Table(question.text(), head, groups, cells.notes(view.level(), notes));
  }

  /** Rows of one kind stand together: shares, then averages. */
  private static String kind(Question question, RowKey subject) {
    boolean ranking = question.type() == QuestionType.RANKING;
    if (Measures.SHARES.contains(subject.measure())) {
      return ranking ? "Share that gave it a place" : "Share of those who answered";
    }
    if (subject.item().isEmpty()) {
      return "";
    }
    return ranking ? "Average place, where it was given one" : Measures.label(subject.measure());
  }

  /** A chart of the shares among the subjects; empty when there are fewer than two. */
  static Optional<Chart> chart(
      SurveyView view, Question question, List<RowKey> subjects, IntervalChart.Mark mark) {
    List<RowKey> shares =
        subjects.stream().filter(k -> Measures.SHARES.contains(k.measure())).toList();
    if (shares.size() < 2) {
      return Optional.empty();
    }
    List<IntervalChart.Panel> panels =
        shares.stream().map(s -> panel(view, s, label(view, s))).toList();
    return Optional.of(
        IntervalChart.of(
            Anchors.of("chart", view.id(), question.id()),
            question.text(),
            IntervalChart.Axis.SHARE,
            mark,
            panels));
  }

  /** One subject over the waves. */
  static IntervalChart.Panel panel(SurveyView view, RowKey subject, String label) {
    List<IntervalChart.Line> lines = new ArrayList<>();
    for (String wave : view.waves()) {
      view.index()
          .find(subject, wave)
          .map(row -> line(view.labels().wave(wave), row))
          .ifPresent(lines::add);
    }
    return new IntervalChart.Panel(label, lines);
  }

  static IntervalChart.Line line(String label, EstimateRow row) {
    Optional<Estimate> estimate = row.outcome().estimate();
    Cell cell = new Cells().of(row);
    return new IntervalChart.Line(
        label,
        estimate.map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty()),
        estimate.flatMap(Estimate::interval),
        cell.text());
  }

  /** What a subject is, within its question. */
  static String label(SurveyView view, RowKey subject) {
    List<String> parts = new ArrayList<>();
    if (!subject.item().isEmpty()) {
      parts.add(view.labels().item(subject.question(), subject.item()));
    }
    if (!subject.category().isEmpty() && !sole(subject)) {
      parts.add(view.labels().category(subject.question(), subject.category()));
    }
    boolean itself = Measures.SHARES.contains(subject.measure()) || !subject.item().isEmpty();
    if (!itself || parts.isEmpty()) {
      boolean written = subject.measure().equals(Measures.COUNT) && parts.isEmpty();
      parts.add(written ? "People who wrote an answer" : Measures.label(subject.measure()));
    }
    return String.join(": ", parts);
  }

  /** An option of a multiple choice whose category only repeats it. */
  private static boolean sole(RowKey subject) {
    return subject.category().equals(subject.item())
        || !subject.item().isEmpty() && subject.category().equals("yes");
  }
}
