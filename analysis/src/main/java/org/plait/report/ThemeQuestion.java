package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.plait.change.ComparisonRow;
import org.plait.change.EstimateRow;
import org.plait.change.RowKey;
import org.plait.change.Verdict;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Quotes;
import org.plait.report.Block.Table;
import org.plait.report.CodedText.Theme;

/** The themes of one question of one survey. */
final class ThemeQuestion {
  /** More panels than this in one chart can't be taken in. */
  private static final int MOST_PANELS = 15;

  private final CodedText coded;
  private final SurveyView view;
  private final String question;
  private final EstimateIndex index;
  private final List<Theme> themes;

  ThemeQuestion(CodedText coded, SurveyView view, String question) {
    this.coded = coded;
    this.view = view;
    this.question = question;
    this.index =
        new EstimateIndex(
            coded.estimates().stream().filter(r -> r.key().survey().equals(view.id())).toList());
    Set<String> met = new LinkedHashSet<>();
    index.subjects(question).forEach(k -> met.add(k.category()));
    this.themes = coded.themes().stream().filter(t -> met.contains(t.code())).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String title = view.name() + ": " + view.labels().text(question);
    blocks.add(new Heading(3, Anchors.of("themes", view.id(), question), title));
    blocks.addAll(figure(title));
    blocks.add(table(title));
    blocks.addAll(received());
    blocks.addAll(changes());
    blocks.addAll(words());
    return blocks;
  }

  private List<RowKey> subjects(Theme theme) {
    return index.subjects(question).stream()
        .filter(k -> k.category().equals(theme.code()))
        .toList();
  }

  private List<Block> figure(String title) {
    List<Theme> top = themes.stream().filter(t -> t.parent().isEmpty()).toList();
    List<IntervalChart.Panel> panels =
        (top.isEmpty() ? themes : top)
            .stream()
                .flatMap(
                    t ->
                        subjects(t).stream()
                            .filter(k -> k.measure().equals(Measures.PROPORTION))
                            .map(k -> panel(k, t.label())))
                .toList();
    List<Block> figures = new ArrayList<>();
    for (int from = 0; from < panels.size(); from += MOST_PANELS) {
      String part = from == 0 ? "" : Integer.toString(from);
      String name = Anchors.of("chart", "themes", view.id(), question, part);
      Chart chart =
          IntervalChart.of(
              name,
              title + (from == 0 ? "" : " (continued)"),
              IntervalChart.Axis.SHARE,
              IntervalChart.Mark.BAR,
              panels.subList(from, Math.min(panels.size(), from + MOST_PANELS)));
      figures.add(
          new Block.Figure(
              chart,
              "How common each theme is among those whose comment has content; the orange line is"
                  + " the interval."));
    }
    return figures;
  }

  private IntervalChart.Panel panel(RowKey key, String label) {
    List<IntervalChart.Line> lines =
        view.waves().stream()
            .flatMap(
                w ->
                    index.find(key, w).stream()
                        .map(r -> SharesTable.line(view.labels().wave(w), r)))
            .toList();
    return new IntervalChart.Panel(label, lines);
  }

  private Table table(String title) {
    Cells cells = new Cells();
    List<String> waves =
        view.waves().stream()
            .filter(
                w -> index.subjects(question).stream().anyMatch(k -> index.find(k, w).isPresent()))
            .toList();
    List<String> head = new ArrayList<>(List.of("Theme"));
    for (String wave : waves) {
      String label = view.labels().wave(wave);
      head.add(label + ": of comments");
      if (asked()) {
        head.add(label + ": of all asked");
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Theme theme : themes) {
      rows.add(new Table.Row(nested(theme), cells(cells, theme, waves)));
    }
    return new Table(
        "How common each theme is. " + title,
        head,
        List.of(new Table.Group("", rows)),
        cells.notes(
            view.level(),
            "A comment can speak of several themes, so shares do not add up to 100%."));
  }

  private boolean asked() {
    return index.subjects(question).stream().anyMatch(k -> k.measure().equals(Measures.OF_ASKED));
  }

  private static String nested(Theme theme) {
    return (theme.parent().isEmpty() ? "" : "– ") + theme.label();
  }

  private List<Cell> cells(Cells cells, Theme theme, List<String> waves) {
    List<Cell> line = new ArrayList<>();
    for (String wave : waves) {
      line.add(cell(cells, theme, wave, k -> !k.measure().equals(Measures.OF_ASKED)));
      if (asked()) {
        line.add(cell(cells, theme, wave, k -> k.measure().equals(Measures.OF_ASKED)));
      }
    }
    return line;
  }

  private Cell cell(Cells cells, Theme theme, String wave, Predicate<RowKey> wanted) {
    List<EstimateRow> rows =
        subjects(theme).stream().filter(wanted).flatMap(k -> index.find(k, wave).stream()).toList();
    Optional<EstimateRow> share =
        rows.stream().filter(r -> Measures.share(r.key().measure())).findFirst();
    return share.or(() -> rows.stream().findFirst()).map(cells::of).orElse(Cell.words("none"));
  }

  /** What changed in sentences, for the themes where it is clear, and all numbers folded away. */
  private List<Block> changes() {
    List<ComparisonRow> rows =
        coded.comparisons().stream()
            .filter(r -> r.key().survey().equals(view.id()))
            .filter(r -> r.key().question().equals(question) && r.key().total())
            .filter(r -> !r.finitePopulation())
            .toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Cells cells = new Cells();
    List<Table.Row> lines =
        rows.stream().map(r -> new Table.Row(change(r), ChangeCells.of(cells, r))).toList();
    List<Block> blocks = new ArrayList<>(said(rows));
    blocks.add(
        new Block.Folded(
            "How the themes changed: the numbers",
            List.of(
                new Table(
                    "Change of each theme",
                    ChangeCells.head("Theme"),
                    List.of(new Table.Group("", lines)),
                    cells.notes(
                        view.level(),
                        "Exploratory. p adjusted: by the method of Benjamini and Hochberg.")))));
    return blocks;
  }

  private List<Block> said(List<ComparisonRow> rows) {
    List<ComparisonRow> told =
        rows.stream().filter(r -> r.key().measure().equals(Measures.PROPORTION)).toList();
    List<ComparisonRow> decided = told.stream().filter(r -> r.verdict().isPresent()).toList();
    if (decided.isEmpty()) {
      return List.of();
    }
    ChangeSentences sentences = new ChangeSentences(view, index, told);
    List<String> clear =
        decided.stream()
            .filter(
                r -> r.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent())
            .map(r -> "“" + label(r.key().category()) + "”: " + String.join(" ", sentences.of(r)))
            .toList();
    String compared = ReaderNumbers.counted(decided.size(), "comparison", "comparisons");
    String summary =
        clear.isEmpty()
            ? "None of the " + compared + " of a theme in two waves shows a clear change."
            : "Of " + compared + " of a theme in two waves, these show a clear change:";
    return clear.isEmpty()
        ? List.of(Paragraph.of(summary))
        : List.of(Paragraph.of(summary), new Block.Bullets(clear));
  }

  /** Speaks of the comments that came in, not of the people who might have written one. */
  private List<Block> received() {
    List<Block> blocks = new ArrayList<>();
    for (String wave : view.waves()) {
      List<EstimateRow> rows =
          index.subjects(question).stream()
              .filter(k -> k.measure().equals(Measures.PROPORTION))
              .flatMap(k -> index.finite(k, wave).stream())
              .toList();
      boolean all =
          !rows.isEmpty()
              && rows.stream()
                  .flatMap(r -> r.outcome().estimate().stream())
                  .allMatch(e -> e.interval().isEmpty());
      rows.stream()
          .filter(r -> all && r.base().denominator().isPresent())
          .findFirst()
          .map(
              r ->
                  Paragraph.note(
                      view.labels().wave(wave)
                          + ": all "
                          + ReaderNumbers.count(r.base().denominator())
                          + " comments with content were read. Of the comments themselves the shares"
                          + " are exact; the intervals allow for who happened to answer."))
          .ifPresent(blocks::add);
      if (!rows.isEmpty() && !all) {
        blocks.add(received(wave, rows));
      }
    }
    return blocks;
  }

  private Block received(String wave, List<EstimateRow> rows) {
    Cells cells = new Cells();
    List<Table.Row> lines =
        rows.stream()
            .map(r -> new Table.Row(label(r.key().category()), List.of(cells.of(r))))
            .toList();
    String title = view.labels().wave(wave) + ": share of the comments received";
    return new Block.Folded(
        title,
        List.of(
            new Table(
                title,
                List.of("Theme", "Share"),
                List.of(new Table.Group("", lines)),
                cells.notes(
                    view.level(),
                    "A sample of the comments was read; the interval speaks of the comments"
                        + " received, not of everybody."))));
  }

  private String change(ComparisonRow row) {
    String waves =
        view.labels().wave(row.waves().from()) + " to " + view.labels().wave(row.waves().to());
    return label(row.key().category())
        + (row.key().measure().equals(Measures.OF_ASKED) ? ", of all asked" : "")
        + ", "
        + waves;
  }

  private String label(String code) {
    return coded.themes().stream()
        .filter(t -> t.code().equals(code))
        .map(Theme::label)
        .findFirst()
        .orElse(code);
  }

  private List<Block> words() {
    List<Block> blocks = new ArrayList<>();
    for (Theme theme : themes) {
      List<Quotes.Quote> quotes =
          coded.quotations().stream()
              .filter(q -> q.survey().equals(view.id()) && q.question().equals(question))
              .filter(q -> q.theme().equals(theme.code()))
              .map(
                  q ->
                      new Quotes.Quote(q.text(), view.name() + ", " + view.labels().wave(q.wave())))
              .toList();
      if (!quotes.isEmpty()) {
        String id = Anchors.of("theme", view.id(), question, theme.code());
        blocks.add(new Heading(4, id, theme.label()));
        if (!theme.definition().isEmpty()) {
          blocks.add(Paragraph.of(theme.definition()));
        }
        blocks.add(new Quotes(quotes));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          Paragraph.note(
              "Quotations are shown where their authors agreed. Names and other identifiers are"
                  + " masked."));
    }
    return blocks;
  }
}
