package org.plait.statistics.response;

import java.util.Locale;
import java.util.OptionalDouble;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * What became of every person who was approached, and the rates of the American Association for
 * Public Opinion Research that follow.
 *
 * <p><b>Input</b>: final dispositions, each person once. <b>Units</b>: proportions, 0 to 1.
 * <b>Undefined when</b> a rate's denominator is 0, or RR3 or RR4 need a share e that can't be
 * estimated. <b>Formula</b>: at each rate. The share e of those of unknown eligibility who are
 * eligible is 1 - not eligible / all whose eligibility is known (proportional allocation, CASRO),
 * unless it is given.
 *
 * <p><b>Reference</b>: AAPOR (2023) Standard Definitions: Final Dispositions of Case Codes and
 * Outcome Rates for Surveys, 10th ed. <b>Checked against</b>: worked values by hand in {@code
 * DispositionsTest}.
 *
 * @param complete I, complete answers
 * @param partial P, partial answers
 * @param refusal R, refusals and break-offs
 * @param nonContact NC, eligible people who were never reached
 * @param other O, eligible people who did not answer for other reasons
 * @param unknownHousehold UH, unknown whether there is anybody at the address
 * @param unknownOther UO, unknown for other reasons whether they are eligible
 * @param notEligible NE, people who turned out not to belong; part of no rate, but of e
 */
public record Dispositions(
    long complete,
    long partial,
    long refusal,
    long nonContact,
    long other,
    long unknownHousehold,
    long unknownOther,
    long notEligible) {

  private static final String CITATION = "AAPOR (2023) Standard Definitions, 10th ed.";

  /** Checks that no count is negative and that a long holds them together. */
  public Dispositions {
    Require.count(complete, "complete");
    Require.count(partial, "partial");
    Require.count(refusal, "refusal");
    Require.count(nonContact, "nonContact");
    Require.count(other, "other");
    Require.count(unknownHousehold, "unknownHousehold");
    Require.count(unknownOther, "unknownOther");
    Require.count(notEligible, "notEligible");
    Require.total(
        complete, partial, refusal, nonContact, other, unknownHousehold, unknownOther, notEligible);
  }

  /** The rates. */
  public enum Rate {
    /** Complete answers; all of unknown eligibility count as eligible. */
    RR1("AAPOR response rate 1"),
    /** As RR1, partial answers count as answers. */
    RR2("AAPOR response rate 2"),
    /** Complete answers; a share e of unknown eligibility counts as eligible. */
    RR3("AAPOR response rate 3"),
    /** As RR3, partial answers count as answers. */
    RR4("AAPOR response rate 4"),
    /** Complete answers; nobody of unknown eligibility counts as eligible. */
    RR5("AAPOR response rate 5"),
    /** As RR5, partial answers count as answers. */
    RR6("AAPOR response rate 6"),
    /** Complete answers among those who were reached and eligible. */
    COOP1("AAPOR cooperation rate 1"),
    /** Refusals among all who may be eligible. */
    REF1("AAPOR refusal rate 1"),
    /** Those reached among all who may be eligible. */
    CON1("AAPOR contact rate 1");

    private final Method method;

    Rate(String name) {
      this.method = new Method(name, CITATION);
    }

    /** The rate's name and source. */
    public Method method() {
      return method;
    }

    /** Whether it depends on the share e. */
    public boolean usesEligibility() {
      return this == RR3 || this == RR4;
    }
  }

  /** Those known to be eligible: (I + P) + (R + NC + O). */
  public long eligible() {
    return complete + partial + refusal + nonContact + other;
  }

  /** Those of unknown eligibility: UH + UO. */
  public long unknown() {
    return unknownHousehold + unknownOther;
  }

  /**
   * The share of those of unknown eligibility who are eligible, as it is among those of whom it is
   * known.
   *
   * @return e by proportional allocation; empty when nobody's eligibility is known
   */
  public OptionalDouble proportionalEligibility() {
    long known = eligible() + notEligible;
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) eligible() / known);
  }

  /**
   * A rate, with e by proportional allocation where it needs one.
   *
   * @param rate the rate
   */
  public Outcome rate(Rate rate) {
    OptionalDouble share = proportionalEligibility();
    return share.isPresent()
        ? rate(rate, share.getAsDouble())
        : rate.usesEligibility() ? tooFew(rate) : rate(rate, 1);
  }

  /**
   * A rate with a given e.
   *
   * @param rate the rate
   * @param eligibility e, the share of those of unknown eligibility who are eligible
   * @throws IllegalArgumentException unless e is between 0 and 1
   */
  public Outcome rate(Rate rate, double eligibility) {
    Require.unit(eligibility, "eligibility");
    double denominator = denominator(rate, eligibility);
    if (denominator == 0) {
      return tooFew(rate);
    }
    Estimate estimate =
        Estimate.of(
            measure(rate), numerator(rate) / denominator, (long) numerator(rate), rate.method());
    return rate.usesEligibility() ? estimate.withNote("e = " + eligibility) : estimate;
  }

  /**
   * How a table names the rate, e.g. {@code aapor_rr1}.
   *
   * @param rate the rate
   */
  public static String measure(Rate rate) {
    return "aapor_" + rate.name().toLowerCase(Locale.ROOT);
  }

  private Undefined tooFew(Rate rate) {
    return Undefined.of(measure(rate), TooLittle.NO_CASES, 0);
  }

  private double numerator(Rate rate) {
    return switch (rate) {
      case RR1, RR3, RR5, COOP1 -> complete;
      case RR2, RR4, RR6 -> complete + (double) partial;
      case REF1 -> refusal;
      case CON1 -> complete + (double) partial + refusal + other;
    };
  }

  private double denominator(Rate rate, double eligibility) {
    return switch (rate) {
      case RR1, RR2, REF1, CON1 -> eligible() + (double) unknown();
      case RR3, RR4 -> eligible() + eligibility * unknown();
      case RR5, RR6 -> eligible();
      case COOP1 -> complete + (double) partial + refusal + other;
    };
  }
}
