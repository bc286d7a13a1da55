package org.plait.study.analysis;

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
 * @param models the models, in file order
 */
public record AnalysisSettings(
    double confidence,
    Adjust adjust,
    List<String> by,
    Set<Compare> compare,
    Optional<AnalysisPlan> plan,
    List<ModelSettings> models) {

  /** Copies the collections. */
  public AnalysisSettings {
    by = List.copyOf(by);
    compare = Collections.unmodifiableSet(inOrder(compare));
    models = List.copyOf(models);
  }

  /**
   * Settings without a plan and models.
   *
   * @param confidence the confidence level, such as 0.95
   * @param adjust how p-values of a family are adjusted
   * @param by the questions whose categories break results down, in order
   * @param compare which pairs of waves are compared
   */
  public AnalysisSettings(double confidence, Adjust adjust, List<String> by, Set<Compare> compare) {
    this(confidence, adjust, by, compare, Optional.empty(), List.of());
  }

  /**
   * Settings without models.
   *
   * @param confidence the confidence level, such as 0.95
   * @param adjust how p-values of a family are adjusted
   * @param by the questions whose categories break results down, in order
   * @param compare which pairs of waves are compared
   * @param plan what was planned before the data came in
   */
  public AnalysisSettings(
      double confidence,
      Adjust adjust,
      List<String> by,
      Set<Compare> compare,
      Optional<AnalysisPlan> plan) {
    this(confidence, adjust, by, compare, plan, List.of());
  }

  /**
   * The same with models.
   *
   * @param declared the models, in file order
   * @return the settings
   */
  public AnalysisSettings withModels(List<ModelSettings> declared) {
    return new AnalysisSettings(confidence, adjust, by, compare, plan, declared);
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
