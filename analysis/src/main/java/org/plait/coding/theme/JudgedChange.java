package org.plait.coding.theme;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.RowKey;
import org.plait.change.row.VerdictReason;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.Design;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestResult;

/**
 * The rows of a change between two waves of which people judged samples, from a row that says what
 * it is about and what it rests on.
 */
final class JudgedChange {

  /** From people's coding alone, of samples drawn by strata. */
  static final JudgedChange OF_PEOPLE = new JudgedChange("difference of proportions by strata");

  /** From a machine's coding that people's corrects. */
  static final JudgedChange CORRECTED = new JudgedChange("difference of corrected shares");

  private static final String CLUSTERS = ", two-way robust variance";

  private final String method;

  private JudgedChange(String method) {
    this.method = method;
  }

  /** The row that allows for who happened to answer. */
  ComparisonRow row(
      RowKey key, ComparisonRow open, ChangeEstimate change, boolean byWeight, Role role) {
    long fewest = Math.min(change.nFrom(), change.nTo());
    Optional<TestResult> test =
        fewest < SeriesComparison.ENOUGH_ANSWERS ? Optional.empty() : change.test().result();
    List<VerdictReason> known =
        change.tooFewClusters() ? List.of(VerdictReason.FEW_ORGANISATIONS) : List.of();
    boolean clustered =
        change.estimate().estimate().filter(e -> e.method().name().endsWith(CLUSTERS)).isPresent();
    return row(
        key,
        open,
        role,
        change.estimate(),
        design(change),
        false,
        byWeight,
        test,
        known,
        (byWeight ? WaveWeights.WEIGHTED : "") + method + (clustered ? CLUSTERS : ""));
  }

  /** Of those read some may have written once only, even where everybody wrote twice. */
  private static ComparisonRow.Design design(ChangeEstimate change) {
    return change.design() == Design.INDEPENDENT
        ? ComparisonRow.Design.INDEPENDENT
        : ComparisonRow.Design.OVERLAPPING;
  }

  /** The row that speaks of the comments received in both waves. */
  ComparisonRow received(RowKey key, ComparisonRow open, Outcome difference) {
    return row(
        key,
        open,
        Role.COMPANION,
        difference,
        open.design(),
        true,
        false,
        Optional.empty(),
        List.of(),
        method);
  }

  private static ComparisonRow row(
      RowKey key,
      ComparisonRow open,
      Role role,
      Outcome difference,
      ComparisonRow.Design design,
      boolean finite,
      boolean byWeight,
      Optional<TestResult> test,
      List<VerdictReason> known,
      String method) {
    return new ComparisonRow(
        key,
        open.waves(),
        role,
        design,
        difference,
        finite,
        byWeight,
        test,
        Optional.empty(),
        Optional.empty(),
        open.bases(),
        Optional.empty(),
        open.comparability(),
        Optional.empty(),
        known,
        OptionalInt.empty(),
        method);
  }
}
