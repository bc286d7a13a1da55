package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plait.change.ComparisonRow;
import org.plait.change.EstimateRow;
import org.plait.change.RowKey;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Definitions;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Quotes;
import org.plait.report.Block.Table;
import org.plait.report.CodedText.Theme;
import org.plait.study.QuestionRef;

/**
 * What people wrote: how common each theme is, by survey, question and wave, in their own words.
 */
final class ThemeSection {
  private final Report report;
  private final List<SurveyView> views;

  ThemeSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  Document.Section section() {
    List<Block> blocks =
        report.coding().filter(c -> !c.estimates().isEmpty()).map(this::blocks).orElse(List.of());
    return new Document.Section("themes", "What people wrote", blocks);
  }

  private List<Block> blocks(CodedText coded) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            "People read the comments and gave each one the themes it speaks of. Only people’s"
                + " coding is counted. Themes are exploratory: they suggest, they do not prove."));
    Set<QuestionRef> questions = new LinkedHashSet<>();
    coded
        .estimates()
        .forEach(r -> questions.add(new QuestionRef(r.key().survey(), r.key().question())));
    for (QuestionRef question : questions) {
      views.stream()
          .filter(v -> v.id().equals(question.survey()))
          .findFirst()
          .ifPresent(v -> blocks.addAll(new Question(coded, v, question.question()).blocks()));
    }
    blocks.addAll(agreement(coded));
    return blocks;
  }

  /** The themes of one question of one survey. */
  private static final class Question {
    private final CodedText coded;
    private final SurveyView view;
    private final String question;
    private final EstimateIndex index;
    private final List<Theme> themes;

    Question(CodedText coded, SurveyView view, String question) {
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
      if (panels.isEmpty()) {
        return List.of();
      }
      String name = Anchors.of("chart", "themes", view.id(), question);
      Chart chart =
          IntervalChart.of(name, title, IntervalChart.Axis.SHARE, IntervalChart.Mark.BAR, panels);
      String caption =
          "How common each theme is among those whose comment has content; the orange line is the"
              + " interval.";
      return List.of(new Block.Figure(chart, caption));
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
                  w ->
                      index.subjects(question).stream().anyMatch(k -> index.find(k, w).isPresent()))
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
          subjects(theme).stream()
              .filter(wanted)
              .flatMap(k -> index.find(k, wave).stream())
              .toList();
      Optional<EstimateRow> share =
          rows.stream().filter(r -> Measures.share(r.key().measure())).findFirst();
      return share.or(() -> rows.stream().findFirst()).map(cells::of).orElse(Cell.words("none"));
    }

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
      return List.of(
          new Block.Folded(
              "How the themes changed",
              List.of(
                  new Table(
                      "Change of each theme, in points",
                      ChangeCells.HEAD,
                      List.of(new Table.Group("", lines)),
                      cells.notes(
                          view.level(),
                          "Exploratory. p adjusted: by the method of Benjamini and Hochberg.")))));
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
                        new Quotes.Quote(
                            q.text(), view.name() + ", " + view.labels().wave(q.wave())))
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

  private List<Block> agreement(CodedText coded) {
    List<Block> blocks = new ArrayList<>();
    List<EstimateRow> overall =
        coded.agreement().stream().filter(r -> r.key().category().isEmpty()).toList();
    if (!overall.isEmpty()) {
      Cells cells = new Cells();
      List<Table.Row> rows =
          overall.stream()
              .map(r -> new Table.Row(about(r), List.of(cells.of(r), base(cells, r))))
              .toList();
      blocks.add(new Heading(3, "agreement", "How far the coders agreed"));
      blocks.add(
          new Table(
              "Agreement of the coders",
              List.of("What", "Agreement", "Comments"),
              List.of(new Table.Group("", rows)),
              cells.notes(
                  report.study().analysis().confidence(),
                  "1 is full agreement; 0 is what chance alone would give.")));
    }
    List<Definitions.Term> terms =
        coded.themes().stream()
            .filter(t -> !t.definition().isEmpty())
            .map(t -> new Definitions.Term(t.label(), List.of(t.definition())))
            .toList();
    if (!terms.isEmpty()) {
      blocks.add(new Block.Folded("What each theme means", List.of(new Definitions(terms))));
    }
    return blocks;
  }

  private String about(EstimateRow row) {
    Optional<SurveyView> view =
        views.stream().filter(v -> v.id().equals(row.key().survey())).findFirst();
    Stream<String> parts =
        view.isEmpty()
            ? Stream.of("All comments")
            : Stream.of(
                view.get().name(),
                row.key().question().isEmpty()
                    ? ""
                    : view.get().labels().text(row.key().question()),
                row.wave().isEmpty() ? "" : view.get().labels().wave(row.wave()));
    return String.join(
        ": ",
        Stream.concat(parts, Stream.of(Measures.label(row.key().measure())))
            .filter(p -> !p.isEmpty())
            .toList());
  }

  private static Cell base(Cells cells, EstimateRow row) {
    return cells.count(
        row.base().denominator().isPresent() ? row.base().denominator() : row.base().n());
  }
}
