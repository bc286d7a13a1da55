package org.plait.report.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.integration.JointDisplay;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Quotes;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;

/** One joint display: answers and themes over the waves, with what was written beneath. */
final class DisplayBlocks {
  private final JointDisplay display;
  private final List<SurveyView> views;
  private final SourceWords words;
  private final DisplayQuotes quotes;

  DisplayBlocks(JointDisplay display, List<SurveyView> views, SourceWords words) {
    this.display = display;
    this.views = List.copyOf(views);
    this.words = words;
    this.quotes = new DisplayQuotes(display.quotations());
  }

  List<Block> blocks() {
    if (display.sources().isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(table());
    blocks.addAll(
        new WrittenBlocks(display.contrasts(), words, quotes).blocks(display.display().title()));
    List<Quotes.Quote> others = quotes.left().stream().map(this::quote).toList();
    if (!others.isEmpty()) {
      blocks.add(new Quotes(others));
    }
    return blocks;
  }

  private Table table() {
    Cells cells = new Cells(words.wording());
    boolean quoted = !display.quotations().isEmpty();
    Map<String, String> waves = waves();
    Map<String, List<Table.Row>> rows = new LinkedHashMap<>();
    for (Source source : display.sources()) {
      List<Cell> written = new ArrayList<>();
      waves.keySet().forEach(wave -> written.add(cell(words, cells, source.in(wave))));
      if (quoted) {
        written.add(said(source));
      }
      rows.computeIfAbsent(words.view(source.survey()).name(), s -> new ArrayList<>())
          .add(new Table.Row(words.name(source), written));
    }
    List<String> head = new ArrayList<>(List.of(words.say("joint.ticked-and-written")));
    head.addAll(waves.values());
    List<String> notes =
        new ArrayList<>(
            List.of(words.say("joint.display-bases"), words.say("joint.display-empty")));
    if (quoted) {
      head.add(words.say("joint.their-words"));
      notes.add(words.say("joint.display-words"));
    }
    List<Table.Group> groups = new ArrayList<>();
    rows.forEach((survey, own) -> groups.add(new Table.Group(survey, own)));
    return new Table(
        words.say("joint.display-table", "title", display.display().title()),
        head,
        groups,
        cells.notes(views.get(0).level(), notes.toArray(String[]::new)));
  }

  private Cell said(Source source) {
    return source.words()
        ? quotes
            .of(source)
            .map(words::quoted)
            .orElseGet(() -> Cell.words(words.say("joint.none-shown")))
        : Cell.words(words.say("joint.ticked"));
  }

  /** The waves of all surveys with their labels, in the order in which surveys have them. */
  private Map<String, String> waves() {
    Map<String, String> waves = new LinkedHashMap<>();
    for (SurveyView view : views) {
      boolean shown = display.sources().stream().anyMatch(s -> s.survey().equals(view.id()));
      if (shown) {
        view.waves().forEach(wave -> waves.putIfAbsent(wave, view.labels().wave(wave)));
      }
    }
    return waves;
  }

  /** The number of a cell, or why there is none. */
  static Cell cell(SourceWords words, Cells cells, Evidence evidence) {
    return switch (evidence.presence()) {
      case NUMBER -> evidence.row().map(cells::share).orElseThrow();
      case HIDDEN -> cells.hiddenCell();
      case NOT_ASKED, NO_DATA, NONE -> Cell.words(empty(words, evidence.presence()));
    };
  }

  /** What stands in an empty cell. */
  private static String empty(SourceWords words, Presence presence) {
    return switch (presence) {
      case NOT_ASKED -> Cells.notAsked(words.wording());
      case NO_DATA -> words.say("joint.no-data");
      case NONE -> words.say("joint.asked-none");
      case NUMBER, HIDDEN -> "";
    };
  }

  private Quotes.Quote quote(Quotation quotation) {
    SurveyView view = words.view(quotation.survey());
    return new Quotes.Quote(
        quotation.text(),
        words.say(
            "joint.quotation-of",
            "theme",
            words.theme(quotation.theme()),
            "survey",
            view.name(),
            "wave",
            view.labels().wave(quotation.wave())));
  }
}
