package org.plait.statistics.paired;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.plait.statistics.Method;
import org.plait.statistics.Notes;
import org.plait.statistics.Quantiles;
import org.plait.statistics.Sample;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Bowker's test of symmetry: whether as many people moved from any category to any other as moved
 * back.
 *
 * <p><b>Undefined when</b> there are no people; when nobody moved, p = 1 with the note {@code no
 * discordant pairs}. <b>Formula</b>: the sum of (n<sub>ij</sub> - n<sub>ji</sub>)&sup2;/
 * (n<sub>ij</sub> + n<sub>ji</sub>) over the pairs of categories between which somebody moved; as
 * many degrees of freedom as there are such pairs. Where few moved, the statistic is compared with
 * its distribution over all ways in which each mover could have gone either way: exactly with at
 * most {@value #EXACT_LIMIT} such tables, else by {@value #DRAWS} random ones, p = (1 + as
 * extreme)/(1 + draws).
 *
 * <p><b>Reference</b>: Bowker (1948) A test for symmetry in contingency tables, JASA 43:572-574.
 * <b>Checked against</b>: R 4.2.2 {@code mcnemar.test}; the exact test against its own enumeration
 * in R, fixture {@code paired.json}.
 */
public final class BowkerTest {
  /** With more tables than this the exact distribution gives way to random tables. */
  public static final int EXACT_LIMIT = 100_000;

  /** How many random tables are drawn. */
  public static final int DRAWS = 20_000;

  private static final String MEASURE = "bowker";
  private static final int FEW = 10;
  private static final double TOLERANCE = 1e-9;
  private static final long MANY = 100_000;
  private static final String SOURCE = "Bowker (1948) JASA 43:572-574";
  private static final Method CHI_SQUARED = new Method("Bowker symmetry", SOURCE);
  private static final Method EXACT = new Method("Bowker symmetry, exact", SOURCE);
  private static final Method RANDOM = new Method("Bowker symmetry, random tables", SOURCE);

  /** The movers between two categories: there, and back. */
  private record Movers(long there, long back) {
    long all() {
      return there + back;
    }

    static double term(long there, long all) {
      double difference = 2.0 * there - all;
      return difference * difference / all;
    }
  }

  private final SquareTable table;
  private final List<Movers> pairs;

  private BowkerTest(SquareTable table, List<Movers> pairs) {
    this.table = table;
    this.pairs = pairs;
  }

  /**
   * Of the same people's answers; pairs of categories between which nobody moved are left out.
   *
   * @param table the table
   */
  public static BowkerTest of(SquareTable table) {
    List<Movers> pairs = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      for (int j = i + 1; j < table.size(); j++) {
        Movers movers = new Movers(table.count(i, j), table.count(j, i));
        if (movers.all() > 0) {
          pairs.add(movers);
        }
      }
    }
    return new BowkerTest(table, pairs);
  }

  /** The pairs of categories between which somebody moved. */
  public int pairs() {
    return pairs.size();
  }

  /** The sum over these pairs. */
  public double statistic() {
    return pairs.stream().mapToDouble(p -> Movers.term(p.there(), p.all())).sum();
  }

  /** Whether fewer than ten moved between some two categories, so that chi-squared is doubtful. */
  public boolean sparse() {
    return pairs.stream().anyMatch(movers -> movers.all() < FEW);
  }

  /**
   * The permutation test where few moved, else chi-squared.
   *
   * @param seed the same seed gives the same p
   */
  public TestOutcome test(long seed) {
    return sparse() ? permutation(seed) : chiSquared();
  }

  /** The chi-squared test. */
  public TestOutcome chiSquared() {
    return pairs.isEmpty()
        ? nobodyMoved(CHI_SQUARED)
        : TestResult.chiSquared(statistic(), pairs(), CHI_SQUARED, table.n());
  }

  /**
   * The exact test, or the test by random tables where there are too many.
   *
   * @param seed the same seed gives the same p
   */
  public TestOutcome permutation(long seed) {
    double tables =
        pairs.stream().mapToDouble(movers -> movers.all() + 1.0).reduce(1, (a, b) -> a * b);
    boolean exact = tables <= EXACT_LIMIT;
    Method method = exact ? EXACT : RANDOM;
    if (pairs.isEmpty()) {
      return nobodyMoved(method);
    }
    double p = exact ? exactAtLeast(statistic() - TOLERANCE, 0) : randomAtLeast(seed);
    return TestResult.twoSided(statistic(), p, method, table.n());
  }

  private TestOutcome nobodyMoved(Method method) {
    return table.n() == 0
        ? Undefined.of(MEASURE, TooLittle.NO_PAIRS, 0)
        : TestResult.twoSided(0, 1, method, table.n()).withNote(Notes.NO_DISCORDANT_PAIRS);
  }

  /** The probability that the pairs from one on add at least this much. */
  private double exactAtLeast(double remaining, int from) {
    if (from == pairs.size()) {
      return remaining <= 0 ? 1 : 0;
    }
    long all = pairs.get(from).all();
    double p = 0;
    for (long there = 0; there <= all; there++) {
      double probability =
          Quantiles.binomialAtMost(there, all, 0.5) - Quantiles.binomialAtMost(there - 1, all, 0.5);
      p += probability * exactAtLeast(remaining - Movers.term(there, all), from + 1);
    }
    return p;
  }

  private double randomAtLeast(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double sum = 0;
      for (Movers movers : pairs) {
        sum += Movers.term(heads(random, movers.all()), movers.all());
      }
      extreme += sum >= statistic() - TOLERANCE ? 1 : 0;
    }
    return (1.0 + extreme) / (1.0 + DRAWS);
  }

  /** How many of so many fair coins show heads: bits of random numbers, of very many the normal. */
  private static long heads(SplittableRandom random, long coins) {
    if (coins > MANY) {
      double near = (coins + Math.sqrt(coins) * random.nextGaussian()) / 2;
      return Math.round(Sample.clamp(near, 0, coins));
    }
    long heads = 0;
    long left = coins;
    while (left > 0) {
      long bits = random.nextLong();
      heads += Long.bitCount(left >= Long.SIZE ? bits : bits >>> (Long.SIZE - left));
      left -= Long.SIZE;
    }
    return heads;
  }
}
