package org.plait.report.words;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * How numbers are written for readers: whole percentages and points, one decimal for averages,
 * p-values of three decimals. It rounds what is already there and computes nothing.
 */
public final class ReaderNumbers {
  /** Stands for a number that may not be shown. */
  public static final String HIDDEN = "[c]";

  /** Stands for a number that does not exist. */
  public static final String NONE = "–";

  private ReaderNumbers() {}

  /** A share of 0 to 1 as a whole percentage; a share that only rounds to none or all says so. */
  public static String percent(double share) {
    long whole = Decimals.percent(share);
    if (whole == 0 && share > 0) {
      return "<1%";
    }
    if (whole == 100 && share < 1) {
      return ">99%";
    }
    return whole + "%";
  }

  /** The same as words within a sentence or an interval: never with a sign before it. */
  public static String wholePercent(double share) {
    return Decimals.percent(share) + "%";
  }

  /** Whole points of a difference of shares, without its sign. */
  public static long points(double difference) {
    return Math.abs(Decimals.percent(difference));
  }

  /** A difference of shares with its sign, in whole points: {@code +5}, {@code −3}, {@code 0}. */
  public static String signedPoints(double difference) {
    long whole = Decimals.percent(difference);
    return whole > 0 ? "+" + whole : whole < 0 ? "−" + -whole : "0";
  }

  /** A number with one decimal. */
  public static String decimal(double value) {
    BigDecimal rounded = Decimals.places(value, 1);
    return minus(rounded.signum() == 0 ? "0.0" : rounded.toPlainString());
  }

  /** A number with one decimal and its sign. */
  public static String signedDecimal(double value) {
    String text = decimal(value);
    return value > 0 && !text.equals("0.0") ? "+" + text : text;
  }

  /** A number with two decimals, for coefficients such as agreement. */
  public static String hundredths(double value) {
    BigDecimal rounded = Decimals.places(value, 2);
    return minus(rounded.signum() == 0 ? "0.00" : rounded.toPlainString());
  }

  /** A number with two decimals and its sign. */
  public static String signedHundredths(double value) {
    String text = hundredths(value);
    return value > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  /** A p-value: {@code < 0.001} or three decimals. */
  public static String pValue(double p) {
    return p < 0.001 ? "< 0.001" : Decimals.places(p, 3).toPlainString();
  }

  /** A count with a comma between thousands. */
  public static String count(long count) {
    String digits = Long.toString(Math.abs(count));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(digits.charAt(i));
    }
    return count < 0 ? "−" + text : text.toString();
  }

  /** A count that may be hidden. */
  public static String count(OptionalLong count) {
    return count.isPresent() ? count(count.getAsLong()) : HIDDEN;
  }

  /** A count with what it counts: {@code 1 row}, {@code 2 rows}. */
  public static String counted(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A confidence level as a percentage, with decimals only where it has any. */
  public static String level(double level) {
    BigDecimal percent = Decimals.shortest(level).movePointRight(2);
    return percent.toPlainString() + "%";
  }

  public static long round(double value) {
    return Decimals.places(value, 0).longValueExact();
  }

  private static String minus(String text) {
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }
}
