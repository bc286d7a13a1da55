package org.plait.coding.coder;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plait.coding.Code;
import org.plait.coding.Codebook;

/**
 * Turns a coder's scores into probabilities and codes, as comments teach that people coded and it
 * scored without knowing their codes. A code of the first level is at least as sure as those below
 * it. Where most comments that reach no threshold do have a code, such a comment gets the one it is
 * nearest to.
 */
final class Decisions {

  private final Codebook codebook;
  private final Map<String, Calibration> calibrations = new TreeMap<>();
  private final Map<String, Double> thresholds = new TreeMap<>();
  private final boolean nearest;

  private Decisions(Codebook codebook, List<Scored> scored) {
    this.codebook = codebook;
    TreeSet<String> codes = new TreeSet<>();
    scored.forEach(s -> codes.addAll(s.codes()));
    Calibration common = Calibration.common(scored, codes);
    double threshold = Threshold.common(scored, codes);
    for (String code : codes) {
      calibrations.put(code, common.of(code, scored));
      thresholds.put(code, Threshold.of(code, scored, threshold));
    }
    List<Scored> none = scored.stream().filter(s -> reaching(s.scores()).isEmpty()).toList();
    this.nearest = none.stream().filter(s -> !s.codes().isEmpty()).count() * 2 > none.size();
  }

  static Decisions of(Codebook codebook, List<Scored> scored) {
    return new Decisions(codebook, scored);
  }

  /** Decides; a code that none of the comments had is never given. */
  Judgement judge(Map<String, Double> scores) {
    Map<String, Double> likely = new HashMap<>();
    calibrations.forEach(
        (code, calibration) -> {
          double probability = calibration.probability(scores.getOrDefault(code, 0.0));
          likely.merge(code, probability, Math::max);
          likely.merge(top(code), probability, Math::max);
        });
    TreeSet<String> codes = new TreeSet<>();
    reaching(scores).forEach(code -> add(code, codes));
    if (codes.isEmpty() && nearest) {
      nearest(scores).ifPresent(code -> add(code, codes));
    }
    return new Judgement(likely, codes);
  }

  private void add(String code, TreeSet<String> codes) {
    codes.add(code);
    codes.add(top(code));
  }

  private List<String> reaching(Map<String, Double> scores) {
    return thresholds.entrySet().stream()
        .filter(t -> scores.getOrDefault(t.getKey(), 0.0) >= t.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<String> nearest(Map<String, Double> scores) {
    return thresholds.keySet().stream()
        .filter(code -> scores.getOrDefault(code, 0.0) > 0)
        .max(Comparator.comparingDouble(c -> scores.get(c) - thresholds.get(c)));
  }

  private String top(String code) {
    return codebook.code(code).map(Code::top).orElse(code);
  }
}
