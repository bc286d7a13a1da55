package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.RowKey;

/** What readers of an earlier report know of people whose answers are linked. */
class EarlierFlowsTest {

  private static final int[] LEFT = {12, 14, 15};
  private static final int[] JOINED = {11, 16, 13};

  private static int[][] stayed() {
    return new int[][] {{20, 7, 8}, {9, 20, 11}, {6, 8, 25}};
  }

  /** All that a report shows with these flows. */
  private static ShownFigures shown(Flows flows) {
    Map<List<String>, Map<String, Double>> moves = new HashMap<>();
    for (Transitions table : flows.transitions()) {
      for (Move move : table.moves()) {
        moves.put(
            place(table.key(), move.from(), move.to()),
            new Figures().people("n", move.n()).people("denominator", move.of()).numbers());
      }
    }
    Map<List<String>, Map<String, Double>> parts = new HashMap<>();
    for (Decomposition change : flows.decompositions()) {
      for (Part part : change.parts()) {
        String kind = part.kind().name().toLowerCase(Locale.ROOT);
        RowKey key = change.key();
        parts.put(
            place(key, key.category(), key.measure(), kind, "false"),
            new Figures().people("n_from", part.from()).people("n_to", part.to()).numbers());
      }
    }
    return new ShownFigures(
        Map.of(FigureTable.TRANSITIONS, moves, FigureTable.DECOMPOSITION, parts));
  }

  private static List<String> place(RowKey key, String... rest) {
    return Stream.concat(
            Stream.of(key.survey(), "T1", "T2", key.question(), key.item()), Stream.of(rest))
        .toList();
  }

  @Test
  void whatIsTheSameAsBeforeIsShown() {
    FlowTables tables = new FlowTables(stayed(), LEFT, JOINED);
    assertThat(tables.beside(shown(tables.flows()))).isEqualTo(tables.shown());
    assertThat(tables.exposed(shown(tables.flows()))).isEmpty();
  }

  @Test
  void whatNoEarlierReportShowsIsShown() {
    FlowTables tables = new FlowTables(stayed(), LEFT, JOINED);
    assertThat(tables.beside(ShownFigures.NONE)).isEqualTo(tables.shown());
  }

  /** One joined, and all in one cell: the difference of both tables would be that person. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void aFewPeopleMoreInOneCellHideAllThatIsToldOfTheLinked(int few) {
    FlowTables before = new FlowTables(stayed(), LEFT, JOINED);
    int[][] more = stayed();
    more[1][2] += few;
    FlowTables now = new FlowTables(more, LEFT, JOINED);
    Flows beside = now.beside(shown(before.flows()));
    assertThat(beside.transitions()).noneMatch(Transitions::shown);
    assertThat(beside.decompositions()).allMatch(change -> change.groups().isEmpty());
  }

  /** As many people in every row and column, only not the same: two changed places. */
  @Test
  void anotherTableOfTheSameMarginsIsHiddenToo() {
    FlowTables before = new FlowTables(stayed(), LEFT, JOINED);
    int[][] other = stayed();
    other[0][0]++;
    other[1][1]++;
    other[0][1]--;
    other[1][0]--;
    FlowTables now = new FlowTables(other, LEFT, JOINED);
    assertThat(now.beside(shown(before.flows())).transitions().get(0).shown()).isFalse();
  }

  @Test
  void aSmallCellThatTheEarlierReportShowsStopsTheRun() {
    int[][] small = stayed();
    small[0][1] = 3;
    FlowTables tables = new FlowTables(small, LEFT, JOINED);
    assertThat(tables.exposed(shown(tables.flows())))
        .contains(new Exposed("answers in both waves to question q", "T1-T2"));
    int[][] other = stayed();
    other[0][1] = 4;
    assertThat(tables.exposed(shown(new FlowTables(other, LEFT, JOINED).flows())))
        .doesNotContain(new Exposed("answers in both waves to question q", "T1-T2"));
  }
}
