package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.method.SharedNotes;
import org.plait.study.wording.Wording;

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
    List<ListedTable> annexed = new ArrayList<>();
    for (Document.Section section : document.sections()) {
      section
          .all(Table.class)
          .forEach(
              table ->
                  (table.label().annexed() ? annexed : open)
                      .add(of(document.wording(), section, table)));
    }
    return Stream.concat(open.stream(), annexed.stream()).toList();
  }

  private static ListedTable of(Wording wording, Document.Section section, Table table) {
    List<String> notes = new ArrayList<>(shared(wording, section));
    notes.addAll(table.notes());
    SheetWords words = new SheetWords(wording);
    return new ListedTable(section.title(), table, notes.stream().map(words::note).toList());
  }

  private static List<String> shared(Wording wording, Document.Section section) {
    String opening = new SharedNotes(wording).opening();
    return section.blocks().stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .filter(text -> text.startsWith(opening))
        .map(text -> text.substring(opening.length()))
        .toList();
  }
}
