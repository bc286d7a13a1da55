package org.plait.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.sheet.TableColumns.Column;
import org.plait.report.words.CellLine;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/** One table on a sheet of its own. */
final class TableSheet {
  private final ListedTable listed;
  private final TableColumns columns;
  private final SheetRows rows;
  private final SheetLook look;
  private final Wording wording;

  TableSheet(ListedTable listed, SheetRows rows, SheetLook look, Wording wording) {
    this.listed = listed;
    this.columns = new TableColumns(wording, listed.table());
    this.rows = rows;
    this.look = look;
    this.wording = wording;
  }

  void write() {
    rows.line(
        wording.say("sheet.title", "sheet", listed.sheet(), "caption", listed.table().caption()),
        look.title);
    rows.line(wording.say("sheet.from-section", "section", listed.section()), look.text);
    listed.notes().forEach(note -> rows.line(note, look.text));
    rows.link(wording.say("sheet.back"), FrontSheets.CONTENTS);
    List<String> headings = new ArrayList<>(columns.first());
    columns.columns().forEach(column -> headings.add(column.heading()));
    int names = columns.first().size();
    rows.head(headings, i -> i >= names && columns.numbers(columns.columns().get(i - names)));
    int written = 1;
    for (Table.Group group : listed.table().groups()) {
      for (Table.Row row : group.rows()) {
        write(group.heading(), row);
        written++;
      }
    }
    if (written == 1) {
      rows.row();
      for (int i = 0; i < headings.size(); i++) {
        rows.words(i, SheetWords.NOT_APPLICABLE);
      }
      written++;
    }
    rows.table(listed.sheet().toLowerCase(Locale.ROOT).replace(' ', '_'), written, headings.size());
  }

  private void write(String group, Table.Row row) {
    rows.row();
    int place = 0;
    if (columns.grouped()) {
      rows.words(place++, group.isEmpty() ? SheetWords.NOT_APPLICABLE : group);
    }
    rows.words(place++, row.name().isBlank() ? SheetWords.NOT_APPLICABLE : row.name());
    for (Column column : columns.columns()) {
      write(place++, row.cells().get(column.source()), column.part());
    }
  }

  private void write(int place, Cell cell, String part) {
    Optional<Shown> number =
        cell.all().stream()
            .flatMap(line -> line.numbers().stream())
            .filter(shown -> shown.part().equals(part))
            .findFirst();
    if (number.isPresent()) {
      rows.number(place, number.get());
    } else if (cell.number() && !part.equals(TableColumns.REMARK)) {
      rows.sign(place, words(cell, part));
    } else {
      rows.words(place, words(cell, part));
    }
  }

  private static String words(Cell cell, String part) {
    if (TableColumns.together(cell)) {
      return String.join("; ", cell.all().stream().map(CellLine::words).toList());
    }
    if (part.equals(TableColumns.MAIN)) {
      return SheetWords.instead(cell);
    }
    String remark = TableColumns.remark(cell);
    return part.equals(TableColumns.REMARK) && !remark.isEmpty() ? remark : SheetWords.absent(cell);
  }
}
