package org.plait.coding.linear;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plait.coding.coder.Coder;
import org.plait.coding.feature.SparseVector;
import org.plait.text.Comment;

/** Scores a comment by the weights of what is known of it. */
public final class LinearCoder implements Coder {

  private final String name;
  private final LinearFeatures features;
  private final List<String> codes;
  private final float[][] weights;

  /**
   * Takes the weights of each code; they are kept by feature, so that scoring reads them in order.
   */
  LinearCoder(String name, LinearFeatures features, List<String> codes, List<double[]> weights) {
    this.name = name;
    this.features = features;
    this.codes = codes;
    this.weights = new float[features.size()][codes.size()];
    for (int f = 0; f < this.weights.length; f++) {
      for (int c = 0; c < codes.size(); c++) {
        this.weights[f][c] = (float) weights.get(c)[f];
      }
    }
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * What is known of a comment.
   *
   * @param comment the comment
   * @return the vector that the weights belong to
   */
  public SparseVector features(Comment comment) {
    return features.of(comment);
  }

  @Override
  public Map<String, Double> scores(Comment comment) {
    return scores(features.of(comment));
  }

  /**
   * Scores a comment of which this is known.
   *
   * @param known what {@link #features} gave
   * @return how likely each code is, from 0 to 1, by the code's id
   */
  public Map<String, Double> scores(SparseVector known) {
    double[] sums = new double[codes.size()];
    for (int i = 0; i < known.size(); i++) {
      float[] own = weights[known.index(i)];
      double value = known.value(i);
      for (int c = 0; c < sums.length; c++) {
        sums[c] += value * own[c];
      }
    }
    Map<String, Double> scores = new HashMap<>();
    for (int c = 0; c < sums.length; c++) {
      scores.put(codes.get(c), 1 / (1 + Math.exp(-sums[c])));
    }
    return scores;
  }
}
