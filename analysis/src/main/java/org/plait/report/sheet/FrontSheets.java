package org.plait.report.sheet;

import java.util.List;
import java.util.Map;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** The sheets before the tables: cover, contents, notes. */
final class FrontSheets {
  static final String COVER = "Cover";
  static final String CONTENTS = "Contents";
  static final String NOTES = "Notes";

  private final Document document;
  private final SheetLook look;
  private final Wording wording;

  FrontSheets(Document document, SheetLook look) {
    this.document = document;
    this.look = look;
    this.wording = document.wording();
  }

  void cover(SheetRows rows, int tables) {
    rows.line(document.title(), look.title);
    rows.line(wording.say("sheet.subtitle", "subtitle", document.subtitle()), look.text);
    document.notice().ifPresent(notice -> rows.line(notice, look.text));
    rows.line(wording.say("sheet.date", "date", document.date()), look.text);
    rows.line(
        tables == 1
            ? wording.say("sheet.tables-one")
            : wording.say("sheet.tables-many", "number", Integer.toString(tables)),
        look.text);
    rows.line(wording.say("sheet.same-numbers"), look.text);
    rows.line(wording.say("sheet.accessible"), look.text);
    rows.link(wording.say("sheet.to-contents"), CONTENTS);
    rows.link(wording.say("sheet.to-notes"), NOTES);
  }

  void contents(SheetRows rows, List<ListedTable> tables) {
    rows.line(wording.say("words.contents"), look.title);
    rows.line(wording.say("sheet.contents-about"), look.text);
    rows.head(
        List.of(
            wording.say("sheet.sheet"), wording.say("sheet.shows"), wording.say("sheet.section")),
        i -> false);
    String front = wording.say("sheet.front");
    entry(rows, COVER, wording.say("sheet.cover-shows"), front);
    entry(rows, NOTES, wording.say("sheet.notes-show"), front);
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
    rows.line(wording.say("sheet.notes"), look.title);
    rows.line(wording.say("sheet.notes-about"), look.text);
    rows.link(wording.say("sheet.back"), CONTENTS);
    rows.head(List.of(wording.say("sheet.shorthand"), wording.say("sheet.meaning")), i -> false);
    List<Map.Entry<String, String>> shorthand = new SheetWords(wording).shorthand();
    shorthand.forEach(
        entry -> {
          rows.row();
          rows.words(0, entry.getKey());
          rows.words(1, entry.getValue());
        });
    rows.table("notes", shorthand.size() + 1, 2);
  }
}
