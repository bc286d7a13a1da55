package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;
import static org.plait.change.Rows.primary;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.instrument.QuestionType;
import org.plait.panel.Population;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;

/** Between waves: rows that take the size of the population into account. */
class FiniteComparisonsTest {

  private static PanelFixture twoWaves(Questions question, String earlier, String later, int from) {
    int n = earlier.split(" ").length;
    int m = later.split(" ").length;
    return new PanelFixture()
        .ask(question)
        .waveOf("T1", 0, n)
        .chose("q", earlier)
        .then()
        .waveOf("T2", from, from + m)
        .chose("q", later)
        .then();
  }

  private static Questions yesNo() {
    return Questions.of("q", QuestionType.SINGLE, "yes", "no");
  }

  private static PanelFixture finite(Questions question) {
    return twoWaves(question, times(10, "yes", 10, "no"), times(14, "yes", 6, "no"), 5)
        .population(
            new Population(
                Map.of("T1", 30L, "T2", 40L),
                Map.of(new WavePair("T1", "T2"), 25L),
                Map.of(),
                Standing.ASSUMPTION));
  }

  @Test
  void thePopulationGivesASecondRowThatDecidesNothing() {
    Results results = finite(yesNo()).results();
    ComparisonRow row = only(results.comparisons(), ComparisonRow::finitePopulation);
    ComparisonRow without = primary(results, "q", "T1", "T2");
    assertThat(row.role()).isEqualTo(Role.COMPANION);
    assertThat(row.method()).endsWith(", assumed population");
    assertThat(row.test()).isEmpty();
    assertThat(row.verdict()).isEmpty();
    assertThat(width(row)).isLessThan(width(without));
    assertThat(value(row)).isEqualTo(value(without));
  }

  @Test
  void aRoutedQuestionHasNoFiniteComparison() {
    assertThat(finite(yesNo().routed()).results().comparisons())
        .noneMatch(ComparisonRow::finitePopulation);
  }

  @Test
  void moreAnswersThanPeopleLeavesTheFiniteRowUndefined() {
    Results results =
        twoWaves(yesNo(), times(20, "yes"), times(20, "yes"), 0)
            .population(
                new Population(
                    Map.of("T1", 15L, "T2", 40L), Map.of(), Map.of(), Standing.PUBLISHED))
            .results();
    ComparisonRow row = only(results.comparisons(), ComparisonRow::finitePopulation);
    assertThat(row.difference().estimate()).isEmpty();
    assertThat(row.method())
        .isEqualTo("difference of proportions, finite population, published population");
  }

  @Test
  void sameInputsGiveTheSameRows() {
    AnalysisSettings settings =
        new AnalysisSettings(0.9, Adjust.NONE, List.of(), Set.of(Compare.BASELINE));
    assertThat(finite(yesNo()).results(settings)).isEqualTo(finite(yesNo()).results(settings));
  }

  private static double width(ComparisonRow row) {
    return row.difference().estimate().orElseThrow().interval().orElseThrow().width();
  }
}
