package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Kind;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Labels;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Undefined;
import org.plait.study.wording.Wording;

class FlowBlocksTest {
  private static final Method MADE_UP = new Method("made up", "");
  private final SurveyResults survey = SampleReport.report().surveys().get(0);
  private final ComparisonRow row = changed(survey.results());
  private final RowKey share = named(row.key(), "agree", "top_box");

  private static ComparisonRow changed(Results results) {
    return results.comparisons().stream()
        .filter(r -> r.verdict().filter(Verdict.HIGHER::equals).isPresent())
        .filter(r -> r.key().total() && r.key().item().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static RowKey named(RowKey key, String category, String measure) {
    return new RowKey(
        key.survey(), key.question(), key.item(), category, key.groupBy(), key.group(), measure);
  }

  private Decomposition decomposition(double net, double stayers) {
    List<Part> parts = new ArrayList<>();
    double[] values = {net, stayers, net - stayers, 0};
    for (Kind kind : Kind.values()) {
      parts.add(
          new Part(
              kind,
              Estimate.of("change", values[kind.ordinal()], 97, MADE_UP),
              OptionalLong.of(97),
              OptionalLong.of(97)));
    }
    return new Decomposition(share, row.waves(), false, parts, List.of());
  }

  private FlowBlocks blocks(Flows flows) {
    return new FlowBlocks(new Labels(survey.survey(), survey.instrument(), Wording.own()), flows);
  }

  private Optional<String> said(double net, double stayers) {
    return blocks(new Flows(List.of(decomposition(net, stayers)), List.of())).sentence(row);
  }

  @Test
  void wholePointsAddUpWhateverTheirRounding() {
    assertThat(said(0.084, 0.0349).orElseThrow())
        .endsWith(
            ", +8 points, is made up of +3 points among the 97 people who answered both times and"
                + " +5 points from different people answering.");
    assertThat(said(-0.01, 0.02).orElseThrow())
        .endsWith(
            ", −1 point, is made up of +2 points among the 97 people who answered both times and"
                + " −3 points from different people answering.");
  }

  @Test
  void nothingIsSaidOfWhatIsHiddenOrDidNotChange() {
    Decomposition hidden = decomposition(0.08, 0.05);
    Flows none =
        new Flows(
            List.of(
                new Decomposition(
                    hidden.key(),
                    hidden.waves(),
                    false,
                    hidden.parts().stream()
                        .map(
                            p ->
                                new Part(
                                    p.kind(),
                                    new Undefined("change", "hidden", 0),
                                    OptionalLong.empty(),
                                    OptionalLong.empty()))
                        .toList(),
                    List.of())),
            List.of());
    assertThat(blocks(none).sentence(row)).isEmpty();
    ComparisonRow same = row.decided(Optional.of(Verdict.NO_CLEAR_CHANGE), List.of());
    Flows told = new Flows(List.of(hidden), List.of());
    assertThat(blocks(told).sentence(same)).isEmpty();
  }

  private static Move move(String from, String to, long n, long of) {
    return new Move(
        from,
        to,
        Proportion.of(n, of).estimate(ProportionInterval.WILSON, 0.95),
        OptionalLong.of(n),
        OptionalLong.of(of));
  }

  @Test
  void theTableSaysWhereAnswersWentAndWhoIsMissing() {
    Transitions table =
        new Transitions(
            share,
            row.waves(),
            List.of(
                move("agree", "agree", 30, 60),
                move("agree", Transitions.OTHER, 12, 60),
                move("agree", Transitions.GONE, 18, 60)),
            List.of());
    List<Block> tables = blocks(new Flows(List.of(), List.of(table))).tables(List.of(row));
    assertThat(tables).hasSize(1);
    Table shown = (Table) tables.get(0);
    assertThat(shown.head().subList(2, 4))
        .containsExactly("Any other answer", "Did not answer again");
    assertThat(shown.groups().get(0).rows().get(0).cells().get(0).text()).isEqualTo("50%");
    assertThat(shown.groups().get(0).rows().get(0).cells().get(0).beneath())
        .containsExactly("30/60", "38% to 62%");
  }

  @Test
  void aChangeOfEveryCategoryIsToldAsTheShares() {
    Decomposition told = decomposition(0.08, 0.03);
    Decomposition whole =
        new Decomposition(
            named(share, "", "proportion"), row.waves(), false, told.parts(), List.of());
    assertThat(blocks(new Flows(List.of(whole), List.of())).sentence(row))
        .contains(
            "The share’s change, +8 points, is made up of +3 points among the 97 people who"
                + " answered both times and +5 points from different people answering.");
  }

  @Test
  void captionsGoOnFromTheSubjectHoweverItEnds() {
    assertThat(FlowBlocks.caption(Wording.own(), "I feel isolated", "2023", "2026"))
        .isEqualTo("I feel isolated: from 2023 to 2026");
    assertThat(
            FlowBlocks.caption(
                Wording.own(), "There is a patient safety specialist.", "2026", "2028"))
        .isEqualTo("There is a patient safety specialist: from 2026 to 2028");
    assertThat(FlowBlocks.caption(Wording.own(), "Who leads?", "2023", "2026"))
        .isEqualTo("Who leads? From 2023 to 2026");
  }

  @Test
  void whereTheFinerTableIsHiddenTheCoarserIsShown() {
    Transitions fine =
        new Transitions(
            named(share, "", "relative_effect"),
            row.waves(),
            List.of(move("agree", "agree", 30, 60)),
            List.of());
    Transitions coarse =
        new Transitions(
            share,
            row.waves(),
            List.of(
                move(Transitions.OTHER, "agree", 30, 60),
                move(Transitions.OTHER, Transitions.NO_KEY, 30, 60)),
            List.of());
    Transitions hidden = fine.hidden(new Undefined("share", "hidden", 0));
    Table shown =
        (Table) blocks(new Flows(List.of(), List.of(hidden, coarse))).tables(List.of(row)).get(0);
    assertThat(shown.head().get(0)).isEqualTo("Answer in 2023");
    assertThat(shown.head().get(2)).isEqualTo("Can’t be followed");
    assertThat(shown.groups().get(0).rows().get(0).name()).isEqualTo("Any other answer");
    assertThat(shown.caption()).endsWith(": from 2023 to 2026");
    assertThat(shown.notes())
        .containsExactly(
            "Each row shows where those went who gave that answer in the earlier wave; its shares"
                + " add up to 100%, but for rounding.",
            "“Did not answer again” counts everybody without an answer in the later wave, whatever"
                + " the reason.");
    assertThat(blocks(new Flows(List.of(), List.of(hidden))).tables(List.of(row))).isEmpty();
  }

  @Test
  void aFigureIsDrawnWhereTheAnswersChangedAndSaysHowManyStayed() {
    Transitions table =
        new Transitions(
            share,
            row.waves(),
            List.of(
                move("agree", "agree", 30, 60),
                move("agree", Transitions.OTHER, 12, 60),
                move("agree", Transitions.GONE, 18, 60)),
            List.of(25L, 0L));
    FlowBlocks told = blocks(new Flows(List.of(), List.of(table)));
    Block.Figure figure = (Block.Figure) told.figures(List.of(row)).get(0);
    assertThat(figure.chart().title())
        .endsWith(" from 2023 to 2026, 30 of 42 people stayed on the same side");
    assertThat(figure.chart().description())
        .isEqualTo(
            "2023 to 2026. Of “Agree”: 30 to “Agree”, 12 to “Any other answer”, 18 to “No answer"
                + " in the other wave”. Of “No answer in the other wave”: 25 to “Agree”.");
    ComparisonRow same = row.decided(Optional.of(Verdict.NO_CLEAR_CHANGE), List.of());
    assertThat(told.figures(List.of(same))).isEmpty();
    Transitions hidden = table.hidden(new Undefined("share", "hidden", 0));
    assertThat(blocks(new Flows(List.of(), List.of(hidden))).figures(List.of(row))).isEmpty();
  }
}
