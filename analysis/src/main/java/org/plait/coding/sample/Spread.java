package org.plait.coding.sample;

import java.util.List;
import java.util.Locale;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.text.Comment;

/**
 * How much what people say of a theme, less the machine's score, varies within a stratum.
 *
 * <p><b>Formula</b>: where {@value #ENOUGH} or more of its comments were read before, the standard
 * deviation of y - f; else &radic;mean f(1 - f), as it is where scores are right about how often
 * they err. At least {@link #LEAST}, the spread of a theme in one of twenty comments, so that no
 * stratum goes without because the machine is sure of itself.
 *
 * @param value the standard deviation
 * @param read on how many comments read it rests; 0 where it rests on scores
 */
public record Spread(double value, int read) {

  static final double LEAST = Math.sqrt(0.05 * 0.95);
  private static final int ENOUGH = 10;

  static Spread of(String theme, Predictions machine, List<Reading> read, List<Comment> unread) {
    if (read.size() >= ENOUGH) {
      double[] errors =
          read.stream()
              .mapToDouble(
                  r -> (r.themes().contains(theme) ? 1 : 0) - machine.score(r.comment(), theme))
              .toArray();
      return new Spread(Math.max(LEAST, deviation(errors)), errors.length);
    }
    double variance =
        unread.stream()
            .mapToDouble(comment -> machine.score(comment, theme))
            .map(score -> score * (1 - score))
            .average()
            .orElse(0);
    return new Spread(Math.max(LEAST, Math.sqrt(variance)), 0);
  }

  private static double deviation(double[] values) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    double squares = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  String words() {
    return String.format(Locale.ROOT, ", spread %.2f", value)
        + (read == 0 ? " by the scores" : " in " + read + " read");
  }
}
