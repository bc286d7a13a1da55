package org.plait.coding.feature;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a text into the weights of its words and letters (TF-IDF): a piece counts 1 + ln(how often
 * it stands in the text), times ln((1 + N) / (1 + n)) + 1 when n of N distinct texts have it. Words
 * and letters are each scaled to length 1, then by the square root of their share, so that the
 * inner product of two texts is the mean of both cosines, from 0 to 1.
 *
 * <p>The weights know texts only, no codes.
 *
 * <p>Source: Salton and Buckley (1988) Information Processing and Management 24:513-523.
 */
public final class TermWeights {

  private static final double SHARE = 0.5;

  private final Map<Grams, Map<String, Term>> terms;
  private final int size;

  private record Term(int index, double rarity) {}

  private TermWeights(Map<Grams, Map<String, Term>> terms, int size) {
    this.terms = terms;
    this.size = size;
  }

  /**
   * Learns how rare each piece is. A piece that stands in one text only tells nothing about another
   * and is left out.
   *
   * @param texts the texts; each is counted once, however often it was written
   * @return the weights
   */
  public static TermWeights of(Collection<String> texts) {
    Collection<String> distinct = new LinkedHashSet<>(texts);
    Map<Grams, Map<String, Term>> terms = new TreeMap<>();
    int size = 0;
    for (Grams grams : Grams.values()) {
      Map<String, Integer> having = new TreeMap<>();
      distinct.forEach(
          text -> grams.of(text).keySet().forEach(term -> having.merge(term, 1, Integer::sum)));
      Map<String, Term> kept = new HashMap<>();
      for (Map.Entry<String, Integer> term : having.entrySet()) {
        if (term.getValue() > 1) {
          double rarity = Math.log((1.0 + distinct.size()) / (1 + term.getValue())) + 1;
          kept.put(term.getKey(), new Term(size++, rarity));
        }
      }
      terms.put(grams, kept);
    }
    return new TermWeights(terms, size);
  }

  /**
   * The length of its vectors.
   *
   * @return the number of pieces known
   */
  public int size() {
    return size;
  }

  /**
   * Weighs a text.
   *
   * @param text the text; may be empty
   * @return its weights; all 0 when no piece of it is known
   */
  public SparseVector of(String text) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    terms.forEach((grams, known) -> weights.putAll(scaled(grams.of(text), known)));
    int[] indices = new int[weights.size()];
    float[] values = new float[weights.size()];
    int i = 0;
    for (Map.Entry<Integer, Double> weight : weights.entrySet()) {
      indices[i] = weight.getKey();
      values[i++] = weight.getValue().floatValue();
    }
    return new SparseVector(indices, values);
  }

  private static Map<Integer, Double> scaled(Map<String, Integer> counts, Map<String, Term> known) {
    Map<Integer, Double> weights = new TreeMap<>();
    counts.forEach(
        (gram, count) -> {
          Term term = known.get(gram);
          if (term != null) {
            weights.put(term.index(), (1 + Math.log(count)) * term.rarity());
          }
        });
    double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
    weights.replaceAll((index, weight) -> weight * Math.sqrt(SHARE) / length);
    return weights;
  }
}
