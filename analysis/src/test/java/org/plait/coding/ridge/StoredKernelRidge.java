package org.plait.coding.ridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.coder.CoderRecipe;
import org.plait.text.Comment;

/**
 * Kernel ridge regression on parts of a set of comments whose likeness to each other is worked out
 * once, for studies that learn from thousands of samples of them. The scores are those of {@link
 * KernelRidge}.
 */
public final class StoredKernelRidge implements CoderRecipe {

  private final KernelRidge plain;
  private final double[][] likeness;
  private final Map<Comment, Integer> positions = new HashMap<>();

  /**
   * Compares all comments.
   *
   * @param plain how comments are compared
   * @param comments all comments that are learnt from or scored
   */
  public StoredKernelRidge(KernelRidge plain, List<Comment> comments) {
    this.plain = plain;
    List<CodedComment> uncoded = comments.stream().map(c -> new CodedComment(c, Set.of())).toList();
    this.likeness = plain.likeness(uncoded);
    for (int i = 0; i < likeness.length; i++) {
      positions.put(comments.get(i), i);
      for (int j = 0; j < i; j++) {
        likeness[j][i] = likeness[i][j];
      }
    }
  }

  @Override
  public String name() {
    return plain.name();
  }

  @Override
  public Map<String, String> parameters() {
    return plain.parameters();
  }

  @Override
  public Coder learn(List<CodedComment> training) {
    return learnWithout(List.of(training, List.of())).get(1);
  }

  @Override
  public List<Coder> learnWithout(List<List<CodedComment>> folds) {
    List<CodedComment> training = new ArrayList<>();
    List<int[]> parts = new ArrayList<>();
    for (List<CodedComment> fold : folds) {
      parts.add(IntStream.range(training.size(), training.size() + fold.size()).toArray());
      training.addAll(fold);
    }
    int[] at = training.stream().mapToInt(c -> positions.get(c.comment())).toArray();
    List<String> codes =
        training.stream().flatMap(c -> c.codes().stream()).distinct().sorted().toList();
    double[][] alike = new double[at.length][at.length];
    double[][] applies = new double[at.length][codes.size()];
    for (int i = 0; i < at.length; i++) {
      for (int j = 0; j <= i; j++) {
        alike[i][j] = likeness[at[i]][at[j]];
      }
      for (int c = 0; c < codes.size(); c++) {
        applies[i][c] = training.get(i).codes().contains(codes.get(c)) ? 1 : 0;
      }
    }
    RidgeSystem ridge = RidgeSystem.of(alike, KernelRidge.LAMBDA, applies);
    return parts.stream().map(out -> coder(at, codes, ridge.without(out))).toList();
  }

  private Coder coder(int[] at, List<String> codes, RidgeSystem.Coefficients coefficients) {
    return new StoredCoder(at, codes, coefficients);
  }

  private final class StoredCoder implements Coder {

    private final int[] at;
    private final List<String> codes;
    private final RidgeSystem.Coefficients coefficients;

    private StoredCoder(int[] at, List<String> codes, RidgeSystem.Coefficients coefficients) {
      this.at = at;
      this.codes = codes;
      this.coefficients = coefficients;
    }

    @Override
    public String name() {
      return plain.name();
    }

    @Override
    public Map<String, Double> scores(Comment comment) {
      double[] alike = likeness[positions.get(comment)];
      double[] sums = coefficients.shares().clone();
      for (int i = 0; i < at.length; i++) {
        double[] own = coefficients.byComment()[i];
        for (int c = 0; c < sums.length; c++) {
          sums[c] += alike[at[i]] * own[c];
        }
      }
      Map<String, Double> scores = new HashMap<>();
      for (int c = 0; c < sums.length; c++) {
        if (sums[c] > 0) {
          scores.put(codes.get(c), Math.min(1, sums[c]));
        }
      }
      return scores;
    }
  }
}
