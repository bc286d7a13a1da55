package org.plait.change.association;

import java.util.Optional;
import org.plait.change.row.RowKey;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;

/**
 * Whether the groups of one breakdown answered a question differently in one wave. Exploratory.
 *
 * @param key what it is about; {@code groupBy} is the background, {@code group} is empty, and the
 *     measure is that of the numbers which are compared, or relative_effect where ranks are
 * @param wave the wave's id
 * @param effect how far the groups are apart: Cram&eacute;r's V of shares, eta squared of means,
 *     epsilon squared of ranks
 * @param test whether they differ at all
 * @param adjusted the p-value adjusted for the number of tests in the survey's wave; empty beside a
 *     row that decides, and where the study does not adjust
 * @param groups what was compared
 * @param decides whether the row stands for the pair; the others stand beside it
 * @param weighted whether respondents count by their weights
 * @param method how it was made, in words
 */
public record AssociationRow(
    RowKey key,
    String wave,
    Outcome effect,
    TestOutcome test,
    Optional<Double> adjusted,
    Groups groups,
    boolean decides,
    boolean weighted,
    String method) {

  /**
   * What was compared.
   *
   * @param compared how many groups
   * @param hidden how many groups were left out, as their numbers may not be shown
   * @param n the answers of the groups compared
   */
  public record Groups(int compared, int hidden, long n) {}

  /**
   * The test, where there is one.
   *
   * @return its result
   */
  public Optional<TestResult> result() {
    return test.result();
  }

  /**
   * The p-value that decides: adjusted where the study adjusts.
   *
   * @return the p-value, where there is one
   */
  public Optional<Double> decidingP() {
    return adjusted.or(() -> result().map(TestResult::pValue));
  }

  /**
   * The same with an adjusted p-value.
   *
   * @param p the adjusted p-value
   * @return the row
   */
  AssociationRow adjustedTo(double p) {
    return new AssociationRow(
        key, wave, effect, test, Optional.of(p), groups, decides, weighted, method);
  }

  /**
   * The same beside a row that decides.
   *
   * @return the row
   */
  AssociationRow beside() {
    return new AssociationRow(key, wave, effect, test, adjusted, groups, false, weighted, method);
  }
}
