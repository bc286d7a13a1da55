package org.plait.disclosure.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.row.EstimateRow;

/** The rows about everybody, by question: looked up for each answer of many tables. */
public final class TotalRows {

  private final Map<String, List<EstimateRow>> rows = new HashMap<>();

  /**
   * Sorts rows by question.
   *
   * @param all rows about everybody and about groups
   */
  public TotalRows(List<EstimateRow> all) {
    for (EstimateRow row : all) {
      if (row.key().total()) {
        rows.computeIfAbsent(row.key().question(), question -> new ArrayList<>()).add(row);
      }
    }
  }

  /**
   * The rows about everybody of a question.
   *
   * @param question the question's id
   * @return the rows in the order in which they came; none where there is none
   */
  public List<EstimateRow> of(String question) {
    return List.copyOf(rows.getOrDefault(question, List.of()));
  }
}
