package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.instrument.QuestionType;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.QuestionRef;

/** What a plan changes: families, and which changes count as none. */
class PlannedFamiliesTest {

  private static final double EXACT = 1e-12;

  private static AnalysisSettings planned() {
    QuestionRef a = new QuestionRef("s", "a");
    QuestionRef b = new QuestionRef("s", "b");
    AnalysisPlan plan =
        new AnalysisPlan(
            Path.of("plan.yaml"),
            LocalDate.of(2026, 1, 1),
            List.of(a, b),
            List.of(new AnalysisPlan.Family("first", List.of(a))),
            List.of(new AnalysisPlan.Margin(b, 10)),
            Optional.empty());
    return new AnalysisSettings(
        0.95, Adjust.HOLM, List.of(), Set.of(Compare.CONSECUTIVE), Optional.of(plan));
  }

  /** a rises, b stays, c and d are not in the plan. */
  private static PanelFixture panel() {
    PanelFixture panel = new PanelFixture();
    List.of("a", "b", "c", "d")
        .forEach(id -> panel.ask(Questions.of(id, QuestionType.SINGLE, "yes", "no")));
    int[][] yes = {{200, 200, 200, 200}, {250, 202, 230, 240}};
    for (int wave = 0; wave < 2; wave++) {
      PanelFixture.WaveFixture made =
          panel.waveOf("T" + (wave + 1), 1000 * wave, 1000 * wave + 500);
      for (int q = 0; q < 4; q++) {
        String answers = times(yes[wave][q], "yes", 500 - yes[wave][q], "no");
        made.chose(List.of("a", "b", "c", "d").get(q), answers);
      }
    }
    return panel;
  }

  private static ComparisonRow row(String question) {
    return panel().results(planned()).comparisons().stream()
        .filter(r -> r.key().question().equals(question) && !r.finitePopulation())
        .findFirst()
        .orElseThrow();
  }

  private static double p(ComparisonRow row) {
    return row.test().orElseThrow().pValue();
  }

  @Test
  void aFamilyOfThePlanIsAdjustedByItself() {
    assertThat(row("a").family()).isEqualTo(OptionalInt.of(1));
    assertThat(row("a").adjusted().orElseThrow()).isCloseTo(p(row("a")), within(EXACT));
    assertThat(row("b").family()).isEqualTo(OptionalInt.of(1));
  }

  @Test
  void questionsThePlanDoesNotNameAreExploratory() {
    double larger = Math.max(p(row("c")), p(row("d")));
    double smaller = Math.min(p(row("c")), p(row("d")));
    assertThat(row("c").family()).isEqualTo(OptionalInt.of(2));
    assertThat(row("c").adjusted().orElseThrow()).isCloseTo(larger, within(EXACT));
    assertThat(row("d").adjusted().orElseThrow())
        .isCloseTo(Math.min(larger, 2 * smaller), within(EXACT));
  }

  @Test
  void aDeclaredMarginIsHeldAgainstTheNarrowerInterval() {
    List<PrecisionRow> rows =
        new PrecisionAnalysis(planned()).of(panel().panel(), panel().results(planned()));
    assertThat(rows).hasSize(4);
    PrecisionRow b = rows.get(1);
    assertThat(b.margin()).contains(0.1);
    assertThat(b.equivalence().orElseThrow().shown()).isTrue();
    assertThat(b.equivalence().orElseThrow().interval().confidenceLevel())
        .isCloseTo(0.9, within(EXACT));
    assertThat(rows.get(0).margin()).isEmpty();
    assertThat(rows.get(0).equivalence()).isEmpty();
  }

  @Test
  void theChangeThatCouldBeFoundRestsOnTheErrorAlone() {
    PrecisionRow b =
        new PrecisionAnalysis(planned()).of(panel().panel(), panel().results(planned())).get(1);
    double error = row("b").difference().estimate().orElseThrow().standardError().orElseThrow();
    assertThat(b.detectable().orElseThrow()).isCloseTo(2.801585 * error, within(1e-6));
  }
}
