package org.plait.studies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.statistics.prevalence.SurveyPrevalence;
import org.plait.statistics.prevalence.SurveyPrevalenceChange;

/**
 * How often the 95 % interval of a share, and of its change, holds the truth where a machine coded
 * all comments and people a random sample: of 1,400 people 500 and then 600 are asked, some 300 and
 * 360 of whom write. Nothing changes in the process.
 */
public final class CorrectedCoverage {

  static final double[] SHARES = {0.05, 0.1, 0.3};
  static final int[] READ = {40, 80, 160};

  /** Who is asked, and whether in organisations, in the order of the page. */
  enum Setting {
    OTHERS("other people each time", 0, false),
    AGAIN("60 % asked again", 0.6, false),
    ORGANISATIONS("organisations, other people", 0, true),
    ORGANISATIONS_AGAIN("organisations, 60 % again", 0.6, true);

    private final String words;
    private final SamplePlan plan;
    private final boolean organisations;

    Setting(String words, double again, boolean organisations) {
      this.words = words;
      this.plan = new SamplePlan(words, 1400, 1400, 500, 600, OptionalDouble.of(again));
      this.organisations = organisations;
    }

    private TwoWaves draw(double p, SplittableRandom random) {
      int[][] people = plan.draw(random);
      return organisations
          ? Years.inOrganisations(plan.people(), p, 120, 0.1, random)
              .linkedInOrganisations(people[0], people[1])
          : Years.independent(plan.people(), p, random).linked(people[0], people[1]);
    }
  }

  private static final double LEVEL = 0.95;

  final Share share = new Share();
  final Share received = new Share();
  final Share ofAsked = new Share();
  final Share alone = new Share();
  final Share change = new Share();
  final Share changeReceived = new Share();
  final Share changeAlone = new Share();
  final Share called = new Share();
  private double width;
  private double widthAlone;
  private double changeWidth;
  private double changeWidthAlone;

  /** Draws people, comments, scores and readings so many times. */
  static CorrectedCoverage of(Setting setting, double p, int read, int draws, long seed) {
    CorrectedCoverage coverage = new CorrectedCoverage();
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      TwoWaves waves = setting.draw(p, random);
      coverage.add(
          CorrectedDraw.of(waves.from(), read, random),
          CorrectedDraw.of(waves.to(), read, random),
          p);
    }
    return coverage;
  }

  private void add(CorrectedDraw earlier, CorrectedDraw later, double p) {
    SurveyPrevalence one = SurveyPrevalence.of(earlier.comments(true));
    SurveyPrevalence two = SurveyPrevalence.of(later.comments(true));
    SurveyPrevalence people = SurveyPrevalence.of(earlier.comments(false));
    SurveyPrevalence peopleLater = SurveyPrevalence.of(later.comments(false));
    width += count(share, one.estimate(LEVEL), p);
    widthAlone += count(alone, people.estimate(LEVEL), p);
    count(received, earlier.received().estimate(LEVEL), earlier.truth());
    count(
        ofAsked, SurveyPrevalence.of(earlier.everybody()).estimate(LEVEL), p * CorrectedDraw.WRITE);
    ChangeEstimate moved = SurveyPrevalenceChange.of(one, two).estimate(LEVEL);
    changeWidth += count(change, moved.estimate(), 0);
    changeWidthAlone +=
        count(
            changeAlone,
            SurveyPrevalenceChange.of(people, peopleLater).estimate(LEVEL).estimate(),
            0);
    boolean unlikely = moved.test().result().filter(t -> t.pValue() < 1 - LEVEL).isPresent();
    called.count(unlikely && !interval(moved.estimate()).contains(0));
    count(
        changeReceived,
        PrevalenceChange.of(earlier.received().estimate(LEVEL), later.received().estimate(LEVEL))
            .difference(),
        later.truth() - earlier.truth());
  }

  private static double count(Share share, Outcome outcome, double truth) {
    Interval interval = interval(outcome);
    share.count(interval.contains(truth));
    return interval.width();
  }

  private static Interval interval(Outcome outcome) {
    return outcome.estimate().flatMap(Estimate::interval).orElseThrow();
  }

  /** The mean width of the corrected share's interval as a part of that of people alone. */
  double relativeWidth() {
    return width / widthAlone;
  }

  /** The same of the change. */
  double relativeWidthOfChange() {
    return changeWidth / changeWidthAlone;
  }

  private static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments the number of draws
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    int draws = Integer.parseInt(arguments[0]);
    List<String> shares =
        new ArrayList<>(
            StudyPage.heading(
                "who is asked",
                "share",
                "read",
                "corrected share",
                "of the comments received",
                "of everybody asked",
                "people alone",
                "width"));
    List<String> changes =
        new ArrayList<>(
            StudyPage.heading(
                "who is asked",
                "share",
                "read each time",
                "corrected change",
                "of the comments received",
                "people alone",
                "width",
                "called a change"));
    long seed = 1;
    for (Setting setting : Setting.values()) {
      for (double p : SHARES) {
        for (int read : READ) {
          CorrectedCoverage c = of(setting, p, read, draws, seed++);
          shares.add(
              StudyPage.row(
                  setting.words,
                  p,
                  read,
                  c.share,
                  c.received,
                  c.ofAsked,
                  c.alone,
                  two(c.relativeWidth())));
          changes.add(
              StudyPage.row(
                  setting.words,
                  p,
                  read,
                  c.change,
                  c.changeReceived,
                  c.changeAlone,
                  two(c.relativeWidthOfChange()),
                  c.called));
        }
      }
    }
    StudyPage.COVERAGE.store("corrected shares", shares);
    StudyPage.COVERAGE.store("corrected changes", changes);
  }
}
