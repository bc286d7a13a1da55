package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.codes;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.question;
import static org.plait.disclosure.SampleTables.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

class ComparisonControlTest {

  private static final Bases LINKED = Bases.of(100, 120, 60);
  private static final Movers MANY = new Movers(20, 30, 10);
  private static final String[] CODES = {"1", "2", "3"};

  private final SampleTables tables =
      new SampleTables().with(question("q", QuestionType.ORDINAL, codes(CODES)));

  private Results control(List<ComparisonRow> comparisons, int[]... waves) {
    List<EstimateRow> estimates = new ArrayList<>();
    for (int wave = 0; wave < waves.length; wave++) {
      int base = IntStream.of(waves[wave]).sum();
      for (int i = 0; i < CODES.length; i++) {
        RowKey key = key("q", "", CODES[i], "", "");
        estimates.add(row(key, "T" + (wave + 1), waves[wave][i], base));
      }
    }
    Results results =
        new Results(
            SampleTables.SURVEY,
            estimates,
            comparisons,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
        .apply(results);
  }

  private static ComparisonRow comparison(
      String category, String measure, Design design, Bases bases, Movers movers) {
    return new ComparisonRow(
        key("q", "", category, "", "").withMeasure(measure),
        new WavePair("T1", "T2"),
        Role.PRIMARY,
        design,
        Estimate.of(measure, 0.1, 60, new Method("made up", "")),
        false,
        false,
        Optional.empty(),
        Optional.of(0.04),
        Optional.of(new Effect("Cliff delta", 0.1, Optional.empty(), Optional.empty())),
        bases,
        Optional.of(movers),
        Comparability.EXACT,
        Optional.of(Verdict.HIGHER),
        List.of(VerdictReason.CLEAR),
        OptionalInt.of(3),
        "made up");
  }

  private ComparisonRow safe(ComparisonRow row) {
    return control(List.of(row), new int[] {30, 30, 40}, new int[] {40, 40, 40})
        .comparisons()
        .get(0);
  }

  @Test
  void aSafeComparisonStaysAsItIs() {
    ComparisonRow row = comparison("1", "proportion", Design.OVERLAPPING, LINKED, MANY);
    assertThat(safe(row)).isEqualTo(row);
  }

  @Test
  void hidesTheDifferenceWhereEitherWaveIsHidden() {
    ComparisonRow row = comparison("1", "proportion", Design.OVERLAPPING, LINKED, MANY);
    ComparisonRow safe =
        control(List.of(row), new int[] {30, 30, 40}, new int[] {3, 60, 57}).comparisons().get(0);
    assertThat(safe.difference()).isInstanceOf(Suppressed.class);
    assertThat(safe.bases()).isEqualTo(Bases.HIDDEN);
    assertThat(safe.adjusted()).isEmpty();
    assertThat(safe.effect()).isEmpty();
    assertThat(safe.movers()).isEmpty();
    assertThat(safe.verdict()).isEmpty();
    assertThat(safe.reasons()).isEmpty();
    assertThat(safe.family()).isEmpty();
    assertThat(safe.key()).isEqualTo(row.key());
    assertThat(safe.method()).isEqualTo("made up");
  }

  @Test
  void hidesAnOrderedComparisonWhereAnyCategoryIsHidden() {
    ComparisonRow row = comparison("", "relative_effect", Design.OVERLAPPING, LINKED, MANY);
    ComparisonRow safe =
        control(List.of(row), new int[] {30, 30, 40}, new int[] {3, 60, 57}).comparisons().get(0);
    assertThat(safe.difference()).isInstanceOf(Suppressed.class);
  }

  @Test
  void hidesHowFewMovedButNotWhatChanged() {
    Movers few = new Movers(2, 50, 8);
    ComparisonRow safe = safe(comparison("", "relative_effect", Design.OVERLAPPING, LINKED, few));
    assertThat(safe.movers()).isEmpty();
    assertThat(safe.difference()).isInstanceOf(Estimate.class);
    assertThat(safe.bases()).isEqualTo(LINKED);
  }

  /** 100 answered at first, 97 of them linked: three left, and attrition would hide them. */
  @Test
  void hidesPairsWhereNearlyAllAreLinked() {
    Bases bases = Bases.of(100, 120, 97);
    ComparisonRow safe =
        safe(comparison("", "relative_effect", Design.OVERLAPPING, bases, new Movers(40, 37, 20)));
    assertThat(safe.bases().pairs()).isEmpty();
    assertThat(safe.bases().from()).contains(100L);
    assertThat(safe.movers()).isEmpty();
  }

  @Test
  void hidesTheTestOfLinkedRespondentsWithTheirNumber() {
    ComparisonRow primary =
        comparison(
            "",
            "relative_effect",
            Design.OVERLAPPING,
            Bases.of(100, 120, 97),
            new Movers(40, 37, 20));
    ComparisonRow signedRank =
        comparison(
            "", "relative_effect", Design.PAIRED, Bases.of(97, 97, 97), new Movers(40, 37, 20));
    Results safe =
        control(List.of(primary, signedRank), new int[] {30, 30, 40}, new int[] {40, 40, 40});
    assertThat(safe.comparisons().get(1).difference()).isInstanceOf(Suppressed.class);
    assertThat(safe.comparisons().get(1).bases()).isEqualTo(Bases.HIDDEN);
  }

  @Test
  void controlAgainChangesNothing() {
    List<ComparisonRow> rows =
        List.of(
            comparison("1", "proportion", Design.OVERLAPPING, LINKED, MANY),
            comparison("", "relative_effect", Design.OVERLAPPING, LINKED, new Movers(2, 50, 8)),
            comparison("2", "proportion", Design.OVERLAPPING, Bases.of(100, 120, 97), MANY));
    Results once = control(rows, new int[] {30, 30, 40}, new int[] {40, 40, 40});
    Results twice =
        DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
            .apply(once);
    assertThat(twice).isEqualTo(once);
  }
}
