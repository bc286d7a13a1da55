package org.plait.statistics.occurrence;

import java.util.Collection;
import java.util.List;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * How far a sample has seen every kind there is, such as every theme that people speak of. It
 * describes; it proves nothing, since kinds that are looked for are those of a list.
 *
 * <p><b>Input</b>: how often each kind was seen, in any order. <b>Units</b>: coverage is a share
 * from 0 to 1, richness a number of kinds. <b>Missing</b>: kinds never seen count 0 and change
 * nothing. <b>Undefined when</b> nothing was seen.
 *
 * <p><b>Formula</b>: S kinds were seen in n sightings, f1 of them once and f2 twice. Coverage, the
 * chance that the next sighting is of a kind already seen: 1 - f1/n. Kinds there are at least: S +
 * f1^2/(2 f2), or S + f1 (f1 - 1)/2 where no kind was seen twice.
 *
 * <p><b>Reference</b>: Good (1953) The population frequencies of species and the estimation of
 * population parameters, Biometrika 40:237-264; Chao (1984) Nonparametric estimation of the number
 * of classes in a population, Scandinavian J. Statistics 11:265-270. <b>Checked against</b>: worked
 * by hand: S = 20, f1 = 3, f2 = 2, n = 100 give 0.97 and 22.25.
 */
public final class KindsSeen {
  private static final String COVERAGE = "coverage";
  private static final String RICHNESS = "kinds_at_least";
  private static final Method GOOD =
      new Method("Good-Turing coverage", "Good (1953) Biometrika 40:237-264");
  private static final Method CHAO =
      new Method("Chao1 lower bound", "Chao (1984) Scandinavian J. Statistics 11:265-270");

  private final List<Long> counts;

  private KindsSeen(Collection<Long> counts) {
    this.counts = counts.stream().filter(count -> count > 0).sorted().toList();
  }

  /**
   * Of the counts of kinds.
   *
   * @param counts how often each kind was seen
   * @throws IllegalArgumentException when a count is negative
   */
  public static KindsSeen of(Collection<Long> counts) {
    counts.forEach(count -> Require.count(count, "count"));
    return new KindsSeen(counts);
  }

  /** How many kinds were seen. */
  public long kinds() {
    return counts.size();
  }

  /** How many sightings there were. */
  public long sightings() {
    return counts.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * How many kinds were seen just so often.
   *
   * @param times how often, such as 1
   */
  public long seen(long times) {
    return counts.stream().filter(count -> count == times).count();
  }

  /** The chance that the next sighting is of a kind already seen. */
  public Outcome coverage() {
    long n = sightings();
    return n == 0
        ? Undefined.of(COVERAGE, TooLittle.NO_CASES, 0)
        : Estimate.of(COVERAGE, 1 - seen(1) / (double) n, n, GOOD);
  }

  /** How many kinds there are at the least, those not seen included. */
  public Outcome kindsAtLeast() {
    long n = sightings();
    if (n == 0) {
      return Undefined.of(RICHNESS, TooLittle.NO_CASES, 0);
    }
    double once = seen(1);
    double twice = seen(2);
    double unseen = twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2;
    return Estimate.of(RICHNESS, kinds() + unseen, n, CHAO);
  }
}
