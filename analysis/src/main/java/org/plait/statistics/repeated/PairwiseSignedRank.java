package org.plait.statistics.repeated;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.rank.SignedRank;

/**
 * Which waves differ, after Friedman's test said that some do: Pratt's signed-rank test of each
 * pair of waves, with Holm's adjustment for their number.
 *
 * <p><b>Input</b>: one vector a person, with a value for each wave. <b>Missing</b>: people without
 * all values are left out before, as for Friedman's test, so that all pairs speak of the same
 * people. <b>Undefined when</b> there is nobody; a pair in which nobody moved has p = 1.
 * <b>Formula</b>: that of {@link org.plait.statistics.rank.SignedRank} for each pair; Holm's
 * p-values are those of {@link org.plait.statistics.Adjustment#HOLM}.
 *
 * <p><b>Reference</b>: Pratt (1959) JASA 54:655-667; Holm (1979) Scand. J. Statist. 6:65-70.
 * <b>Checked against</b>: R package coin 1.4-2, {@code wilcoxsign_test}, and {@code p.adjust};
 * fixture {@code repeated.json}.
 */
public final class PairwiseSignedRank {

  /**
   * One pair of waves.
   *
   * @param earlier the place of the earlier wave
   * @param later the place of the later wave
   * @param test the signed-rank test
   * @param adjusted its p after adjustment
   */
  public record Pair(int earlier, int later, TestOutcome test, OptionalDouble adjusted) {}

  private final List<double[]> people;

  private PairwiseSignedRank(List<double[]> people) {
    this.people = people;
  }

  /**
   * A vector of values for each person.
   *
   * @param people one vector a person, with a value for each wave
   * @throws IllegalArgumentException if the vectors differ in length or a value is not finite
   */
  public static PairwiseSignedRank of(List<double[]> people) {
    for (double[] person : people) {
      Require.sameLength(people.get(0).length, person.length, "each person");
    }
    return new PairwiseSignedRank(people.stream().map(Require::finite).toList());
  }

  /** Every pair, by the earlier wave, then the later. */
  public List<Pair> pairs() {
    int waves = people.isEmpty() ? 0 : people.get(0).length;
    List<Pair> bare = new ArrayList<>();
    for (int earlier = 0; earlier < waves; earlier++) {
      for (int later = earlier + 1; later < waves; later++) {
        TestOutcome test = SignedRank.of(wave(earlier), wave(later)).test();
        bare.add(new Pair(earlier, later, test, OptionalDouble.empty()));
      }
    }
    List<OptionalDouble> adjusted =
        Adjustment.HOLM.adjust(bare.stream().map(pair -> pValue(pair.test())).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < bare.size(); i++) {
      Pair pair = bare.get(i);
      pairs.add(new Pair(pair.earlier(), pair.later(), pair.test(), adjusted.get(i)));
    }
    return List.copyOf(pairs);
  }

  private double[] wave(int place) {
    return people.stream().mapToDouble(person -> person[place]).toArray();
  }

  private static OptionalDouble pValue(TestOutcome test) {
    return test.fold(
        (TestResult result) -> OptionalDouble.of(result.pValue()), none -> OptionalDouble.empty());
  }
}
