package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.method.SharedNotes;

/**
 * A table with its place in the report.
 *
 * @param section the title of its section
 * @param table the table
 * @param notes what readers must know to read it, also what its section says of all its tables
 */
record ListedTable(String section, Table table, List<String> notes) {
  ListedTable {
    notes = List.copyOf(notes);
  }

  /** The name of its sheet. */
  String sheet() {
    return table.label().name();
  }

  /** Every table of a report in its order, those that the page folds away after the others. */
  static List<ListedTable> of(Document document) {
    List<ListedTable> open = new ArrayList<>();
    String opening = new SharedNotes(document.wording()).opening();
    List<ListedTable> annexed = new ArrayList<>();
    for (Document.Section section : document.sections()) {
      section
          .all(Table.class)
          .forEach(
              table -> (table.label().annexed() ? annexed : open).add(of(opening, section, table)));
    }
    return Stream.concat(open.stream(), annexed.stream()).toList();
  }

  private static ListedTable of(String opening, Document.Section section, Table table) {
    List<String> notes = new ArrayList<>(shared(opening, section));
    notes.addAll(table.notes());
    return new ListedTable(section.title(), table, notes.stream().map(SheetWords::note).toList());
  }

  private static List<String> shared(String opening, Document.Section section) {
    return section.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .filter(text -> text.startsWith(opening))
        .map(text -> text.substring(opening.length()))
        .toList();
  }
}
