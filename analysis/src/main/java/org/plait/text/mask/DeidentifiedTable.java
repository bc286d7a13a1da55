package org.plait.text.mask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.ingest.file.DelimitedTable;
import org.plait.study.CsvText;

/**
 * A table some of whose columns have their identifiers masked; the others are copied as they stand.
 * Every cell is a text of its own: {@code [NAME-2]} is its second person.
 *
 * @param header the columns' names
 * @param rows the cells, in file order
 * @param removed what was taken out, in the order of rows and columns
 * @param texts how many of the cells that were searched hold anything
 */
public record DeidentifiedTable(
    List<String> header, List<List<String>> rows, List<Removed> removed, long texts) {

  /** Copies the lists. */
  public DeidentifiedTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    removed = List.copyOf(removed);
  }

  /**
   * An identifier that was taken out of a cell.
   *
   * @param row the row, counted from 1 below the header
   * @param column the column's name
   * @param mask where it stood, and what stands there now
   * @param words the identifier itself: private
   */
  public record Removed(int row, String column, Mask mask, String words) {}

  /**
   * Masks the identifiers of some columns.
   *
   * @param table the table
   * @param columns the names of the columns, all of them in its header
   * @return the table with tags, and what was taken out
   */
  public static DeidentifiedTable of(DelimitedTable table, Set<String> columns) {
    List<String> header = table.header().names();
    List<List<String>> rows = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    long texts = 0;
    for (DelimitedTable.Record record : table.records()) {
      List<String> cells = new ArrayList<>(record.cells());
      for (int i = 0; i < cells.size(); i++) {
        String written = cells.get(i);
        if (columns.contains(header.get(i)) && !written.isBlank()) {
          texts++;
          MaskedText masked = Masker.mask(written);
          cells.set(i, masked.text());
          for (Mask mask : masked.masks()) {
            removed.add(new Removed(rows.size() + 1, header.get(i), mask, mask.words(written)));
          }
        }
      }
      rows.add(List.copyOf(cells));
    }
    return new DeidentifiedTable(header, rows, removed, texts);
  }

  /**
   * How many identifiers of each kind were taken out.
   *
   * @return the numbers, without kinds of which there was none
   */
  public Map<Identifier, Long> counts() {
    Map<Identifier, Long> counts = new EnumMap<>(Identifier.class);
    removed.forEach(one -> counts.merge(one.mask().identifier(), 1L, Long::sum));
    return counts;
  }

  /**
   * The table with tags.
   *
   * @return CSV
   */
  public String csv() {
    return CsvText.of(header, rows);
  }

  /**
   * Where each tag stands and where what it replaces stood, in code points; no text.
   *
   * @return CSV
   */
  public String offsets() {
    List<List<?>> lines = new ArrayList<>();
    for (Removed one : removed) {
      Mask mask = one.mask();
      lines.add(
          List.of(
              one.row(),
              one.column(),
              mask.start(),
              mask.end(),
              mask.tagStart(),
              mask.tagEnd(),
              mask.identifier().tag()));
    }
    return CsvText.of(
        List.of("row", "column", "start", "end", "tag_start", "tag_end", "kind"), lines);
  }

  /**
   * The private log: what was taken out.
   *
   * @return CSV
   */
  public String log() {
    List<List<?>> lines = new ArrayList<>();
    for (Removed one : removed) {
      Mask mask = one.mask();
      lines.add(
          List.of(one.row(), one.column(), mask.start(), mask.end(), mask.tag(), one.words()));
    }
    return CsvText.of(List.of("row", "column", "start", "end", "tag", "words"), lines);
  }
}
