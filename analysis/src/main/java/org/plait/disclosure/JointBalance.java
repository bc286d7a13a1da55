package org.plait.disclosure;

import java.util.List;
import java.util.Optional;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Balance.Taken;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.instrument.Instrument;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.WavePair;

/**
 * Whether the test that takes several questions together tells of people whose single differences
 * are hidden. A test of one question with two answers is the difference of that one, so that its
 * p-value gives the hidden numbers away; so does one of a few more, tried out one by one. It is
 * shown where its questions' differences are and it takes no more, or where so many numbers are not
 * shown that each of them can be anything in a wide range; then with one digit, and not below
 * {@value #LEAST}.
 *
 * <p>Not shown are of each question, unless its differences are, one number a part less one; and of
 * several questions how many people each combination of their parts has, less what the parts by
 * themselves tell.
 */
final class JointBalance {

  /**
   * With six, one number of parts of 30 people or more can be anything in a range of five at least:
   * 300 random tables each of four to ten parts.
   */
  private static final long UNKNOWN = 6;

  private static final double LEAST = 0.001;

  private JointBalance() {}

  /** The test as it may be told; empty where it may not. */
  static Optional<Balance> told(Balance test, List<Balance> all, Instrument instrument) {
    long unknown = combinations(test.taken());
    for (Taken taken : test.taken()) {
      String source = instrument.source(taken.question());
      boolean known =
          shown(taken.question(), test.waves(), all) || shown(source, test.waves(), all);
      unknown += known ? 0 : taken.parts() - 1;
    }
    if (unknown == 0) {
      return Optional.of(test);
    }
    return unknown < UNKNOWN ? Optional.empty() : Optional.of(test.told(coarse(test.outcome())));
  }

  private static long combinations(List<Taken> taken) {
    long all = taken.stream().mapToLong(Taken::parts).reduce(1, Math::multiplyExact);
    return all - 1 - taken.stream().mapToLong(question -> question.parts() - 1).sum();
  }

  private static boolean shown(String question, WavePair waves, List<Balance> all) {
    List<Balance> differences =
        all.stream()
            .filter(b -> b.key().measure().equals(Balance.DIFFERENCE) && b.waves().equals(waves))
            .filter(b -> b.key().question().equals(question))
            .toList();
    return !differences.isEmpty() && differences.stream().noneMatch(b -> b.groups().isEmpty());
  }

  private static Outcome coarse(Outcome outcome) {
    return outcome.fold(JointBalance::coarse, undefined -> undefined, hidden -> hidden);
  }

  private static Outcome coarse(Estimate p) {
    double told = LinkedDigits.probability(Math.max(LEAST, p.value()));
    return Estimate.of(p.measure(), told, p.n(), p.method());
  }

  /** Whether a p-value that was told before is the same, with all digits or with one. */
  static boolean same(double then, double now) {
    return then == now || then == LinkedDigits.probability(Math.max(LEAST, now));
  }
}
