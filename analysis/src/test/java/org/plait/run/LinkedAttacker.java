package org.plait.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * A reader who knows how many were in a category in each of two waves and how many people are
 * linked, and tries every way in which the linked ones could have answered: which of them give the
 * printed digits of the comparison? It works with textbook formulas of its own (Wilson, Newcombe,
 * Derrick), not with those of the library.
 */
final class LinkedAttacker {

  private static final double Z = 1.959963984540054;

  private final long fromIn;
  private final long from;
  private final long toIn;
  private final long to;
  private final long pairs;

  LinkedAttacker(long fromIn, long from, long toIn, long to, long pairs) {
    this.fromIn = fromIn;
    this.from = from;
    this.toIn = toIn;
    this.to = to;
    this.pairs = pairs;
  }

  /** How many linked people were in the category then, later, and both times. */
  record Way(long then, long later, long both) {}

  /** Every way that agrees with what both waves show. */
  List<Way> possible() {
    List<Way> ways = new ArrayList<>();
    for (long then = Math.max(0, fromIn - (from - pairs));
        then <= Math.min(pairs, fromIn);
        then++) {
      for (long later = Math.max(0, toIn - (to - pairs)); later <= Math.min(pairs, toIn); later++) {
        for (long both = Math.max(0, then + later - pairs); both <= Math.min(then, later); both++) {
          ways.add(new Way(then, later, both));
        }
      }
    }
    return ways;
  }

  /**
   * Who left and who joined, in the category and outside; and the linked people by both answers.
   */
  List<ToLongFunction<Way>> counts() {
    return List.of(
        way -> fromIn - way.then(),
        way -> from - pairs - fromIn + way.then(),
        way -> toIn - way.later(),
        way -> to - pairs - toIn + way.later(),
        way -> way.both(),
        way -> way.then() - way.both(),
        way -> way.later() - way.both(),
        way -> pairs - way.then() - way.later() + way.both());
  }

  /** Those of the ways that give what a row of comparisons or precision prints. */
  List<Way> agreeing(List<Way> ways, Map<String, String> row) {
    return ways.stream()
        .filter(way -> agrees(row, "std_error", this::standardError, way))
        .filter(way -> agrees(row, "conf_low", w -> limit(w, false), way))
        .filter(way -> agrees(row, "conf_high", w -> limit(w, true), way))
        .filter(way -> agrees(row, "statistic", this::statistic, way))
        .toList();
  }

  /** Those of the ways in which the linked people alone changed as much as told. */
  List<Way> alone(List<Way> ways, Map<String, String> row) {
    return ways.stream()
        .filter(w -> agrees(row, "estimate", v -> (double) (v.later() - v.then()) / pairs, w))
        .toList();
  }

  /** Those of the ways in which joiners, or leavers, add as much as told. */
  List<Way> parts(List<Way> ways, Map<String, String> row) {
    ToDoubleFunction<Way> part =
        row.get("part").equals("joiners")
            ? w -> part(toIn - w.later(), to - pairs, w.later(), to)
            : w -> -part(fromIn - w.then(), from - pairs, w.then(), from);
    return ways.stream().filter(way -> agrees(row, "estimate", part, way)).toList();
  }

  private double part(long in, long others, long linkedIn, long all) {
    return ((double) in / others - (double) linkedIn / pairs) * others / all;
  }

  private boolean agrees(
      Map<String, String> row, String column, ToDoubleFunction<Way> worked, Way way) {
    String printed = row.getOrDefault(column, "");
    if (printed.isEmpty()) {
      return true;
    }
    double value = Double.parseDouble(printed);
    boolean exact = column.equals("estimate") || exact(printed);
    double half = exact ? 1e-10 : halfStep(row, column, Math.abs(value));
    return Math.abs(worked.applyAsDouble(way) - value) <= half + 1e-9 * Math.abs(value);
  }

  private static boolean exact(String printed) {
    int point = printed.indexOf('.');
    return point >= 0 && printed.length() - point > 6;
  }

  /** Half of the step to which numbers are rounded: the reader knows the rule. */
  private double halfStep(Map<String, String> row, String column, double size) {
    if (column.equals("statistic")) {
      return size < 1 ? 0.05 : Math.pow(10, Math.floor(Math.log10(size))) / 2;
    }
    double width =
        Double.parseDouble(row.get("conf_high")) - Double.parseDouble(row.get("conf_low"));
    boolean few = from + to < 60;
    double error = width / 2 / Z * (few ? 1 : 0.5) * 1.15;
    double unit = Math.pow(10, Math.floor(Math.log10(error)));
    return (error >= 5 * unit ? 5 : error >= 2 * unit ? 2 : 1) * unit / 2;
  }

  private double[] association(Way way) {
    double cross =
        (double) way.both() * (pairs - way.then() - way.later() + way.both())
            - (double) (way.then() - way.both()) * (way.later() - way.both());
    double scale =
        Math.sqrt((double) way.then() * (pairs - way.then()))
            * Math.sqrt((double) way.later() * (pairs - way.later()));
    double corrected = cross > 0 ? Math.max(cross - pairs / 2.0, 0) : cross;
    return scale == 0 ? new double[2] : new double[] {cross / scale, corrected / scale};
  }

  private double overlap() {
    return pairs / Math.sqrt((double) from * to);
  }

  private double standardError(Way way) {
    double p = (double) fromIn / from;
    double q = (double) toIn / to;
    double v = p * (1 - p) / from;
    double w = q * (1 - q) / to;
    return Math.sqrt(Math.max(0, v + w - 2 * association(way)[0] * overlap() * Math.sqrt(v * w)));
  }

  private double statistic(Way way) {
    double pooled = (double) (fromIn + toIn) / (from + to);
    double variance =
        pooled
            * (1 - pooled)
            * (1.0 / from + 1.0 / to - 2 * association(way)[0] * pairs / from / to);
    double difference = (double) toIn / to - (double) fromIn / from;
    return variance > 0 ? difference / Math.sqrt(variance) : 0;
  }

  private double limit(Way way, boolean upper) {
    double p = (double) fromIn / from;
    double q = (double) toIn / to;
    double first = upper ? p - wilson(p, from, -1) : wilson(p, from, 1) - p;
    double second = upper ? wilson(q, to, 1) - q : q - wilson(q, to, -1);
    double r = Math.max(-1, Math.min(1, association(way)[1] * overlap()));
    double root = Math.sqrt(Math.max(0, first * first + second * second - 2 * r * first * second));
    return Math.max(-1, Math.min(1, upper ? q - p + root : q - p - root));
  }

  private static double wilson(double p, long n, int sign) {
    double middle = p + Z * Z / 2 / n;
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / 4 / n / n);
    return (middle + sign * half) / (1 + Z * Z / n);
  }
}
