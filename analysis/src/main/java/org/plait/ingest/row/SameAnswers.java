package org.plait.ingest.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plait.ingest.question.QuestionReader;
import org.plait.study.RowRules.StraightLine;

/** Whether a row gives one answer all through each of several grids. */
final class SameAnswers {

  private final Map<String, List<QuestionReader>> grids = new TreeMap<>();

  /** Grids of which the wave asked too few rows do not bear on anybody. */
  SameAnswers(StraightLine rule, Map<String, List<QuestionReader>> readers) {
    for (String grid : rule.questions()) {
      List<QuestionReader> rows = readers.getOrDefault(grid, List.of());
      if (rows.size() >= StraightLine.FEWEST) {
        grids.put(grid, rows);
      }
    }
  }

  /** The grids the wave asked. */
  List<String> asked() {
    return List.copyOf(grids.keySet());
  }

  boolean holds(int row) {
    return !grids.isEmpty() && grids.values().stream().allMatch(grid -> same(grid, row));
  }

  private static boolean same(List<QuestionReader> grid, int row) {
    List<Set<String>> given =
        grid.stream().filter(item -> item.missing(row).isEmpty()).map(i -> i.codes(row)).toList();
    return given.size() >= StraightLine.FEWEST && given.stream().distinct().count() == 1;
  }
}
