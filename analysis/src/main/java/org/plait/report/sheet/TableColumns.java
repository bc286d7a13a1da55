package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.CellLine;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/** The columns of a table's sheet: every number of a cell has one of its own. */
final class TableColumns {
  /** What a cell is about. */
  static final String MAIN = "";

  /** Lines of words beneath a number. */
  static final String REMARK = "remark";

  private static final int LONGEST = 255;

  /**
   * A column of numbers or words.
   *
   * @param heading its heading, unlike any other of its table
   * @param source which column of cells it is taken from
   * @param part which of the cell's numbers stands in it
   */
  record Column(String heading, int source, String part) {}

  private final Wording wording;
  private final Table table;
  private final boolean grouped;
  private final List<String> first = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  TableColumns(Wording wording, Table table) {
    this.wording = wording;
    this.table = table;
    grouped = table.groups().stream().anyMatch(group -> !group.heading().isEmpty());
    if (grouped) {
      String group = wording.say("words.group");
      first.add(heading(table.head().contains(group) ? wording.say("words.about-what") : group));
    }
    first.add(heading(table.head().get(0)));
    for (int i = 0; i + 1 < table.head().size(); i++) {
      String head = table.head().get(i + 1);
      for (String part : parts(cells(i))) {
        columns.add(new Column(heading(name(head, part)), i, part));
      }
    }
  }

  private String name(String head, String part) {
    if (part.isEmpty()) {
      return head;
    }
    String called = part.equals(REMARK) ? wording.say("sheet.remark") : part;
    return wording.say("sheet.part", "column", head, "part", called);
  }

  /** Whether the first column names the group of a row. */
  boolean grouped() {
    return grouped;
  }

  /** The headings of the columns that name the rows. */
  List<String> first() {
    return first;
  }

  /** The columns that follow. */
  List<Column> columns() {
    return columns;
  }

  /** Whether a column is one of numbers. */
  boolean numbers(Column column) {
    return cells(column.source()).stream().anyMatch(Cell::number) && !column.part().equals(REMARK);
  }

  private List<Cell> cells(int source) {
    return table.groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(row -> row.cells().get(source))
        .toList();
  }

  /** Headings of a table must differ, in more than capitals. */
  private String heading(String wanted) {
    String plain =
        wanted.isBlank() ? wording.say("words.value") : wanted.strip().replaceAll("\\s+", " ");
    String cut = plain.length() > LONGEST - 5 ? plain.substring(0, LONGEST - 5) : plain;
    String name = cut;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = cut + " (" + i + ")";
    }
    return name;
  }

  /** The parts of a column's cells, each after the one it follows in a cell. */
  private static List<String> parts(List<Cell> cells) {
    List<String> parts = new ArrayList<>(List.of(MAIN));
    for (Cell cell : cells) {
      int place = 0;
      for (String part : parts(cell)) {
        int known = parts.indexOf(part);
        if (known < 0) {
          parts.add(place + 1, part);
          place++;
        } else {
          place = known;
        }
      }
    }
    return parts;
  }

  private static List<String> parts(Cell cell) {
    List<String> parts = new ArrayList<>();
    cell.all().stream().flatMap(l -> l.numbers().stream()).map(Shown::part).forEach(parts::add);
    if (!remark(cell).isEmpty() && !together(cell)) {
      parts.add(REMARK);
    }
    return parts;
  }

  /** Whether the lines of a cell stand in one: where something stands, or somebody's words. */
  static boolean together(Cell cell) {
    return !cell.number()
        && (cell.quotes() || cell.all().stream().anyMatch(line -> !line.target().isEmpty()));
  }

  /** What stands beneath a number in words alone. */
  static String remark(Cell cell) {
    return String.join(
        "; ",
        cell.lines().stream()
            .filter(line -> line.numbers().isEmpty())
            .map(CellLine::words)
            .filter(words -> !words.contains(SheetWords.HIDDEN))
            .toList());
  }
}
