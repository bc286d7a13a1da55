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
    Cells cells = new Cells(view.wording());
    List<String> head = new ArrayList<>(List.of(view.say("question.scale-head")));
    waves.forEach(wave -> head.add(view.labels().wave(wave)));
    List<Block.Table.Row> rows = new ArrayList<>();
    for (String measure : measures) {
      rows.add(
          new Block.Table.Row(
              name(measure), waves.stream().map(wave -> cells.of(row(measure, wave))).toList()));
    }
    rows.add(
        new Block.Table.Row(
            view.say("question.scale-answered"),
            waves.stream().map(wave -> people(cells, wave)).toList()));
    return new Block.Table(
        view.say("question.scale-table", "scale", scale.text()),
        head,
        List.of(new Block.Table.Group("", rows)),
        cells.notes(view.level(), notes().toArray(String[]::new)));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(view.say("question.scale-meaning"));
    notes.add(
        view.say(
            "question.scale-rule",
            "least",
            Integer.toString(scale.minimumItems()),
            "statements",
            Integer.toString(scale.items().size())));
    if (view.weighted()) {
      notes.add(WeightWords.note(view));
    }
    return notes;
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

  private String name(String measure) {
    return view.say(
        switch (measure) {
          case ScaleQuality.ALPHA -> "question.scale-alpha";
          case ScaleQuality.OMEGA -> "question.scale-omega";
          default -> "question.scale-spearman-brown";
        });
  }

  /** Whether scores of different waves mean the same; nothing where one wave asked. */
  private Optional<String> comparable() {
    return quality
        .screen()
        .map(
            row ->
                row.outcome()
                    .fold(
                        estimate -> answer(),
                        undefined ->
                            view.say("question.scale-too-few", "reason", undefined.reason()),
                        suppressed -> view.say("question.scale-hidden")));
  }

  private String answer() {
    if (quality.flagged().isEmpty()) {
      return view.say("question.scale-comparable");
    }
    String named =
        quality.flagged().stream().map(this::statement).collect(Collectors.joining("; "));
    return view.say("question.scale-with-care", "statements", named);
  }

  private String statement(String item) {
    ItemRef ref =
        scale.items().stream().filter(i -> i.toString().equals(item)).findFirst().orElseThrow();
    String text =
        ref.item().isEmpty()
            ? view.labels().text(ref.question())
            : view.labels().item(ref.question(), ref.item());
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return view.say("words.quoted", "words", plain);
  }
}
