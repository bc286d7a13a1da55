package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.wording.Wording;

/** What the changes and their summary say of plans and precision, word for word. */
class ChangeSectionTest {
  private static final String S = "specialist";
  private static final RowKey SUPPORT = key(S, "exp_support", "", "", "relative_effect");

  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private static ComparisonRow higher(RowKey key) {
    return change(
        key,
        "T1",
        "T2",
        Role.PRIMARY,
        difference(key.measure(), 0.6, 0.55, 0.65),
        0.001,
        Verdict.HIGHER,
        VerdictReason.CLEAR);
  }

  private SurveyView view(FurtherResults further, ComparisonRow... rows) {
    Results results =
        new Results(
            S,
            sample.results().estimates(),
            List.of(rows),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    AnalysisPlan plan =
        new AnalysisPlan(
            Path.of("plan.yaml"),
            LocalDate.of(2026, 3, 1),
            List.of(new QuestionRef(S, "exp_support")),
            List.of(),
            List.of(),
            Optional.empty());
    return new SurveyView(
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), true, List.of(), results),
        0.95,
        further,
        Optional.of(plan));
  }

  private static Table numbers(SurveyView view) {
    return new ChangeSection(Wording.own(), List.of(view), List.of())
        .section().blocks().stream()
            .filter(Folded.class::isInstance)
            .map(Folded.class::cast)
            .filter(folded -> folded.summary().endsWith("the numbers behind these sentences"))
            .map(folded -> (Table) folded.blocks().get(0))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void eachChangeHasTheSmallestThatWouldHaveBeenFound() {
    ComparisonRow row = higher(SUPPORT);
    PrecisionRow precision =
        new PrecisionRow(
            SUPPORT, row.waves(), Optional.of(0.0712), Optional.empty(), Optional.empty());
    Table table = numbers(view(new FurtherResults(List.of(), List.of(), List.of(precision)), row));
    int column = table.head().indexOf("Would have been found");
    assertThat(column).isEqualTo(table.head().size() - 2);
    List<Cell> cells = table.groups().get(0).rows().get(0).cells();
    assertThat(cells).hasSize(table.head().size() - 1);
    assertThat(cells.get(column - 1).text()).isEqualTo("7 of 100 pairs");
    assertThat(table.notes())
        .contains(
            "Would have been found: a change of this size or more, in 4 of 5 such studies, with"
                + " each question by itself.");
  }

  @Test
  void withoutPrecisionTheCellIsEmpty() {
    Table table = numbers(view(FurtherResults.NONE, higher(SUPPORT)));
    List<Cell> cells = table.groups().get(0).rows().get(0).cells();
    assertThat(cells.get(cells.size() - 2).text()).isEmpty();
  }

  @Test
  void eachClearChangeSaysThatItWasAddedAfterThePlan() {
    SurveyView view =
        view(
            FurtherResults.NONE,
            higher(key(S, "priorities", "psirf", "", "proportion")),
            higher(key(S, "priorities", "lfpse", "", "proportion")),
            higher(SUPPORT));
    List<String> points =
        new ClearChanges(view)
            .blocks().stream()
                .filter(Bullets.class::isInstance)
                .map(block -> ((Bullets) block).points())
                .filter(own -> own.get(0).contains("higher in 2026 than in 2023"))
                .findFirst()
                .orElseThrow();
    assertThat(points).hasSize(3);
    assertThat(points.subList(0, 2))
        .allMatch(point -> point.endsWith(") (added after the plan of 1 March 2026)."));
    assertThat(points.get(2)).doesNotContain("added after the plan").endsWith(").");
  }

  private static ComparisonRow withheld(RowKey key) {
    Outcome hidden = new Suppressed(key.measure(), "minimum 5");
    return change(key, "T1", "T2", Role.PRIMARY, hidden, 0.5, Verdict.HIGHER)
        .decided(Optional.empty(), List.of());
  }

  private static ComparisonRow agree(String question) {
    RowKey key = key(S, question, "", "agree", "proportion");
    return change(
        key,
        "T1",
        "T2",
        Role.COMPANION,
        difference("proportion", 0.04, -0.06, 0.14),
        0.4,
        Verdict.NO_CLEAR_CHANGE);
  }

  @Test
  void sharesThatStandAloneSayItToo() {
    SurveyView view =
        view(
            FurtherResults.NONE,
            withheld(SUPPORT),
            agree("exp_support"),
            withheld(key(S, "exp_time", "", "", "relative_effect")),
            agree("exp_time"));
    List<String> points =
        new ClearChanges(view)
            .blocks().stream()
                .filter(Bullets.class::isInstance)
                .map(block -> ((Bullets) block).points())
                .filter(own -> own.get(0).contains("from 2023 to 2026, said"))
                .findFirst()
                .orElseThrow();
    assertThat(points.get(0)).endsWith("(between 6 points lower and 14 higher).");
    assertThat(points.get(1))
        .endsWith("(between 6 points lower and 14 higher) (added after the plan of 1 March 2026).");
  }

  @Test
  void eachRowOfAGridSaysThatItWasAddedAfterThePlan() {
    SurveyView view =
        view(
            FurtherResults.NONE,
            higher(SUPPORT),
            higher(key(S, "exp_grid", "understood", "", "relative_effect")),
            higher(key(S, "exp_grid", "isolated", "", "relative_effect")));
    List<String> names =
        new ChangeSection(Wording.own(), List.of(view), List.of())
            .section()
            .all(Definitions.class)
            .flatMap(block -> block.terms().stream())
            .map(Definitions.Term::term)
            .toList();
    assertThat(names)
        .containsExactly(
            "My organisation supports me well as a specialist",
            "Colleagues understand my role (added after the plan of 1 March 2026)",
            "I feel isolated (added after the plan of 1 March 2026)");
  }
}
