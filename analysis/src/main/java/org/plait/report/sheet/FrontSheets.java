package org.plait.report.sheet;

import java.util.List;
import org.plait.report.document.Document;

/** The sheets before the tables: cover, contents, notes. */
final class FrontSheets {
  static final String COVER = "Cover";
  static final String CONTENTS = "Contents";
  static final String NOTES = "Notes";

  private final Document document;
  private final SheetLook look;

  FrontSheets(Document document, SheetLook look) {
    this.document = document;
    this.look = look;
  }

  void cover(SheetRows rows, int tables) {
    rows.line(document.title(), look.title);
    rows.line(document.subtitle() + ". The tables of the report, as a workbook.", look.text);
    document.notice().ifPresent(notice -> rows.line(notice, look.text));
    rows.line("Date of the report: " + document.date() + ".", look.text);
    rows.line(
        (tables == 1 ? "There is 1 table" : "There are " + tables + " tables")
            + ", each on a sheet of its own, in the order of the report.",
        look.text);
    rows.line(
        "Every number is the one that the report shows. Percentages of 1,000 people or more have"
            + " a decimal here, and are whole in the report.",
        look.text);
    rows.line("Built to the checklist for accessible spreadsheets; no sheet is hidden.", look.text);
    rows.link("Contents: all sheets, with links", CONTENTS);
    rows.link("Notes: what shorthand means", NOTES);
  }

  void contents(SheetRows rows, List<ListedTable> tables) {
    rows.line("Contents", look.title);
    rows.line("This sheet has one table, which leads to every other sheet.", look.text);
    rows.head(List.of("Sheet", "What it shows", "Section of the report"), i -> false);
    entry(rows, COVER, "What this workbook is", "Front");
    entry(rows, NOTES, "What shorthand means", "Front");
    tables.forEach(t -> entry(rows, t.sheet(), t.table().caption(), t.section()));
    rows.table("contents", tables.size() + 3, 3);
  }

  private static void entry(SheetRows rows, String sheet, String shows, String section) {
    rows.row();
    rows.link(0, sheet, sheet);
    rows.words(1, shows);
    rows.words(2, section);
  }

  void notes(SheetRows rows) {
    rows.line("Notes", look.title);
    rows.line("This sheet has one table: shorthand in cells, and what it means.", look.text);
    rows.link("Back to the contents", CONTENTS);
    rows.head(List.of("Shorthand", "Meaning"), i -> false);
    SheetWords.SHORTHAND.forEach(
        entry -> {
          rows.row();
          rows.words(0, entry.getKey());
          rows.words(1, entry.getValue());
        });
    rows.table("notes", SheetWords.SHORTHAND.size() + 1, 2);
  }
}
