package org.plait.report.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.integration.ThemeContrast;
import org.plait.integration.quotation.Quotation;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Estimate;

/** How those who wrote of a theme answered, against the others who were read. */
final class WrittenBlocks {
  private final List<ThemeContrast> contrasts;
  private final SourceWords words;
  private final DisplayQuotes quotes;

  WrittenBlocks(List<ThemeContrast> contrasts, SourceWords words, DisplayQuotes quotes) {
    this.contrasts = List.copyOf(contrasts);
    this.words = words;
    this.quotes = quotes;
  }

  /** A table; none where no difference may be shown. */
  List<Block> blocks(String title) {
    List<ThemeContrast> told =
        contrasts.stream().filter(row -> row.difference().estimate().isPresent()).toList();
    if (told.isEmpty()) {
      return List.of();
    }
    List<Optional<Quotation>> said = told.stream().map(quotes::of).toList();
    boolean quoted = said.stream().anyMatch(Optional::isPresent);
    Cells cells = new Cells(words.wording());
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (int i = 0; i < told.size(); i++) {
      ThemeContrast row = told.get(i);
      List<Cell> line = line(cells, words.view(row.key().survey()), row);
      if (quoted) {
        line.add(
            said.get(i)
                .map(words::quoted)
                .orElseGet(() -> Cell.words(words.say("joint.no-other"))));
      }
      SurveyView view = words.view(row.key().survey());
      groups
          .computeIfAbsent(
              words.of(view.name(), words.question(view, row.key())), g -> new ArrayList<>())
          .add(new Table.Row(words.theme(row.theme()), line));
    }
    List<Table.Group> all = new ArrayList<>();
    groups.forEach((heading, rows) -> all.add(new Table.Group(heading, rows)));
    return List.of(
        new Table(
            words.say("joint.written-table", "title", title),
            head(quoted),
            all,
            cells.notes(
                words.view(told.get(0).key().survey()).level(),
                notes(quoted).toArray(String[]::new))));
  }

  private List<String> head(boolean quoted) {
    List<String> head = new ArrayList<>();
    head.add(words.say("joint.wrote-about"));
    head.add(words.say("words.wave"));
    head.add(words.say("words.difference"));
    head.add(words.say("joint.people-who-wrote"));
    head.add(words.say("joint.other-people"));
    if (quoted) {
      head.add(words.say("joint.their-words"));
    }
    return head;
  }

  private List<String> notes(boolean quoted) {
    String note = words.say("joint.written-note");
    return quoted ? List.of(note, words.say("joint.written-words")) : List.of(note);
  }

  private List<Cell> line(Cells cells, SurveyView view, ThemeContrast row) {
    Form form = Measures.share(row.key().measure()) ? Form.POINTS : Form.SIGNED_DECIMAL;
    Optional<Estimate> estimate = row.difference().estimate();
    Cell difference =
        estimate
            .map(e -> cells.interval(Shown.of(form, e.value()), e.interval()))
            .orElseGet(cells::hiddenCell);
    return new ArrayList<>(
        List.of(
            Cell.words(view.labels().wave(row.wave())),
            difference,
            about(row.with()),
            about(row.without())));
  }

  private Cell about(OptionalLong people) {
    return Cell.words(
        people.stream()
            .mapToObj(n -> words.say("joint.about-so-many", "number", ReaderNumbers.count(n)))
            .findFirst()
            .orElse(ReaderNumbers.HIDDEN));
  }
}
