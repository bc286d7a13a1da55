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

  private final Wording wording;

  SheetWords(Wording wording) {
    this.wording = wording;
  }

  /** The shorthand of the workbook with its meaning. */
  List<Map.Entry<String, String>> shorthand() {
    return List.of(
        Map.entry(HIDDEN, wording.say("sheet.hidden")),
        Map.entry(NOT_AVAILABLE, wording.say("sheet.not-available")),
        Map.entry(NOT_APPLICABLE, wording.say("sheet.not-applicable")),
        Map.entry(TOO_FEW, wording.say("sheet.too-few")),
        Map.entry("<1%", wording.say("sheet.below-one-per-cent")),
        Map.entry(">99%", wording.say("sheet.above-99-per-cent")),
        Map.entry("< 0.001", wording.say("sheet.p-below")),
        Map.entry("p", wording.say("sheet.p")),
        Map.entry("n/N", people()),
        Map.entry(limits(), wording.say("sheet.limits-meaning")));
  }

  private String people() {
    return wording.say(
        "sheet.people",
        "number",
        wording.say("words.part-number"),
        "out-of",
        wording.say("words.part-out-of"));
  }

  private String limits() {
    return wording.say(
        "sheet.limits-columns",
        "lower",
        wording.say("words.part-lower"),
        "upper",
        wording.say("words.part-upper"));
  }

  /** A note of a table, in which parts of a cell stand in columns of their own. */
  String note(String note) {
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
