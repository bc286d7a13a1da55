package org.plait.change.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.primary;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.Verdict;
import org.plait.instrument.QuestionType;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.WavePair;

/** Which tests are adjusted together. */
class FamiliesTest {

  private static final double EXACT = 1e-12;

  /** Two confirmatory questions, an unordered one, a profile one; two regions; three waves. */
  private static PanelFixture panel() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("region", QuestionType.SINGLE, "n", "s").profile(),
                Questions.of("a", QuestionType.SINGLE, "yes", "no"),
                Questions.of("m", QuestionType.MULTIPLE, "x", "y"),
                Questions.of("u", QuestionType.SINGLE, "1", "2", "3"));
    int[] yes = {8, 16, 20};
    for (int i = 0; i < yes.length; i++) {
      panel
          .waveOf("T" + (i + 1), 100 * i, 100 * i + 40)
          .chose("region", times(10, "n", 10, "s", 10, "n", 10, "s"))
          .chose("a", times(yes[i], "yes", 40 - yes[i], "no"))
          .chose("m.x", times(yes[i] + 10, "1", 30 - yes[i], "0"))
          .chose("m.y", times(yes[i] - 8, "1", 48 - yes[i], "0"))
          .chose("u", times(yes[i], "1", 10, "2", 30 - yes[i], "3"));
    }
    return panel;
  }

  private static AnalysisSettings unadjusted() {
    return new AnalysisSettings(
        0.95, Adjust.NONE, List.of("region"), Set.of(Compare.CONSECUTIVE, Compare.BASELINE));
  }

  @Test
  void aFamilyIsOnePairOfWavesAndOneTestAQuestionOrOption() {
    Results results = panel().results("region");
    assertThat(results.comparisons().stream().filter(r -> r.role() == Role.PRIMARY))
        .hasSize(9)
        .allMatch(r -> r.key().total())
        .allMatch(r -> r.family().equals(OptionalInt.of(3)))
        .noneMatch(r -> r.key().question().equals("u"));
  }

  @Test
  void primaryRowsAreAdjustedByHolm() {
    List<ComparisonRow> family =
        panel().results("region").comparisons().stream()
            .filter(r -> r.role() == Role.PRIMARY)
            .filter(r -> r.waves().equals(new WavePair("T1", "T2")))
            .sorted(java.util.Comparator.comparingDouble(FamiliesTest::raw))
            .toList();
    double first = Math.min(1, 3 * raw(family.get(0)));
    double second = Math.max(first, Math.min(1, 2 * raw(family.get(1))));
    double third = Math.max(second, raw(family.get(2)));
    assertThat(adjusted(family.get(0))).isEqualTo(first, within(EXACT));
    assertThat(adjusted(family.get(1))).isEqualTo(second, within(EXACT));
    assertThat(adjusted(family.get(2))).isEqualTo(third, within(EXACT));
  }

  @Test
  void breakdownsAreAdjustedByBenjaminiHochbergWithinTheirPair() {
    List<ComparisonRow> family =
        panel().results("region").comparisons().stream()
            .filter(r -> r.key().groupBy().equals("region"))
            .filter(r -> r.waves().equals(new WavePair("T1", "T2")))
            .sorted(java.util.Comparator.comparingDouble(FamiliesTest::raw))
            .toList();
    assertThat(family)
        .hasSize(12)
        .allMatch(r -> r.role() == Role.EXPLORATORY)
        .allMatch(r -> r.family().equals(OptionalInt.of(12)));
    double least = 1;
    for (int rank = family.size(); rank > 0; rank--) {
      least = Math.min(least, raw(family.get(rank - 1)) * family.size() / rank);
      assertThat(adjusted(family.get(rank - 1))).isEqualTo(least, within(EXACT));
    }
  }

  @Test
  void breakdownsHaveAVerdictOfTheirOwnExceptWhereTheQuestionHasNone() {
    List<ComparisonRow> groups =
        panel().results("region").comparisons().stream().filter(r -> !r.key().total()).toList();
    assertThat(groups).anyMatch(r -> r.verdict().isPresent());
    assertThat(groups).allMatch(r -> r.verdict().isEmpty() == r.key().question().equals("u"));
  }

  @Test
  void withoutAdjustmentThePValuesStandAsTheyAre() {
    Results results = panel().results(unadjusted());
    assertThat(results.comparisons()).allMatch(r -> r.adjusted().isEmpty() && r.family().isEmpty());
    ComparisonRow a = primary(results, "a", "T1", "T3");
    assertThat(a.verdict()).contains(Verdict.HIGHER);
  }

  @Test
  void aTestThatCanNotBeDoneDoesNotCount() {
    Results results =
        new PanelFixture()
            .ask(
                Questions.of("a", QuestionType.SINGLE, "yes", "no"),
                Questions.of("few", QuestionType.SINGLE, "yes", "no"))
            .waveOf("T1", 0, 10)
            .chose("a", times(10, "yes"))
            .chose("few", times(9, "yes", 1, "."))
            .then()
            .waveOf("T2", 100, 110)
            .chose("a", times(10, "no"))
            .chose("few", times(10, "no"))
            .then()
            .results();
    assertThat(primary(results, "a", "T1", "T2").family()).hasValue(1);
    assertThat(primary(results, "few", "T1", "T2").family()).isEmpty();
  }

  private static double raw(ComparisonRow row) {
    return row.test().orElseThrow().pValue();
  }

  private static double adjusted(ComparisonRow row) {
    return row.adjusted().orElseThrow();
  }
}
