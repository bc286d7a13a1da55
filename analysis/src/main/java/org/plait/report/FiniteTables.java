package org.plait.report;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.EstimateRow;
import org.plait.change.RowKey;
import org.plait.report.Block.Cell;
import org.plait.report.Block.Heading;
import org.plait.report.Block.Paragraph;
import org.plait.report.Block.Table;

/** Intervals that take the size of the population into account, beside those that do not. */
final class FiniteTables {
  private final List<SurveyView> views;

  FiniteTables(List<SurveyView> views) {
    this.views = List.copyOf(views);
  }

  List<Block> blocks() {
    List<Block> tables = new ArrayList<>();
    for (SurveyView view : views) {
      Cells cells = new Cells();
      List<Table.Row> rows = new ArrayList<>();
      for (EstimateRow row : view.results().results().estimates()) {
        if (row.finitePopulation() && row.key().total() && headline(view, row.key())) {
          view.index()
              .find(row.key(), row.wave())
              .ifPresent(plain -> rows.add(row(view, cells, plain, row)));
        }
      }
      if (!rows.isEmpty()) {
        tables.add(table(view, cells, rows));
      }
    }
    return tables.isEmpty() ? List.of() : introduced(tables);
  }

  private static List<Block> introduced(List<Block> tables) {
    return List.of(
        new Heading(3, "methods-population", "When most people answered"),
        Paragraph.of(
            "If those who answered are like those who did not, the figures are closer to those of"
                + " everybody. Then the second interval holds."),
        Paragraph.of(
            "It speaks of the people of that time only. It never decides whether something"
                + " changed."),
        new Block.Folded("Intervals with the size of the population", tables));
  }

  private static Table table(SurveyView view, Cells cells, List<Table.Row> rows) {
    return new Table(
        view.name() + ": intervals with the size of the population",
        List.of(
            "Question and wave",
            "On its own",
            "With the size of the population",
            "Whatever the others think"),
        List.of(new Table.Group("", rows)),
        cells.notes(
            view.level(),
            "The last column: the share of everybody, from nobody to all of those who did not"
                + " answer."));
  }

  /** The favourable share or the average, in the one place where it is not doubled. */
  private static boolean headline(SurveyView view, RowKey key) {
    boolean favourable =
        key.measure().equals(Measures.PROPORTION)
            && view.labels()
                .question(key.question())
                .flatMap(q -> SurveyView.favourable(q, key.item()))
                .filter(key.category()::equals)
                .isPresent();
    return favourable || Measures.average(key.measure());
  }

  private static Table.Row row(
      SurveyView view, Cells cells, EstimateRow plain, EstimateRow finite) {
    RowKey key = plain.key();
    String category =
        key.category().isEmpty()
            ? ""
            : " (" + view.labels().category(key.question(), key.category()) + ")";
    String name = view.labels().subject(key) + category + ", " + view.labels().wave(plain.wave());
    String bounds =
        finite
            .bounds()
            .map(
                b ->
                    ReaderNumbers.wholePercent(b.lower())
                        + " to "
                        + ReaderNumbers.wholePercent(b.upper()))
            .orElse("");
    return new Table.Row(name, List.of(cells.of(plain), cells.of(finite), Cell.number(bounds)));
  }
}
