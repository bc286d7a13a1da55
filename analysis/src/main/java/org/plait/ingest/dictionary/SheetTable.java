package org.plait.ingest.dictionary;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A sheet with a row of names, whose rows may end early.
 *
 * @param header the names in lower case
 * @param rows the rows that hold anything
 */
record SheetTable(List<String> header, List<List<String>> rows) {

  /** Copies the rows. */
  SheetTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  static SheetTable of(List<List<String>> rows) {
    if (rows.isEmpty()) {
      return new SheetTable(List.of(), List.of());
    }
    List<String> header =
        rows.get(0).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    List<List<String>> filled =
        rows.stream().skip(1).filter(r -> r.stream().anyMatch(c -> !c.isBlank())).toList();
    return new SheetTable(header, filled);
  }

  boolean has(String name) {
    return position(name) >= 0;
  }

  /** A cell under a name, or under the first language of it, such as {@code label::English}. */
  String cell(List<String> row, String name) {
    int column = position(name);
    return column < 0 || column >= row.size() ? "" : row.get(column).strip();
  }

  private int position(String name) {
    int exact = header.indexOf(name);
    return exact >= 0
        ? exact
        : IntStream.range(0, header.size())
            .filter(i -> header.get(i).startsWith(name + ":"))
            .findFirst()
            .orElse(-1);
  }
}
