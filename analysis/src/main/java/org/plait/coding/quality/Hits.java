package org.plait.coding.quality;

import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Undefined;

/**
 * To how many comments a theme was given by people and by a coder.
 *
 * <p>F1 = 2 both / (2 both + coder only + people only). Its standard error is that of a ratio, by
 * the delta method over respondents, whose comments go together; its interval is symmetric on the
 * log odds, and there is none at 0 and 1.
 *
 * @param both the number to which both gave it
 * @param coder the number to which the coder alone gave it
 * @param people the number to which people alone gave it
 * @param neither the number to which nobody gave it
 */
public record Hits(long both, long coder, long people, long neither) {

  /** With fewer comments that have the theme nothing is said of how well it is found. */
  static final int FEWEST = 5;

  private static final Method RATIO = new Method("delta method over respondents, log odds", "");

  /** Counts comments, or comments and themes. */
  static Hits of(List<Judged> judged, List<String> themes) {
    long both = 0;
    long coder = 0;
    long people = 0;
    long neither = 0;
    for (Judged one : judged) {
      for (String theme : themes.stream().filter(one::tells).toList()) {
        boolean said = one.people().contains(theme);
        boolean given = one.coder().codes().contains(theme);
        both += said && given ? 1 : 0;
        coder += !said && given ? 1 : 0;
        people += said && !given ? 1 : 0;
        neither += !said && !given ? 1 : 0;
      }
    }
    return new Hits(both, coder, people, neither);
  }

  long given() {
    return both + coder;
  }

  long said() {
    return both + people;
  }

  Outcome precision(double confidence) {
    return given() == 0
        ? new Undefined(QualityMeasure.PRECISION.word(), "the coder gave it to no comment", 0)
        : share(QualityMeasure.PRECISION, given(), confidence);
  }

  Outcome recall(double confidence) {
    return said() == 0
        ? new Undefined(QualityMeasure.RECALL.word(), "people gave it to no comment", 0)
        : share(QualityMeasure.RECALL, said(), confidence);
  }

  private Outcome share(QualityMeasure measure, long of, double confidence) {
    return QualityRow.named(
        measure, Proportion.of(both, of).estimate(ProportionInterval.WILSON, confidence));
  }

  Outcome f1(List<Judged> judged, List<String> themes, double confidence) {
    String measure = QualityMeasure.F1.word();
    if (said() < FEWEST) {
      String reason = "people gave it to fewer than " + FEWEST + " comments";
      return new Undefined(measure, reason, said());
    }
    double size = 2.0 * both + coder + people;
    double f1 = 2 * both / size;
    Estimate estimate = Estimate.of(measure, f1, said(), RATIO);
    List<List<Judged>> respondents = Judged.byRespondent(judged);
    int m = respondents.size();
    if (m < 2) {
      return estimate;
    }
    double squares = 0;
    for (List<Judged> own : respondents) {
      Hits hits = of(own, themes);
      double off = 2 * hits.both - f1 * (2.0 * hits.both + hits.coder + hits.people);
      squares += off * off;
    }
    double error = Math.sqrt(squares * m / (m - 1)) / size;
    Estimate withError = estimate.withStandardError(error);
    if (f1 <= 0 || f1 >= 1) {
      return withError;
    }
    double odds = Math.log(f1 / (1 - f1));
    double reach = Quantiles.normal(confidence) * error / (f1 * (1 - f1));
    return withError.withInterval(
        new Interval(logistic(odds - reach), logistic(odds + reach), confidence, RATIO));
  }

  private static double logistic(double odds) {
    return 1 / (1 + Math.exp(-odds));
  }
}
