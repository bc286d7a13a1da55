package org.plait.coding.ridge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.Coder;
import org.plait.coding.coder.CoderRecipe;
import org.plait.coding.feature.TermWeights;
import org.plait.text.Comment;

/**
 * Kernel ridge regression: a comment gets the codes of the comments it is like. For each code the
 * score is its share among the coded comments plus k'(K + lambda I)^-1 (y - share), with y what
 * people said of them, K how alike they are to each other and k how alike the comment is to each of
 * them; below 0 it is 0, above 1 it is 1. One system is solved for all codes, in closed form,
 * without chance.
 *
 * <p>Memory and time: 8 n&sup2; bytes and about n&sup3; / 2 multiplications for n coded comments.
 *
 * <p>Source: Saunders, Gammerman and Vovk (1998) Proc. 15th Int. Conf. on Machine Learning,
 * 515-521.
 */
public final class KernelRidge implements CoderRecipe {

  static final double LAMBDA = 0.6;

  private final Likeness likeness;
  private final int terms;
  private final String model;

  /**
   * Decides how comments are compared.
   *
   * @param terms how words and letters are weighed
   * @param model the name and version of the model that gives a text's meaning
   * @param meaning a vector of length 1 for a text that is not blank; always of the same size
   */
  public KernelRidge(TermWeights terms, String model, Function<String, float[]> meaning) {
    this(new Likeness(terms, meaning, Comment::survey), terms.size(), model);
  }

  private KernelRidge(Likeness likeness, int terms, String model) {
    this.likeness = likeness;
    this.terms = terms;
    this.model = model;
  }

  /**
   * Tells comments apart by more than their survey. Comments from different sources are less alike:
   * on real comments that knew which of two trusts gave the care, a coder was exactly right in 62
   * of 100 comments instead of 58.
   *
   * @param source where a comment comes from, such as its survey and the organisation it is about
   * @return the same recipe otherwise
   */
  public KernelRidge withSource(Function<Comment, String> source) {
    return new KernelRidge(likeness.withSource(source), terms, model);
  }

  @Override
  public String name() {
    return "kernel-ridge";
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("embeddings", model);
    parameters.put("weight of meaning", Double.toString(Likeness.MEANING));
    parameters.put("width of meaning", Double.toString(Likeness.WIDTH));
    parameters.put("weight of words and letters", "1.0");
    parameters.put("factor of another question or source", Double.toString(Likeness.ELSEWHERE));
    parameters.put("factor of another question and source", Double.toString(Likeness.FAR));
    parameters.put("lambda", Double.toString(LAMBDA));
    return parameters;
  }

  @Override
  public Coder learn(List<CodedComment> training) {
    Solution solution = solve(training);
    return coder(solution.learned(), solution.ridge().all());
  }

  /** Solves one system for all folds. */
  @Override
  public List<Coder> learnWithout(List<List<CodedComment>> folds) {
    Map<CodedComment, Integer> foldOf = new HashMap<>();
    List<CodedComment> all = new ArrayList<>();
    for (int f = 0; f < folds.size(); f++) {
      for (CodedComment coded : folds.get(f)) {
        foldOf.put(coded, f);
        all.add(coded);
      }
    }
    Solution solution = solve(all);
    List<Coder> coders = new ArrayList<>();
    for (int f = 0; f < folds.size(); f++) {
      int fold = f;
      int[] out =
          IntStream.range(0, all.size())
              .filter(i -> foldOf.get(solution.training().get(i)) == fold)
              .toArray();
      coders.add(coder(solution.learned(), solution.ridge().without(out)));
    }
    return coders;
  }

  /** How alike comments are to each other: the lower triangle with the diagonal. */
  double[][] likeness(List<CodedComment> comments) {
    return new Learned(likeness, terms, comments).likeness();
  }

  private record Solution(List<CodedComment> training, Learned learned, RidgeSystem ridge) {}

  private Solution solve(List<CodedComment> comments) {
    List<CodedComment> training = comments.stream().sorted(CodedComment.ORDER).toList();
    Learned learned = new Learned(likeness, terms, training);
    return new Solution(
        training, learned, RidgeSystem.of(learned.likeness(), LAMBDA, learned.applies()));
  }

  private Coder coder(Learned learned, RidgeSystem.Coefficients coefficients) {
    return new KernelRidgeCoder(name(), likeness, learned, coefficients);
  }
}
