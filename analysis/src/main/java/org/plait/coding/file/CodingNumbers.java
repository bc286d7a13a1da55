package org.plait.coding.file;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.plait.ingest.file.DelimitedTable;

/**
 * Reads the numbers of a coding file, and remembers the lines whose numbers do not lie in range.
 */
final class CodingNumbers {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,6}(\\.\\d{1,12})?");

  private final CodingColumns columns;
  private final List<Integer> wrong = new ArrayList<>();

  CodingNumbers(CodingColumns columns) {
    this.columns = columns;
  }

  /** From -1 for a complaint to 1 for praise. */
  OptionalDouble sentiment(DelimitedTable.Record row) {
    return taken(row, columns.sentiment(), -1);
  }

  /** From 0 to 1. */
  OptionalDouble score(DelimitedTable.Record row) {
    return taken(row, columns.score(), 0);
  }

  /** Whether something stands where a score should and is none. */
  boolean badScore(DelimitedTable.Record row) {
    return !CodingColumns.cell(row, columns.score()).isEmpty()
        && number(CodingColumns.cell(row, columns.score()), 0).isEmpty();
  }

  /** The lines with another number, once for each. */
  List<Integer> wrong() {
    return List.copyOf(wrong);
  }

  private OptionalDouble taken(DelimitedTable.Record row, int column, double least) {
    String text = CodingColumns.cell(row, column);
    OptionalDouble number = number(text, least);
    if (number.isEmpty() && !text.isEmpty()) {
      wrong.add(row.line());
    }
    return number;
  }

  private static OptionalDouble number(String text, double least) {
    if (NUMBER.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      if (value >= least && value <= 1) {
        return OptionalDouble.of(value);
      }
    }
    return OptionalDouble.empty();
  }
}
