package org.plait.report.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.duration.DurationCurve;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.instrument.Section;
import org.plait.report.change.SurveyDifferences;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.Document;
import org.plait.report.question.SideBySideChart.Asked;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.survey.WeightWords;
import org.plait.report.words.Labels;
import org.plait.report.words.Measures;
import org.plait.study.report.LikertStyle;
import org.plait.study.wording.Wording;

/** What each survey answered, and what two surveys say of the same thing. */
public final class AnswerSections {
  private final Wording wording;
  private final List<SurveyView> views;
  private final LikertStyle likert;
  private final List<ContrastRow> contrasts;

  public AnswerSections(
      Wording wording, List<SurveyView> views, LikertStyle likert, List<ContrastRow> contrasts) {
    this.wording = wording;
    this.views = List.copyOf(views);
    this.likert = likert;
    this.contrasts = List.copyOf(contrasts);
  }

  /** A section a survey. */
  public List<Document.Section> answers() {
    return views.stream().map(this::answers).toList();
  }

  private Document.Section answers(SurveyView view) {
    List<Block> blocks = new ArrayList<>();
    WeightedHeadlines headlines = new WeightedHeadlines(view);
    if (view.weighted()) {
      blocks.add(Paragraph.of(WeightWords.beforeAnswers(view)));
      WeightWords.answers(view).map(Paragraph::of).ifPresent(blocks::add);
      blocks.addAll(headlines.sentence());
    }
    for (Section section : view.results().instrument().sections()) {
      List<Question> asked = section.questions().stream().filter(q -> !q.profile()).toList();
      List<Block> own = QuestionBlocks.of(view, likert, section.title(), asked);
      blocks.addAll(part(view, section.id(), section.title(), own));
    }
    for (DurationCurve curve : view.durations()) {
      blocks.addAll(
          part(
              view,
              curve.duration().id(),
              curve.duration().text(),
              DurationBlocks.of(view, curve)));
    }
    String title = view.say("words.derived");
    List<Question> derived =
        view.results().instrument().derived().stream().filter(q -> !q.profile()).toList();
    blocks.addAll(part(view, "derived", title, QuestionBlocks.of(view, likert, title, derived)));
    blocks.addAll(part(view, "scores", view.say("words.scores"), QuestionBlocks.scales(view)));
    blocks.addAll(headlines.table());
    return new Document.Section(
        Anchors.of("answers", view.id()),
        view.say("question.answers", "survey", view.name()),
        blocks);
  }

  private static List<Block> part(SurveyView view, String id, String title, List<Block> blocks) {
    if (blocks.isEmpty()) {
      return List.of();
    }
    Block heading = new Heading(3, Anchors.of("answers", view.id(), id), title);
    return Stream.concat(Stream.of(heading), blocks.stream()).toList();
  }

  /** Questions of two surveys that measure the same thing. */
  public Document.Section concepts() {
    Map<String, List<Asked>> shared = new LinkedHashMap<>();
    for (SurveyView view : views) {
      for (Question question : view.results().instrument().all()) {
        question
            .concept()
            .ifPresent(
                c ->
                    shared
                        .computeIfAbsent(c, k -> new ArrayList<>())
                        .add(new Asked(view, question)));
      }
    }
    List<Block> blocks = new ArrayList<>();
    shared
        .values()
        .removeIf(asked -> asked.stream().map(a -> a.view().id()).distinct().count() < 2);
    shared.forEach((concept, asked) -> concept(concept, asked).ifPresent(blocks::add));
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.of(wording.say("question.side-by-side-about")));
      List<Block> weighted = new ArrayList<>();
      views.forEach(view -> WeightWords.named(view).map(Paragraph::of).ifPresent(weighted::add));
      blocks.addAll(1, weighted);
      List<Block> before = new ArrayList<>(SideBySideChart.figures(wording, shared));
      before.addAll(SurveyDifferences.of(views, contrasts));
      blocks.addAll(1 + weighted.size(), before);
    }
    return new Document.Section("both", wording.say("question.side-by-side"), blocks);
  }

  private static Optional<Block> concept(String concept, List<Asked> asked) {
    Cells cells = new Cells(asked.get(0).view().wording());
    List<Table.Group> groups = new ArrayList<>();
    for (Asked a : asked) {
      List<Table.Row> rows = rows(cells, a);
      if (!rows.isEmpty()) {
        groups.add(new Table.Group(heading(a), rows));
      }
    }
    return groups.size() < 2
        ? Optional.empty()
        : Optional.of(
            new Table(
                Labels.sentence(concept.replace('-', ' ')),
                head(asked.get(0).view()),
                groups,
                cells.notes(asked.get(0).view().level())));
  }

  private static String heading(Asked asked) {
    return asked
        .view()
        .say("question.of-survey", "survey", asked.view().name(), "about", asked.question().text());
  }

  private static List<String> head(SurveyView view) {
    return List.of(view.say("words.wave"), view.say("words.answer"), view.say("question.result"));
  }

  private static List<Table.Row> rows(Cells cells, Asked asked) {
    SurveyView view = asked.view();
    List<RowKey> subjects = SharesTable.subjects(view, asked.question().id());
    Optional<String> favourable = asked.question().favourable();
    List<RowKey> shown =
        subjects.stream()
            .filter(
                s ->
                    favourable
                        .map(f -> s.category().equals(f))
                        .orElse(Measures.average(s.measure()) || subjects.size() <= 4))
            .toList();
    List<Table.Row> rows = new ArrayList<>();
    for (String wave : view.wavesOf(shown)) {
      for (RowKey subject : shown) {
        Optional<EstimateRow> row = view.index().find(subject, wave);
        Cell label = Cell.words(SharesTable.label(view, subject));
        row.ifPresent(
            r -> rows.add(new Table.Row(view.labels().wave(wave), List.of(label, cells.of(r)))));
      }
    }
    return rows;
  }
}
