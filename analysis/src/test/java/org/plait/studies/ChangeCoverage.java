package org.plait.studies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.Quantiles;
import org.plait.statistics.TwoWaves;

/**
 * How often the 95 % interval of a change between two waves holds the truth: 184 and 230 of 700.
 *
 * <p>Without the correction for the finite populations the truth is that of the process, no change;
 * with it, the change between everybody of the first year and everybody of the second, drawn anew
 * each time. Beside them what an analyst gets who takes the waves for independent, who uses Wald's
 * interval, or who forgets the organisations.
 */
public final class ChangeCoverage {

  static final double[] SHARES = {0.02, 0.1, 0.5};

  /** The plans, in the order of the page. */
  static final List<SamplePlan> PLANS =
      List.of(
          SamplePlan.overlapping("nobody twice", 0),
          SamplePlan.overlapping("30 % again", 0.3),
          SamplePlan.overlapping("60 % again", 0.6),
          SamplePlan.overlapping("all again", 1),
          new SamplePlan(
              "joiners and leavers, 60 % again", 700, 560, 184, 230, OptionalDouble.of(0.6)),
          new SamplePlan(
              "not linked, some twice by chance", 700, 700, 184, 230, OptionalDouble.empty()),
          new SamplePlan("not linked, other people", 700, 0, 184, 230, OptionalDouble.empty()));

  private static final double LEVEL = 0.95;
  private static final int ORGANISATIONS = 60;
  private static final double ICC = 0.1;
  private static final double WALD = Quantiles.normal(LEVEL);

  final Share process = new Share();
  final Share finite = new Share();
  final Share independent = new Share();
  final Share wald = new Share();
  final Share withoutClusters = new Share();

  /** Draws both years and both samples so many times. */
  static ChangeCoverage of(SamplePlan plan, double p, int draws, long seed) {
    ChangeCoverage coverage = new ChangeCoverage();
    SplittableRandom random = new SplittableRandom(seed);
    boolean linked = !plan.name().startsWith("not linked");
    Populations populations = new Populations(plan.population(), plan.population(), plan.inBoth());
    for (int draw = 0; draw < draws; draw++) {
      Years years = Years.independent(plan.people(), p, random);
      int[][] people = plan.draw(random);
      TwoWaves apart = years.unlinked(people[0], people[1]);
      TwoWaves waves = linked ? years.linked(people[0], people[1]) : apart;
      DifferenceOfProportions change = DifferenceOfProportions.of(waves);
      Outcome estimate = change.estimate(LEVEL).estimate();
      coverage.process.count(holds(estimate, 0));
      coverage.wald.count(waldHolds(estimate));
      coverage.finite.count(
          holds(
              change.estimateOfPopulations(populations, LEVEL),
              years.change(plan.firstYear(), plan.secondYear())));
      coverage.independent.count(
          holds(DifferenceOfProportions.of(apart).estimate(LEVEL).estimate(), 0));
    }
    return coverage;
  }

  /** The same in organisations whose members answer alike, judged by the process only. */
  static ChangeCoverage inOrganisations(SamplePlan plan, double p, int draws, long seed) {
    ChangeCoverage coverage = new ChangeCoverage();
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      Years years = Years.inOrganisations(plan.people(), p, ORGANISATIONS, ICC, random);
      int[][] people = plan.draw(random);
      TwoWaves waves = years.linkedInOrganisations(people[0], people[1]);
      coverage.process.count(
          holds(DifferenceOfProportions.of(waves).estimate(LEVEL).estimate(), 0));
      coverage.withoutClusters.count(
          holds(DifferenceOfProportions.of(waves.withoutClusters()).estimate(LEVEL).estimate(), 0));
    }
    return coverage;
  }

  private static boolean holds(Outcome outcome, double truth) {
    return outcome.estimate().flatMap(Estimate::interval).orElseThrow().contains(truth);
  }

  private static boolean waldHolds(Outcome outcome) {
    Estimate estimate = outcome.estimate().orElseThrow();
    return Math.abs(estimate.value()) <= WALD * estimate.standardError().orElse(0);
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments the number of draws
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    int draws = Integer.parseInt(arguments[0]);
    List<String> table =
        new ArrayList<>(
            StudyPage.heading(
                "who answers",
                "share",
                "process",
                "finite populations",
                "overlap ignored",
                "Wald"));
    long seed = 1;
    for (SamplePlan plan : PLANS) {
      for (double p : SHARES) {
        ChangeCoverage c = of(plan, p, draws, seed++);
        table.add(StudyPage.row(plan.name(), p, c.process, c.finite, c.independent, c.wald));
      }
    }
    StudyPage.COVERAGE.store("change", table);
    List<String> clustered =
        new ArrayList<>(
            StudyPage.heading(
                "who answers", "share", "organisations allowed for", "organisations ignored"));
    for (SamplePlan plan : PLANS.subList(0, 4)) {
      for (double p : SHARES) {
        ChangeCoverage c = inOrganisations(plan, p, draws, seed++);
        clustered.add(StudyPage.row(plan.name(), p, c.process, c.withoutClusters));
      }
    }
    StudyPage.COVERAGE.store("organisations", clustered);
  }
}
