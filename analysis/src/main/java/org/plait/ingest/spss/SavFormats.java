package org.plait.ingest.spss;

import java.time.LocalDate;
import java.util.Set;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.Variable.Kind;

/** What the format numbers of SPSS mean for the values, which count seconds since 1582-10-14. */
final class SavFormats {

  /** Format numbers: text, plain number, day month year, and that with a time. */
  static final int A = 1;

  static final int F = 5;
  static final int DATE = 20;
  static final int DATETIME = 22;
  static final int MOYR = 28;

  private static final Set<Integer> DAYS = Set.of(20, 23, 24, 38, 39);
  private static final Set<Integer> TIMES = Set.of(22, 41);
  private static final double DAY = 86_400;
  private static final long FIRST_DAY = LocalDate.of(1582, 10, 14).toEpochDay();

  private SavFormats() {}

  static Kind kind(int format) {
    if (DAYS.contains(format)) {
      return Kind.DATE;
    }
    if (format == MOYR) {
      return Kind.MONTH;
    }
    return TIMES.contains(format) ? Kind.DATE_TIME : Kind.NUMBER;
  }

  static String cell(Kind kind, double value) {
    return switch (kind) {
      case DATE -> CellText.date(value / DAY + FIRST_DAY);
      case DATE_TIME -> CellText.dateTime(value + FIRST_DAY * DAY);
      case MONTH -> month(value);
      case NUMBER, TEXT -> CellText.number(value);
    };
  }

  private static String month(double value) {
    String day = CellText.date(value / DAY + FIRST_DAY);
    return day.endsWith("-01") ? day.substring(0, day.length() - 3) : day;
  }

  /** The value of a cell: the other way round. */
  static double value(Kind kind, String cell) {
    return switch (kind) {
      case DATE -> (LocalDate.parse(cell).toEpochDay() - FIRST_DAY) * DAY;
      case MONTH -> (LocalDate.parse(cell + "-01").toEpochDay() - FIRST_DAY) * DAY;
      case DATE_TIME -> {
        java.time.LocalDateTime time = java.time.LocalDateTime.parse(cell);
        yield time.toEpochSecond(java.time.ZoneOffset.UTC) + time.getNano() / 1e9 - FIRST_DAY * DAY;
      }
      case NUMBER, TEXT -> Double.parseDouble(cell);
    };
  }
}
