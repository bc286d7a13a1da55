package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.method.SharedNotes;

/**
 * A table with its place in the report.
 *
 * @param number which table of the report it is, from 1
 * @param section the title of its section
 * @param table the table
 * @param notes what readers must know to read it, also what its section says of all its tables
 */
record ListedTable(int number, String section, Table table, List<String> notes) {
  ListedTable {
    notes = List.copyOf(notes);
  }

  /** The name of its sheet. */
  String sheet() {
    return "Table " + number;
  }

  /** Every table of a report, folded away or not, in its order. */
  static List<ListedTable> of(Document document) {
    List<ListedTable> tables = new ArrayList<>();
    for (Document.Section section : document.sections()) {
      section.all(Table.class).forEach(table -> tables.add(of(tables.size() + 1, section, table)));
    }
    return tables;
  }

  private static ListedTable of(int number, Document.Section section, Table table) {
    List<String> notes = new ArrayList<>(shared(section));
    notes.addAll(table.notes());
    return new ListedTable(
        number, section.title(), table, notes.stream().map(SheetWords::note).toList());
  }

  private static List<String> shared(Document.Section section) {
    return section.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .filter(text -> text.startsWith(SharedNotes.OPENING))
        .map(text -> text.substring(SharedNotes.OPENING.length()))
        .toList();
  }
}
