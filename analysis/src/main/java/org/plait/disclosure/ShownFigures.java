package org.plait.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plait.disclosure.cell.Limits;

/**
 * Figures as an earlier report shows them.
 *
 * @param tables by table and what a row is about, the numbers that are shown, by column
 */
public record ShownFigures(Map<FigureTable, Map<List<String>, Map<String, Double>>> tables) {

  /** There is no earlier report. */
  public static final ShownFigures NONE = new ShownFigures(Map.of());

  /** Far below what one person makes of a figure, far above what a file loses of it. */
  private static final double SAME = 1e-9;

  /** Copies the tables. */
  public ShownFigures {
    Map<FigureTable, Map<List<String>, Map<String, Double>>> copy = new HashMap<>();
    tables.forEach((table, rows) -> copy.put(table, Map.copyOf(rows)));
    tables = Map.copyOf(copy);
  }

  /** What is shown of a figure, by column; nothing where it is hidden or there was none. */
  Map<String, Double> shown(FigureTable table, List<String> place) {
    return tables.getOrDefault(table, Map.of()).getOrDefault(place, Map.of());
  }

  /** Whether a figure is shown, and is not what it is now. */
  boolean changed(FigureTable table, List<String> place, Map<String, Double> now) {
    Map<String, Double> then = shown(table, place);
    return differ(table.people(), then, now) || differ(table.figures(), then, now);
  }

  /** Whether a figure is shown as it still is. */
  boolean same(FigureTable table, List<String> place, Map<String, Double> now) {
    return !shown(table, place).isEmpty() && !changed(table, place, now);
  }

  /**
   * Whether a figure rests on a few people more or fewer than now, or on as many, of whom some
   * answered otherwise.
   */
  boolean fewDiffer(FigureTable table, List<String> place, Map<String, Double> now, Limits limits) {
    Map<String, Double> then = shown(table, place);
    boolean few =
        table.people().stream()
            .filter(column -> then.containsKey(column) && now.containsKey(column))
            .anyMatch(column -> limits.hidesCount(Math.round(apart(column, then, now))));
    boolean asMany = !differ(table.people(), then, now);
    return few || (asMany && differ(table.figures(), then, now));
  }

  private static boolean differ(
      Collection<String> columns, Map<String, Double> then, Map<String, Double> now) {
    return columns.stream()
        .filter(column -> then.containsKey(column) && now.containsKey(column))
        .anyMatch(column -> apart(column, then, now) > SAME);
  }

  private static double apart(String column, Map<String, Double> then, Map<String, Double> now) {
    return Math.abs(then.getOrDefault(column, 0.0) - now.getOrDefault(column, 0.0));
  }
}
