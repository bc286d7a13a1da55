package org.plait.integration.quotation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.text.Comment;
import org.plait.text.Tokens;

/**
 * How near comments are to the middle of a group of them: the cosine between a comment's words and
 * the mean of the group's, each word weighted by how often it comes and how few comments of the
 * question have it (tf-idf, natural logarithm), each comment of length 1. 0 for a comment without a
 * word that tells comments apart.
 */
final class Typicality {

  private final Map<Comment, Map<String, Double>> vectors = new LinkedHashMap<>();

  /** Weighs the words of all comments of a question. */
  Typicality(List<Comment> comments) {
    Map<Comment, Map<String, Integer>> counts = new LinkedHashMap<>();
    Map<String, Integer> spread = new HashMap<>();
    for (Comment comment : comments) {
      Map<String, Integer> words = new TreeMap<>();
      for (String word : Tokens.normalised(comment.text()).split(" ")) {
        words.merge(word, 1, Integer::sum);
      }
      words.keySet().forEach(word -> spread.merge(word, 1, Integer::sum));
      counts.put(comment, words);
    }
    counts.forEach(
        (comment, words) -> {
          Map<String, Double> weights = new TreeMap<>();
          words.forEach(
              (word, count) ->
                  weights.put(word, count * Math.log((double) counts.size() / spread.get(word))));
          vectors.put(comment, scaled(weights));
        });
  }

  /**
   * How near each comment of a group is to its middle.
   *
   * @param group some of the question's comments
   */
  Map<Comment, Double> within(List<Comment> group) {
    Map<String, Double> sum = new TreeMap<>();
    for (Comment comment : group) {
      vectors.get(comment).forEach((word, weight) -> sum.merge(word, weight, Double::sum));
    }
    Map<String, Double> middle = scaled(sum);
    Map<Comment, Double> near = new LinkedHashMap<>();
    for (Comment comment : group) {
      double cosine = 0;
      for (Map.Entry<String, Double> weight : vectors.get(comment).entrySet()) {
        cosine += weight.getValue() * middle.get(weight.getKey());
      }
      near.put(comment, cosine);
    }
    return near;
  }

  private static Map<String, Double> scaled(Map<String, Double> weights) {
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    Map<String, Double> scaled = new TreeMap<>();
    weights.forEach((word, weight) -> scaled.put(word, length == 0 ? 0 : weight / length));
    return scaled;
  }
}
