package org.plait.coding.linear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plait.coding.coder.CodedComment;
import org.plait.coding.coder.CoderRecipe;
import org.plait.text.Comment;

/**
 * Logistic regression: for each code, 1 / (1 + exp(-(b + w'x))), where x is what is known of a
 * comment and b, w are the weights that make w'w / 2 + C times the sum of ln(1 + exp(-y (b + w'x)))
 * smallest over the coded comments, y being 1 where the code applies and -1 elsewhere. What is
 * known is the question, the source, the words and pairs of words, runs of three to five letters,
 * and, when there is a sentence model, the text's meaning.
 *
 * <p>Time and memory grow with the number of coded comments, where those of {@link
 * org.plait.coding.ridge.KernelRidge} grow with its square and cube.
 *
 * <p>References: Fan, Chang, Hsieh, Wang, Lin (2008) LIBLINEAR, Journal of Machine Learning
 * Research 9:1871-1874; Yu, Huang, Lin (2011) Machine Learning 85:41-75.
 */
public final class LinearRecipe implements CoderRecipe {

  private final String name;
  private final String model;
  private final Function<String, float[]> meaning;
  private final Function<Comment, String> source;

  /** Reads words, letters and questions only. */
  public LinearRecipe() {
    this("linear-words", "none", text -> new float[0], Comment::survey);
  }

  /**
   * Reads meanings too.
   *
   * @param model the name and version of the model that gives a text's meaning
   * @param meaning a vector of length 1 for a text that is not blank; always of the same size
   */
  public LinearRecipe(String model, Function<String, float[]> meaning) {
    this("linear", model, meaning, Comment::survey);
  }

  private LinearRecipe(
      String name,
      String model,
      Function<String, float[]> meaning,
      Function<Comment, String> source) {
    this.name = name;
    this.model = model;
    this.meaning = meaning;
    this.source = source;
  }

  /**
   * Tells comments apart by more than their survey, as people write of other things in other
   * places.
   *
   * @param source where a comment comes from, such as its survey and the organisation it is about
   * @return the recipe
   */
  public LinearRecipe withSource(Function<Comment, String> source) {
    return new LinearRecipe(name, model, meaning, source);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("embeddings", model);
    parameters.put("weight of meaning", Double.toString(LinearFeatures.MEANING));
    parameters.put("weight of words and letters", Double.toString(LinearFeatures.TERMS));
    parameters.put(
        "weight of words under their question",
        Double.toString(LinearFeatures.UNDER_THEIR_QUESTION));
    parameters.put("C", Double.toString(LogisticRegression.COST));
    parameters.put("solver", "LIBLINEAR 2.44, dual, tolerance " + LogisticRegression.TOLERANCE);
    parameters.put("seed", Long.toString(LogisticRegression.SEED));
    return parameters;
  }

  @Override
  public LinearCoder learn(List<CodedComment> training) {
    List<CodedComment> ordered = training.stream().sorted(CodedComment.ORDER).toList();
    LinearFeatures features = LinearFeatures.of(ordered, meaning, source);
    LogisticRegression regression =
        new LogisticRegression(
            ordered.stream().map(c -> features.of(c.comment())).toList(), features.size());
    TreeSet<String> named = new TreeSet<>();
    ordered.forEach(c -> named.addAll(c.codes()));
    List<String> codes = List.copyOf(named);
    List<double[]> weights =
        codes.parallelStream().map(code -> regression.weights(applies(ordered, code))).toList();
    return new LinearCoder(name(), features, codes, weights);
  }

  private static boolean[] applies(List<CodedComment> comments, String code) {
    boolean[] applies = new boolean[comments.size()];
    IntStream.range(0, applies.length)
        .forEach(i -> applies[i] = comments.get(i).codes().contains(code));
    return applies;
  }
}
