package org.plait.change.comparison;

import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.PopulationSettings.Standing;

/** How a row's number was made, in words. */
public final class MethodWords {

  static final String WILSON = "Wilson score";
  static final String HYPERGEOMETRIC = "exact hypergeometric";
  static final String MEAN = "Student t interval";
  static final String FINITE_MEAN = "Student t interval, finite population";
  static final String STRATIFIED = "finite population, within strata";
  static final String MEDIAN = "exact binomial interval of order statistics";
  static final String WOODRUFF = "Woodruff interval";
  static final String NOT_COMPARABLE = "not comparable, not tested";

  private MethodWords() {}

  /** The method of the interval, or what it would have been where there is none. */
  public static String of(Outcome outcome, String usual) {
    return outcome
        .estimate()
        .flatMap(e -> e.interval())
        .map(Interval::method)
        .map(method -> method.name())
        .orElse(usual);
  }

  /** With the standing of the population it rests on. */
  public static String of(Outcome outcome, String usual, Standing standing) {
    return of(outcome, usual) + ", " + population(standing);
  }

  public static String population(Standing standing) {
    return switch (standing) {
      case PUBLISHED -> "published population";
      case ASSUMPTION -> "assumed population";
    };
  }
}
