package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.plait.statistics.Method;
import org.plait.statistics.Require;

/**
 * Weighted means of a population or domain, with the covariances between them.
 *
 * <p><b>Missing</b>: each mean is over the rows that answered its variable. <b>Undefined when</b>
 * the domain has no answers or one cluster, a stratum has one cluster and the policy is to fail, or
 * more were drawn than there are; without an interval when all answers are the same.
 *
 * <p><b>Formula</b>: sum(w y)/sum(w); variance that of the total of (y - mean)/sum(w) under the
 * design; t with clusters less strata.
 *
 * <p><b>Reference</b>: Woodruff (1971) A simple method for approximating the variance of a
 * complicated estimate, JASA 66:411-414; Binder (1983) International Statistical Review 51:279-292.
 *
 * <p><b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svymean}, {@code svyby}; fixture {@code
 * design.json}; rows S1, S2, S4, S5 of {@code quant_reference.tsv}.
 */
public final class SurveyMean {
  private static final Method METHOD = new Method("weighted mean", "");

  private SurveyMean() {}

  /**
   * The means of these variables in the design's domain.
   *
   * @param design the design of the sample
   * @param variables what each row answered to each
   * @throws IllegalArgumentException if a variable has not one entry for each row
   */
  public static Linearised of(SurveyDesign design, SurveyVariable... variables) {
    List<Influence> parts = new ArrayList<>();
    for (SurveyVariable variable : variables) {
      Require.sameLength(design.size(), variable.size(), "each variable");
      parts.add(Influence.mean(design, variable));
    }
    return Linearised.of("mean", METHOD, design, parts);
  }

  /**
   * The means of one variable in several domains, which may overlap.
   *
   * @param design the design of the sample
   * @param variable what each row answered
   * @param domains for each domain, which rows belong to it
   * @throws IllegalArgumentException if the variable or a domain has not one entry for each row
   */
  public static Linearised inDomains(
      SurveyDesign design, SurveyVariable variable, boolean[]... domains) {
    Require.sameLength(design.size(), variable.size(), "the variable");
    List<Influence> parts =
        Arrays.stream(domains)
            .map(members -> Influence.mean(design.domain(members), variable))
            .toList();
    return Linearised.of("mean", METHOD, design, parts);
  }
}
