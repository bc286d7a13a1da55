package org.plait.report.joint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
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
  private static final String NOTE =
      "Those who wrote of the theme less the others whose comments people read, in points or the"
          + " question’s unit. Exploratory. Rounded, and the numbers behind it to the nearest ten,"
          + " to protect small groups.";

  private static final List<String> HEAD =
      List.of("Wrote about", "Wave", "Difference", "People who wrote of it", "Other people");
  private static final String WORDS =
      SourceWords.THEIR_WORDS
          + ": another quotation of the theme and wave; no other = none that may be shown, or it"
          + " stands elsewhere here.";

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
    Cells cells = new Cells();
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (int i = 0; i < told.size(); i++) {
      ThemeContrast row = told.get(i);
      List<Cell> line = line(cells, words.view(row.key().survey()), row);
      if (quoted) {
        line.add(said.get(i).map(words::quoted).orElseGet(() -> Cell.words("no other")));
      }
      SurveyView view = words.view(row.key().survey());
      groups
          .computeIfAbsent(
              view.name() + ": " + words.question(view, row.key()), g -> new ArrayList<>())
          .add(new Table.Row(words.theme(row.theme()), line));
    }
    List<Table.Group> all = new ArrayList<>();
    groups.forEach((heading, rows) -> all.add(new Table.Group(heading, rows)));
    return List.of(
        new Table(
            "Answers of those who wrote of a theme against the others: " + title,
            quoted ? plus(HEAD, SourceWords.THEIR_WORDS) : HEAD,
            all,
            cells.notes(
                words.view(told.get(0).key().survey()).level(),
                quoted ? new String[] {NOTE, WORDS} : new String[] {NOTE})));
  }

  private static List<String> plus(List<String> head, String more) {
    return Stream.concat(head.stream(), Stream.of(more)).toList();
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

  private static Cell about(OptionalLong people) {
    return Cell.words(
        people.stream()
            .mapToObj(n -> "about " + ReaderNumbers.count(n))
            .findFirst()
            .orElse(ReaderNumbers.HIDDEN));
  }
}
