package org.plait.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Palette;
import org.plait.report.chart.StackedChart;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.study.report.LikertStyle;

/**
 * Statements with the same ordered answers: one stacked chart and the table beside it. A bar that
 * must hide a category shows nets and what lies between them; where that can't be shown either, its
 * base alone.
 */
final class LikertBlocks {
  /**
   * One statement.
   *
   * @param question its question
   * @param item its row in a grid; else empty
   */
  record Statement(Question question, String item) {
    CodeList codes() {
      return question.codes();
    }
  }

  private final SurveyView view;
  private final LikertStyle style;
  private final Cells cells;
  private boolean grouped;

  private LikertBlocks(SurveyView view, LikertStyle style) {
    this.view = view;
    this.cells = new Cells(view.wording());
    this.style = style;
  }

  /** Whether a question is shown this way: ordered answers, few enough, with a favourable side. */
  static boolean suits(Question question) {
    boolean ordered =
        question.type() == QuestionType.ORDINAL || question.type() == QuestionType.GRID;
    boolean favourable =
        question.favourable().isPresent()
            || question.rows().stream().anyMatch(r -> r.favourable().isPresent());
    int categories = question.codes().categories().size();
    return ordered && favourable && categories >= 2 && categories <= Palette.MOST_ORDERED;
  }

  /** Whether two questions have the same answers and may share a chart. */
  static boolean alike(Question one, Question other) {
    return one.codes().categories().equals(other.codes().categories())
        && one.codes().nets().equals(other.codes().nets());
  }

  /** The statements of a question. */
  static List<Statement> statements(Question question) {
    return question.rows().isEmpty()
        ? List.of(new Statement(question, ""))
        : question.rows().stream().map(r -> new Statement(question, r.id())).toList();
  }

  /** Chart and table; nothing when no wave has an answer. */
  static List<Block> of(
      SurveyView view, LikertStyle style, String name, String title, List<Statement> statements) {
    return new LikertBlocks(view, style).blocks(name, title, statements);
  }

  private List<Block> blocks(String name, String title, List<Statement> statements) {
    List<Statement> answered = statements.stream().filter(s -> !waves(s).isEmpty()).toList();
    if (answered.isEmpty()) {
      return List.of();
    }
    CodeList codes = answered.get(0).codes();
    List<StackedChart.Group> groups = answered.stream().map(this::group).toList();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(4, "about-" + name, title));
    if (groups.stream().flatMap(g -> g.bars().stream()).anyMatch(b -> !b.parts().isEmpty())) {
      Chart chart = StackedChart.of(name, title, style, keys(codes), groups);
      blocks.add(new Block.Figure(chart, view.say("question.likert-figure"), true));
    }
    blocks.add(table(title, codes, answered).underHeading());
    return blocks;
  }

  private List<String> waves(Statement statement) {
    return view.waves().stream()
        .filter(
            w ->
                statement.codes().categories().stream()
                    .anyMatch(c -> share(statement, c.code(), w).isPresent()))
        .toList();
  }

  private Optional<EstimateRow> share(Statement statement, String category, String wave) {
    return view.share(statement.question().id(), statement.item(), category, wave);
  }

  private String label(Statement statement) {
    return statement.item().isEmpty()
        ? statement.question().text()
        : view.labels().item(statement.question().id(), statement.item());
  }

  private List<StackedChart.Key> keys(CodeList codes) {
    List<Category> categories = codes.categories();
    List<String> fills = Palette.ordered(categories.size());
    Stream<StackedChart.Key> single =
        IntStream.range(0, categories.size())
            .mapToObj(i -> new StackedChart.Key(categories.get(i).label(), fills.get(i)));
    Stream<StackedChart.Key> together =
        codes.nets().stream()
            .filter(n -> grouped)
            .map(n -> ofNet(codes, n))
            .map(
                s ->
                    new StackedChart.Key(
                        view.say("question.likert-together", "answers", s.label()), s.fill()));
    return Stream.concat(single, together).toList();
  }

  private StackedChart.Group group(Statement statement) {
    return new StackedChart.Group(
        label(statement), waves(statement).stream().map(w -> bar(statement, w)).toList());
  }

  private StackedChart.Bar bar(Statement statement, String wave) {
    List<Category> offered =
        statement.codes().categories().stream().filter(c -> c.offeredIn(wave)).toList();
    List<String> fills = Palette.ordered(statement.codes().categories().size());
    List<Segment> all =
        offered.stream()
            .map(
                c ->
                    new Segment(
                        c.code(), c.label(), fills.get(statement.codes().indexOf(c.code()))))
            .toList();
    Optional<List<StackedChart.Part>> parts = parts(statement, wave, all);
    if (parts.isEmpty()) {
      parts = parts(statement, wave, netted(statement.codes(), all));
      grouped |= parts.isPresent();
    }
    String label = view.labels().wave(wave);
    return new StackedChart.Bar(
        label,
        parts.orElse(List.of()),
        view.say(
            "question.likert-n",
            "count",
            base(statement, wave).map(Shown::words).orElse(ReaderNumbers.HIDDEN)),
        without(statement, wave));
  }

  /** What stands in a bar without parts: hidden, or the reason why there is no number. */
  private String without(Statement statement, String wave) {
    return statement.codes().categories().stream()
        .flatMap(c -> share(statement, c.code(), wave).stream())
        .map(
            r ->
                r.outcome()
                    .fold(
                        e -> ReaderNumbers.HIDDEN,
                        u -> ReaderNumbers.NONE + " " + u.reason(),
                        s -> ReaderNumbers.HIDDEN))
        .findFirst()
        .orElse(ReaderNumbers.HIDDEN);
  }

  private record Segment(String code, String label, String fill) {}

  /** The parts of a bar, when every one of them may be shown. */
  private Optional<List<StackedChart.Part>> parts(
      Statement statement, String wave, List<Segment> segments) {
    List<StackedChart.Part> parts = new ArrayList<>();
    for (Segment segment : segments) {
      share(statement, segment.code(), wave)
          .flatMap(r -> r.outcome().estimate())
          .map(e -> new StackedChart.Part(segment.label(), e.value(), segment.fill()))
          .ifPresent(parts::add);
    }
    return parts.size() == segments.size() && !parts.isEmpty()
        ? Optional.of(parts)
        : Optional.empty();
  }

  /** Categories of a net give way to the net, the first net that holds a category counts. */
  private static List<Segment> netted(CodeList codes, List<Segment> all) {
    List<Segment> segments = new ArrayList<>();
    for (Segment segment : all) {
      Optional<Net> net =
          codes.nets().stream().filter(n -> n.codes().contains(segment.code())).findFirst();
      String id = net.map(Net::id).orElse(segment.code());
      if (segments.stream().noneMatch(s -> s.code().equals(id))) {
        segments.add(net.map(n -> ofNet(codes, n)).orElse(segment));
      }
    }
    return segments;
  }

  /** A net has a colour of its own, by the end of the scale it lies at. */
  private static Segment ofNet(CodeList codes, Net net) {
    int middle = codes.categories().size() / 2;
    int first = net.codes().stream().mapToInt(codes::indexOf).min().orElse(0);
    String fill = first < middle ? Palette.LOW_NET : Palette.HIGH_NET;
    return new Segment(net.id(), net.label(), fill);
  }

  private Table table(String title, CodeList codes, List<Statement> statements) {
    List<String> head = new ArrayList<>(List.of(view.say("words.wave")));
    codes.categories().forEach(category -> head.add(category.label()));
    head.add(view.say("question.likert-answered"));
    codes.nets().forEach(net -> head.add(view.say("question.likert-net", "net", net.label())));
    List<Table.Group> rows =
        statements.stream()
            .map(
                s ->
                    new Table.Group(
                        label(s).equals(title) ? "" : label(s),
                        waves(s).stream().map(w -> row(s, codes, w)).toList()))
            .toList();
    return new Table(title, head, rows, notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(view.say("document.people-beneath"));
    if (grouped) {
      notes.add(view.say("question.likert-grouped"));
    }
    return cells.notes(view.level(), notes.toArray(String[]::new));
  }

  private Table.Row row(Statement statement, CodeList codes, String wave) {
    List<Cell> line = new ArrayList<>();
    for (Category category : codes.categories()) {
      line.add(single(statement, category, wave));
    }
    line.add(Cell.number(base(statement, wave), ReaderNumbers.HIDDEN));
    for (Net net : codes.nets()) {
      line.add(net(statement, net, wave));
    }
    return new Table.Row(view.labels().wave(wave), line);
  }

  /** Of the favourable net the interval of the whole population stands beneath. */
  private Cell net(Statement statement, Net net, String wave) {
    Optional<EstimateRow> row = share(statement, net.id(), wave);
    boolean favourable =
        SurveyView.favourable(statement.question(), statement.item())
            .filter(net.id()::equals)
            .isPresent();
    return row.isPresent() && favourable
        ? cells.of(row.get(), view.index().finite(row.get().key(), wave))
        : cells.of(row);
  }

  private Cell single(Statement statement, Category category, String wave) {
    if (!category.offeredIn(wave)) {
      return Cell.words(view.say("question.not-offered"));
    }
    Optional<EstimateRow> row = share(statement, category.code(), wave);
    return row.flatMap(r -> r.outcome().estimate())
        .map(
            e ->
                new Cell(
                    CellLine.of(Shown.percent(e.value()).behind(e.n())),
                    List.of(people(row.orElseThrow().base().n())),
                    true))
        .orElseGet(() -> cells.of(row));
  }

  private CellLine people(OptionalLong n) {
    return n.isPresent()
        ? CellLine.of(Shown.count(n.getAsLong()).as(view.say("words.part-number")))
        : CellLine.of(ReaderNumbers.HIDDEN);
  }

  private Optional<Shown> base(Statement statement, String wave) {
    return statement.codes().categories().stream()
        .flatMap(c -> share(statement, c.code(), wave).stream())
        .map(EstimateRow::base)
        .filter(b -> b.denominator().isPresent())
        .findFirst()
        .map(b -> Shown.count(b.denominator().getAsLong()));
  }
}
