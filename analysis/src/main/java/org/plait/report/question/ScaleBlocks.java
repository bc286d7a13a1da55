package org.plait.report.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.change.row.EstimateRow;
import org.plait.change.scale.ScaleQuality;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.survey.WeightWords;

/** Says how well the statements of a scale go together, and whether waves can be compared. */
final class ScaleBlocks {
  private static final String MEANING =
      "0 = the statements have nothing in common, 1 = they measure one thing without error; 0.7 or"
          + " more is usually taken as enough to compare groups.";

  private final SurveyView view;
  private final Scale scale;
  private final ScaleQuality quality;

  ScaleBlocks(SurveyView view, Scale scale, ScaleQuality quality) {
    this.view = view;
    this.scale = scale;
    this.quality = quality;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    comparable().map(Block.Paragraph::of).ifPresent(blocks::add);
    return List.copyOf(blocks);
  }

  private Block.Table table() {
    Set<String> waves = new LinkedHashSet<>();
    Set<String> measures = new LinkedHashSet<>();
    for (EstimateRow row : quality.consistency()) {
      waves.add(row.wave());
      measures.add(row.key().measure());
    }
    Cells cells = new Cells();
    List<String> head = new ArrayList<>(List.of("How well the statements go together"));
    waves.forEach(wave -> head.add(view.labels().wave(wave)));
    List<Block.Table.Row> rows = new ArrayList<>();
    for (String measure : measures) {
      rows.add(
          new Block.Table.Row(
              name(measure), waves.stream().map(wave -> cells.of(row(measure, wave))).toList()));
    }
    rows.add(
        new Block.Table.Row(
            "Answered every statement", waves.stream().map(wave -> people(cells, wave)).toList()));
    String rule =
        "A score needs answers to "
            + scale.minimumItems()
            + " of the "
            + scale.items().size()
            + " statements.";
    return new Block.Table(
        scale.text() + ": how well the statements go together",
        head,
        List.of(new Block.Table.Group("", rows)),
        cells.notes(
            view.level(),
            view.weighted()
                ? new String[] {MEANING, rule, WeightWords.NOTE}
                : new String[] {MEANING, rule}));
  }

  private Optional<EstimateRow> row(String measure, String wave) {
    return quality.consistency().stream()
        .filter(row -> row.wave().equals(wave) && row.key().measure().equals(measure))
        .findFirst();
  }

  private Cell people(Cells cells, String wave) {
    return row(ScaleQuality.ALPHA, wave)
        .map(row -> cells.count(row.base().denominator()))
        .orElseGet(cells::hiddenCell);
  }

  private static String name(String measure) {
    return switch (measure) {
      case ScaleQuality.ALPHA -> "Cronbach’s alpha";
      case ScaleQuality.OMEGA -> "McDonald’s omega";
      default -> "Spearman–Brown";
    };
  }

  /** Whether scores of different waves mean the same; nothing where one wave asked. */
  private Optional<String> comparable() {
    return quality
        .screen()
        .map(
            row ->
                "Can scores be compared between waves? "
                    + row.outcome()
                        .fold(
                            estimate -> answer(),
                            undefined -> "Too few to say: " + undefined.reason() + ".",
                            suppressed -> "Not shown, to protect people in small groups."));
  }

  private String answer() {
    if (quality.flagged().isEmpty()) {
      return "Yes: no statement was clearly answered differently by those who otherwise answered"
          + " alike.";
    }
    String named =
        quality.flagged().stream().map(this::statement).collect(Collectors.joining("; "));
    return "With care: those who otherwise answered alike answered differently in different waves"
        + " on "
        + named
        + ". A change of the score may be a change in how this was understood.";
  }

  private String statement(String item) {
    ItemRef ref =
        scale.items().stream().filter(i -> i.toString().equals(item)).findFirst().orElseThrow();
    String text =
        ref.item().isEmpty()
            ? view.labels().text(ref.question())
            : view.labels().item(ref.question(), ref.item());
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return "“" + plain + "”";
  }
}
