package org.plait.ingest.labelled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;

/** Writes the numbers of a file as cells: digits, a point, a sign; dates as ISO 8601. */
public final class CellText {

  private static final int REMEMBERED = 1_000;
  private static final double WHOLE = 1e15;
  private static final long MOST_DAYS = LocalDate.of(9999, 12, 31).toEpochDay();
  private static final long LEAST_DAYS = LocalDate.of(1000, 1, 1).toEpochDay();
  private static final long DAY_SECONDS = 86_400;
  private static final String[] SMALL = new String[REMEMBERED];

  static {
    for (int i = 0; i < REMEMBERED; i++) {
      SMALL[i] = Integer.toString(i);
    }
  }

  private CellText() {}

  /**
   * A number, with the fewest digits that give it back.
   *
   * @param number the number; must not be infinite
   * @return its digits
   */
  public static String number(double number) {
    if (number >= 0 && number < REMEMBERED && number == (int) number) {
      return SMALL[(int) number];
    }
    if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
      return Long.toString((long) number);
    }
    return plain(Double.toString(number));
  }

  /** The same digits without a power of ten. */
  private static String plain(String digits) {
    return digits.indexOf('E') < 0 ? digits : new BigDecimal(digits).toPlainString();
  }

  /**
   * A number of four bytes, with the fewest digits that give it back.
   *
   * @param number the number
   * @return its digits
   */
  public static String number(float number) {
    boolean whole = number == Math.rint(number) || !Float.isFinite(number);
    return whole ? number((double) number) : plain(Float.toString(number));
  }

  /**
   * A day.
   *
   * @param days days since 1970-01-01
   * @return the date; the number where it is no whole day between the years 1000 and 9999
   */
  public static String date(double days) {
    boolean day = days == Math.rint(days) && days >= LEAST_DAYS && days <= MOST_DAYS;
    return day ? LocalDate.ofEpochDay((long) days).toString() : number(days);
  }

  /**
   * A time of a day, to the thousandth of a second.
   *
   * @param seconds seconds since 1970-01-01
   * @return the time; the number where it lies outside the years 1000 to 9999
   */
  public static String dateTime(double seconds) {
    if (!(seconds >= LEAST_DAYS * DAY_SECONDS && seconds < (MOST_DAYS + 1) * DAY_SECONDS)) {
      return number(seconds);
    }
    long thousandths = Math.round(seconds * 1000);
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(thousandths, 1000L),
            (int) Math.floorMod(thousandths, 1000L) * 1_000_000,
            ZoneOffset.UTC);
    return time.getSecond() == 0 && time.getNano() == 0 ? time + ":00" : time.toString();
  }

  /**
   * A month.
   *
   * @param months months since 1970-01
   * @return the month; the number where it lies outside the years 1000 to 9999
   */
  public static String month(double months) {
    double year = 1970 + Math.floor(months / 12);
    boolean valid = months == Math.rint(months) && year >= 1000 && year <= 9999;
    return valid
        ? YearMonth.of((int) year, 1).plusMonths(Math.floorMod((long) months, 12L)).toString()
        : number(months);
  }

  /**
   * A tagged missing value.
   *
   * @param tag 1 for the letter a, 26 for z
   * @return such as {@code .a}
   */
  public static String tag(int tag) {
    return String.format(Locale.ROOT, ".%c", 'a' + tag - 1);
  }
}
