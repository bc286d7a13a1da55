package org.plait.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which test matches each reference value, or why none does, as {@code ledger.tsv} states it.
 *
 * @param lines its lines, in file order
 */
record ReferenceLedger(List<Line> lines) {
  private static final String ALL = "*";

  static ReferenceLedger read() {
    return new ReferenceLedger(Fixture.text("ledger.tsv").lines().skip(1).map(Line::of).toList());
  }

  /**
   * A line: rows of the list of single numbers, or an entry of a folder of the collection.
   *
   * @param id the row's id, or the folder
   * @param dataset the row's data set, or the entry
   * @param quantity the row's quantity, {@code *} for all; empty for an entry
   * @param fixture for an entry, the committed file that holds it, and after {@code #} its name
   *     there if it has another; else empty
   * @param test the class that matches it; empty when none does
   * @param reason why none does; empty when one does
   */
  record Line(
      String id, String dataset, String quantity, String fixture, String test, String reason) {

    static Line of(String text) {
      String[] cells = text.split("\t", -1);
      if (cells.length != 6) {
        throw new IllegalArgumentException("a line must have 6 cells: " + Arrays.toString(cells));
      }
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    boolean entry() {
      return quantity.isEmpty();
    }

    String file() {
      return fixture.split("#", 2)[0];
    }

    String entryThere() {
      return fixture.contains("#") ? fixture.split("#", 2)[1] : dataset;
    }

    boolean matched() {
      return !test.isEmpty();
    }

    boolean covers(String[] row) {
      return id.equals(row[0])
          && dataset.equals(row[1])
          && (quantity.equals(ALL) || quantity.equals(row[2]));
    }
  }

  /** The one line about a row of the list. */
  Optional<Line> about(String[] row) {
    List<Line> found = lines.stream().filter(line -> line.covers(row)).toList();
    if (found.size() > 1) {
      throw new IllegalStateException("two lines about " + String.join(" ", row));
    }
    return found.stream().findFirst();
  }
}
