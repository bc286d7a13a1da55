package org.plait.ingest.stata;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.ingest.labelled.CellText;
import org.plait.ingest.labelled.Variable.Kind;

/**
 * What Stata's formats mean for the values, which count from 1960-01-01: days, thousandths of a
 * second, months. Times with leap seconds ({@code %tC}), weeks, quarters and half-years stay
 * numbers.
 */
final class DtaFormats {

  private static final Pattern TIME = Pattern.compile("%-?(t[cdm]|d).*");
  private static final long FIRST_DAY = LocalDate.of(1960, 1, 1).toEpochDay();
  private static final double DAY = 86_400;
  private static final int FIRST_MONTH = -120;

  private DtaFormats() {}

  static Kind kind(String format) {
    Matcher time = TIME.matcher(format);
    if (!time.matches()) {
      return Kind.NUMBER;
    }
    return switch (time.group(1)) {
      case "tc" -> Kind.DATE_TIME;
      case "tm" -> Kind.MONTH;
      default -> Kind.DATE;
    };
  }

  static String cell(Kind kind, double value) {
    return switch (kind) {
      case DATE -> CellText.date(value + FIRST_DAY);
      case DATE_TIME -> CellText.dateTime(value / 1000 + FIRST_DAY * DAY);
      case MONTH -> CellText.month(value + FIRST_MONTH);
      case NUMBER, TEXT -> CellText.number(value);
    };
  }
}
