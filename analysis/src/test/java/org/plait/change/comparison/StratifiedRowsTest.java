package org.plait.change.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;
import static org.plait.change.Rows.total;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.panel.Population;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Waves drawn within strata: their variance, and the population counted by strata. */
class StratifiedRowsTest {

  private static final double EXACT = 1e-12;

  /** In one stratum 18 of 20 agree, in the other 4 of 20; the other wave 20 of 20 and 6 of 20. */
  private static PanelFixture twoStrata(boolean counted) {
    PanelFixture fixture = new PanelFixture().ask(Questions.agreement("q").favourable("agree"));
    wave(fixture, "T1", 0, 18, 4, counted);
    wave(fixture, "T2", 100, 20, 6, counted);
    return fixture;
  }

  private static void wave(
      PanelFixture fixture, String id, int first, int agree, int others, boolean counted) {
    PanelFixture.WaveFixture wave =
        fixture
            .waveOf(id, first, first + 40)
            .drawnFrom(IntStream.range(0, 40).map(i -> i / 20).toArray())
            .chose(
                "q",
                String.join(
                    " ",
                    times(agree, "4"),
                    times(20 - agree, "1"),
                    times(others, "4"),
                    times(20 - others, "1")));
    if (counted) {
      wave.of(50, 150);
    }
  }

  private static EstimateRow top(Results results, boolean finite) {
    return only(
        results.estimates(),
        row ->
            row.key().measure().equals("top_box")
                && row.waves().contains("T1")
                && row.finitePopulation() == finite);
  }

  private static double error(Estimate estimate) {
    return estimate.standardError().orElseThrow();
  }

  @Test
  void theVarianceIsThatWithinStrata() {
    EstimateRow row = top(twoStrata(false).results(), false);
    assertThat(value(row)).isCloseTo(22 / 40.0, within(EXACT));
    double within = (18 * 2 / 20.0 + 4 * 16 / 20.0) * 20 / 19 / 1600;
    assertThat(error(row.outcome().estimate().orElseThrow()))
        .isCloseTo(Math.sqrt(within), within(EXACT));
    assertThat(row.method()).isEqualTo("Wilson score, effective sample size, within strata");
    assertThat(row.weighted()).isFalse();
  }

  @Test
  void aChangeIsTestedWithinStrata() {
    ComparisonRow row =
        only(
            twoStrata(false).results().comparisons(),
            r -> r.key().measure().equals("relative_effect"));
    assertThat(row.method()).endsWith(", within strata");
    assertThat(row.weighted()).isFalse();
    assertThat(row.test().orElseThrow().df()).hasValue(78);
  }

  @Test
  void thePopulationIsEstimatedFromItsStrata() {
    Results results = twoStrata(true).population(people(Standing.PUBLISHED)).results();
    EstimateRow row = top(results, true);
    assertThat(value(row)).isCloseTo((50 * 0.9 + 150 * 0.2) / 200, within(EXACT));
    assertThat(row.base().population()).hasValue(200);
    assertThat(row.method())
        .isEqualTo("Wilson score, finite population, within strata, published population");
    assertThat(row.bounds().orElseThrow().lower()).isCloseTo(22 / 200.0, within(EXACT));
    ComparisonRow change =
        only(
            results.comparisons(),
            r -> r.key().measure().equals("top_box") && r.finitePopulation());
    assertThat(change.difference().estimate().orElseThrow().value())
        .isCloseTo((50 * 0.1 + 150 * 0.1) / 200, within(EXACT));
    assertThat(change.test()).isEmpty();
    assertThat(change.method()).isEqualTo("finite population, within strata, published population");
  }

  @Test
  void theDecidingRowIsTheSameWithAndWithoutPopulation() {
    List<ComparisonRow> with =
        twoStrata(true).population(people(Standing.ASSUMPTION)).results().comparisons();
    List<ComparisonRow> without = twoStrata(false).results().comparisons();
    assertThat(with.stream().filter(r -> !r.finitePopulation())).containsExactlyElementsOf(without);
  }

  @Test
  void oneStratumIsAWaveWithoutStrata() {
    PanelFixture one = new PanelFixture().ask(Questions.agreement("q"));
    one.waveOf("T1", 0, 20).drawnFrom(new int[20]).chose("q", times(12, "4") + " " + times(8, "1"));
    Interval interval =
        total(one.results().estimates(), "T1", "", "4")
            .outcome()
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow();
    assertThat(interval.method().name()).isEqualTo("Wilson score");
  }

  private static Population people(Standing standing) {
    return new Population(Map.of("T1", 200L, "T2", 200L), Map.of(), Map.of(), standing);
  }
}
