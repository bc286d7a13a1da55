package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Verdict;
import org.plait.report.CodedText;
import org.plait.report.CodedText.Theme;
import org.plait.report.change.ChangeSentences;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.ChangeCells;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;

/** How the themes of one question changed between waves. */
final class ThemeChanges {
  private final CodedText coded;
  private final SurveyView view;
  private final EstimateIndex index;
  private final List<ComparisonRow> shown;
  private final List<ComparisonRow> ofGroups;
  private final int hidden;

  ThemeChanges(CodedText coded, SurveyView view, String question, EstimateIndex index) {
    this.coded = coded;
    this.view = view;
    this.index = index;
    List<ComparisonRow> all =
        coded.comparisons().stream()
            .filter(r -> r.key().survey().equals(view.id()))
            .filter(r -> r.key().question().equals(question) && !r.finitePopulation())
            .toList();
    Set<Object> weighted =
        all.stream()
            .filter(ComparisonRow::weighted)
            .map(ThemeChanges::subject)
            .collect(Collectors.toSet());
    List<ComparisonRow> rows =
        all.stream().filter(r -> r.weighted() || !weighted.contains(subject(r))).toList();
    this.shown = rows.stream().filter(r -> r.key().total() && !suppressed(r)).toList();
    this.ofGroups = rows.stream().filter(r -> !r.key().total() && r.verdict().isPresent()).toList();
    this.hidden =
        rows.stream()
            .filter(r -> r.key().total() && suppressed(r))
            .map(r -> List.of(r.key().category(), r.waves()))
            .collect(Collectors.toSet())
            .size();
  }

  /** What a weighted row and the one without weights have in common. */
  private static Object subject(ComparisonRow row) {
    return List.of(row.key(), row.waves());
  }

  private static boolean suppressed(ComparisonRow row) {
    return row.difference().fold(e -> false, u -> false, s -> true);
  }

  /** Sentences where a change is clear, and all numbers folded away. */
  List<Block> blocks() {
    if (shown.isEmpty()) {
      return hidden == 0 ? List.of() : List.of(Paragraph.of(view.say("theme.changes-hidden")));
    }
    List<Block> blocks = new ArrayList<>(said());
    blocks.addAll(saidOfGroups());
    blocks.add(new Block.Folded(view.say("theme.changes-numbers"), List.of(table())));
    return blocks;
  }

  private List<Block> said() {
    List<ComparisonRow> decided = shown.stream().filter(r -> r.verdict().isPresent()).toList();
    if (decided.isEmpty()) {
      return List.of();
    }
    String compared = Counts.comparisons(view.wording(), decided.size());
    String gained = gain(decided).map(sentence -> sentence + " ").orElse("");
    List<Block> points = points(decided, this::label);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            gained
                + view.say(
                    points.isEmpty() ? "theme.changes-none" : "theme.changes",
                    "comparisons",
                    compared)));
    blocks.addAll(points);
    return blocks;
  }

  private List<Block> saidOfGroups() {
    if (ofGroups.isEmpty()) {
      return List.of();
    }
    List<Block> points = points(ofGroups, row -> label(row) + ", " + group(row));
    String compared = Counts.comparisons(view.wording(), ofGroups.size());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Paragraph.of(
            view.say(
                points.isEmpty() ? "theme.changes-groups-none" : "theme.changes-groups",
                "comparisons",
                compared)));
    blocks.addAll(points);
    return blocks;
  }

  /** Those that show a clear change, in bullets; nothing when there are none. */
  private List<Block> points(List<ComparisonRow> decided, Function<ComparisonRow, String> subject) {
    Map<String, List<ComparisonRow>> clear = new LinkedHashMap<>();
    for (ComparisonRow row : decided) {
      if (row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent()) {
        clear.computeIfAbsent(subject.apply(row), l -> new ArrayList<>()).add(row);
      }
    }
    ChangeSentences sentences = new ChangeSentences(view, index, decided);
    List<String> points =
        clear.entrySet().stream().map(e -> sentences.point(e.getKey(), e.getValue())).toList();
    return points.isEmpty() ? List.of() : List.of(new Block.Bullets(points));
  }

  /** By how much correction narrows the intervals of these changes. */
  private Optional<String> gain(List<ComparisonRow> decided) {
    CorrectionGain gain = new CorrectionGain();
    decided.stream()
        .filter(r -> r.key().measure().equals(Measures.CORRECTED))
        .forEach(
            r ->
                shown.stream()
                    .filter(p -> p.key().equals(r.key().withMeasure(Measures.PROPORTION)))
                    .filter(p -> p.waves().equals(r.waves()))
                    .forEach(p -> gain.add(r.difference(), p.difference())));
    return gain.sentence(view.wording(), "theme.gain-changes", "theme.gain-changes-none");
  }

  private String group(ComparisonRow row) {
    return view.labels().category(row.key().groupBy(), row.key().group());
  }

  private Table table() {
    Cells cells = new Cells(view.wording());
    Map<String, List<Table.Row>> themes = new LinkedHashMap<>();
    for (ComparisonRow row : shown) {
      List<Cell> line = ChangeCells.of(cells, row);
      themes
          .computeIfAbsent(label(row), l -> new ArrayList<>())
          .add(new Table.Row(waves(row), line));
    }
    List<Table.Group> groups =
        themes.entrySet().stream().map(e -> new Table.Group(e.getKey(), e.getValue())).toList();
    List<String> notes = new ArrayList<>();
    notes.add(view.say("theme.changes-note"));
    if (hidden > 0) {
      notes.add(
          view.say(
              hidden == 1 ? "words.comparison-hidden" : "words.comparisons-hidden",
              "number",
              ReaderNumbers.count(hidden)));
    }
    return new Table(
        view.say("theme.changes-table"),
        ChangeCells.head(view.wording(), view.say("theme.theme-waves")),
        groups,
        cells.notes(view.level(), notes.toArray(String[]::new)));
  }

  private String waves(ComparisonRow row) {
    String waves =
        view.say(
            "words.from-to",
            "from",
            view.labels().wave(row.waves().from()),
            "to",
            view.labels().wave(row.waves().to()));
    String kind = kind(row);
    return kind.isEmpty() ? waves : waves + ", " + kind;
  }

  private String kind(ComparisonRow row) {
    return switch (row.key().measure()) {
      case Measures.OF_ASKED -> view.say("theme.asked");
      case Measures.CORRECTED -> view.say("theme.corrected");
      case Measures.BRIDGED -> view.say("theme.bridged");
      case Measures.CORRECTED_OF_ASKED -> view.say("theme.asked-corrected");
      default -> corrected(row) ? view.say("theme.people-alone") : "";
    };
  }

  /** Whether a corrected change of the same theme and waves is shown too. */
  private boolean corrected(ComparisonRow row) {
    return shown.stream()
        .filter(r -> r.key().equals(row.key().withMeasure(Measures.CORRECTED)))
        .anyMatch(r -> r.waves().equals(row.waves()));
  }

  private String label(ComparisonRow row) {
    String code = row.key().category();
    return coded.themes().stream()
        .filter(t -> t.code().equals(code))
        .map(Theme::label)
        .findFirst()
        .orElse(code);
  }
}
