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

/** Whether background goes together with answers: a sentence a wave, and the numbers. */
public final class AssociationSection {
  private static final String INTRODUCTION =
      "Do answers differ between kinds of organisation, places or people, in one wave? Each"
          + " question with a statement or a scale is set against each background by which results"
          + " are broken down. This is a search, not a test of something expected: all of it is"
          + " exploratory. Groups whose numbers are not shown take no part.";

  private static final String EFFECT =
      "How far apart: Cramér’s V of shares, from 0, the groups answered alike, to 1; of a scale’s"
          + " score eta squared, and of ordered answers without a favourable share epsilon squared:"
          + " the part of all variation that lies between the groups.";

  private static final String ADJUSTED =
      "p adjusted: by Benjamini and Hochberg’s method within all pairs of the survey’s wave.";

  private static final String FILE =
      "The shares of each group are in the tables by group; every number, with the test, is in the"
          + " file associations.csv.";

  private final Report report;
  private final List<SurveyView> views;

  public AssociationSection(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    return BySurvey.section(
        "associations", "Background and answers", INTRODUCTION, views, this::survey);
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
  public static List<String> methods(boolean clustered, Adjust adjust) {
    List<String> points = new ArrayList<>();
    points.add(
        "What is compared is what the tables show of each group: the share that counts as"
            + " favourable, by Pearson’s chi-squared; the mean of a scale, by Welch’s analysis of"
            + " variance; ordered answers without a favourable share, by Kruskal and Wallis’s test."
            + " So a hidden number takes part in nothing. Groups of which few or nearly all gave an"
            + " answer are hidden more often than others, so that a difference may be missed.");
    if (clustered) {
      points.add(
          "People of one organisation often answer alike. The chi-squared allows for that by the"
              + " groups’ design effects (Rao and Scott’s first order); ranks do not allow for it.");
    }
    points.add(
        "With weights the weighted shares and means are compared; how many answered is counted"
            + " without weights.");
    points.add(
        adjust == Adjust.NONE
            ? "The p-values are not adjusted for the number of pairs."
            : "Some of many pairs go together by chance. Benjamini and Hochberg’s method allows for"
                + " that, within each wave of a survey.");
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
    blocks.add(new Block.Folded(view.name() + ": the numbers on background and answers", tables));
    return blocks;
  }

  private Table table(SurveyView view, String wave, List<AssociationRow> rows) {
    Cells cells = new Cells();
    Map<String, List<Table.Row>> by = new LinkedHashMap<>();
    for (AssociationRow row : rows) {
      by.computeIfAbsent(view.labels().text(row.key().groupBy()), b -> new ArrayList<>())
          .add(new Table.Row(name(view, row), line(cells, row)));
    }
    List<Table.Group> groups = new ArrayList<>();
    by.forEach((background, lines) -> groups.add(new Table.Group(background, lines)));
    List<String> notes = new ArrayList<>(List.of(EFFECT));
    if (report.study().analysis().adjust() != Adjust.NONE) {
      notes.add(ADJUSTED);
    }
    notes.add(FILE);
    return new Table(
        view.name() + ", " + view.labels().wave(wave) + ": background and answers",
        List.of("Question", "Groups compared", "Answers", "How far apart", "p", "p adjusted"),
        groups,
        cells.notes(view.level(), notes.toArray(String[]::new)));
  }

  private static String name(SurveyView view, AssociationRow row) {
    String category = row.key().category();
    String answer =
        category.isEmpty()
            ? ""
            : " (" + view.labels().category(row.key().question(), category) + ")";
    return view.labels().subject(row.key()) + answer;
  }

  private static List<Cell> line(Cells cells, AssociationRow row) {
    int all = row.groups().compared() + row.groups().hidden();
    Cell effect =
        row.effect()
            .fold(
                e -> cells.interval(Shown.of(Form.HUNDREDTHS, e.value()), e.interval()),
                u -> cells.none(u.reason()),
                s -> cells.hiddenCell());
    return List.of(
        Cell.words(row.groups().compared() + " of " + all),
        Cell.number(Shown.count(row.groups().n())),
        effect,
        ChangeCells.p(row.result().map(TestResult::pValue)),
        ChangeCells.p(row.adjusted()));
  }
}
