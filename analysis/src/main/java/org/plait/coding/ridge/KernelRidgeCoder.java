package org.plait.coding.ridge;

import java.util.HashMap;
import java.util.Map;
import org.plait.coding.coder.Coder;
import org.plait.text.Comment;

/** Scores a comment by those it is like. */
record KernelRidgeCoder(
    String name, Likeness likeness, Learned learned, RidgeSystem.Coefficients coefficients)
    implements Coder {

  @Override
  public Map<String, Double> scores(Comment comment) {
    double[] alike = learned.likeness(likeness.seen(comment), learned.size());
    double[] sums = coefficients.shares().clone();
    for (int i = 0; i < alike.length; i++) {
      double[] own = coefficients.byComment()[i];
      for (int c = 0; c < sums.length && alike[i] != 0; c++) {
        sums[c] += alike[i] * own[c];
      }
    }
    Map<String, Double> scores = new HashMap<>();
    for (int c = 0; c < sums.length; c++) {
      if (sums[c] > 0) {
        scores.put(learned.codes().get(c), Math.min(1, sums[c]));
      }
    }
    return scores;
  }
}
