package org.plait.statistics.paired;

import java.util.SplittableRandom;
import org.plait.statistics.Method;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;

/**
 * The permutation test of whether ordinal answers moved between two waves, for few answers and for
 * separated waves: the companion of {@link org.plait.statistics.RelativeEffect}, whose t it
 * compares with its distribution over the ways in which the answers could have come about.
 *
 * <p><b>Input</b>: two waves, independent, of the same people, or partly overlapping; their linked
 * pairs all count. <b>Undefined when</b> a wave has fewer than two answers, or has from one to four
 * linked pairs. <b>Formula</b>: under the hypothesis the two answers of a linked person can change
 * places, and the answers of people of one wave only can stand in either wave. For each such
 * arrangement t = (effect - 1/2)/&radic;v as in {@code RelativeEffect}; without variance it is
 * infinite if the waves are separated and 0 if their answers are alike. All arrangements are gone
 * through where they are at most {@value #EXACT_LIMIT}; else random ones, p = (1 + as extreme)/(1 +
 * draws). The statistic is the effect less 1/2.
 *
 * <p>Independent waves give the permutation test of Neubert and Brunner; all linked, that of
 * Konietschke and Pauly; between them the two kinds of people are permuted apart, as Amro,
 * Konietschke and Pauly do for incomplete pairs. Answers are taken to be missing at random.
 *
 * <p><b>Reference</b>: Neubert and Brunner (2007) A studentized permutation test for the
 * non-parametric Behrens-Fisher problem, Computational Statistics and Data Analysis 51:5192-5204;
 * Konietschke and Pauly (2012) Electronic J. Statistics 6:1358-1372; Amro, Konietschke, Pauly
 * (2019) Statistics in Medicine 38:3243-3255. <b>Checked against</b>: its own enumeration in R,
 * fixture {@code paired.json}.
 */
public final class PlacementTest {
  /** With more arrangements than this, random ones are drawn. */
  public static final int EXACT_LIMIT = 50_000;

  /** How many arrangements are drawn. */
  public static final int DRAWS = 10_000;

  /** Some pairs, but fewer than these, can't be permuted apart. */
  public static final int ENOUGH_PAIRS = 5;

  private static final String MEASURE = "placement_permutation";
  private static final double TOLERANCE = 1e-9;
  private static final String SOURCE =
      "Neubert and Brunner (2007) CSDA 51:5192-5204; Konietschke and Pauly (2012) EJS 6:1358-1372";
  private static final Method EXACT = new Method("placements, all permutations", SOURCE);
  private static final Method RANDOM = new Method("placements, random permutations", SOURCE);

  private final TwoWaves waves;

  private PlacementTest(TwoWaves waves) {
    this.waves = waves;
  }

  /**
   * Of two waves.
   *
   * @param waves both waves
   */
  public static PlacementTest of(TwoWaves waves) {
    return new PlacementTest(waves);
  }

  /**
   * The test.
   *
   * @param seed the same seed gives the same p
   */
  public TestOutcome test(long seed) {
    int least = Math.min(waves.nFrom(), waves.nTo());
    long n = (long) waves.nFrom() + waves.nTo();
    if (least < 2) {
      return Undefined.of(MEASURE, least == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CASE, n);
    }
    if (waves.nPairs() > 0 && waves.nPairs() < ENOUGH_PAIRS) {
      return Undefined.of(MEASURE, TooLittle.FEW_PAIRS, n);
    }
    Arrangement answers = Arrangement.of(waves);
    boolean exact = answers.count() <= EXACT_LIMIT;
    double observed = Math.abs(answers.t());
    double limit = observed - TOLERANCE * Math.max(1, Double.isInfinite(observed) ? 1 : observed);
    double effect = answers.effect();
    double p = exact ? answers.shareAtLeast(limit) : random(answers, limit, seed);
    return TestResult.twoSided(effect - 0.5, p, exact ? EXACT : RANDOM, n);
  }

  private static double random(Arrangement answers, double limit, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      answers.shuffle(random);
      extreme += Math.abs(answers.t()) >= limit ? 1 : 0;
    }
    return (1.0 + extreme) / (1.0 + DRAWS);
  }
}
