package org.plait.report.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plait.change.association.AssociationRow;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.document.Document;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Method;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.wording.Wording;

/** Whether background goes together with answers: a sentence a wave, and the numbers. */
public final class AssociationSection {
  private final Report report;
  private final List<SurveyView> views;

  public AssociationSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    return BySurvey.section(
        "associations",
        report.wording().say("words.associations"),
        report.wording().say("question.associations-about"),
        views,
        this::survey);
  }

  /** The tests that were made. */
  public static Stream<Method> cited(List<AssociationRow> rows) {
    return rows.stream()
        .flatMap(
            row ->
                Stream.concat(
                    row.result().map(TestResult::method).stream(),
                    row.effect().estimate().stream()
                        .flatMap(
                            e ->
                                Stream.concat(
                                    Stream.of(e.method()),
                                    e.interval().map(i -> i.method()).stream()))));
  }

  /** How associations are found, for the section on methods. */
  public static List<String> methods(Wording wording, boolean clustered, Adjust adjust) {
    List<String> points = new ArrayList<>();
    points.add(wording.say("question.associations-compared"));
    if (clustered) {
      points.add(wording.say("question.associations-clustered"));
    }
    points.add(wording.say("question.associations-weighted"));
    points.add(
        wording.say(
            adjust == Adjust.NONE
                ? "question.associations-unadjusted"
                : "question.associations-adjusted"));
    return points;
  }

  private List<AssociationRow> deciding(SurveyView view) {
    return report.further().associations().stream()
        .filter(row -> row.decides() && row.key().survey().equals(view.id()))
        .toList();
  }

  private List<Block> survey(SurveyView view) {
    List<AssociationRow> rows = deciding(view);
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<String, List<AssociationRow>> waves = new LinkedHashMap<>();
    rows.forEach(row -> waves.computeIfAbsent(row.wave(), w -> new ArrayList<>()).add(row));
    AssociationSentences sentences = new AssociationSentences(view);
    List<Block> blocks = new ArrayList<>();
    List<Block> tables = new ArrayList<>();
    waves.forEach(
        (wave, own) -> {
          blocks.add(Paragraph.of(String.join(" ", sentences.of(wave, own))));
          tables.add(table(view, wave, own));
        });
    blocks.add(
        new Block.Folded(view.say("question.associations-numbers", "survey", view.name()), tables));
    return blocks;
  }

  private Table table(SurveyView view, String wave, List<AssociationRow> rows) {
    Cells cells = new Cells(view.wording());
    Map<String, List<Table.Row>> by = new LinkedHashMap<>();
    for (AssociationRow row : rows) {
      by.computeIfAbsent(view.labels().text(row.key().groupBy()), b -> new ArrayList<>())
          .add(new Table.Row(name(view, row), line(view, cells, row)));
    }
    List<Table.Group> groups = new ArrayList<>();
    by.forEach((background, lines) -> groups.add(new Table.Group(background, lines)));
    String caption =
        view.say(
            "question.associations-table", "survey", view.name(), "wave", view.labels().wave(wave));
    return new Table(caption, head(view), groups, cells.notes(view.level(), notes(view)));
  }

  private static List<String> head(SurveyView view) {
    return List.of(
        view.say("words.head-question"),
        view.say("question.associations-groups"),
        view.say("words.head-answers"),
        view.say("question.associations-apart"),
        view.say("words.p"),
        view.say("words.p-adjusted"));
  }

  private String[] notes(SurveyView view) {
    List<String> notes = new ArrayList<>(List.of(view.say("question.associations-apart-note")));
    if (report.study().analysis().adjust() != Adjust.NONE) {
      notes.add(view.say("question.associations-p-note"));
    }
    notes.add(view.say("question.associations-file"));
    return notes.toArray(String[]::new);
  }

  private static String name(SurveyView view, AssociationRow row) {
    String category = row.key().category();
    String subject = view.labels().subject(row.key());
    return category.isEmpty()
        ? subject
        : view.say(
            "question.with-answer",
            "subject",
            subject,
            "answer",
            view.labels().category(row.key().question(), category));
  }

  private static List<Cell> line(SurveyView view, Cells cells, AssociationRow row) {
    int all = row.groups().compared() + row.groups().hidden();
    Cell effect =
        row.effect()
            .fold(
                e -> cells.interval(Shown.of(Form.HUNDREDTHS, e.value()), e.interval()),
                u -> cells.none(u.reason()),
                s -> cells.hiddenCell());
    return List.of(
        Cell.words(
            view.say(
                "question.associations-of",
                "compared",
                Integer.toString(row.groups().compared()),
                "all",
                Integer.toString(all))),
        Cell.number(Shown.count(row.groups().n())),
        effect,
        ChangeCells.p(row.result().map(TestResult::pValue)),
        ChangeCells.p(row.adjusted()));
  }
}
