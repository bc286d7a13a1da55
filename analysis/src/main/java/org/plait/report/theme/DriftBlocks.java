package org.plait.report.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.drift.Drift;
import org.plait.report.CodedText;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;
import org.plait.study.wording.Wording;

/**
 * How far the coding itself moved between waves, so that it is not taken for a change of people.
 */
final class DriftBlocks {

  private static final int MOST_NAMED = 3;

  private final Wording wording;
  private final List<SurveyView> views;
  private final CodedText coded;
  private final Drift drift;
  private final double level;

  DriftBlocks(Wording wording, double level, List<SurveyView> views, CodedText coded) {
    this.wording = wording;
    this.level = level;
    this.views = views;
    this.coded = coded;
    this.drift = coded.drift();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    drift.versions().forEach(change -> blocks.addAll(version(change)));
    List<String> usage =
        drift.usage().stream()
            .filter(row -> row.key().category().isEmpty())
            .flatMap(row -> usage(row).stream())
            .toList();
    if (!usage.isEmpty()) {
      blocks.add(Paragraph.of(wording.say("theme.usage")));
      blocks.add(new Block.Bullets(usage));
    }
    blocks.addAll(bridge());
    if (!blocks.isEmpty()) {
      blocks.add(0, new Heading(3, "drift", wording.say("theme.drift")));
    }
    return blocks;
  }

  private List<Block> version(Drift.VersionChange change) {
    String changed =
        wording.say("theme.codebook-changed", "from", change.from(), "to", change.to());
    return List.of(Paragraph.of(changed), new Block.Bullets(change.lines()));
  }

  private Optional<String> usage(EstimateRow all) {
    Optional<SurveyView> view = view(all);
    if (view.isEmpty() || all.outcome().estimate().isEmpty()) {
      return Optional.empty();
    }
    List<String> most =
        drift.usage().stream()
            .filter(row -> row.waves().equals(all.waves()) && !row.key().category().isEmpty())
            .filter(row -> row.key().survey().equals(all.key().survey()))
            .filter(row -> row.key().question().equals(all.key().question()))
            .filter(row -> value(row) > 0)
            .sorted(Comparator.comparingDouble(DriftBlocks::value).reversed())
            .limit(MOST_NAMED)
            .map(row -> label(row) + " (" + ReaderNumbers.hundredths(value(row)) + ")")
            .toList();
    return Optional.of(usage(view.get(), all, most));
  }

  private String usage(SurveyView view, EstimateRow all, List<String> most) {
    String said =
        wording.say(
            "theme.usage-distance",
            "about",
            about(view, all),
            "from",
            view.labels().wave(all.waves().get(0)),
            "to",
            view.labels().wave(all.waves().get(1)),
            "distance",
            ReaderNumbers.hundredths(value(all)));
    return most.isEmpty()
        ? said
        : said + " " + wording.say("theme.usage-furthest", "themes", Lists.joined(wording, most));
  }

  private List<Block> bridge() {
    Map<String, List<EstimateRow>> places = new LinkedHashMap<>();
    for (EstimateRow row : drift.bridge()) {
      view(row)
          .map(view -> about(view, row) + ", " + view.labels().wave(row.wave()))
          .ifPresent(place -> places.computeIfAbsent(place, p -> new ArrayList<>()).add(row));
    }
    if (places.isEmpty()) {
      return List.of();
    }
    Cells cells = new Cells(wording);
    List<Table.Group> groups =
        places.entrySet().stream()
            .map(place -> new Table.Group(place.getKey(), rows(cells, place.getValue())))
            .filter(group -> !group.rows().isEmpty())
            .toList();
    String said = wording.say("theme.recoded") + hidden();
    if (groups.isEmpty()) {
      return List.of(Paragraph.of(said));
    }
    return List.of(
        Paragraph.of(said),
        new Table(
            wording.say("theme.recoded-table"),
            List.of(
                wording.say("words.head-theme"),
                wording.say("theme.recoded-then"),
                wording.say("theme.recoded-now"),
                wording.say("theme.recoded-shift"),
                wording.say("theme.recoded-agreement")),
            groups,
            cells.notes(level, wording.say("theme.recoded-note"))));
  }

  /** How many themes can't be shown: all their rows are hidden together. */
  private String hidden() {
    long themes =
        drift.bridge().stream()
            .filter(row -> row.key().measure().equals(BridgeSample.BEFORE) && hidden(row))
            .count();
    if (themes == 0) {
      return "";
    }
    String number = Counts.themes(wording, themes);
    return " " + wording.say("theme.recoded-hidden", "themes", number);
  }

  private static boolean hidden(EstimateRow row) {
    return row.outcome().fold(e -> false, u -> false, s -> true);
  }

  private List<Table.Row> rows(Cells cells, List<EstimateRow> place) {
    Map<String, Map<String, EstimateRow>> themes = new LinkedHashMap<>();
    place.forEach(
        row ->
            themes
                .computeIfAbsent(label(row), l -> new LinkedHashMap<>())
                .put(row.key().measure(), row));
    return themes.entrySet().stream()
        .filter(theme -> !hidden(theme.getValue().get(BridgeSample.BEFORE)))
        .map(theme -> new Table.Row(theme.getKey(), cells(cells, theme.getValue())))
        .toList();
  }

  private static List<Cell> cells(Cells cells, Map<String, EstimateRow> rows) {
    return List.of(
        cells.count(rows.get(BridgeSample.BEFORE).outcome()),
        cells.count(rows.get(BridgeSample.AGAIN).outcome()),
        shift(cells, rows.get(BridgeSample.SHIFT)),
        cells.of(rows.get(BridgeSample.ALPHA)));
  }

  private static Cell shift(Cells cells, EstimateRow row) {
    return row.outcome()
        .fold(
            shift -> cells.interval(Shown.of(Form.POINTS, shift.value()), shift.interval()),
            none -> cells.none(none.reason()),
            hidden -> cells.hiddenCell());
  }

  private static double value(EstimateRow row) {
    return row.outcome().estimate().map(Estimate::value).orElse(0.0);
  }

  private Optional<SurveyView> view(EstimateRow row) {
    return views.stream().filter(v -> v.id().equals(row.key().survey())).findFirst();
  }

  private static String about(SurveyView view, EstimateRow row) {
    return QuestionName.of(view, row.key().question());
  }

  private String label(EstimateRow row) {
    String code = row.key().category();
    return coded.themes().stream()
        .filter(theme -> theme.code().equals(code))
        .map(CodedText.Theme::label)
        .findFirst()
        .orElse(code);
  }
}
