package org.plait.statistics.design;

import java.util.Optional;
import org.plait.statistics.TooLittle;

/**
 * An estimate as a function of the rows: its value, and by how much each row's weight moves it. The
 * weighted sum of the influences has, to first order, the estimate's variance.
 */
final class Influence {
  /** A spread below this share of the value is rounding, not variation. */
  static final double ROUNDING = 1e-14;

  private final double value;
  private final double[] values;
  private final boolean[] active;
  private final long n;
  private final long missing;
  private final Optional<String> reason;

  private Influence(
      double value,
      double[] values,
      boolean[] active,
      long n,
      long missing,
      Optional<String> reason) {
    this.value = value;
    this.values = values;
    this.active = active;
    this.n = n;
    this.missing = missing;
    this.reason = reason;
  }

  /** Of the sum of w y. */
  static Influence total(SurveyDesign design, SurveyVariable y) {
    double[] values = new double[design.size()];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (design.contains(i, y)) {
        values[i] = y.value(i);
        sum += design.weight(i) * y.value(i);
      }
    }
    return of(design, y, sum, values, Optional.empty());
  }

  /** Of sum(w y) / sum(w x), by its first derivative (y - r x)/sum(w x). */
  static Influence ratio(SurveyDesign design, SurveyVariable y, SurveyVariable x) {
    SurveyVariable both = y.where(x);
    double upper = 0;
    double lower = 0;
    double first = Double.NaN;
    boolean same = true;
    for (int i = 0; i < design.size(); i++) {
      if (design.contains(i, both)) {
        upper += design.weight(i) * y.value(i);
        lower += design.weight(i) * x.value(i);
        double here = y.value(i) / x.value(i);
        first = Double.isNaN(first) ? here : first;
        same &= here == first;
      }
    }
    double[] values = new double[design.size()];
    if (lower == 0) {
      return of(design, both, 0, values, Optional.of("the denominator is 0"));
    }
    double ratio = same ? first : upper / lower;
    for (int i = 0; i < values.length; i++) {
      if (design.contains(i, both) && !same) {
        values[i] = (y.value(i) - ratio * x.value(i)) / lower;
      }
    }
    return of(design, both, ratio, values, Optional.empty());
  }

  /** Of sum(w y) / sum(w). */
  static Influence mean(SurveyDesign design, SurveyVariable y) {
    double[] ones = new double[design.size()];
    java.util.Arrays.fill(ones, 1);
    return ratio(design, y, y.with(ones));
  }

  private static Influence of(
      SurveyDesign design,
      SurveyVariable y,
      double value,
      double[] values,
      Optional<String> reason) {
    boolean[] active = new boolean[design.size()];
    long n = 0;
    long missing = 0;
    for (int i = 0; i < active.length; i++) {
      active[i] = design.contains(i, y);
      n += active[i] ? 1 : 0;
      missing += design.contains(i) && !active[i] ? 1 : 0;
    }
    Optional<String> empty =
        n == 0 ? Optional.of(TooLittle.empty(missing).reason()) : Optional.empty();
    return new Influence(value, values, active, n, missing, empty.or(() -> reason));
  }

  double value() {
    return value;
  }

  double[] values() {
    return values;
  }

  boolean active(int row) {
    return active[row];
  }

  long n() {
    return n;
  }

  long missing() {
    return missing;
  }

  Optional<String> reason() {
    return reason;
  }
}
