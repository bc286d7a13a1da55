package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.List;
import org.plait.statistics.Method;
import org.plait.statistics.Require;

/**
 * Weighted totals of a population or domain, with the covariances between them.
 *
 * <p><b>Missing</b>: rows without an answer add nothing. <b>Undefined when</b> the domain has no
 * answers or one cluster, a stratum has one cluster and the policy is to fail, or more were drawn
 * than there are. <b>Formula</b>: sum(w y). Under {@link LonelyPsu#ADJUST} a lonely cluster is
 * measured from the mean of all clusters' totals, as that policy says and as Stata does; R measures
 * it from 0, which makes the variance of a total depend on where its scale begins.
 *
 * <p><b>Reference</b>: Horvitz and Thompson (1952) A generalization of sampling without replacement
 * from a finite universe, JASA 47:663-685; Cochran (1977) Sampling Techniques, 3rd ed., Wiley.
 *
 * <p><b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svytotal}; fixture {@code design.json}.
 */
public final class SurveyTotal {
  private static final Method METHOD =
      new Method("weighted total", "Horvitz and Thompson (1952) JASA 47:663-685");

  private SurveyTotal() {}

  /**
   * The totals of these variables in the design's domain.
   *
   * @param design the design of the sample
   * @param variables what each row answered to each
   * @throws IllegalArgumentException if a variable has not one entry for each row
   */
  public static Linearised of(SurveyDesign design, SurveyVariable... variables) {
    List<Influence> parts = new ArrayList<>();
    for (SurveyVariable variable : variables) {
      Require.sameLength(design.size(), variable.size(), "each variable");
      parts.add(Influence.total(design, variable));
    }
    return Linearised.of("total", METHOD, design, parts);
  }
}
