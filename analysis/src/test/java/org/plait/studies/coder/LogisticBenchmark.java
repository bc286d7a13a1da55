package org.plait.studies.coder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.coding.feature.TermWeights;
import org.plait.studies.coder.CodedCorpus.CodedText;

/**
 * The benchmark: a logistic regression for each code on words, pairs of words, letters and the
 * question, with quadratic penalty. The penalty and the thresholds are those with the best F1 in
 * folds by respondent of the comments it learns from; a comment that reaches no threshold gets the
 * code nearest to its threshold.
 */
final class LogisticBenchmark implements Contender {

  private static final double[] COSTS = {3, 10, 30};
  private static final int FOLDS = 3;
  private static final long SEED = 20250627;

  /** How thresholds are tuned. */
  enum Tuning {
    /** One for each code. */
    EACH_CODE,
    /** One for all codes. */
    ONE_FOR_ALL
  }

  private final String name;
  private final Tuning tuning;
  private final int size;
  private final Map<CodedText, FeatureRow> rows = new HashMap<>();

  /**
   * Prepares what is known of each comment.
   *
   * @param meanings a sentence vector for each comment; none when they are not used
   */
  LogisticBenchmark(String name, Tuning tuning, CodedCorpus corpus, List<float[]> meanings) {
    this.name = name;
    this.tuning = tuning;
    List<CodedText> texts = corpus.comments();
    TermWeights terms = TermWeights.of(texts.stream().map(t -> t.comment().text()).toList());
    List<String> questions = texts.stream().map(t -> t.comment().question()).distinct().toList();
    for (int i = 0; i < texts.size(); i++) {
      double[] asked = new double[questions.size()];
      asked[questions.indexOf(texts.get(i).comment().question())] = 1;
      // Words and letters at length 1 each, as the benchmark is usually built.
      FeatureRow row = FeatureRow.of(terms.of(texts.get(i).comment().text())).times(Math.sqrt(2));
      row = row.with(terms.size(), asked);
      rows.put(
          texts.get(i),
          meanings.isEmpty()
              ? row
              : row.with(terms.size() + asked.length, doubles(meanings.get(i))));
    }
    this.size = terms.size() + questions.size() + (meanings.isEmpty() ? 0 : meanings.get(0).length);
  }

  private static double[] doubles(float[] vector) {
    return IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean[][] code(List<String> codes, List<CodedText> training, List<CodedText> others) {
    boolean[][] labels = new CodedCorpus(codes, training).labels();
    Tuned best = null;
    for (double cost : COSTS) {
      Tuned tuned = tuned(codes, training, labels, cost);
      best = best == null || tuned.micro > best.micro ? tuned : best;
    }
    return best.thresholds.decide(probabilities(codes, training, others, best.cost));
  }

  private record Tuned(double cost, double micro, Thresholds thresholds) {}

  private Tuned tuned(
      List<String> codes, List<CodedText> training, boolean[][] labels, double cost) {
    Folds folds = Folds.of(new CodedCorpus(codes, training).people(), FOLDS, SEED);
    double[][] held = new double[training.size()][];
    for (int fold = 0; fold < FOLDS; fold++) {
      int[] out = folds.in(fold);
      double[][] some =
          probabilities(codes, at(training, folds.outside(fold)), at(training, out), cost);
      for (int i = 0; i < out.length; i++) {
        held[out[i]] = some[i];
      }
    }
    Thresholds thresholds =
        tuning == Tuning.EACH_CODE
            ? Thresholds.ofEach(held, labels)
            : Thresholds.ofAll(held, labels);
    return new Tuned(cost, CodingScores.of(labels, thresholds.decide(held)).micro(), thresholds);
  }

  private static List<CodedText> at(List<CodedText> texts, int[] positions) {
    List<CodedText> some = new ArrayList<>();
    IntStream.of(positions).forEach(i -> some.add(texts.get(i)));
    return some;
  }

  private double[][] probabilities(
      List<String> codes, List<CodedText> training, List<CodedText> others, double cost) {
    FeatureRow[] seen = training.stream().map(rows::get).toArray(FeatureRow[]::new);
    boolean[][] labels = new CodedCorpus(codes, training).labels();
    double[][] probabilities = new double[others.size()][codes.size()];
    IntStream.range(0, codes.size())
        .parallel()
        .forEach(
            code -> {
              boolean[] yes = new boolean[seen.length];
              IntStream.range(0, yes.length).forEach(i -> yes[i] = labels[i][code]);
              double[] weights =
                  LogisticFit.weights(seen, size, yes, cost, new SplittableRandom(SEED + code));
              for (int i = 0; i < probabilities.length; i++) {
                probabilities[i][code] =
                    LogisticFit.probability(rows.get(others.get(i)).dot(weights));
              }
            });
    return probabilities;
  }
}
