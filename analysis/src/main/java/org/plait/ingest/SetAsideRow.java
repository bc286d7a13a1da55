package org.plait.ingest;

import java.util.List;

/**
 * A row that was set aside, as it stood in the export. Private: it never leaves {@code work/}. Rows
 * of people who withdrew are counted but never kept.
 *
 * @param line the line on which it starts
 * @param rule the rule that set it aside, as in {@link Reconciliation}
 * @param cells its fields as they were; in rows of the right width, columns Qualtrics fills with
 *     names and places are blank
 */
public record SetAsideRow(int line, String rule, List<String> cells) {

  /** Copies the cells. */
  public SetAsideRow {
    cells = List.copyOf(cells);
  }
}
