package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.rounding.StratifiedDigits;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.study.DisclosureRule;

/** Numbers estimated within strata, to the digits that may be told. */
class StratifiedDigitsTest {

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
    return StratifiedDigits.of(row).outcome().estimate().orElseThrow();
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
      ComparisonRow told = StratifiedDigits.of(row);
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
    assertThat(plain.estimates().stream().map(StratifiedDigits::of).toList())
        .isEqualTo(plain.estimates());
    assertThat(plain.comparisons().stream().map(StratifiedDigits::of).toList())
        .isEqualTo(plain.comparisons());
  }

  /** Of twelve in a small group two agree: the group is hidden, and so is what would tell it. */
  @Test
  void aNumberEstimatedByStrataIsHiddenBesideAHiddenGroup() {
    for (String by : new String[] {"", "team"}) {
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
      Results results = by.isEmpty() ? fixture.results() : fixture.results(by);
      Panel panel = fixture.panel();
      Results safe =
          DisclosureControl.of(DisclosureRule.DEFAULT, panel.instrument(), panel.survey())
              .apply(results);
      assertThat(safe.estimates())
          .filteredOn(row -> row.finitePopulation() && row.key().measure().equals("top_box"))
          .hasSize(2)
          .allMatch(row -> row.outcome().estimate().isPresent() == by.isEmpty());
      assertThat(safe.comparisons())
          .filteredOn(row -> row.finitePopulation() && row.key().measure().equals("top_box"))
          .hasSize(1)
          .allMatch(row -> row.difference().estimate().isPresent() == by.isEmpty());
    }
  }
}
