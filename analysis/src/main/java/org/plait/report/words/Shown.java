package org.plait.report.words;

import java.math.BigDecimal;
import java.util.OptionalLong;
import org.plait.study.wording.Wording;

/**
 * A number that readers see: what is written in words and what stands in a spreadsheet come from
 * one value.
 *
 * @param part what it is of its cell, such as "lower limit"; empty for the number the cell is about
 * @param value the number; a share and a difference of shares as a fraction of 1
 * @param form how it is written
 * @param unit what follows it, such as " points"; may be empty
 * @param people how many people stand behind it; 0 where that is not told
 */
public record Shown(String part, double value, Form form, String unit, long people) {
  /** From how many people on a spreadsheet gives shares a decimal. */
  public static final long FINE = 1_000;

  /** Places of what readers only see as less or more than something. */
  private static final int BEYOND = 6;

  /** How a number is written. */
  public enum Form {
    /** A whole number. */
    COUNT(0, false),
    /** A whole percentage, which says when it only rounds to none or all. */
    PERCENT(0, true),
    /** A whole percentage that never has a sign before it. */
    WHOLE_PERCENT(0, true),
    /** A whole difference of shares with its sign. */
    POINTS(0, true),
    /** How large a difference of shares is. */
    SIZE_IN_POINTS(0, true),
    /** So many of 100 pairs. */
    PAIRS(0, true),
    /** A number with one decimal. */
    DECIMAL(1, false),
    /** A difference with one decimal and its sign. */
    SIGNED_DECIMAL(1, false),
    /** How large a difference is, with one decimal. */
    SIZE(1, false),
    /** A number with two decimals. */
    HUNDREDTHS(2, false),
    /** A difference with two decimals and its sign. */
    SIGNED_HUNDREDTHS(2, false),
    /** A p-value. */
    P_VALUE(3, false);

    private final int places;
    private final boolean hundredfold;

    Form(int places, boolean hundredfold) {
      this.places = places;
      this.hundredfold = hundredfold;
    }

    /** Whether it is a percentage. */
    public boolean percentage() {
      return this == PERCENT || this == WHOLE_PERCENT;
    }

    private String words(double value) {
      return switch (this) {
        case COUNT -> ReaderNumbers.count(ReaderNumbers.round(value));
        case PERCENT -> ReaderNumbers.percent(value);
        case WHOLE_PERCENT -> ReaderNumbers.wholePercent(value);
        case POINTS -> ReaderNumbers.signedPoints(value);
        case SIZE_IN_POINTS -> atLeast(Long.toString(ReaderNumbers.points(value)), value, "1");
        case PAIRS -> Long.toString(Decimals.percent(value));
        case DECIMAL -> ReaderNumbers.decimal(value);
        case SIGNED_DECIMAL -> ReaderNumbers.signedDecimal(value);
        case SIZE -> atLeast(ReaderNumbers.decimal(Math.abs(value)), value, "0.1");
        case HUNDREDTHS -> ReaderNumbers.hundredths(value);
        case SIGNED_HUNDREDTHS -> ReaderNumbers.signedHundredths(value);
        case P_VALUE -> ReaderNumbers.pValue(value);
      };
    }

    private static String atLeast(String rounded, double value, String least) {
      boolean none = rounded.equals("0") || rounded.equals("0.0");
      return none && value != 0 ? "less than " + least : rounded;
    }
  }

  /** A whole number. */
  public static Shown count(long count) {
    return new Shown("", count, Form.COUNT, "", 0);
  }

  /** A share as a whole percentage; a share that only rounds to none or all says so. */
  public static Shown percent(double share) {
    return new Shown("", share, Form.PERCENT, "", 0);
  }

  /** The same without a sign before it. */
  public static Shown wholePercent(double share) {
    return new Shown("", share, Form.WHOLE_PERCENT, "", 0);
  }

  /** A number in a form. */
  public static Shown of(Form form, double value) {
    return new Shown("", value, form, "", 0);
  }

  /** A difference of shares: "+5 points". */
  public static Shown points(Wording wording, double difference) {
    boolean one = ReaderNumbers.points(difference) == 1;
    return of(Form.POINTS, difference).with(points(wording, one));
  }

  /** So many of 100 pairs: "56 of 100 pairs". */
  public static Shown pairs(Wording wording, double share) {
    return of(Form.PAIRS, share).with(" " + wording.say("words.of-pairs"));
  }

  /** The size of a difference in pairs of 100. */
  public static Shown sizeInPairs(Wording wording, double difference) {
    return pairs(wording, Math.abs(difference));
  }

  /** The size of a difference of shares: "5 points", "less than 1 point". */
  public static Shown sizeInPoints(Wording wording, double difference) {
    boolean one = ReaderNumbers.points(difference) <= 1;
    return of(Form.SIZE_IN_POINTS, Math.abs(difference)).with(points(wording, one));
  }

  private static String points(Wording wording, boolean one) {
    return " " + wording.say(one ? "words.point" : "words.points");
  }

  /** The same number as a part of its cell. */
  public Shown as(String other) {
    return new Shown(other, value, form, unit, people);
  }

  /** The same part within a larger one. */
  Shown within(String larger) {
    return as(part.isEmpty() ? larger : larger + ", " + part);
  }

  /** The same number followed by something. */
  public Shown with(String other) {
    return new Shown(part, value, form, other, people);
  }

  /** The same number with the people behind it. */
  public Shown behind(long number) {
    return new Shown(part, value, form, unit, number);
  }

  /** The same number with the people behind it, where they may be told. */
  public Shown behind(OptionalLong number) {
    return behind(number.orElse(0));
  }

  /** What readers see. */
  public String words() {
    return bare() + unit;
  }

  /** What readers see without the unit. */
  public String bare() {
    return form.words(value);
  }

  /** Whether readers see no number but on which side of one it lies, such as "&lt;1%". */
  public boolean beyond() {
    return !bare().matches("[+−]?[0-9].*");
  }

  /** Whether so many people stand behind a percentage that a spreadsheet gives a decimal. */
  public boolean fine() {
    return form.percentage() && people >= FINE;
  }

  /** The number a spreadsheet holds: rounded as readers see it, percentages as a fraction of 1. */
  public BigDecimal stored() {
    BigDecimal scaled = Decimals.shortest(value);
    if (form.hundredfold && !form.percentage()) {
      scaled = scaled.movePointRight(2);
    }
    int places = form.places + (form.percentage() ? 2 : 0) + (fine() ? 1 : 0);
    return Decimals.rounded(scaled, beyond() ? BEYOND : places);
  }
}
