package org.plait.statistics.design;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.statistics.ClusterVariance;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.WilsonScore;

/**
 * The mean or share of a population whose strata have known sizes, of each of which some people
 * answered.
 *
 * <p><b>Input</b>: valid answers, the stratum of each and the people of every stratum.
 * <b>Units</b>: those of the answers. <b>Missing</b>: whoever gave no valid answer is one of those
 * not drawn. <b>Undefined when</b> nobody answered, or nobody in one of the strata, a mean rests on
 * one answer, or a stratum has more answers than people. <b>Formula</b>: &Sigma; N_h mean_h / N
 * with the variance &Sigma; (N_h/N)&sup2; (1 - n_h/N_h) S_h&sup2;/n_h; t on n less the number of
 * strata. Shares have Wilson's interval with p(1-p)/variance for n. A stratum of one answer is
 * measured from the mean of what all add, without a factor, and a note says so.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd ed., Wiley, sections 5.3 to 5.5.
 * <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svymean} with strata and fpc (fixture {@code
 * stratified_waves.json}).
 */
public final class StratifiedPopulation {
  static final String NOTE = "a stratum with one answer: centred at the mean of all answers";
  private static final Method SHARE =
      new Method(
          "Wilson score, finite population, within strata",
          "Cochran (1977) Sampling Techniques, 5.3; Wilson (1927) JASA 22:209-212");
  private static final Method MEAN =
      new Method(
          "Student t interval, finite population, within strata",
          "Cochran (1977) Sampling Techniques, 5.3 to 5.5");

  private final Observations answers;
  private final int[] stratum;
  private final Map<Integer, Long> people;
  private final Map<Integer, Integer> drawn = new HashMap<>();

  private StratifiedPopulation(Observations answers, int[] stratum, Map<Integer, Long> people) {
    this.answers = answers;
    this.stratum = stratum;
    this.people = people;
    IntStream.of(stratum).forEach(h -> drawn.merge(h, 1, Integer::sum));
  }

  /**
   * A wave's answers.
   *
   * @param answers the valid answers, each counting the same
   * @param stratum the stratum of each
   * @param people the people of every stratum
   * @throws IllegalArgumentException if there is not one stratum for each answer, or one without a
   *     number of people
   */
  public static StratifiedPopulation of(
      Observations answers, int[] stratum, Map<Integer, Long> people) {
    Require.sameLength(answers.size(), answers.entries(), "single answers");
    Require.sameLength(answers.size(), stratum.length, "strata");
    for (int h : stratum) {
      Require.positive(people.getOrDefault(h, 0L), "people of a stratum");
    }
    return new StratifiedPopulation(answers.unweighted(), stratum.clone(), Map.copyOf(people));
  }

  /** All people of all strata. */
  public long people() {
    return people.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * The mean with its t interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public Outcome mean(double confidenceLevel) {
    Require.level(confidenceLevel);
    Optional<TooLittle> shortage = shortage(2);
    if (shortage.isPresent()) {
      return Undefined.of("mean", shortage.get(), size());
    }
    Method method = said(MEAN);
    Estimate bare = bare("mean", method);
    if (census()) {
      return bare.withInterval(point(confidenceLevel, method)).asCensus();
    }
    double error = Math.sqrt(variance());
    if (error == 0) {
      return bare.withNote("no variation: no interval");
    }
    double half = Quantiles.student(confidenceLevel, df()) * error;
    return bare.withStandardError(error)
        .withInterval(new Interval(value() - half, value() + half, confidenceLevel, method));
  }

  /**
   * The share of ones with Wilson's interval.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public Outcome share(double confidenceLevel) {
    Require.level(confidenceLevel);
    requireShares();
    Optional<TooLittle> shortage = shortage(1);
    if (shortage.isPresent()) {
      return Undefined.of("proportion", shortage.get(), size());
    }
    Estimate bare = bare("proportion", said(SHARE));
    return census()
        ? bare.withInterval(point(confidenceLevel, said(SHARE))).asCensus()
        : bare.withStandardError(Math.sqrt(variance())).withInterval(wilson(confidenceLevel));
  }

  /** Why there is no estimate, if there is none. */
  Optional<TooLittle> shortage(int enough) {
    if (size() == 0) {
      return Optional.of(TooLittle.empty(answers.missing()));
    }
    if (drawn.entrySet().stream().anyMatch(own -> own.getValue() > people.get(own.getKey()))) {
      return Optional.of(TooLittle.POPULATION_TOO_SMALL);
    }
    if (!drawn.keySet().containsAll(people.keySet())) {
      return Optional.of(TooLittle.EMPTY_STRATUM);
    }
    return size() < enough ? Optional.of(TooLittle.ONE_CASE) : Optional.empty();
  }

  void requireShares() {
    for (int i = 0; i < size(); i++) {
      if (answers.value(i) != 0 && answers.value(i) != 1) {
        throw new IllegalArgumentException("a value must be 0 or 1, found " + answers.value(i));
      }
    }
  }

  Interval wilson(double level) {
    if (census()) {
      return point(level, said(SHARE));
    }
    double all = people();
    double whole = size() * (all - 1) / (all - size());
    double effective = WilsonScore.effectiveSize(value(), variance(), whole);
    double critical = Quantiles.student(level, df());
    return WilsonScore.interval(value(), effective, critical, level, said(SHARE));
  }

  /** The method, with what was done about strata of one answer. */
  Method said(Method usual) {
    return lonely() ? new Method(usual.name() + ClusterVariance.LONELY, usual.citation()) : usual;
  }

  private Interval point(double level, Method method) {
    return new Interval(value(), value(), level, method);
  }

  private Estimate bare(String measure, Method method) {
    Estimate bare = Estimate.of(measure, value(), size(), method).withMissing(answers.missing());
    return lonely() ? bare.withNote(NOTE) : bare;
  }

  int size() {
    return answers.size();
  }

  Observations answers() {
    return answers;
  }

  boolean census() {
    return people.entrySet().stream()
        .allMatch(own -> own.getValue().intValue() == drawn.getOrDefault(own.getKey(), 0));
  }

  /** Whether a stratum of more people has one answer. */
  boolean lonely() {
    return drawn.entrySet().stream()
        .anyMatch(own -> own.getValue() == 1 && fraction(own.getKey()) < 1);
  }

  double df() {
    return Math.max(1.0, size() - (double) drawn.size());
  }

  double value() {
    double value = 0;
    for (int i = 0; i < size(); i++) {
      value += share(stratum[i]) * answers.value(i);
    }
    return constant() ? answers.value(0) : value;
  }

  private boolean constant() {
    return IntStream.range(1, size()).allMatch(i -> answers.value(i) == answers.value(0));
  }

  /** What one answer of a stratum counts. */
  private double share(int h) {
    return (double) people.get(h) / people() / drawn.get(h);
  }

  double fraction(int h) {
    return (double) drawn.get(h) / people.get(h);
  }

  int drawn(int h) {
    return drawn.getOrDefault(h, 0);
  }

  long people(int h) {
    return people.getOrDefault(h, 0L);
  }

  int stratum(int answer) {
    return stratum[answer];
  }

  Set<Integer> strata() {
    return new HashSet<>(drawn.keySet());
  }

  /** What each answer adds to the mean, measured from the mean of its stratum. */
  double[] centred() {
    double[] added = new double[size()];
    double mean = value();
    Map<Integer, Double> sums = new HashMap<>();
    for (int i = 0; i < added.length; i++) {
      added[i] = constant() ? 0 : share(stratum[i]) * (answers.value(i) - mean);
      sums.merge(stratum[i], added[i], Double::sum);
    }
    double all = Arrays.stream(added).sum() / Math.max(1, added.length);
    double[] centred = new double[added.length];
    for (int i = 0; i < added.length; i++) {
      int n = drawn.get(stratum[i]);
      centred[i] = added[i] - (n == 1 ? all : sums.get(stratum[i]) / n);
    }
    return centred;
  }

  /** The variance of what one answer of a stratum adds. */
  double spread(int h, double[] centred) {
    double squares = 0;
    for (int i = 0; i < centred.length; i++) {
      squares += stratum[i] == h ? centred[i] * centred[i] : 0;
    }
    return squares / Math.max(1, drawn.get(h) - 1);
  }

  /** The variance of the mean. */
  double variance() {
    double[] centred = centred();
    return drawn.keySet().stream()
        .sorted()
        .mapToDouble(h -> (1 - fraction(h)) * drawn.get(h) * spread(h, centred))
        .sum();
  }
}
