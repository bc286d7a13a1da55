package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.change.ComparisonRow;
import org.plait.change.ComparisonRow.Role;
import org.plait.change.RowKey;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.report.Block.Definitions;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Table;
import org.plait.study.WavePair;

/** What changed between waves: charts over the waves, a sentence a comparison, and the numbers. */
final class ChangeSection {
  private static final int MOST_PANELS = 10;

  private final List<SurveyView> views;

  ChangeSection(List<SurveyView> views) {
    this.views = List.copyOf(views);
  }

  /** The rows about everybody that decide a verdict, in study order. */
  static List<ComparisonRow> decided(SurveyView view) {
    return primary(view).stream().filter(r -> r.verdict().isPresent()).toList();
  }

  private static List<ComparisonRow> primary(SurveyView view) {
    return view.results().results().comparisons().stream()
        .filter(r -> r.role() == Role.PRIMARY && r.key().total() && !r.finitePopulation())
        .toList();
  }

  Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<ComparisonRow> rows = primary(view);
      if (rows.isEmpty()) {
        continue;
      }
      blocks.add(new Heading(3, Anchors.of("changed", view.id()), view.name()));
      blocks.add(
          Paragraph.of(
              "Each statement is followed by what can be said of each pair of waves. “Pairs” are one"
                  + " answer from each wave; ties count as half."));
      parts(view, rows).forEach((title, part) -> blocks.addAll(part(view, title, part)));
      blocks.addAll(sideBySide(view));
      blocks.add(
          new Block.Folded(
              view.name() + ": the numbers behind these sentences", numbers(view, rows)));
    }
    return new Document.Section("changed", "What changed", blocks);
  }

  /** Rows by the part of the questionnaire they belong to, in its order. */
  private static Map<String, List<ComparisonRow>> parts(SurveyView view, List<ComparisonRow> rows) {
    Map<String, String> titles = new LinkedHashMap<>();
    view.results()
        .instrument()
        .sections()
        .forEach(s -> s.questions().forEach(q -> titles.put(q.id(), s.title())));
    view.results().instrument().scales().forEach(s -> titles.put(s.id(), "Scores"));
    Map<String, List<ComparisonRow>> parts = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      String title = titles.getOrDefault(row.key().question(), "Derived from other answers");
      parts.computeIfAbsent(title, t -> new ArrayList<>()).add(row);
    }
    return parts;
  }

  private static List<Block> part(SurveyView view, String title, List<ComparisonRow> rows) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(4, Anchors.of("changed", view.id(), title), title));
    blocks.addAll(charts(view, title, rows));
    ChangeSentences sentences = new ChangeSentences(view);
    Map<String, List<String>> said = new LinkedHashMap<>();
    for (ComparisonRow row : rows) {
      said.computeIfAbsent(subject(view, row), s -> new ArrayList<>())
          .add(String.join(" ", sentences.of(row)));
    }
    blocks.add(
        new Definitions(
            said.entrySet().stream()
                .map(e -> new Definitions.Term(e.getKey(), e.getValue()))
                .toList()));
    return blocks;
  }

  private static String subject(SurveyView view, ComparisonRow row) {
    String subject = view.labels().subject(row.key());
    RowKey key = row.key();
    boolean named = Measures.share(key.measure()) && key.item().isEmpty();
    return named && !key.category().isEmpty()
        ? subject + " (" + view.labels().category(key.question(), key.category()) + ")"
        : subject;
  }

  private static List<Block> charts(SurveyView view, String title, List<ComparisonRow> rows) {
    Set<RowKey> shares = new LinkedHashSet<>();
    Set<RowKey> averages = new LinkedHashSet<>();
    for (ComparisonRow row : rows) {
      charted(view, row).ifPresent(k -> (Measures.share(k.measure()) ? shares : averages).add(k));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.addAll(charts(view, title, List.copyOf(shares), true));
    blocks.addAll(charts(view, title, List.copyOf(averages), false));
    return blocks;
  }

  /** What is drawn for a row: the share it is about, the favourable share, or the average. */
  private static Optional<RowKey> charted(SurveyView view, ComparisonRow row) {
    RowKey key = row.key();
    if (!key.measure().equals(Measures.RELATIVE_EFFECT)) {
      return Optional.of(key);
    }
    return view.labels()
        .question(key.question())
        .flatMap(q -> SurveyView.favourable(q, key.item()))
        .flatMap(net -> shareKey(view, key, net));
  }

  private static Optional<RowKey> shareKey(SurveyView view, RowKey key, String net) {
    return view.waves().stream()
        .flatMap(w -> view.share(key.question(), key.item(), net, w).stream())
        .map(r -> r.key())
        .findFirst();
  }

  private static List<Block> charts(
      SurveyView view, String title, List<RowKey> keys, boolean shares) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += MOST_PANELS) {
      List<IntervalChart.Panel> panels =
          keys.subList(from, Math.min(keys.size(), from + MOST_PANELS)).stream()
              .map(k -> SharesTable.panel(view, k, charted(view, k)))
              .filter(p -> !p.lines().isEmpty())
              .toList();
      if (panels.isEmpty()) {
        continue;
      }
      String kind = shares ? "shares" : "averages";
      String name =
          Anchors.of("chart", "changed", view.id(), title, kind, from == 0 ? "" : "" + from);
      String about = title + (from == 0 ? "" : " (continued)");
      IntervalChart.Axis axis = shares ? IntervalChart.Axis.SHARE : Axes.of(panels);
      Chart chart = IntervalChart.of(name, about, axis, IntervalChart.Mark.DOT, panels);
      String what = shares ? "Share of those who answered" : "Average";
      blocks.add(
          new Block.Figure(
              chart, about + ". " + what + " in each wave; the line is its interval."));
    }
    return blocks;
  }

  private static String charted(SurveyView view, RowKey key) {
    String subject = view.labels().subject(key);
    return key.category().isEmpty() || !key.item().isEmpty() && !Measures.share(key.measure())
        ? subject
        : subject + ": " + view.labels().category(key.question(), key.category());
  }

  private static List<Block> sideBySide(SurveyView view) {
    List<String> points = new ArrayList<>();
    for (WavePair pair : pairs(view)) {
      for (Question question : view.results().instrument().questions()) {
        boolean both = question.askedIn(pair.from()) && question.askedIn(pair.to());
        if (both
            && !question.profile()
            && question.comparability(pair.from(), pair.to()) == Comparability.NOT_COMPARABLE) {
          String waves = view.labels().wave(pair.from()) + " and " + view.labels().wave(pair.to());
          points.add(waves + ": “" + question.text() + "”");
        }
      }
    }
    return points.isEmpty()
        ? List.of()
        : List.of(
            Paragraph.of("Shown side by side but not tested, as the answers can’t be compared:"),
            new Block.Bullets(points));
  }

  private static List<WavePair> pairs(SurveyView view) {
    return view.results().results().comparisons().stream()
        .map(ComparisonRow::waves)
        .distinct()
        .toList();
  }

  private static List<Block> numbers(SurveyView view, List<ComparisonRow> rows) {
    List<Block> blocks = new ArrayList<>();
    for (WavePair pair : pairs(view)) {
      List<ComparisonRow> own = rows.stream().filter(r -> r.waves().equals(pair)).toList();
      if (!own.isEmpty()) {
        blocks.add(table(view, pair, own));
      }
    }
    return blocks;
  }

  private static Table table(SurveyView view, WavePair pair, List<ComparisonRow> rows) {
    Cells cells = new Cells();
    List<Table.Row> lines =
        rows.stream().map(r -> new Table.Row(subject(view, r), ChangeCells.of(cells, r))).toList();
    String waves = view.labels().wave(pair.from()) + " to " + view.labels().wave(pair.to());
    return new Table(
        view.name() + ": " + waves,
        ChangeCells.HEAD,
        List.of(new Table.Group("", lines)),
        cells.notes(
            view.level(),
            "Change: points for shares; for ordered answers, how often the later answer is the higher"
                + " in 100 pairs (50 is no change); else the difference of averages.",
            "p adjusted: by Holm’s method within all questions of the two waves."));
  }
}
