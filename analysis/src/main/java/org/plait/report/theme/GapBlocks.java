package org.plait.report.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.instrument.Respondents;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Labels;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.study.wording.Wording;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.KeywordRow.Share;

/** Words that set waves and groups apart, and themes that stand together: what codes may lack. */
final class GapBlocks {

  private static final int SHOWN = 8;
  private static final double OFTEN = 1.5;

  private final Wording wording;
  private final CodebookGaps gaps;
  private final Report report;
  private final List<SurveyView> views;
  private final Respondents writers;

  GapBlocks(Report report, List<SurveyView> views) {
    this.wording = report.wording();
    this.gaps = report.gaps();
    this.report = report;
    this.views = List.copyOf(views);
    this.writers =
        BySurvey.respondents(
            views,
            report.coding().stream()
                .flatMap(coded -> coded.estimates().stream())
                .map(row -> row.key().survey())
                .toList());
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (!gaps.keywords().isEmpty()) {
      blocks.addAll(words());
    }
    blocks.addAll(pairs());
    gaps.seen()
        .forEach(seen -> blocks.addAll(new ReadingBlocks(seen, labels(seen.survey())).blocks()));
    blocks.addAll(new UncodedBlocks(wording, gaps.uncoded(), writers).blocks());
    if (!blocks.isEmpty()) {
      blocks.add(0, new Heading(3, "gaps", say("theme.gaps")));
    }
    return blocks;
  }

  private List<Block> words() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(say("theme.keywords", "writers", writers.many())));
    List<Block> tables = new ArrayList<>();
    tables().values().forEach(rows -> tables.add(table(rows)));
    if (tables.isEmpty()) {
      blocks.add(Paragraph.of(say("theme.keywords-none")));
    }
    blocks.addAll(tables);
    return blocks;
  }

  /** What stands out, by survey, question and what is compared. */
  private Map<List<String>, List<KeywordRow>> tables() {
    double limit = 1 - report.study().analysis().confidence();
    Map<List<String>, List<KeywordRow>> tables = new LinkedHashMap<>();
    for (KeywordRow row : gaps.keywords()) {
      boolean more = row.sides().betweenWaves() || row.logRatio() > 0;
      if (more && row.adjusted().orElse(1) < limit) {
        String waves =
            row.sides().betweenWaves() ? row.sides().from() + "-" + row.sides().to() : "";
        List<String> key = List.of(row.survey(), row.question(), row.sides().groupBy(), waves);
        tables.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
      }
    }
    return tables;
  }

  private Table table(List<KeywordRow> rows) {
    KeywordRow first = rows.get(0);
    Labels labels = labels(first.survey());
    String question = labels.text(first.question());
    if (first.sides().betweenWaves()) {
      String from = labels.wave(first.sides().from());
      String to = labels.wave(first.sides().to());
      return new Table(
          say("theme.keywords-waves", "question", question),
          List.of(say("theme.word"), from, to),
          Stream.of(
                  group(say("theme.more-common", "wave", to), rows, row -> row.logRatio() > 0),
                  group(say("theme.more-common", "wave", from), rows, row -> row.logRatio() < 0))
              .filter(group -> !group.rows().isEmpty())
              .toList(),
          List.of());
    }
    List<String> categories = rows.stream().map(row -> row.sides().to()).distinct().toList();
    return new Table(
        say(
            "theme.keywords-groups",
            "question",
            question,
            "wave",
            labels.wave(first.sides().wave())),
        List.of(say("theme.word"), say("theme.everybody-else"), say("theme.this-group")),
        categories.stream()
            .map(
                category ->
                    group(
                        labels.category(first.sides().groupBy(), category),
                        rows,
                        row -> row.sides().to().equals(category)))
            .toList(),
        List.of());
  }

  private Table.Group group(String heading, List<KeywordRow> rows, Predicate<KeywordRow> which) {
    return new Table.Group(
        heading,
        rows.stream()
            .filter(which)
            .limit(SHOWN)
            .map(row -> new Table.Row(row.term(), List.of(cell(row.from()), cell(row.to()))))
            .toList());
  }

  private Cell cell(Share share) {
    return share(share.with(), share.comments());
  }

  private Cell share(long with, long all) {
    Shown share = Shown.wholePercent(with / (double) all).behind(all);
    return new Cell(CellLine.of(share), List.of(CellLine.of(wording, with, all)), true);
  }

  private List<Block> pairs() {
    List<PairRow> often =
        gaps.pairs().stream()
            .filter(row -> lift(row) >= OFTEN)
            .sorted(Comparator.comparingDouble(row -> -lift(row)))
            .limit(SHOWN)
            .toList();
    List<Block> figures =
        new ArrayList<>(
            PairsChart.figures(
                wording, gaps.pairs(), this::theme, id -> Labels.survey(wording, id)));
    if (often.isEmpty()) {
      return figures;
    }
    figures.add(
        new Table(
            say("theme.pairs"),
            List.of(
                say("theme.themes"),
                say("theme.survey"),
                say("theme.comments-both"),
                say("theme.pairs-lift")),
            List.of(new Table.Group("", often.stream().map(this::row).toList())),
            List.of(say("theme.pairs-note"))));
    return figures;
  }

  private Table.Row row(PairRow row) {
    return new Table.Row(
        theme(row.one()) + " – " + theme(row.other()),
        List.of(
            Cell.words(Labels.survey(wording, row.survey())),
            share(row.both(), row.read()),
            Cell.number(Shown.of(Form.DECIMAL, lift(row)))));
  }

  private static double lift(PairRow row) {
    return row.together().lift().estimate().map(Estimate::value).orElse(0.0);
  }

  private String theme(String code) {
    return report.coding().stream()
        .flatMap(coded -> coded.themes().stream())
        .filter(theme -> theme.code().equals(code))
        .map(theme -> theme.label())
        .findFirst()
        .orElse(code);
  }

  private Labels labels(String survey) {
    return views.stream()
        .filter(view -> view.id().equals(survey))
        .findFirst()
        .orElseThrow()
        .labels();
  }

  private String say(String key, String... filled) {
    return wording.say(key, filled);
  }
}
