package org.plait.studies.attack;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A row of a tidy file.
 *
 * @param cells what it says, by column
 */
record PublishedRow(Map<String, String> cells) {

  private static final int ALL_DIGITS = 12;

  String text(String column) {
    return cells.getOrDefault(column, "");
  }

  OptionalLong whole(String column) {
    String cell = text(column);
    return cell.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cell));
  }

  OptionalDouble number(String column) {
    String cell = text(column);
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
  }

  /** The last place that a number is printed to; 0 where it has all its digits. */
  double unit(String column) {
    String cell = text(column);
    int places = cell.contains(".") ? cell.length() - cell.indexOf('.') - 1 : 0;
    return places >= ALL_DIGITS || cell.contains("E") ? 0 : Math.pow(10, -places);
  }

  boolean hidden() {
    return text("status").equals("suppressed");
  }
}
