package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.ChangeAnalysis;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.HiddenGroups;
import org.plait.disclosure.rounding.StratifiedDigits;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.Weighting;
import org.plait.study.report.DisclosureRule;

/** Numbers estimated within strata, to the digits that may be told. */
class StratifiedDigitsTest {

  private static final StratifiedDigits DIGITS =
      new StratifiedDigits(new HiddenGroups(new Cells.Collector().cells()));

  private static Results results(boolean strata) {
    PanelFixture fixture = new PanelFixture().ask(Questions.agreement("q").favourable("agree"));
    for (int wave = 0; wave < 2; wave++) {
      PanelFixture.WaveFixture of =
          fixture
              .waveOf("T" + (wave + 1), 100 * wave, 100 * wave + 40)
              .chose(
                  "q",
                  String.join(" ", times(17, "4"), times(3, "1"), times(6 + wave, "4"))
                      + " "
                      + times(14 - wave, "1"));
      if (strata) {
        of.drawnFrom(IntStream.range(0, 40).map(i -> i / 20).toArray()).of(50, 150);
      }
    }
    return fixture.results();
  }

  private static EstimateRow top(Results results, boolean finite) {
    return only(
        results.estimates(),
        row ->
            row.key().measure().equals("top_box")
                && row.wave().equals("T1")
                && row.finitePopulation() == finite);
  }

  private static Estimate told(EstimateRow row) {
    return DIGITS.of(row).outcome().estimate().orElseThrow();
  }

  @Test
  void errorsAndIntervalsAreToldInSteps() {
    EstimateRow row = top(results(true), false);
    Estimate exact = row.outcome().estimate().orElseThrow();
    Estimate told = told(row);
    assertThat(told.value()).isEqualTo(exact.value());
    assertThat(told.standardError().orElseThrow() * 100)
        .isEqualTo(Math.rint(told.standardError().orElseThrow() * 100));
    assertThat(told.standardError()).isNotEqualTo(exact.standardError());
    assertThat(told.interval()).isNotEqualTo(exact.interval());
  }

  @Test
  void aNumberEstimatedByStrataIsToldInStepsItself() {
    EstimateRow row = top(results(true), true);
    double exact = row.outcome().estimate().orElseThrow().value();
    double told = told(row).value();
    assertThat(told).isNotEqualTo(exact);
    assertThat(told * 100).isEqualTo(Math.rint(told * 100));
  }

  @Test
  void soAreDifferences() {
    List<ComparisonRow> rows =
        results(true).comparisons().stream()
            .filter(row -> row.key().measure().equals("top_box"))
            .toList();
    for (ComparisonRow row : rows) {
      ComparisonRow told = DIGITS.of(row);
      assertThat(told.difference()).isNotEqualTo(row.difference());
      assertThat(
              told.difference().estimate().orElseThrow().value()
                  == row.difference().estimate().orElseThrow().value())
          .isEqualTo(!row.finitePopulation());
    }
    assertThat(rows).hasSize(2);
  }

  @Test
  void rowsWithoutStrataKeepTheirDigits() {
    Results plain = results(false);
    assertThat(plain.estimates().stream().map(DIGITS::of).toList()).isEqualTo(plain.estimates());
    assertThat(plain.comparisons().stream().map(DIGITS::of).toList())
        .isEqualTo(plain.comparisons());
  }

  /** Three teams of twenty, each a stratum; in one of them two agree, so that it is hidden. */
  private static Panel teams() {
    PanelFixture fixture =
        new PanelFixture()
            .ask(
                Questions.agreement("q").favourable("agree"),
                Questions.of("team", QuestionType.SINGLE, "a", "b", "c"));
    for (int wave = 0; wave < 2; wave++) {
      fixture
          .waveOf("T" + (wave + 1), 100 * wave, 100 * wave + 60)
          .drawnFrom(IntStream.range(0, 60).map(i -> i / 20).toArray())
          .of(50, 150, 90)
          .chose("team", String.join(" ", times(20, "a"), times(20, "b"), times(20, "c")))
          .chose(
              "q",
              String.join(
                  " ",
                  times(2, "4"),
                  times(18, "1"),
                  times(3, "4"),
                  times(17, "1"),
                  times(12, "4"),
                  times(8, "1")));
    }
    Panel panel = fixture.panel();
    double[] weights = IntStream.range(0, 60).mapToDouble(i -> 1 + i / 20).toArray();
    return panel.withWaves(
        panel.waves().stream().map(wave -> wave.weighted(Weighting.of(weights))).toList());
  }

  private static Results told(Panel panel, String... by) {
    Results results = new ChangeAnalysis(PanelFixture.settings(by)).of(panel);
    return DisclosureControl.of(DisclosureRule.DEFAULT, panel.instrument(), panel.survey())
        .apply(results);
  }

  @Test
  void aNumberEstimatedByStrataIsHiddenBesideAHiddenGroup() {
    for (String[] by : new String[][] {{}, {"team"}}) {
      Results safe = told(teams(), by);
      assertThat(safe.estimates())
          .filteredOn(row -> row.finitePopulation() && row.key().measure().equals("top_box"))
          .hasSize(2)
          .allMatch(row -> row.outcome().estimate().isPresent() == (by.length == 0));
      assertThat(safe.comparisons())
          .filteredOn(row -> row.finitePopulation() && row.key().measure().equals("top_box"))
          .hasSize(1)
          .allMatch(row -> row.difference().estimate().isPresent() == (by.length == 0));
    }
  }

  @Test
  void aWeightedNumberIsToldInStepsBesideAHiddenGroup() {
    double exact = (2 + 3 * 2 + 12 * 3) / 120.0;
    assertThat(weighted(told(teams()))).isEqualTo(exact);
    double told = weighted(told(teams(), "team"));
    assertThat(told).isNotEqualTo(exact);
    assertThat(Math.rint(told * 100)).isCloseTo(told * 100, within(1e-9));
  }

  private static double weighted(Results results) {
    return only(
            results.estimates(),
            row ->
                row.weighted()
                    && row.key().total()
                    && row.wave().equals("T1")
                    && row.key().measure().equals("top_box"))
        .outcome()
        .estimate()
        .orElseThrow()
        .value();
  }
}
