package org.plait.studies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.WilsonScore;
import org.plait.statistics.prevalence.JudgedWave;
import org.plait.statistics.prevalence.SurveyPrevalence;

/**
 * How often the 95 % interval of a share holds the truth where 80 of 400 comments are read, some of
 * those in which a machine hears the theme and the rest of the others.
 */
public final class StratifiedCoverage {

  static final int[] HEARD = {20, 40};
  private static final int COMMENTS = 400;
  private static final int READ = 80;
  private static final double LEVEL = 0.95;

  final Share process = new Share();
  final Share received = new Share();
  private double width;
  private double widthOfSimple;

  /** Draws comments, scores and readings so many times. */
  static StratifiedCoverage of(double p, int heard, int draws, long seed) {
    StratifiedCoverage coverage = new StratifiedCoverage();
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      coverage.add(p, heard, random);
    }
    return coverage;
  }

  private void add(double p, int heard, SplittableRandom random) {
    double[] truth = new double[COMMENTS];
    int[] strata = new int[COMMENTS];
    for (int i = 0; i < COMMENTS; i++) {
      truth[i] = random.nextDouble() < p ? 1 : 0;
      strata[i] = random.nextDouble() < (truth[i] == 1 ? 0.85 : 0.04) ? 1 : 0;
    }
    int[] of = {READ - heard, heard};
    int[] read = {};
    for (int stratum = 0; stratum < of.length; stratum++) {
      int own = stratum;
      int[] all = IntStream.range(0, COMMENTS).filter(i -> strata[i] == own).toArray();
      read = Drawing.joined(read, Drawing.of(all, Math.min(of[stratum], all.length), random));
    }
    double[] said = IntStream.of(read).mapToDouble(i -> truth[i]).toArray();
    SurveyPrevalence share =
        SurveyPrevalence.of(
            JudgedWave.of(Observations.of(new double[COMMENTS]), read, said).inStrata(strata));
    Interval interval = interval(share.estimate(LEVEL));
    process.count(interval.contains(p));
    received.count(
        interval(share.estimateOfCases(LEVEL))
            .contains(IntStream.range(0, COMMENTS).mapToDouble(i -> truth[i]).sum() / COMMENTS));
    width += interval.width();
    widthOfSimple += WilsonScore.interval(p, READ, LEVEL).width();
  }

  private static Interval interval(Outcome outcome) {
    return outcome.estimate().flatMap(Estimate::interval).orElseThrow();
  }

  /** The mean width as a part of that of as many drawn without strata. */
  double relativeWidth() {
    return width / widthOfSimple;
  }

  /**
   * Fills the table of the page.
   *
   * @param arguments the number of draws
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    int draws = Integer.parseInt(arguments[0]);
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                "share",
                "read of those heard",
                "share of the process",
                "of the comments received",
                "width"));
    long seed = 1;
    for (double p : CorrectedCoverage.SHARES) {
      for (int heard : HEARD) {
        StratifiedCoverage c = of(p, heard, draws, seed++);
        String width = String.format(Locale.ROOT, "%.2f", c.relativeWidth());
        table.add(StudyPage.row(p, heard, c.process, c.received, width));
      }
    }
    StudyPage.COVERAGE.store("strata", table);
  }
}
