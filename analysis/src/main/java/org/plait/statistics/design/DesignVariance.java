package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.statistics.CalibrationResiduals;

/**
 * The covariance matrix of weighted totals under a design: between the clusters of each stratum,
 * and below that within clusters, as far as the populations are known.
 *
 * <p><b>Formula</b>: for each stratum h of a stage (1 - n/N) n/(n-1) sum over its units of (z -
 * mean)(z - mean)', z the sum of w g in a unit. A later stage counts with the product of the
 * fractions n/N above it. The influence g is 0 outside the domain.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd ed., Wiley, sections 5.4, 10.3 and
 * 11.8; Binder (1983) On the variances of asymptotically normal estimators from complex surveys,
 * International Statistical Review 51:279-292.
 */
final class DesignVariance {
  private static final int MOST_NAMED = 5;

  private final double[][] matrix;
  private final List<String> lonely = new ArrayList<>();
  private final List<String> lonelyInDomain = new ArrayList<>();
  private final SurveyDesign design;

  private DesignVariance(SurveyDesign design, int size) {
    this.design = design;
    this.matrix = new double[size][size];
  }

  /**
   * Of the weighted totals of these influence values.
   *
   * @param influence one array of values a row for each total
   * @param active the rows that the totals are about
   */
  static DesignVariance of(SurveyDesign design, double[][] influence, boolean[] active) {
    DesignVariance variance = new DesignVariance(design, influence.length);
    double[][] weighted = weighted(design, influence);
    Stage first = design.first();
    double[] whole = new double[first.strata()];
    java.util.Arrays.fill(whole, 1);
    variance.add(first, weighted, active, whole);
    design
        .second()
        .ifPresent(second -> variance.add(second, weighted, active, above(first, second)));
    return variance;
  }

  double[][] matrix() {
    return matrix;
  }

  /** Why there is none: a stratum of one cluster under {@link LonelyPsu#FAIL}. */
  Optional<String> failure() {
    return lonely.isEmpty() || design.lonely() != LonelyPsu.FAIL
        ? Optional.empty()
        : Optional.of("one cluster in " + named(lonely));
  }

  /** What was done about strata of one cluster, drawn or in the domain, with their names. */
  Optional<String> note() {
    List<String> parts = new ArrayList<>();
    if (!lonely.isEmpty()) {
      parts.add("one cluster in " + named(lonely) + ": " + design.lonely().words());
    }
    if (!lonelyInDomain.isEmpty()) {
      String done = steady() ? design.lonely().words() : "the others count as 0";
      parts.add("one cluster in the domain in " + named(lonelyInDomain) + ": " + done);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private static double[][] weighted(SurveyDesign design, double[][] influence) {
    double[][] weighted = new double[influence.length][];
    Optional<CalibrationResiduals> margins =
        design.weighting().margins() > 0
            ? Optional.of(CalibrationResiduals.of(design.weighting()))
            : Optional.empty();
    for (int k = 0; k < influence.length; k++) {
      double[] column = influence[k];
      weighted[k] = margins.map(m -> m.of(column)).orElseGet(column::clone);
      for (int i = 0; i < weighted[k].length; i++) {
        weighted[k][i] *= design.weight(i);
      }
    }
    return weighted;
  }

  /** The fraction drawn at the stage above, for each stratum of the stage below. */
  private static double[] above(Stage first, Stage second) {
    double[] fraction = new double[second.strata()];
    for (int i = 0; i < first.rows(); i++) {
      if (second.stratum(i) >= 0) {
        fraction[second.stratum(i)] = first.fraction(first.stratum(i));
      }
    }
    return fraction;
  }

  private void add(Stage stage, double[][] weighted, boolean[] active, double[] factor) {
    double[][] sums = new double[weighted.length][stage.units()];
    boolean[] seen = new boolean[stage.units()];
    for (int i = 0; i < active.length; i++) {
      if (stage.unit(i) >= 0) {
        for (int k = 0; k < weighted.length; k++) {
          sums[k][stage.unit(i)] += weighted[k][i];
        }
        seen[stage.unit(i)] |= active[i];
      }
    }
    int[] inDomain = new int[stage.strata()];
    for (int u = 0; u < stage.units(); u++) {
      inDomain[stage.stratumOfUnit(u)] += seen[u] ? 1 : 0;
    }
    double[][] added = new double[matrix.length][matrix.length];
    boolean[] averaged = new boolean[stage.strata()];
    double[][] centres = centres(stage, sums, inDomain, factor, averaged);
    for (int u = 0; u < stage.units(); u++) {
      int s = stage.stratumOfUnit(u);
      double scale = averaged[s] ? 0 : factor[s] * scale(stage, s);
      for (int k = 0; k < matrix.length; k++) {
        for (int l = 0; l < matrix.length; l++) {
          added[k][l] += scale * (sums[k][u] - centres[k][s]) * (sums[l][u] - centres[l][s]);
        }
      }
    }
    double share = share(inDomain, averaged, factor);
    for (int k = 0; k < matrix.length; k++) {
      for (int l = 0; l < matrix.length; l++) {
        matrix[k][l] += added[k][l] * share;
      }
    }
  }

  private static double scale(Stage stage, int s) {
    double n = stage.drawn(s);
    return (1 - stage.fraction(s)) * (n > 1 ? n / (n - 1) : 1);
  }

  /** From where each stratum's units are measured; strata that are to be averaged are marked. */
  private double[][] centres(
      Stage stage, double[][] sums, int[] inDomain, double[] factor, boolean[] averaged) {
    double[][] centres = new double[sums.length][stage.strata()];
    for (int k = 0; k < sums.length; k++) {
      for (int u = 0; u < stage.units(); u++) {
        int s = stage.stratumOfUnit(u);
        centres[k][s] += sums[k][u] / stage.drawn(s);
      }
    }
    for (int s = 0; s < stage.strata(); s++) {
      boolean matters = inDomain[s] == 1 && stage.fraction(s) < 1 && factor[s] > 0;
      if (matters && stage.drawn(s) == 1) {
        lonely.add(stage.name(s));
        settle(s, centres, sums, averaged);
      } else if (matters) {
        lonelyInDomain.add(stage.name(s));
        if (steady()) {
          settle(s, centres, sums, averaged);
        }
      }
    }
    return centres;
  }

  /** Whether a stratum with one cluster in the domain is treated as one that has only one. */
  private boolean steady() {
    return design.appliesInDomains()
        && (design.lonely() == LonelyPsu.ADJUST || design.lonely() == LonelyPsu.AVERAGE);
  }

  private void settle(int s, double[][] centres, double[][] sums, boolean[] averaged) {
    averaged[s] = design.lonely() == LonelyPsu.AVERAGE;
    if (design.lonely() == LonelyPsu.ADJUST) {
      for (int k = 0; k < sums.length; k++) {
        centres[k][s] = java.util.Arrays.stream(sums[k]).sum() / sums[k].length;
      }
    }
  }

  /** All strata in the domain over those that are not averaged. */
  private static double share(int[] inDomain, boolean[] averaged, double[] factor) {
    double all = 0;
    double measured = 0;
    for (int s = 0; s < inDomain.length; s++) {
      boolean counts = inDomain[s] > 0 && factor[s] > 0;
      all += counts ? 1 : 0;
      measured += counts && !averaged[s] ? 1 : 0;
    }
    return measured > 0 ? all / measured : 1;
  }

  /** The strata by name, the first few of many. */
  static String named(List<String> strata) {
    List<String> sorted = strata.stream().sorted().toList();
    String names = String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())));
    int more = sorted.size() - MOST_NAMED;
    String kind = sorted.size() == 1 ? "stratum " : "strata ";
    return kind + names + (more > 0 ? " and " + more + " more" : "");
  }
}
