package org.plait.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Rule;
import org.plait.disclosure.cell.ThemeTables;

/** What was decided about each hidden number, and which rows are told in steps. */
final class Decisions {

  private static final Set<String> RESPONSE =
      Set.of(CountReader.RESPONDENTS, CountReader.NOT_RESPONDING);

  private Decisions() {}

  /** The hidden cells of a survey's tables, in their order. */
  static List<Decision> of(Cells cells, Results results) {
    Set<String> scales =
        results.scales().stream().map(row -> row.key().question()).collect(Collectors.toSet());
    return hidden(cells)
        .mapToObj(
            cell ->
                Decision.about(
                    cells.key(cell),
                    table(cells.key(cell), scales),
                    results.survey(),
                    cells.rule(cell)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String table(CellKey cell, Set<String> scales) {
    return switch (cell.kind()) {
      case PEOPLE ->
          RESPONSE.contains(cell.category()) || cell.category().startsWith(CountReader.DISPOSITION)
              ? "response"
              : "attrition";
      case MISSING -> "missing";
      case LINKED, MOVED -> "comparisons";
      case COUNT, COMPLEMENT, BASE, MEAN_BASE, ASKED, GONE, OTHERS_GONE ->
          scales.contains(cell.question()) ? "scales" : "estimates";
    };
  }

  /** The hidden cells of a survey's themes; {@code by} says who counted, where it is no person. */
  static List<Decision> ofThemes(Cells cells, String survey, String by) {
    return hidden(cells)
        .mapToObj(cell -> theme(cells, cell, survey, by))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Decision theme(Cells cells, int cell, String survey, String by) {
    CellKey key = cells.key(cell);
    boolean change = key.kind() == CellKey.Kind.LINKED || key.kind() == CellKey.Kind.MOVED;
    return Decision.about(key, change ? "theme_changes" : "themes", survey, cells.rule(cell))
        .countedBy(by);
  }

  private static IntStream hidden(Cells cells) {
    return IntStream.range(0, cells.size()).filter(cells::hidden);
  }

  /**
   * The shares of who answered in two groups at once that are hidden; their numbers are no cells.
   */
  static List<Decision> coverage(List<EstimateRow> before, List<EstimateRow> after) {
    return IntStream.range(0, before.size())
        .filter(i -> !before.get(i).key().question().isEmpty() && !before.get(i).key().total())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .mapToObj(i -> derived(after.get(i)))
        .toList();
  }

  private static Decision derived(EstimateRow row) {
    RowKey key = row.key();
    return new Decision(
        "response",
        key.survey(),
        row.wave(),
        key.question(),
        key.item(),
        key.category(),
        key.groupBy(),
        key.group(),
        key.measure(),
        Rule.DERIVED);
  }

  /** The rows that lost digits between one step and the next. */
  static List<Decision> rounded(Results before, Results after) {
    return Stream.of(
            estimates("estimates", before.estimates(), after.estimates()),
            estimates("scales", before.scales(), after.scales()),
            comparisons("comparisons", before.comparisons(), after.comparisons()))
        .flatMap(List::stream)
        .toList();
  }

  static List<Decision> rounded(ThemeTables before, ThemeTables after) {
    return Stream.concat(
            estimates("themes", before.estimates(), after.estimates()).stream(),
            comparisons("theme_changes", before.comparisons(), after.comparisons()).stream())
        .toList();
  }

  private static List<Decision> estimates(
      String table, List<EstimateRow> before, List<EstimateRow> after) {
    return IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .mapToObj(i -> Decision.rounded(after.get(i).key(), after.get(i).wave(), table))
        .toList();
  }

  private static List<Decision> comparisons(
      String table, List<ComparisonRow> before, List<ComparisonRow> after) {
    return IntStream.range(0, before.size())
        .filter(i -> !before.get(i).equals(after.get(i)))
        .mapToObj(i -> after.get(i))
        .map(row -> Decision.rounded(row.key(), row.waves().from() + "-" + row.waves().to(), table))
        .toList();
  }
}
