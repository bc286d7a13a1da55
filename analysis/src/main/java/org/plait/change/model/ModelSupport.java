package org.plait.change.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;
import org.plait.study.analysis.ModelSettings;

/** How many answers, and which, stand behind each category of a model's predictors. */
final class ModelSupport {
  private final ModelMatrix matrix;
  private final double[] outcomes;
  private final int answers;

  /** Of outcomes that are positions among so many answers; 0 for numbers. */
  ModelSupport(ModelMatrix matrix, double[] outcomes, int answers) {
    this.matrix = matrix;
    this.outcomes = outcomes;
    this.answers = answers;
  }

  /** How many different rows of predictors there are. */
  int patterns() {
    return matrix.patterns();
  }

  /** Every category of a predictor and every pair of them in an interaction that a row has. */
  List<ModelResult.Support> all() {
    List<ModelResult.Support> all = new ArrayList<>();
    for (String term : matrix.terms()) {
      List<Predictor> parts =
          Arrays.stream(term.split(ModelSettings.BY)).map(this::predictor).toList();
      Map<String, long[]> counts = new LinkedHashMap<>();
      for (int row = 0; row < outcomes.length; row++) {
        long[] found = counts.computeIfAbsent(level(parts, row), l -> new long[answers + 1]);
        found[answers]++;
        if (answers > 0) {
          found[(int) outcomes[row]]++;
        }
      }
      counts.forEach((level, found) -> all.add(support(term, level, found)));
    }
    return all;
  }

  private ModelResult.Support support(String term, String level, long[] found) {
    long base = found[answers];
    List<Long> counts = new ArrayList<>();
    for (int answer = 0; answer < answers; answer++) {
      counts.add(found[answer]);
      counts.add(base - found[answer]);
    }
    return new ModelResult.Support(term, level, base, counts);
  }

  /** The categories of a row; numbers don't divide it. */
  private static String level(List<Predictor> parts, int row) {
    return String.join(
        ModelSettings.BY,
        parts.stream().filter(p -> !p.labels().isEmpty()).map(p -> p.label(row)).toList());
  }

  private Predictor predictor(String name) {
    return matrix.predictors().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
