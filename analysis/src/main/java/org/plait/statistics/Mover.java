package org.plait.statistics;

/**
 * The interval of a difference from the intervals of its two parts, which keeps their skewness:
 * method of variance estimates recovery, with the correlation of the parts.
 *
 * <p><b>Input</b>: two estimates with their intervals at one level, and the correlation of the
 * estimates. <b>Undefined when</b>: never; intervals can't hold what is not a number.
 * <b>Formula</b>: with a from the later estimate to its lower end and b from the earlier to its
 * upper, d - &radic;(a&sup2; - 2 r a b + b&sup2;), and likewise with the other ends above; not
 * beyond -1 and 1 for shares.
 *
 * <p><b>Reference</b>: Newcombe (1998) Statistics in Medicine 17:873-890 and 17:2635-2650; Zou and
 * Donner (2008) Statistics in Medicine 27:1693-1702. <b>Checked against</b>: the intervals Newcombe
 * prints (rows M3 of {@code quant_reference.tsv}).
 */
public final class Mover {
  private Mover() {}

  /**
   * The interval of {@code second - first}.
   *
   * @param first the earlier share
   * @param ofFirst its interval
   * @param second the later share
   * @param ofSecond its interval
   * @param r the correlation of the two estimated shares
   * @param method the name under which the interval goes
   */
  public static Interval difference(
      double first, Interval ofFirst, double second, Interval ofSecond, double r, Method method) {
    return within(1, first, ofFirst, second, ofSecond, r, method);
  }

  /**
   * The interval of {@code second - first} of two changes of shares that share nobody, from -2 to
   * 2.
   *
   * @param first one change
   * @param ofFirst its interval
   * @param second the other change
   * @param ofSecond its interval
   * @param method the name under which the interval goes
   */
  public static Interval differenceOfChanges(
      double first, Interval ofFirst, double second, Interval ofSecond, Method method) {
    return within(2, first, ofFirst, second, ofSecond, 0, method);
  }

  private static Interval within(
      double bound,
      double first,
      Interval ofFirst,
      double second,
      Interval ofSecond,
      double r,
      Method method) {
    double difference = second - first;
    double down = root(second - ofSecond.lower(), ofFirst.upper() - first, r);
    double up = root(ofSecond.upper() - second, first - ofFirst.lower(), r);
    return new Interval(
        Math.max(-bound, difference - down),
        Math.min(bound, difference + up),
        ofFirst.confidenceLevel(),
        method);
  }

  private static double root(double a, double b, double r) {
    return Math.sqrt(Math.max(0, a * a - 2 * r * a * b + b * b));
  }
}
