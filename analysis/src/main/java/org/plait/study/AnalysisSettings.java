package org.plait.study;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How estimates and comparisons are made.
 *
 * @param confidence the confidence level, such as 0.95
 * @param adjust how p-values of a family are adjusted
 * @param by the questions whose categories break results down, in order
 * @param compare which pairs of waves are compared
 * @param plan what was planned before the data came in; empty when nothing was
 */
public record AnalysisSettings(
    double confidence,
    Adjust adjust,
    List<String> by,
    Set<Compare> compare,
    Optional<AnalysisPlan> plan) {

  /** Copies the collections. */
  public AnalysisSettings {
    by = List.copyOf(by);
    compare = Collections.unmodifiableSet(inOrder(compare));
  }

  /**
   * Settings without a plan.
   *
   * @param confidence the confidence level, such as 0.95
   * @param adjust how p-values of a family are adjusted
   * @param by the questions whose categories break results down, in order
   * @param compare which pairs of waves are compared
   */
  public AnalysisSettings(double confidence, Adjust adjust, List<String> by, Set<Compare> compare) {
    this(confidence, adjust, by, compare, Optional.empty());
  }

  private static Set<Compare> inOrder(Set<Compare> compare) {
    Set<Compare> ordered = EnumSet.noneOf(Compare.class);
    ordered.addAll(compare);
    return ordered;
  }

  /** How the p-values of a family are adjusted. */
  public enum Adjust {
    /** Holm's step-down adjustment. */
    HOLM,
    /** No adjustment. */
    NONE
  }

  /** Which pairs of waves are compared. */
  public enum Compare {
    /** Each wave with the one before. */
    CONSECUTIVE,
    /** Each wave with the first. */
    BASELINE
  }
}
