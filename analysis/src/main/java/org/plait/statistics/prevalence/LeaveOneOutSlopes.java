package org.plait.statistics.prevalence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.statistics.Sample;

/**
 * How much weight the machine's score deserves for each judged case, learnt from all the other
 * cases, so that no case helps to choose its own weight; with clusters, from the cases of all other
 * clusters.
 *
 * <p><b>Formula</b>: for case i, Cov(y, f)/Var(f) over the others, pooled within strata, cut to
 * 0..1, and 0 where the others' scores do not vary. Leaving out one case at a time instead of folds
 * makes the weights independent of order and of any seed.
 */
final class LeaveOneOutSlopes {
  /** Less of the scores' spread than this is what rounding leaves of none. */
  private static final double ROUNDING = 1e-12;

  private final double[] slopes;

  private LeaveOneOutSlopes(double[] slopes) {
    this.slopes = slopes;
  }

  static LeaveOneOutSlopes of(double[] judgements, double[] scores) {
    double[] even = new double[judgements.length];
    Arrays.fill(even, 1);
    int[] alone = IntStream.range(0, judgements.length).toArray();
    return of(judgements, scores, even, new int[judgements.length], alone);
  }

  /**
   * With the weight, the stratum and the group of each case; a group is left out as a whole.
   *
   * @param strata numbered from 0
   * @param groups numbered in any way
   */
  static LeaveOneOutSlopes of(
      double[] judgements, double[] scores, double[] weights, int[] strata, int[] groups) {
    double meanJudgement = Sample.mean(judgements);
    double meanScore = Sample.mean(scores);
    Map<Integer, Map<Integer, ScoreMoments>> parts = new HashMap<>();
    Map<Integer, ScoreMoments> all = new LinkedHashMap<>();
    for (int i = 0; i < judgements.length; i++) {
      double y = judgements[i] - meanJudgement;
      double f = scores[i] - meanScore;
      add(all, strata[i], weights[i], y, f);
      add(
          parts.computeIfAbsent(groups[i], g -> new LinkedHashMap<>()),
          strata[i],
          weights[i],
          y,
          f);
    }
    List<ScoreMoments> whole = List.copyOf(all.values());
    double cross = whole.stream().mapToDouble(ScoreMoments::crossDeviations).sum();
    double squares = whole.stream().mapToDouble(ScoreMoments::squaredDeviations).sum();
    Map<Integer, Double> found =
        parts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, part -> without(part.getValue(), all, cross, squares)));
    return new LeaveOneOutSlopes(IntStream.of(groups).mapToDouble(found::get).toArray());
  }

  private static void add(
      Map<Integer, ScoreMoments> strata, int stratum, double weight, double y, double f) {
    strata.merge(
        stratum, ScoreMoments.NONE.plus(weight, y, f), (sum, one) -> sum.plus(weight, y, f));
  }

  private static double without(
      Map<Integer, ScoreMoments> part,
      Map<Integer, ScoreMoments> all,
      double cross,
      double squares) {
    double crossOfOthers = cross;
    double squaresOfOthers = squares;
    for (Map.Entry<Integer, ScoreMoments> own : part.entrySet()) {
      ScoreMoments stratum = all.get(own.getKey());
      ScoreMoments others = stratum.minus(own.getValue());
      crossOfOthers += others.crossDeviations() - stratum.crossDeviations();
      squaresOfOthers += others.squaredDeviations() - stratum.squaredDeviations();
    }
    boolean vary = squaresOfOthers > ROUNDING * Math.max(squares, 1e-300);
    return vary ? Sample.clamp(crossOfOthers / squaresOfOthers, 0, 1) : 0;
  }

  double mean() {
    return Sample.mean(slopes);
  }

  /** The weight of each case's score, in their order. */
  double[] each() {
    return slopes.clone();
  }

  /** judgement - own weight x (score - centre), case by case. */
  double[] residuals(double[] judgements, double[] scores, double centre) {
    double[] residuals = new double[slopes.length];
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] = judgements[i] - slopes[i] * (scores[i] - centre);
    }
    return residuals;
  }
}
