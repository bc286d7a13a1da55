package org.plait.report.sheet;

import java.util.List;
import java.util.Map;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Cells;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/** What stands in cells without a number, and what is said of it. */
final class SheetWords {
  static final String HIDDEN = ReaderNumbers.HIDDEN;
  static final String NOT_AVAILABLE = "[x]";
  static final String NOT_APPLICABLE = "[z]";
  static final String TOO_FEW = "[u]";

  /** The shorthand of the workbook with its meaning. */
  static final List<Map.Entry<String, String>> SHORTHAND =
      List.of(
          Map.entry(HIDDEN, "Hidden, to protect people in small groups."),
          Map.entry(
              NOT_AVAILABLE,
              "Not available: there is no such number; notes above the table say why where that is"
                  + " not plain."),
          Map.entry(NOT_APPLICABLE, "Not applicable: nothing was to be shown here."),
          Map.entry(TOO_FEW, "Too few people or answers to work a number out."),
          Map.entry("<1%", "More than none, and less than half a per cent."),
          Map.entry(">99%", "Less than all, and at least 99 and a half per cent."),
          Map.entry("< 0.001", "A p-value below 0.001."),
          Map.entry("p", "How likely so large a difference is by chance alone, from 0 to 1."),
          Map.entry("n/N", "In columns of their own here: “number” and “out of”."),
          Map.entry(
              "lower limit, upper limit",
              "The ends of the interval that is named in the notes above each table."));

  private SheetWords() {}

  /** A note of a table, in which parts of a cell stand in columns of their own. */
  static String note(Wording wording, String note) {
    String noNumber = wording.say("sheet.no-number", "missing", NOT_AVAILABLE, "few", TOO_FEW);
    return note.replace(wording.say("document.people-beneath"), wording.say("sheet.people-beneath"))
        .replace(wording.say("document.intervals"), wording.say("sheet.intervals"))
        .replace(wording.say("sheet.smaller"), wording.say("sheet.limits"))
        .replace(Cells.noNumber(wording), noNumber);
  }

  /** What stands for a number of a cell that has none. */
  static String instead(Cell cell) {
    String words = cell.text();
    if (words.isEmpty()) {
      return NOT_APPLICABLE;
    }
    if (!words.equals(ReaderNumbers.NONE)) {
      return words;
    }
    String because = cell.top().because();
    boolean few = because.matches("(too few|fewer than|one case).*|.*human-coded comments?");
    return few ? TOO_FEW : NOT_AVAILABLE;
  }

  /** What stands for a further part that a cell has not. */
  static String absent(Cell cell) {
    boolean hidden = cell.all().stream().anyMatch(line -> line.words().contains(HIDDEN));
    if (hidden) {
      return HIDDEN;
    }
    if (cell.text().equals(ReaderNumbers.NONE)) {
      return instead(cell);
    }
    return cell.top().numbers().isEmpty() ? NOT_APPLICABLE : NOT_AVAILABLE;
  }
}
