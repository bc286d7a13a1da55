package org.plait.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.change.ComparisonRow;
import org.plait.change.ComparisonRow.Role;
import org.plait.change.EstimateRow;
import org.plait.change.RowKey;
import org.plait.instrument.Question;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Table;
import org.plait.study.WavePair;

/** Results by group: the favourable share or the average of each question, folded away. */
final class BreakdownSection {
  private final List<SurveyView> views;

  BreakdownSection(List<SurveyView> views) {
    this.views = List.copyOf(views);
  }

  Document.Section section() {
    List<Block> blocks = new ArrayList<>();
    for (SurveyView view : views) {
      List<Block> own = survey(view);
      if (!own.isEmpty()) {
        blocks.add(new Heading(3, Anchors.of("groups", view.id()), view.name()));
        blocks.addAll(own);
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(
          0,
          Paragraph.of(
              "Breakdowns are exploratory: with many groups, some differ by chance. Every answer"
                  + " and every comparison by group is in the data files."));
    }
    return new Document.Section("groups", "Results by group", blocks);
  }

  private static List<Block> survey(SurveyView view) {
    Map<String, List<EstimateRow>> by = new LinkedHashMap<>();
    for (EstimateRow row : view.results().results().estimates()) {
      if (!row.key().total() && !row.finitePopulation() && shown(view, row.key())) {
        by.computeIfAbsent(row.key().groupBy(), g -> new ArrayList<>()).add(row);
      }
    }
    List<Block> blocks = new ArrayList<>();
    by.forEach(
        (groupBy, rows) ->
            blocks.add(
                new Block.Folded(
                    view.name() + ", by: " + view.labels().text(groupBy), tables(view, rows))));
    return blocks;
  }

  private static boolean shown(SurveyView view, RowKey key) {
    boolean average = key.measure().equals(Measures.MEAN) || key.measure().equals(Measures.SCORE);
    boolean favourable =
        key.measure().equals(Measures.PROPORTION)
            && view.labels()
                .question(key.question())
                .filter(q -> !q.profile())
                .flatMap(q -> SurveyView.favourable(q, key.item()))
                .filter(key.category()::equals)
                .isPresent();
    boolean profile = view.labels().question(key.question()).filter(Question::profile).isPresent();
    return (average || favourable) && !profile;
  }

  private static List<Block> tables(SurveyView view, List<EstimateRow> rows) {
    Map<String, List<EstimateRow>> subjects = new LinkedHashMap<>();
    for (EstimateRow row : rows) {
      RowKey key = row.key();
      String category =
          key.category().isEmpty()
              ? Measures.label(key.measure())
              : view.labels().category(key.question(), key.category());
      subjects
          .computeIfAbsent(
              view.labels().subject(key) + " (" + category + ")", s -> new ArrayList<>())
          .add(row);
    }
    List<Block> tables = new ArrayList<>();
    subjects.forEach((subject, own) -> tables.add(table(view, subject, own)));
    return tables;
  }

  private static Table table(SurveyView view, String subject, List<EstimateRow> rows) {
    Cells cells = new Cells();
    Set<String> groups = new LinkedHashSet<>();
    rows.forEach(r -> groups.add(r.key().group()));
    List<String> waves =
        view.waves().stream().filter(w -> rows.stream().anyMatch(r -> r.wave().equals(w))).toList();
    List<ComparisonRow> changes = view.groupChanges(rows.get(0).key());
    List<WavePair> pairs = changes.stream().map(ComparisonRow::waves).distinct().toList();
    List<String> head = new ArrayList<>(List.of("Group"));
    waves.forEach(w -> head.add(view.labels().wave(w)));
    for (WavePair pair : pairs) {
      String span = view.labels().wave(pair.from()) + " to " + view.labels().wave(pair.to());
      head.add("Change, " + span);
      head.add("p adjusted");
    }
    List<Table.Row> lines = new ArrayList<>();
    for (String group : groups) {
      List<EstimateRow> own = rows.stream().filter(r -> r.key().group().equals(group)).toList();
      List<Cell> line = new ArrayList<>(waves.stream().map(w -> cell(cells, own, w)).toList());
      for (WavePair pair : pairs) {
        List<ComparisonRow> change =
            changes.stream()
                .filter(c -> c.waves().equals(pair) && c.key().group().equals(group))
                .toList();
        line.add(change(cells, change, own.get(0).key()));
        line.add(adjusted(change));
      }
      lines.add(new Table.Row(view.labels().group(own.get(0).key()), line));
    }
    String[] notes =
        pairs.isEmpty()
            ? new String[0]
            : new String[] {
              "p adjusted: of the question’s declared analysis, by the method of Benjamini and"
                  + " Hochberg."
            };
    return new Table(
        subject, head, List.of(new Table.Group("", lines)), cells.notes(view.level(), notes));
  }

  private static Cell change(Cells cells, List<ComparisonRow> rows, RowKey key) {
    return rows.stream()
        .filter(c -> c.key().category().equals(key.category()))
        .filter(c -> Measures.share(c.key().measure()) == Measures.share(key.measure()))
        .findFirst()
        .map(c -> ChangeCells.change(cells, c))
        .orElse(Cell.number(""));
  }

  private static Cell adjusted(List<ComparisonRow> rows) {
    return rows.stream()
        .filter(c -> c.role() == Role.EXPLORATORY)
        .flatMap(c -> c.adjusted().stream())
        .findFirst()
        .map(p -> Cell.number(ReaderNumbers.pValue(p)))
        .orElse(Cell.number(""));
  }

  private static Cell cell(Cells cells, List<EstimateRow> rows, String wave) {
    return rows.stream()
        .filter(r -> r.wave().equals(wave))
        .findFirst()
        .map(cells::of)
        .orElse(Cell.words("none"));
  }
}
