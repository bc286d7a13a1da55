package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.done;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Fixture;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/** Symmetry and marginal homogeneity: the eyes of Royal Ordnance workers, and tables with gaps. */
class SquareTableTest {
  private static final long SEED = 7;

  private static void assertM2(String sex, String quantity, double found) {
    double expected = Fixture.reference("M2", "vcd::VisualAcuity " + sex, quantity);
    assertThat(found).as(sex + quantity).isCloseTo(expected, close(expected, TWELVE_DIGITS));
  }

  @Test
  void matchesTheListOfReferenceValuesM2() {
    for (String sex : new String[] {"female", "male"}) {
      SquareTable eyes = PairedFixture.table(JSON.get("acuity").get(sex));
      TestResult bowker = done(BowkerTest.of(eyes).test(SEED));
      assertM2(sex, "Bowker[X2.McNemar's chi-squared]", bowker.statistic());
      assertM2(sex, "Bowker[df.df]", bowker.df().orElseThrow());
      assertM2(sex, "Bowker[p]", bowker.pValue());
      MarginalHomogeneity margins = MarginalHomogeneity.of(eyes);
      assertM2(sex, "StuartMaxwell[X2]", done(margins.stuartMaxwell()).statistic());
      assertM2(sex, "StuartMaxwell[p]", done(margins.stuartMaxwell()).pValue());
      assertM2(sex, "Bhapkar X2", done(margins.bhapkar()).statistic());
      // coin's Z is positive when the rows are the higher ones; here when the later answers are.
      assertM2(sex, "ordinal MH Z[Z]", -done(margins.linear()).statistic());
      assertM2(sex, "ordinal MH Z[p]", done(margins.linear()).pValue());
    }
  }

  @Test
  void aPairOfCategoriesBetweenWhichNobodyMovedCostsADegreeOfFreedom() {
    BowkerTest test =
        BowkerTest.of(SquareTable.of(new long[][] {{5, 20, 0}, {10, 5, 0}, {0, 0, 9}}));
    assertThat(test.pairs()).isEqualTo(1);
    assertThat(done(test.chiSquared()).statistic()).isCloseTo(100 / 30.0, close(3));
    assertThat(done(test.chiSquared()).df()).hasValue(1);
  }

  @Test
  void whereFewMovedSymmetryIsTestedExactly() {
    JsonNode expected = JSON.get("bowker_exact");
    BowkerTest test = BowkerTest.of(PairedFixture.table(expected.get("table")));
    TestResult exact = done(test.test(SEED));
    assertThat(exact.method().name()).isEqualTo("Bowker symmetry, exact");
    assertClose(exact.statistic(), expected.get("statistic"));
    assertClose(exact.pValue(), expected.get("p"));
  }

  @Test
  void randomTablesComeCloseToChiSquaredAndRepeatWithTheirSeed() {
    SquareTable eyes = PairedFixture.table(JSON.get("acuity").get("male"));
    TestResult random = done(BowkerTest.of(eyes).permutation(SEED));
    assertThat(random.method().name()).isEqualTo("Bowker symmetry, random tables");
    // 20,000 draws give p = 0.57 within 0.014 (four standard errors).
    assertThat(random.pValue())
        .isCloseTo(done(BowkerTest.of(eyes).chiSquared()).pValue(), close(1, 0.014));
    assertThat(BowkerTest.of(eyes).permutation(SEED)).isEqualTo(random);
  }

  @Test
  void anUnusedCategoryDropsOut() {
    JsonNode gap = JSON.get("gap");
    MarginalHomogeneity margins = MarginalHomogeneity.of(PairedFixture.table(gap.get("table")));
    TestResult stuart = done(margins.stuartMaxwell());
    assertClose(stuart.statistic(), gap.get("coin").get(0));
    assertClose(stuart.pValue(), gap.get("coin").get(1));
    assertClose(stuart.df().orElseThrow(), gap.get("stuart").get(1));
    assertClose(done(margins.bhapkar()).statistic(), gap.get("bhapkar").get(0));
  }

  @Test
  void groupsOfCategoriesNobodyLeftUseTheGeneralisedInverse() {
    JsonNode blocks = JSON.get("blocks");
    MarginalHomogeneity margins = MarginalHomogeneity.of(PairedFixture.table(blocks.get("table")));
    assertClose(done(margins.stuartMaxwell()).statistic(), blocks.get("stuart").get(0));
    assertClose(done(margins.stuartMaxwell()).df().orElseThrow(), blocks.get("stuart").get(1));
    assertClose(done(margins.bhapkar()).statistic(), blocks.get("bhapkar").get(0));
    assertClose(done(margins.bhapkar()).df().orElseThrow(), blocks.get("bhapkar").get(1));
  }

  @Test
  void twoCategoriesGiveMcNemarsTest() {
    SquareTable table = SquareTable.of(new long[][] {{794, 150}, {86, 570}});
    double expected = Fixture.reference("M1", "150,86", "McNemar asym noCC");
    for (TestOutcome outcome :
        new TestOutcome[] {
          BowkerTest.of(table).chiSquared(), MarginalHomogeneity.of(table).stuartMaxwell()
        }) {
      assertThat(done(outcome).statistic()).isCloseTo(expected, close(expected));
      assertThat(done(outcome).df()).hasValue(1);
    }
    double z = done(MarginalHomogeneity.of(table).linear()).statistic();
    assertThat(z * z).isCloseTo(expected, close(expected));
  }

  @Test
  void theOrderOfTheCategoriesChangesNothingAndSwappedWavesTurnTheSign() {
    long[][] rows = {{5, 5, 1}, {1, 6, 3}, {4, 0, 7}};
    int[] order = {2, 0, 1};
    long[][] relabelled = new long[3][3];
    long[][] swapped = new long[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        relabelled[i][j] = rows[order[i]][order[j]];
        swapped[i][j] = rows[j][i];
      }
    }
    SquareTable table = SquareTable.of(rows);
    SquareTable other = SquareTable.of(relabelled);
    SquareTable back = SquareTable.of(swapped);
    double stuart = done(MarginalHomogeneity.of(table).stuartMaxwell()).statistic();
    assertThat(done(MarginalHomogeneity.of(other).stuartMaxwell()).statistic())
        .isCloseTo(stuart, close(stuart));
    double exact = done(BowkerTest.of(table).permutation(SEED)).pValue();
    assertThat(done(BowkerTest.of(other).permutation(SEED)).pValue()).isCloseTo(exact, close(1));
    assertThat(done(BowkerTest.of(back).permutation(SEED)).pValue()).isCloseTo(exact, close(1));
    assertThat(done(MarginalHomogeneity.of(back).linear()).statistic())
        .isEqualTo(-done(MarginalHomogeneity.of(table).linear()).statistic());
  }

  @Test
  void whenNobodyMovedThatIsTheAnswer() {
    SquareTable same = SquareTable.of(new long[][] {{4, 0}, {0, 9}});
    MarginalHomogeneity margins = MarginalHomogeneity.of(same);
    for (TestOutcome outcome :
        new TestOutcome[] {
          BowkerTest.of(same).test(SEED),
          BowkerTest.of(same).permutation(SEED),
          margins.stuartMaxwell(),
          margins.bhapkar(),
          margins.linear()
        }) {
      assertThat(done(outcome).pValue()).isEqualTo(1);
      assertThat(done(outcome).note()).hasValue("no discordant pairs");
    }
  }

  @Test
  void whenEverybodyMovedTheSameWayTheObservedCovarianceIsNone() {
    MarginalHomogeneity margins =
        MarginalHomogeneity.of(SquareTable.of(new long[][] {{0, 12}, {0, 0}}));
    assertThat(margins.bhapkar())
        .isEqualTo(new Undefined("marginal_homogeneity", "no variation", 12));
    assertThat(done(margins.stuartMaxwell()).statistic()).isCloseTo(12, close(12));
  }

  @Test
  void nobodyAtAllIsAReason() {
    SquareTable none = SquareTable.of(new long[0][0]);
    assertThat(BowkerTest.of(none).test(SEED))
        .isEqualTo(new Undefined("bowker", "no linked pairs", 0));
    assertThat(MarginalHomogeneity.of(none).linear())
        .isEqualTo(new Undefined("marginal_homogeneity", "no linked pairs", 0));
    assertThatThrownBy(() -> SquareTable.of(new long[][] {{1, 2}}))
        .hasMessage("each row must have one entry for each value: 1, found 2");
  }
}
