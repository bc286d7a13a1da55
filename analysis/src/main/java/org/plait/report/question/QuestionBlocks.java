package org.plait.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.report.chart.Axes;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Cells;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.study.report.LikertStyle;

/** Shows questions in their order: statements with the same answers together, others one by one. */
final class QuestionBlocks {
  /** More statements than this in one chart can't be taken in. */
  private static final int MOST_STATEMENTS = 10;

  private final SurveyView view;
  private final List<Block> blocks = new ArrayList<>();

  private final LikertStyle likert;

  private QuestionBlocks(SurveyView view, LikertStyle likert) {
    this.view = view;
    this.likert = likert;
  }

  /** The blocks of a part of a questionnaire; nothing when it has no answers. */
  static List<Block> of(
      SurveyView view, LikertStyle style, String title, List<Question> questions) {
    QuestionBlocks written = new QuestionBlocks(view, style);
    List<Question> run = new ArrayList<>();
    for (Question question : questions) {
      boolean likert = LikertBlocks.suits(question);
      if (!run.isEmpty() && !(likert && LikertBlocks.alike(run.get(0), question))) {
        written.likert(title, run);
        run.clear();
      }
      if (likert) {
        run.add(question);
      } else {
        written.single(question);
      }
    }
    written.likert(title, run);
    return List.copyOf(written.blocks);
  }

  private void likert(String title, List<Question> run) {
    List<LikertBlocks.Statement> statements =
        run.stream().flatMap(q -> LikertBlocks.statements(q).stream()).toList();
    for (int from = 0; from < statements.size(); from += MOST_STATEMENTS) {
      int to = Math.min(statements.size(), from + MOST_STATEMENTS);
      List<LikertBlocks.Statement> part = statements.subList(from, to);
      Question first = part.get(0).question();
      boolean one = part.stream().allMatch(s -> s.question().equals(first));
      String name = Anchors.of("chart", view.id(), first.id(), from == 0 ? "" : "" + from);
      String about = one ? first.text() : view.say("question.statements", "section", title);
      String whole = from == 0 ? about : view.say("words.continued", "title", about);
      List<Block> shown = new ArrayList<>(LikertBlocks.of(view, likert, name, whole, part));
      shown.addAll(Math.min(1, shown.size()), help(part));
      blocks.addAll(shown);
    }
  }

  /** What the instrument says readers must know of these statements. */
  private static List<Block> help(List<LikertBlocks.Statement> statements) {
    return statements.stream()
        .flatMap(s -> s.question().help().stream())
        .distinct()
        .map(QuestionBlocks::aside)
        .toList();
  }

  private static Block aside(String text) {
    return new Block.Paragraph(text, Block.Paragraph.Tone.NOTE);
  }

  private void single(Question question) {
    List<RowKey> subjects = SharesTable.subjects(view, question.id());
    if (subjects.isEmpty()) {
      return;
    }
    List<String> notes = new ArrayList<>();
    if (question.type() == QuestionType.MULTIPLE) {
      notes.add(Choosing.sentence(view, question));
    }
    if (question.askedIf().isPresent()) {
      notes.add(view.say("question.put-to-some"));
    }
    question.unit().ifPresent(unit -> notes.add(view.say("question.averages-in", "unit", unit)));
    String id = Anchors.of("about", view.id(), question.id());
    blocks.add(new Block.Heading(4, id, question.text()));
    question.help().map(QuestionBlocks::aside).ifPresent(blocks::add);
    SharesTable.chart(view, question, subjects, IntervalChart.Mark.BAR)
        .ifPresent(c -> blocks.add(new Block.Figure(c, view.say("question.shares-figure"), true)));
    blocks.add(
        SharesTable.table(view, question, subjects, notes.toArray(String[]::new)).underHeading());
  }

  /** The scores of scales, with a chart over the waves. */
  static List<Block> scales(SurveyView view) {
    List<Block> blocks = new ArrayList<>();
    for (Scale scale : view.results().instrument().scales()) {
      List<RowKey> subjects = SharesTable.subjects(view, scale.id());
      if (subjects.isEmpty()) {
        continue;
      }
      String id = Anchors.of("about", view.id(), "scale", scale.id());
      blocks.add(new Block.Heading(4, id, scale.text()));
      chart(view, scale, subjects).ifPresent(blocks::add);
      blocks.add(table(view, scale, subjects).underHeading());
      view.quality(scale.id())
          .ifPresent(quality -> blocks.addAll(new ScaleBlocks(view, scale, quality).blocks()));
    }
    return List.copyOf(blocks);
  }

  private static Optional<Block> chart(SurveyView view, Scale scale, List<RowKey> subjects) {
    List<RowKey> scores =
        subjects.stream().filter(s -> Measures.average(s.measure())).limit(1).toList();
    List<IntervalChart.Panel> panels =
        scores.stream().map(s -> SharesTable.panel(view, s, scale.text())).toList();
    return panels.isEmpty() || !panels.get(0).drawn()
        ? Optional.empty()
        : Optional.of(
            new Block.Figure(
                IntervalChart.of(
                    Anchors.of("chart", view.id(), "scale", scale.id()),
                    scale.text(),
                    Axes.of(panels),
                    IntervalChart.Mark.DOT,
                    panels),
                view.say("question.score-figure"),
                true));
  }

  private static Block.Cell score(SurveyView view, Cells cells, RowKey subject, String wave) {
    return view.index()
        .find(subject, wave)
        .map(row -> cells.of(row, view.index().finite(subject, wave)))
        .orElseGet(() -> Block.Cell.words(Cells.notAsked(view.wording())));
  }

  private static Block.Table table(SurveyView view, Scale scale, List<RowKey> subjects) {
    List<String> waves = view.wavesOf(subjects);
    Cells cells = new Cells(view.wording());
    List<String> head = new ArrayList<>(List.of(view.say("question.measure")));
    waves.forEach(w -> head.add(view.labels().wave(w)));
    List<Block.Table.Row> rows =
        subjects.stream()
            .map(
                s ->
                    new Block.Table.Row(
                        SharesTable.label(view, s),
                        waves.stream().map(w -> score(view, cells, s, w)).toList()))
            .toList();
    String made =
        view.say("question.score-made", "statements", Integer.toString(scale.items().size()));
    return new Block.Table(
        scale.text(),
        head,
        List.of(new Block.Table.Group("", rows)),
        cells.notes(view.level(), made));
  }
}
