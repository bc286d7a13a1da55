package org.plait.statistics.design;

import java.util.List;
import org.plait.statistics.Method;
import org.plait.statistics.Require;

/**
 * The ratio of two weighted totals, such as hours per specialist.
 *
 * <p><b>Missing</b>: over the rows that answered both. <b>Undefined when</b> the denominator is 0,
 * and as {@link SurveyMean}. <b>Formula</b>: r = sum(w y)/sum(w x); variance that of the total of
 * (y - r x)/sum(w x).
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd ed., Wiley, chapter 6; Woodruff
 * (1971) JASA 66:411-414. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svyratio}; fixture
 * {@code design.json}.
 */
public final class SurveyRatio {
  private static final Method METHOD =
      new Method("ratio of weighted totals", "Cochran (1977) Sampling Techniques, ch. 6");

  private SurveyRatio() {}

  /**
   * Numerator over denominator in the design's domain.
   *
   * @param design the design of the sample
   * @param numerator what is above the line
   * @param denominator what is below
   * @throws IllegalArgumentException if a variable has not one entry for each row
   */
  public static Linearised of(
      SurveyDesign design, SurveyVariable numerator, SurveyVariable denominator) {
    Require.sameLength(design.size(), numerator.size(), "the numerator");
    return Linearised.of(
        "ratio", METHOD, design, List.of(Influence.ratio(design, numerator, denominator)));
  }
}
