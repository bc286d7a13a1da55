package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.number;
import static org.plait.report.SampleRows.share;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;

class WeightedHeadlinesTest {
  private static final String S = "specialist";
  private static final RowKey SUPPORT = key(S, "exp_support", "", "agree", "top_box");
  private static final RowKey HOURS = key(S, "hours", "", "", "mean");

  private final SurveyResults sample = SampleReport.report().surveys().get(0);
  private final List<EstimateRow> rows = new ArrayList<>();

  private WeightedHeadlinesTest both(EstimateRow counted, Outcome weighted) {
    return both(counted, weighted, "weighted, Wilson score");
  }

  private WeightedHeadlinesTest both(EstimateRow counted, Outcome weighted, String method) {
    rows.add(
        new EstimateRow(
            counted.key(),
            counted.waves(),
            weighted,
            counted.base(),
            false,
            Optional.empty(),
            true,
            method));
    rows.add(counted);
    return this;
  }

  private WeightedHeadlines headlines(QuestionRef... planned) {
    Results results = new Results(S, rows, List.of(), List.of(), List.of(), List.of(), List.of());
    SurveyResults survey =
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), false, List.of(), results);
    Optional<AnalysisPlan> plan =
        Optional.of(List.of(planned))
            .filter(named -> !named.isEmpty())
            .map(
                named ->
                    new AnalysisPlan(
                        Path.of("plan.yaml"),
                        LocalDate.of(2026, 3, 1),
                        named,
                        List.of(),
                        List.of(),
                        Optional.empty()));
    return new WeightedHeadlines(new SurveyView(survey, 0.95, FurtherResults.NONE, plan));
  }

  private static String said(WeightedHeadlines headlines) {
    return ((Paragraph) headlines.sentence().get(0)).text();
  }

  private static List<List<String>> lines(Table.Group group) {
    return group.rows().stream()
        .map(
            row -> {
              List<String> line = new ArrayList<>(List.of(row.name()));
              row.cells()
                  .forEach(
                      cell ->
                          line.add(
                              String.join("; ", cell.text(), String.join("", cell.beneath()))));
              return line;
            })
        .toList();
  }

  @Test
  void saysHowFarWeightsMoveAShareAtMostAndShowsBoth() {
    both(share(SUPPORT, "T1", 80, 200), share(90, 200));
    both(share(SUPPORT, "T2", 100, 200), share(102, 200));
    WeightedHeadlines headlines = headlines();
    assertThat(said(headlines))
        .isEqualTo(
            "Weights move the headline shares by 5 points at most (2 compared): “My organisation"
                + " supports me well as a specialist: Agree”, 2023, is 45% with weights and 40%"
                + " without.");
    assertThat(headlines.sentence().get(1))
        .isEqualTo(
            new Block.Link(
                "See the headline figures with and without weights", "answers-specialist-weights"));
    assertThat(headlines.table().get(0))
        .isEqualTo(new Block.Heading(3, "answers-specialist-weights", "With and without weights"));
    Table table = (Table) headlines.table().get(1);
    assertThat(table.head()).containsExactly("Wave", "With weights", "Without", "Difference");
    assertThat(table.groups().get(0).heading())
        .isEqualTo("My organisation supports me well as a specialist: Agree");
    assertThat(lines(table.groups().get(0)))
        .containsExactly(
            List.of("2023", "45%; 38% to 52%", "40% (80/200); 33% to 47%", "+5 points; "),
            List.of("2026", "51%; 44% to 58%", "50% (100/200); 43% to 57%", "+1 point; "));
    assertThat(table.notes()).containsExactly("Smaller figures: 95% confidence interval.");
  }

  @Test
  void saysThatNoShareMoves() {
    both(share(SUPPORT, "T1", 80, 200), share(800, 2001));
    assertThat(said(headlines()))
        .isEqualTo(
            "Weights move none of the headline shares by as much as one point (1 compared).");
  }

  @Test
  void whatMayNotBeShownIsHiddenAndMovesNothing() {
    both(share(SUPPORT, "T1", 80, 200), share(90, 200));
    EstimateRow hidden = hidden(SUPPORT, "T2", OptionalLong.of(200));
    both(hidden, hidden.outcome());
    WeightedHeadlines headlines = headlines();
    assertThat(said(headlines)).contains("(1 compared)");
    Table table = (Table) headlines.table().get(1);
    assertThat(lines(table.groups().get(0)).get(1))
        .containsExactly("2026", "[c]; ", "[c]; ", "[c]; ");
    assertThat(table.notes()).contains("[c] = not shown, to protect people in small groups.");
  }

  @Test
  void whatWasRoundedHasNoDifference() {
    String rounded = "weighted, Wilson score; rounded to protect small groups";
    both(share(SUPPORT, "T1", 80, 200), share(90, 200), rounded);
    WeightedHeadlines headlines = headlines();
    assertThat(said(headlines))
        .isEqualTo(
            "How far weights move the headline figures is not told: the weighted ones are rounded,"
                + " to protect people in small groups.");
    Table table = (Table) headlines.table().get(1);
    assertThat(lines(table.groups().get(0)).get(0))
        .containsExactly("2023", "45%; 38% to 52%", "40% (80/200); 33% to 47%", "rounded; ");
    assertThat(table.notes())
        .contains(
            "“rounded”: the weighted figure is told in steps, to protect people in small groups, so"
                + " that a difference from it would say little.");
    both(share(SUPPORT, "T2", 100, 200), share(102, 200));
    assertThat(said(headlines()))
        .startsWith("Weights move the headline shares by 1 point at most (1 compared): ");
  }

  @Test
  void aPlansQuestionsAreTheHeadlines() {
    both(share(SUPPORT, "T1", 80, 200), share(90, 200));
    EstimateRow hours =
        new EstimateRow(
            HOURS, "T1", number("mean", 6.25, 1, 200), Base.of(200, 200), false, "t interval");
    both(hours, number("mean", 6.5, 1, 200));
    WeightedHeadlines headlines = headlines(new QuestionRef(S, "hours"));
    assertThat(headlines.sentence()).singleElement().isInstanceOf(Block.Link.class);
    Table table = (Table) headlines.table().get(1);
    assertThat(table.groups()).hasSize(1);
    assertThat(lines(table.groups().get(0)))
        .containsExactly(List.of("2023", "6.5; 5.5 to 7.5", "6.3; 5.3 to 7.3", "+0.3; "));
  }

  @Test
  void withoutWeightsNothingIsSaid() {
    rows.add(share(SUPPORT, "T1", 80, 200));
    assertThat(headlines().sentence()).isEmpty();
    assertThat(headlines().table()).isEmpty();
  }
}
