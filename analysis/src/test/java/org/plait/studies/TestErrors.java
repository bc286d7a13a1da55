package org.plait.studies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.McNemarTest;
import org.plait.statistics.PairedTable;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.rank.MannWhitneyUTest;

/**
 * How often each default test calls a change at the 5 % level, without one (its type-I error) and
 * with one (its power), under ties, unequal sizes and every design; and what naive methods do with
 * the same answers.
 */
public final class TestErrors {

  /** How many answer in each wave, and in both. */
  record Waves(String name, int nFrom, int nTo, int both) {}

  /** The shares of the five answers in each wave. */
  record Answers(String name, double[] from, double[] to) {

    /** Whether the share of the two highest differs, so that its tests do not count. */
    boolean onlySpreadDiffers() {
      return name.equals("unequal spread");
    }
  }

  static final List<Waves> DESIGNS =
      List.of(
          new Waves("independent 184, 230", 184, 230, 0),
          new Waves("independent 25, 150", 25, 150, 0),
          new Waves("overlapping 184, 230, both 110", 184, 230, 110),
          new Waves("overlapping 40, 160, both 30", 40, 160, 30),
          new Waves("paired 100", 100, 100, 100),
          new Waves("paired 30", 30, 30, 30));

  private static final double[] SPREAD = {0.1, 0.2, 0.3, 0.25, 0.15};
  private static final double[] TIED = {0.02, 0.03, 0.05, 0.1, 0.8};

  static final List<Answers> NO_CHANGE =
      List.of(
          new Answers("spread", SPREAD, SPREAD),
          new Answers("80 % alike", TIED, TIED),
          new Answers(
              "unequal spread",
              new double[] {0.3, 0.15, 0.1, 0.15, 0.3},
              new double[] {0.05, 0.15, 0.6, 0.15, 0.05}));

  static final List<Answers> CHANGES =
      List.of(
          new Answers("spread, higher", SPREAD, new double[] {0.06, 0.14, 0.27, 0.31, 0.22}),
          new Answers("80 % alike, lower", TIED, new double[] {0.04, 0.06, 0.1, 0.14, 0.66}));

  private static final double SIGNIFICANT = 0.05;
  private static final double LEVEL = 0.95;

  /** What is tested, by what readers call it; a name that starts with "share" is of two answers. */
  static final Map<String, Function<ScaleDraw, TestOutcome>> TESTS = tests();

  private TestErrors() {}

  private static Map<String, Function<ScaleDraw, TestOutcome>> tests() {
    Map<String, Function<ScaleDraw, TestOutcome>> tests = new LinkedHashMap<>();
    tests.put("share: z or mid-p", d -> share(d.favourable().linked()).test());
    tests.put("ordered: placements, t", d -> RelativeEffect.of(d.linked()).estimate(LEVEL).test());
    tests.put("mean: t", d -> DifferenceOfMeans.of(d.linked()).estimate(LEVEL).test());
    tests.put("share, Wald", d -> wald(d.favourable().linked()));
    tests.put("share, overlap ignored", d -> share(d.favourable().unlinked()).test());
    tests.put("share, McNemar on pairs only", d -> pairsOnly(d.favourable().linked()));
    tests.put("ordered, Mann-Whitney", d -> MannWhitneyUTest.of(d.from(), d.to()).asymptotic());
    tests.put(
        "t on codes, overlap ignored",
        d -> DifferenceOfMeans.of(d.unlinked()).estimate(LEVEL).test());
    return tests;
  }

  /** How often each test calls a change. */
  static Map<String, Share> called(Waves design, Answers answers, int draws, long seed) {
    Map<String, Share> called = new LinkedHashMap<>();
    TESTS.keySet().forEach(name -> called.put(name, new Share()));
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < draws; draw++) {
      ScaleDraw drawn = ScaleDraw.of(design, answers, random);
      for (Map.Entry<String, Function<ScaleDraw, TestOutcome>> test : TESTS.entrySet()) {
        String name = test.getKey();
        boolean idle =
            (answers.onlySpreadDiffers() && name.startsWith("share"))
                || (design.both() == 0 && name.contains("pairs only"));
        if (!idle) {
          called.get(name).count(significant(test.getValue().apply(drawn)));
        }
      }
    }
    return called;
  }

  private static boolean significant(TestOutcome outcome) {
    return outcome.result().map(TestResult::pValue).filter(p -> p < SIGNIFICANT).isPresent();
  }

  private static ChangeEstimate share(TwoWaves waves) {
    return DifferenceOfProportions.of(waves).estimate(LEVEL);
  }

  private static TestOutcome wald(TwoWaves waves) {
    Estimate estimate = share(waves).estimate().estimate().orElseThrow();
    double error = estimate.standardError().orElse(Double.MAX_VALUE);
    return TestResult.normal(estimate.value() / error, estimate.method(), estimate.n());
  }

  private static TestOutcome pairsOnly(TwoWaves waves) {
    PairedTable pairs = DifferenceOfProportions.of(waves).pairs();
    return McNemarTest.of(pairs.left(), pairs.joined()).midP();
  }

  private static List<String> table(List<Answers> all, int draws, long firstSeed) {
    List<String> columns = new ArrayList<>(List.of("waves", "answers"));
    columns.addAll(TESTS.keySet());
    List<String> table = new ArrayList<>(StudyPage.heading(columns.toArray(String[]::new)));
    long seed = firstSeed;
    for (Waves design : DESIGNS) {
      for (Answers answers : all) {
        List<Object> cells = new ArrayList<>(List.of(design.name(), answers.name()));
        cells.addAll(called(design, answers, draws, seed++).values());
        table.add(StudyPage.row(cells.toArray()));
      }
    }
    return table;
  }

  /**
   * Fills the tables of the page.
   *
   * @param arguments the number of draws
   * @throws IOException when the page can't be written
   */
  public static void main(String[] arguments) throws IOException {
    int draws = Integer.parseInt(arguments[0]);
    StudyPage.COVERAGE.store("errors", table(NO_CHANGE, draws, 1));
    StudyPage.COVERAGE.store("power", table(CHANGES, draws, 1001));
  }
}
