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
import org.plait.study.wording.Wording;

/** How good Plait's own coder is: in sentences, then in folded tables. */
final class CoderBlocks {
  private final Wording wording;
  private final Report report;
  private final List<SurveyView> views;
  private final CodedText coded;

  CoderBlocks(Report report, List<SurveyView> views, CodedText coded) {
    this.wording = report.wording();
    this.report = report;
    this.views = views;
    this.coded = coded;
  }

  List<Block> blocks() {
    return coded.coder().map(this::blocks).orElse(List.of());
  }

  private List<Block> blocks(CoderMade coder) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, "coder", say("theme.coder")));
    blocks.add(
        Paragraph.of(
            made(coder) + " " + say("theme.coder-read", "comments", comments(coder.read()))));
    questions().forEach(q -> blocks.add(Paragraph.of(sentences(q))));
    blocks.add(Paragraph.of(say("theme.coder-travel")));
    List<Block> tables = new ArrayList<>();
    tables.add(themes());
    tables.addAll(
        table(
            CoderQuality.PROBABILITY,
            say("theme.coder-sure"),
            say("theme.coder-probability"),
            say("theme.coder-given")));
    tables.addAll(
        table(
            CoderQuality.LEARNED,
            say("theme.coder-fewer"),
            say("theme.coder-learned"),
            say("theme.coder-f1-all")));
    tables.addAll(instead());
    blocks.add(new Folded(say("theme.coder-figures"), tables));
    return blocks;
  }

  private String made(CoderMade coder) {
    boolean rules = coder.recipe().equals("rules");
    return say(
        rules ? "theme.coder-rules" : "theme.coder-own", "comments", comments(coder.learned()));
  }

  private String comments(long number) {
    return Counts.comments(wording, number);
  }

  private String say(String key, String... filled) {
    return wording.say(key, filled);
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
      return say("theme.coder-few", "about", about(question));
    }
    return say(
        "theme.coder-good",
        "about",
        about(question),
        "right",
        hundred(right.get()),
        "found",
        hundred(found.get()),
        "exact",
        ReaderNumbers.percent(exact.get().value()));
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
    Cells cells = new Cells(wording);
    List<Table.Group> groups = new ArrayList<>();
    for (QuestionRef question : questions()) {
      List<Table.Row> lines = new ArrayList<>();
      find(question, "", QualityMeasure.F1)
          .ifPresent(
              r -> lines.add(new Table.Row(say("theme.all-themes"), line(cells, question, ""))));
      for (CodedText.Theme theme : coded.themes()) {
        find(question, theme.code(), QualityMeasure.F1)
            .filter(r -> r.outcome().estimate().isPresent())
            .ifPresent(
                r -> lines.add(new Table.Row(name(theme), line(cells, question, theme.code()))));
      }
      groups.add(new Table.Group(about(question), lines));
    }
    return new Table(
        say("theme.coder-each"),
        List.of(
            say("words.head-theme"),
            say("theme.coder-precision"),
            say("theme.coder-recall"),
            say("theme.coder-f1"),
            say("theme.coder-brier")),
        groups,
        cells.notes(
            report.study().analysis().confidence(),
            say("theme.coder-each-note"),
            say("theme.rare-left-out")));
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
    Cells cells = new Cells(wording);
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
    Cells cells = new Cells(wording);
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
                say("theme.coder-instead"),
                List.of(
                    say("theme.coder-missed"),
                    say("theme.coder-gave"),
                    say("theme.coder-of-missed")),
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
        .map(v -> QuestionName.of(v, question.question()))
        .orElse(question.survey());
  }
}
