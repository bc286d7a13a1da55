package org.plait.coding.coder;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * From which score on a code is given: where F1, the harmonic mean of precision and recall, is
 * highest among comments that people coded. A rare code's is drawn to the one that is best for all
 * codes together: (n own + 10 common) / (n + 10), with n comments that have the code.
 */
final class Threshold {

  private static final double DRAW = 10;

  /** When no comment has any code there is nothing to find: what is more likely than not. */
  private static final double EVEN = 0.5;

  private Threshold() {}

  /** A score and whether people gave the code. */
  private record Case(double score, boolean applies) {}

  static double common(List<Scored> scored, TreeSet<String> codes) {
    return best(scored.stream()
            .flatMap(s -> codes.stream().map(code -> new Case(s.score(code), s.has(code))))
            .toArray(Case[]::new))
        .orElse(EVEN);
  }

  static double of(String code, List<Scored> scored, double common) {
    Case[] cases =
        scored.stream().map(s -> new Case(s.score(code), s.has(code))).toArray(Case[]::new);
    long having = Arrays.stream(cases).filter(Case::applies).count();
    double own = best(cases).orElse(common);
    return (having * own + DRAW * common) / (having + DRAW);
  }

  /** Half way between two scores, where the codes given down to there make F1 highest. */
  private static OptionalDouble best(Case[] cases) {
    Arrays.sort(cases, (a, b) -> Double.compare(b.score(), a.score()));
    long having = Arrays.stream(cases).filter(Case::applies).count();
    double best = 0;
    double threshold = EVEN;
    long right = 0;
    for (int i = 0; i < cases.length && cases[i].score() > 0; i++) {
      right += cases[i].applies() ? 1 : 0;
      double next = i + 1 < cases.length ? cases[i + 1].score() : 0;
      double f1 = 2.0 * right / (i + 1 + having);
      if (next < cases[i].score() && f1 > best) {
        best = f1;
        threshold = (cases[i].score() + next) / 2;
      }
    }
    return best > 0 ? OptionalDouble.of(threshold) : OptionalDouble.empty();
  }
}
