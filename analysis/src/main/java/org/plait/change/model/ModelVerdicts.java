package org.plait.change.model;

import java.util.Optional;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.Verdict;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.study.analysis.ModelSettings.Family;

/** The rules by which the numbers of a model become a verdict. */
public final class ModelVerdicts {
  private ModelVerdicts() {}

  /**
   * The verdict on a change: clear when p is below the limit and the intervals, of the odds ratio
   * or coefficient and of the difference in points, leave out no change.
   *
   * @param model the model
   * @param effect the odds ratio or coefficient of the change
   * @param points the difference that the model expects; empty where there is none
   * @param confidence the confidence level
   * @return the verdict, or empty where a number is missing or may not be told
   */
  public static Optional<Verdict> ofChange(
      ModelResult model, ModelRow effect, Optional<Estimate> points, double confidence) {
    Optional<Estimate> estimate = effect.outcome().flatMap(o -> o.estimate());
    Optional<Double> p = effect.test().map(TestResult::pValue);
    if (estimate.isEmpty() || p.isEmpty()) {
      return Optional.empty();
    }
    if (model.shortages().containsKey(effect.term())) {
      return Optional.of(Verdict.TOO_FEW_TO_SAY);
    }
    double none = model.settings().family() == Family.GAUSSIAN ? 0 : 1;
    boolean clear =
        p.get() < 1 - confidence
            && leavesOut(none, estimate.get())
            && points.filter(difference -> !leavesOut(0, difference)).isEmpty();
    if (!clear) {
      return Optional.of(Verdict.NO_CLEAR_CHANGE);
    }
    return Optional.of(estimate.get().value() > none ? Verdict.HIGHER : Verdict.LOWER);
  }

  private static boolean leavesOut(double none, Estimate estimate) {
    return estimate.interval().filter(interval -> !interval.contains(none)).isPresent();
  }

  /**
   * Whether the test of a whole term is clear.
   *
   * @param model the model
   * @param term the term
   * @param confidence the confidence level
   * @return empty where there is no test or it may not be told
   */
  public static Optional<Boolean> differs(ModelResult model, String term, double confidence) {
    return model
        .row(Kind.TERM_TEST, term, "")
        .flatMap(ModelRow::test)
        .map(test -> test.pValue() < 1 - confidence);
  }
}
