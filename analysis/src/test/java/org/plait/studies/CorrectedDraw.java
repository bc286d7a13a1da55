package org.plait.studies;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.statistics.Observations;
import org.plait.statistics.prevalence.CorrectedPrevalence;
import org.plait.statistics.prevalence.JudgedSample;
import org.plait.statistics.prevalence.JudgedWave;
import org.plait.statistics.prevalence.MachineScores;

/**
 * One wave's comments: of everybody asked three in five write one, a machine scores all of these
 * and people read a random sample. What somebody would say is known.
 *
 * <p>The machine hears a theme that is there in 85 of 100 comments and one that is not in 4; its
 * scores are above one half where it hears the theme, and below where it does not.
 */
final class CorrectedDraw {

  static final double WRITE = 0.6;
  private static final double HEARD = 0.85;
  private static final double MISHEARD = 0.04;

  private final Observations asked;
  private final double[] scores;
  private final int[] writers;
  private final int[] read;

  private CorrectedDraw(Observations asked, double[] scores, int[] writers, int[] read) {
    this.asked = asked;
    this.scores = scores;
    this.writers = writers;
    this.read = read;
  }

  /** Of these people, whose answers are what they would say. */
  static CorrectedDraw of(Observations asked, int toRead, SplittableRandom random) {
    double[] scores = new double[asked.entries()];
    int[] writers =
        IntStream.range(0, scores.length).filter(i -> random.nextDouble() < WRITE).toArray();
    for (int i : writers) {
      boolean heard = random.nextDouble() < (asked.value(i) == 1 ? HEARD : MISHEARD);
      scores[i] = (random.nextDouble() + (heard ? 1 : 0)) / 2;
    }
    int[] read = Drawing.of(writers, Math.min(toRead, writers.length), random);
    Arrays.sort(read);
    return new CorrectedDraw(asked, scores, writers, read);
  }

  /** The comments with the machine's scores, or with people's reading alone. */
  JudgedWave comments(boolean machine) {
    int[] places = IntStream.of(read).map(i -> Arrays.binarySearch(writers, i)).toArray();
    return JudgedWave.of(people(writers, machine), places, said(read));
  }

  /** Everybody asked; whoever wrote nothing did not say it. */
  JudgedWave everybody() {
    int[] all = IntStream.range(0, scores.length).toArray();
    int[] known =
        IntStream.of(all)
            .filter(i -> Arrays.binarySearch(writers, i) < 0 || Arrays.binarySearch(read, i) >= 0)
            .toArray();
    double[] said =
        IntStream.of(known)
            .mapToDouble(i -> Arrays.binarySearch(writers, i) < 0 ? 0 : asked.value(i))
            .toArray();
    int[] strata =
        IntStream.of(all).map(i -> Arrays.binarySearch(writers, i) < 0 ? 1 : 0).toArray();
    return JudgedWave.of(people(all, true), known, said).inStrata(strata);
  }

  /** The comments received. */
  CorrectedPrevalence received() {
    double[] all = IntStream.of(writers).mapToDouble(i -> scores[i]).toArray();
    double[] own = IntStream.of(read).mapToDouble(i -> scores[i]).toArray();
    return CorrectedPrevalence.of(JudgedSample.of(said(read), own, MachineScores.of(all)));
  }

  /** The share of the comments received that say it. */
  double truth() {
    return Arrays.stream(said(writers)).average().orElseThrow();
  }

  private double[] said(int[] people) {
    return IntStream.of(people).mapToDouble(asked::value).toArray();
  }

  private Observations people(int[] some, boolean machine) {
    double[] values = IntStream.of(some).mapToDouble(i -> machine ? scores[i] : 0).toArray();
    return Observations.of(values, IntStream.of(some).map(asked::person).toArray())
        .inClusters(IntStream.of(some).map(asked::cluster).toArray());
  }
}
