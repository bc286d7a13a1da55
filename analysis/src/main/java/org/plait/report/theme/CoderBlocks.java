package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.coder.CoderMade;
import org.plait.coding.quality.CoderQuality;
import org.plait.coding.quality.QualityMeasure;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.study.analysis.QuestionRef;

/** How good Plait's own coder is: in sentences, then in folded tables. */
final class CoderBlocks {
  private static final String TRAVEL =
      "A coder knows the comments of this study only: elsewhere, words and themes go together"
          + " differently, and it would be wrong more often.";

  private final Report report;
  private final List<SurveyView> views;
  private final CodedText coded;

  CoderBlocks(Report report, List<SurveyView> views, CodedText coded) {
    this.report = report;
    this.views = views;
    this.coded = coded;
  }

  List<Block> blocks() {
    return coded.coder().map(this::blocks).orElse(List.of());
  }

  private List<Block> blocks(CoderMade coder) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "coder", "How good the machine is at coding"));
    blocks.add(
        Paragraph.of(
            made(coder)
                + " It read "
                + ReaderNumbers.counted(coder.read(), "comment", "comments")
                + ", each in a version that had learned nothing from the same respondent. What it says"
                + " is compared here with what people said."));
    questions().forEach(q -> blocks.add(Paragraph.of(sentences(q))));
    blocks.add(Paragraph.of(TRAVEL));
    List<Block> tables = new ArrayList<>();
    tables.add(themes());
    tables.addAll(
        table(
            CoderQuality.PROBABILITY,
            "How sure the machine is, and how often people" + " agree",
            "Probability of a theme",
            "Themes that people gave"));
    tables.addAll(
        table(
            CoderQuality.LEARNED,
            "What fewer coded comments would have given",
            "Comments learned from",
            "F1 of all themes"));
    tables.addAll(instead());
    blocks.add(new Folded("Quality of the machine’s coding in figures", tables));
    return blocks;
  }

  private static String made(CoderMade coder) {
    return coder.recipe().equals("rules")
        ? "The machine here is the codebook’s own terms, used as rules. How far to trust them was"
            + " learned from "
            + ReaderNumbers.counted(coder.learned(), "comment", "comments")
            + " that people coded."
        : "The machine here is Plait’s own coder. It learned from "
            + ReaderNumbers.counted(coder.learned(), "comment", "comments")
            + " that people coded: a comment gets the themes of those it is like, in what it means"
            + " and in its words.";
  }

  private Set<QuestionRef> questions() {
    Set<QuestionRef> questions = new LinkedHashSet<>();
    coded
        .quality()
        .forEach(r -> questions.add(new QuestionRef(r.key().survey(), r.key().question())));
    return questions;
  }

  private String sentences(QuestionRef question) {
    Optional<Estimate> right = value(question, QualityMeasure.PRECISION);
    Optional<Estimate> found = value(question, QualityMeasure.RECALL);
    Optional<Estimate> exact = value(question, QualityMeasure.EXACT);
    if (right.isEmpty() || found.isEmpty() || exact.isEmpty()) {
      return about(question) + ": too few comments to say how good the machine is.";
    }
    return about(question)
        + ": of 100 themes that the machine gives, people gave "
        + hundred(right.get())
        + "; of 100 that people gave, the machine finds "
        + hundred(found.get())
        + ". It gives exactly people’s themes to "
        + ReaderNumbers.percent(exact.get().value())
        + " of the comments. People differ too: see how far they agreed.";
  }

  private static String hundred(Estimate share) {
    return ReaderNumbers.count(Math.round(share.value() * 100));
  }

  private Optional<Estimate> value(QuestionRef question, QualityMeasure measure) {
    return find(question, "", measure).flatMap(r -> r.outcome().estimate());
  }

  private Optional<EstimateRow> find(QuestionRef question, String theme, QualityMeasure measure) {
    RowKey key =
        new RowKey(question.survey(), question.question(), "", theme, "", "", measure.word());
    return coded.quality().stream().filter(r -> r.key().equals(key)).findFirst();
  }

  private Table themes() {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (QuestionRef question : questions()) {
      List<Table.Row> lines = new ArrayList<>();
      find(question, "", QualityMeasure.F1)
          .ifPresent(r -> lines.add(new Table.Row("All themes", line(cells, question, ""))));
      for (CodedText.Theme theme : coded.themes()) {
        find(question, theme.code(), QualityMeasure.F1)
            .filter(r -> r.outcome().estimate().isPresent())
            .ifPresent(
                r -> lines.add(new Table.Row(name(theme), line(cells, question, theme.code()))));
      }
      groups.add(new Table.Group(about(question), lines));
    }
    return new Table(
        "Quality on each theme",
        List.of("Theme", "Given rightly (precision)", "Found (recall)", "F1", "Brier score"),
        groups,
        cells.notes(
            report.study().analysis().confidence(),
            "F1 weighs the first two against each other: 100% where both are. Brier score: 0 where"
                + " the machine is always sure and right; always saying 50% gives 0.25.",
            "Themes given to few of these comments, or to all but few, are left out."));
  }

  private List<Cell> line(Cells cells, QuestionRef question, String theme) {
    List<Cell> line = new ArrayList<>();
    for (QualityMeasure measure :
        List.of(
            QualityMeasure.PRECISION,
            QualityMeasure.RECALL,
            QualityMeasure.F1,
            QualityMeasure.BRIER)) {
      line.add(find(question, theme, measure).map(cells::of).orElse(Cell.words("")));
    }
    return line;
  }

  /** The rows of a breakdown that have a number. */
  private List<Block> table(String by, String title, String label, String column) {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (QuestionRef question : questions()) {
      List<Table.Row> lines =
          told(question, by).stream()
              .map(r -> new Table.Row(r.key().group(), List.of(cells.of(r))))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(about(question), lines));
      }
    }
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Table(
                title,
                List.of(label, column),
                groups,
                cells.notes(report.study().analysis().confidence())));
  }

  private List<Block> instead() {
    Cells cells = new Cells();
    List<Table.Group> groups = new ArrayList<>();
    for (QuestionRef question : questions()) {
      List<Table.Row> lines =
          told(question, CoderQuality.THEME).stream()
              .map(
                  r ->
                      new Table.Row(
                          label(r.key().category()),
                          List.of(Cell.words(label(r.key().group())), cells.of(r))))
              .toList();
      if (!lines.isEmpty()) {
        groups.add(new Table.Group(about(question), lines));
      }
    }
    return groups.isEmpty()
        ? List.of()
        : List.of(
            new Table(
                "Which theme the machine gives in place of which",
                List.of("Theme it missed", "Gave instead", "Of those missed"),
                groups,
                cells.notes(report.study().analysis().confidence())));
  }

  private List<EstimateRow> told(QuestionRef question, String by) {
    return coded.quality().stream()
        .filter(r -> r.key().survey().equals(question.survey()))
        .filter(r -> r.key().question().equals(question.question()))
        .filter(r -> r.key().groupBy().equals(by) && r.outcome().estimate().isPresent())
        .toList();
  }

  private String label(String code) {
    return coded.themes().stream()
        .filter(t -> t.code().equals(code))
        .findFirst()
        .map(CodedText.Theme::label)
        .orElse(code);
  }

  private static String name(CodedText.Theme theme) {
    return theme.parent().isEmpty() ? theme.label() : "– " + theme.label();
  }

  private String about(QuestionRef question) {
    return views.stream()
        .filter(v -> v.id().equals(question.survey()))
        .findFirst()
        .map(v -> v.name() + ", “" + v.labels().text(question.question()) + "”")
        .orElse(question.survey());
  }
}
