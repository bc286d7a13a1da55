package org.plait.run.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** What the rows of a table are about: where in it the cells stand that say so. */
final class RowPlace {
  private static final List<String> KEYS =
      List.of("question", "item", "category", "group_by", "group");
  private static final Set<String> WAVES = Set.of("wave", "waves", "wave_from", "wave_to");
  private static final Set<String> NO_KEYS = Set.of("survey", "measure", "design", "source");

  /** The first column of a table that is no key of its rows. */
  private static final Set<String> FIGURES = Set.of("estimate", "margin");

  private final String table;
  private final List<String> columns;
  private final List<Integer> waves = new ArrayList<>();
  private final List<Integer> others = new ArrayList<>();
  private final List<Integer> keys;
  private final int survey;
  private final int measure;

  RowPlace(String table, List<String> columns) {
    this.table = table;
    this.columns = columns;
    this.survey = columns.indexOf("survey");
    this.measure = columns.indexOf("measure");
    this.keys = KEYS.stream().map(columns::indexOf).toList();
    boolean figures = false;
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      figures |= FIGURES.contains(column);
      if (WAVES.contains(column)) {
        waves.add(i);
      } else if (!figures && !KEYS.contains(column) && !NO_KEYS.contains(column)) {
        others.add(i);
      }
    }
  }

  /** What a row is about, as the record of decisions has it. */
  List<String> of(CSVRecord row) {
    List<String> place = new ArrayList<>(List.of(table, cell(row, survey)));
    place.add(waves.stream().map(row::get).collect(Collectors.joining("-")));
    for (int key : keys) {
      place.add(cell(row, key));
    }
    StringJoiner rest = new StringJoiner(" ");
    for (int other : others) {
      if (!row.get(other).isEmpty()) {
        rest.add(columns.get(other) + "=" + row.get(other));
      }
    }
    place.add(rest.toString());
    return place;
  }

  /** The measure of a row; empty in a table without. */
  String measure(CSVRecord row) {
    return cell(row, measure);
  }

  private static String cell(CSVRecord row, int column) {
    return column < 0 ? "" : row.get(column);
  }
}
