package org.plait.report.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.study.wording.Wording;

/** Shows the rows of one question over its waves: a table, and a chart with the same numbers. */
public final class SharesTable {
  /** Two shares need no chart beside their table. */
  private static final int FEWEST_DRAWN = 3;

  private SharesTable() {}

  /** What a question's table shows: counts only where there is no share beside them. */
  public static List<RowKey> subjects(SurveyView view, String question) {
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

  public static Table table(
      SurveyView view, Question question, List<RowKey> subjects, String... notes) {
    List<String> waves = view.wavesOf(subjects);
    Cells cells = new Cells(view.wording());
    List<Table.Group> groups = groups(view, cells, question, subjects, waves, "");
    List<String> head =
        Stream.concat(Stream.of(view.say("words.answer")), waves.stream().map(view.labels()::wave))
            .toList();
    return new Table(question.text(), head, groups, cells.notes(view.level(), notes));
  }

  /** The rows of a question, a group a kind, under a heading that may be empty. */
  public static List<Table.Group> groups(
      SurveyView view,
      Cells cells,
      Question question,
      List<RowKey> subjects,
      List<String> waves,
      String heading) {
    Map<String, List<Table.Row>> kinds = new LinkedHashMap<>();
    for (RowKey subject : subjects) {
      List<Cell> line = waves.stream().map(w -> cell(view, cells, question, subject, w)).toList();
      kinds
          .computeIfAbsent(kind(view, question, subject), k -> new ArrayList<>())
          .add(new Table.Row(label(view, subject), line));
    }
    boolean one = kinds.size() == 1;
    return kinds.entrySet().stream()
        .map(
            e -> {
              List<String> parts =
                  Stream.of(heading, one ? "" : e.getKey()).filter(p -> !p.isEmpty()).toList();
              return new Table.Group(
                  String.join(" – ", parts), together(view.wording(), e.getValue()));
            })
        .toList();
  }

  /** The headline of a question also says what holds of the whole population. */
  private static Cell cell(
      SurveyView view, Cells cells, Question question, RowKey subject, String wave) {
    Optional<EstimateRow> row = view.index().find(subject, wave);
    if (row.isPresent() && ahead(view, question, subject, wave)) {
      return cells.none(view.say("survey.year-ahead"));
    }
    boolean headline =
        Measures.average(subject.measure())
            || SurveyView.favourable(question, subject.item())
                .filter(subject.category()::equals)
                .isPresent();
    return row.isPresent() && headline
        ? cells.of(row.get(), view.index().finite(subject, wave))
        : cells.of(row);
  }

  /** Nobody can have answered with a year that was still to come: 0% would say nothing. */
  private static boolean ahead(SurveyView view, Question question, RowKey subject, String wave) {
    return question.type() == QuestionType.DATE
        && subject.category().matches("\\d{4}")
        && Integer.parseInt(subject.category())
            > view.results().survey().wave(wave).closed().getYear();
  }

  /** Answers without any number share a row, where their cells are the same. */
  static List<Table.Row> together(Wording wording, List<Table.Row> rows) {
    Map<List<Cell>, List<String>> hidden = new LinkedHashMap<>();
    List<Table.Row> shown = new ArrayList<>();
    for (Table.Row row : rows) {
      if (row.cells().stream().anyMatch(c -> c.text().equals(ReaderNumbers.HIDDEN))
          && row.cells().stream().allMatch(cell -> without(wording, cell))) {
        hidden.computeIfAbsent(row.cells(), c -> new ArrayList<>()).add(row.name());
      } else {
        shown.add(row);
      }
    }
    hidden.forEach((cells, names) -> shown.add(new Table.Row(String.join("; ", names), cells)));
    return shown;
  }

  private static boolean without(Wording wording, Cell cell) {
    return cell.text().equals(ReaderNumbers.HIDDEN) || cell.text().equals(Cells.notAsked(wording));
  }

  /** Rows of one kind stand together: shares, then averages. */
  private static String kind(SurveyView view, Question question, RowKey subject) {
    boolean ranking = question.type() == QuestionType.RANKING;
    if (Measures.SHARES.contains(subject.measure())) {
      return view.say(ranking ? "survey.share-placed" : "survey.share-answered");
    }
    if (subject.item().isEmpty()) {
      return "";
    }
    return ranking
        ? view.say("survey.average-place")
        : Measures.label(view.wording(), subject.measure());
  }

  /** A chart of the shares that can be shown; empty when there are fewer than three. */
  public static Optional<Chart> chart(
      SurveyView view, Question question, List<RowKey> subjects, IntervalChart.Mark mark) {
    List<RowKey> shares =
        subjects.stream().filter(k -> Measures.SHARES.contains(k.measure())).toList();
    List<IntervalChart.Panel> panels =
        shares.stream()
            .map(s -> panel(view, s, label(view, s)))
            .filter(IntervalChart.Panel::drawn)
            .toList();
    if (shares.size() < FEWEST_DRAWN || panels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        IntervalChart.of(
            Anchors.of("chart", view.id(), question.id()),
            question.text(),
            IntervalChart.Axis.SHARE,
            mark,
            panels));
  }

  /** One subject over the waves. */
  public static IntervalChart.Panel panel(SurveyView view, RowKey subject, String label) {
    List<IntervalChart.Line> lines = new ArrayList<>();
    for (String wave : view.waves()) {
      view.index()
          .find(subject, wave)
          .map(row -> line(view.wording(), view.labels().wave(wave), row))
          .ifPresent(lines::add);
    }
    return new IntervalChart.Panel(label, lines);
  }

  public static IntervalChart.Line line(Wording wording, String label, EstimateRow row) {
    Optional<Estimate> estimate = row.outcome().estimate();
    Cell cell = new Cells(wording).of(row);
    return new IntervalChart.Line(
        label,
        estimate.map(e -> OptionalDouble.of(e.value())).orElse(OptionalDouble.empty()),
        estimate.flatMap(Estimate::interval),
        cell.text());
  }

  /** What a subject is, within its question. */
  public static String label(SurveyView view, RowKey subject) {
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
      parts.add(
          written ? view.say("survey.wrote") : Measures.label(view.wording(), subject.measure()));
    }
    return String.join(": ", parts);
  }

  /** An option of a multiple choice whose category only repeats it. */
  private static boolean sole(RowKey subject) {
    return subject.category().equals(subject.item())
        || !subject.item().isEmpty() && subject.category().equals("yes");
  }
}
