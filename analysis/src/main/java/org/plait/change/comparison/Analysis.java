package org.plait.change.comparison;

import java.util.List;
import org.plait.change.question.Quantity;
import org.plait.change.row.ComparisonRow.Role;

/**
 * One comparison of a question's waves: of which quantity, and what part its row plays.
 *
 * @param quantity what is compared
 * @param role its part among everybody; in a group a primary one is exploratory
 * @param beside analyses shown beside it, as companions
 * @param signedRank whether linked respondents are also compared by ranks
 * @param towards for the ordered answers beside a net: +1 when the net lies at the upper end of the
 *     scale, -1 at the lower, 0 when neither or when there is nothing to set side by side
 */
public record Analysis(
    Quantity quantity, Role role, List<Quantity> beside, boolean signedRank, int towards) {

  public Analysis {
    beside = List.copyOf(beside);
  }

  /** A comparison by itself. */
  static Analysis of(Quantity quantity, Role role) {
    return new Analysis(quantity, role, List.of(), false, 0);
  }

  /** A primary comparison of means, with the ranks of linked respondents beside it. */
  public static Analysis ofMeans(Quantity quantity, List<Quantity> beside) {
    return new Analysis(quantity, Role.PRIMARY, beside, true, 0);
  }
}
