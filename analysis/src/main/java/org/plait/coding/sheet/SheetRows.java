package org.plait.coding.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.plait.coding.Codings;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnComment;
import org.plait.coding.sample.DrawnText;
import org.plait.coding.sample.RowId;
import org.plait.text.Tokens;

/** Reads the rows of a sheet, in whatever order they stand. */
final class SheetRows {

  private static final int SHOWN = 12;

  private final SheetColumns columns;
  private final Set<String> gone;
  private final Map<String, DrawnText> drawn = new HashMap<>();
  private final String coder;
  private final SheetFaults faults;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Decision> decisions = new ArrayList<>();
  private int undecided;
  private int sentimentAlone;

  SheetRows(SheetColumns columns, CodingSample sample, String coder, SheetFaults faults) {
    this.columns = columns;
    sample.texts().forEach(text -> drawn.put(text.id(), text));
    this.gone = sample.gone();
    this.coder = coder;
    this.faults = faults;
  }

  /** What was found, for a message: short values only, as longer ones may be what people wrote. */
  static String found(String value) {
    return value.length() <= SHOWN ? ", found \"" + value + "\"." : ", found something else.";
  }

  List<Decision> read(XSSFSheet sheet) {
    for (int i = columns.head() + 1; i <= sheet.getLastRowNum(); i++) {
      Optional.ofNullable(sheet.getRow(i)).ifPresent(this::row);
    }
    return decisions;
  }

  int rows() {
    return seen.size();
  }

  int undecided() {
    return undecided;
  }

  int sentimentAlone() {
    return sentimentAlone;
  }

  private void row(XSSFRow row) {
    String id = RowId.tidy(Cells.text(Optional.of(row), columns.row()));
    if (id.isEmpty()) {
      if (!blank(row)) {
        fault(row, columns.row(), "row-without-name", "must be the name of the row, found none.");
      }
      return;
    }
    text(row, id).ifPresent(text -> decide(row, text));
  }

  private boolean blank(XSSFRow row) {
    for (int column = 0; column < row.getLastCellNum(); column++) {
      if (!Cells.text(Optional.of(row), column).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The drawn text of a row, unless the row is not as it was given out. */
  private Optional<DrawnText> text(XSSFRow row, String id) {
    Optional<DrawnText> text = Optional.ofNullable(drawn.get(id));
    if (text.isEmpty() && !gone.contains(id)) {
      fault(
          row,
          columns.row(),
          "unknown-row",
          RowId.valid(id)
              ? "must be the name of a row of this draw, found that of another comment."
              : "must be the name of a row as it was given out, found it changed.");
      return Optional.empty();
    }
    Integer before = seen.putIfAbsent(id, row.getRowNum());
    if (before != null) {
      faults.cell(
          "duplicate-row",
          row.getRowNum(),
          columns.row(),
          "must stand in one row, found it in row " + (before + 1) + " too.",
          "Delete the row that was copied.");
      return Optional.empty();
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!coder.equals(Codings.ADJUDICATOR) && !text.get().coders().contains(coder)) {
      fault(
          row,
          columns.row(),
          "row-of-another",
          "must be a comment given to coder " + coder + ", found one of another coder.");
      return Optional.empty();
    }
    String shown = Cells.text(Optional.of(row), columns.comment());
    if (!same(shown, text.get())) {
      fault(
          row,
          columns.comment(),
          "edited-text",
          "must be the comment as it was given out, found it changed.");
      return Optional.empty();
    }
    return text;
  }

  /** Whether a text is as it was given out; its first comment may since have gone. */
  private static boolean same(String shown, DrawnText text) {
    String id = RowId.of(text.survey(), text.question(), Tokens.normalised(shown));
    return CellText.of(shown).equals(CellText.of(text.text())) || id.equals(text.id());
  }

  private void decide(XSSFRow row, DrawnText text) {
    List<String> codes = new ArrayList<>();
    columns
        .codes()
        .forEach(
            (code, column) -> {
              if (ticked(row, column)) {
                codes.add(code);
              }
            });
    boolean nothing = ticked(row, columns.nothing());
    OptionalDouble sentiment = sentiment(row);
    if (nothing && !codes.isEmpty()) {
      faults.cell(
          "contradiction",
          row.getRowNum(),
          columns.nothing(),
          "must be empty where a theme is chosen, found x.",
          "Ask the coder which of the two holds, and empty the other.");
    } else if (nothing || !codes.isEmpty()) {
      decisions.add(decision(text, codes, sentiment));
    } else {
      undecided++;
      sentimentAlone += sentiment.isPresent() ? 1 : 0;
    }
  }

  private Decision decision(DrawnText text, List<String> codes, OptionalDouble sentiment) {
    List<Choice> choices = new ArrayList<>();
    codes.forEach(code -> choices.add(new Choice(Optional.of(code), sentiment)));
    if (codes.isEmpty()) {
      choices.add(new Choice(Optional.empty(), sentiment));
    }
    return new Decision(
        text, text.comments().stream().map(DrawnComment::comment).toList(), coder, choices);
  }

  private boolean ticked(XSSFRow row, int column) {
    String value = value(row, column);
    if (!value.isEmpty() && !value.equalsIgnoreCase(SheetNames.TICK)) {
      faults.cell(
          "bad-tick",
          row.getRowNum(),
          column,
          "must be x or empty" + found(value),
          "Choose x, or empty the cell.");
    }
    return !value.isEmpty();
  }

  private OptionalDouble sentiment(XSSFRow row) {
    String value = value(row, columns.sentiment());
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!value.matches("-1|0|\\+?1")) {
      faults.cell(
          "bad-sentiment",
          row.getRowNum(),
          columns.sentiment(),
          "must be -1, 0, 1 or empty" + found(value),
          "Choose one of them, or empty the cell.");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(value));
  }

  private String value(XSSFRow row, int column) {
    if (Cells.formula(row, column)) {
      faults.cell(
          "formula",
          row.getRowNum(),
          column,
          "must be chosen or typed, found a formula.",
          "Choose the value, or empty the cell.");
      return "";
    }
    return Cells.text(Optional.of(row), column);
  }

  private void fault(XSSFRow row, int column, String rule, String message) {
    faults.changed(rule, row.getRowNum(), column, message);
  }
}
