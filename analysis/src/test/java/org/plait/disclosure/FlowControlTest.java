package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.study.report.DisclosureRule;

/** What became of people is shown where nothing of it is small, and gives nothing away. */
class FlowControlTest {

  private static final int MINIMUM = DisclosureRule.DEFAULT.minimum();
  private static final int[] LEFT = {12, 14, 15};
  private static final int[] JOINED = {11, 16, 13};

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 250);
  }

  private static int[][] stayed() {
    return new int[][] {{20, 7, 8}, {9, 20, 11}, {6, 8, 25}};
  }

  private static boolean decomposed(FlowTables tables) {
    return !tables.shown().decompositions().get(0).groups().isEmpty();
  }

  private static List<Boolean> followed(FlowTables tables) {
    return tables.shown().transitions().stream().map(Transitions::shown).toList();
  }

  @Test
  void whatIsNowhereSmallStaysAsItIs() {
    FlowTables tables = new FlowTables(stayed(), LEFT, JOINED);
    assertThat(tables.shown()).isEqualTo(tables.flows());
  }

  @Test
  void oneSmallCellHidesTheWholeTableButNotTheCoarserOne() {
    int[][] stayed = stayed();
    stayed[0][0] = 3;
    FlowTables tables = new FlowTables(stayed, LEFT, JOINED);
    assertThat(followed(tables)).containsExactly(false, true);
    Transitions hidden = tables.shown().transitions().get(0);
    assertThat(hidden.moves()).hasSize(12).allMatch(move -> move.n().isEmpty());
    assertThat(hidden.joined()).isEmpty();
    assertThat(decomposed(tables)).isTrue();
  }

  @Test
  void fewJoinersOfAnAnswerHideItAsItsColumnWouldGiveThemAway() {
    FlowTables tables = new FlowTables(stayed(), LEFT, new int[] {11, 16, 2});
    assertThat(followed(tables)).containsExactly(false, false);
    assertThat(decomposed(tables)).isFalse();
  }

  @Test
  void fewLeaversOfAnAnswerHideTheDecomposition() {
    FlowTables tables = new FlowTables(stayed(), new int[] {12, 14, 1}, JOINED);
    assertThat(decomposed(tables)).isFalse();
  }

  @Test
  void hiddenMoversHideWhatTheyCouldBeWorkedOutFrom() {
    int[][] stayed = stayed();
    stayed[2][0] = 0;
    stayed[2][1] = 3;
    FlowTables tables = new FlowTables(stayed, LEFT, JOINED);
    assertThat(decomposed(tables)).isFalse();
    assertThat(followed(tables)).containsExactly(false, false);
  }

  @Test
  void fewWhoMovedWithinTheOtherAnswersHideTheCoarserTable() {
    int[][] stayed = stayed();
    stayed[0][1] = 2;
    FlowTables tables = new FlowTables(stayed, LEFT, JOINED);
    assertThat(followed(tables)).containsExactly(false, false);
    assertThat(decomposed(tables)).isTrue();
  }

  /**
   * A reader who combines everything shown learns no count of 1 to 4 of the tables, the movers or
   * the margins more narrowly than within {@code minimum} values.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSmallNumberOfPeopleCanBeWorkedOut(long seed) {
    FlowTables tables = FlowTables.random(seed);
    Flows shown = tables.shown();
    boolean any = decomposed(tables) || shown.transitions().stream().anyMatch(Transitions::shown);
    if (!any) {
      return;
    }
    Map<String, long[]> before = attacker(tables, Flows.NONE).ranges();
    Map<String, long[]> after = attacker(tables, shown).ranges();
    Map<String, Integer> truth = truth(tables);
    truth.forEach(
        (name, value) -> {
          long[] range = after.get(name);
          if (value > 0 && value < MINIMUM && before.containsKey(name)) {
            assertThat(range).as("%s = %d is not shown", name, value).isNotNull();
            long width = range[1] - range[0];
            long known = before.get(name)[1] - before.get(name)[0];
            assertThat(width)
                .as("%s = %d, from %d to %d", name, value, range[0], range[1])
                .isGreaterThanOrEqualTo(Math.min(known, MINIMUM - 1L));
          }
        });
  }

  /** The cells, and what adds them up to numbers that other tables hold. */
  private static Map<String, Integer> truth(FlowTables tables) {
    Map<String, Integer> truth = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        truth.put(cell(i, j), tables.stayed()[i][j]);
      }
      truth.put("left" + i, tables.left()[i]);
      truth.put("joined" + i, tables.joined()[i]);
      truth.put("from" + i, tables.from(i));
      truth.put("to" + i, tables.to(i));
    }
    Movers moved = tables.moved();
    Movers crossed = tables.crossed();
    truth.put("up", (int) moved.up());
    truth.put("down", (int) moved.down());
    truth.put("in", (int) crossed.up());
    truth.put("out", (int) crossed.down());
    truth.put("up within", (int) (moved.up() - crossed.up()));
    truth.put("down within", (int) (moved.down() - crossed.down()));
    return truth;
  }

  private static String cell(int i, int j) {
    return i + "to" + j;
  }

  private static Attacker attacker(FlowTables tables, Flows shown) {
    Attacker attacker = new Attacker();
    for (int i = 0; i < 3; i++) {
      int at = i;
      List<String> row = new ArrayList<>(three(j -> cell(at, j)));
      row.add("left" + i);
      attacker.sum("from" + i, row);
      List<String> column = new ArrayList<>(three(k -> cell(k, at)));
      column.add("joined" + i);
      attacker.sum("to" + i, column);
    }
    attacker.sum("from", three(i -> "from" + i));
    attacker.sum("to", three(i -> "to" + i));
    attacker.sum("up within", List.of(cell(0, 1)));
    attacker.sum("down within", List.of(cell(1, 0)));
    attacker.sum("in", List.of(cell(0, 2), cell(1, 2)));
    attacker.sum("out", List.of(cell(2, 0), cell(2, 1)));
    attacker.sum("up", List.of("up within", "in"));
    attacker.sum("down", List.of("down within", "out"));
    attacker.sum("same", three(i -> cell(i, i)));
    attacker.sum("pairs", List.of("up", "down", "same"));
    attacker.sum("stayed same side", List.of(cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)));
    attacker.sum("crossed same", List.of("stayed same side", cell(2, 2)));
    attacker.sum("high then", List.of(cell(2, 2), "out"));
    attacker.sum("high now", List.of(cell(2, 2), "in"));
    attacker.sum("others left", List.of("left0", "left1"));
    published(attacker, tables.safe());
    published(attacker, tables, shown);
    return attacker;
  }

  private static List<String> three(IntFunction<String> name) {
    return IntStream.range(0, 3).mapToObj(name).toList();
  }

  private static void published(Attacker attacker, Results safe) {
    for (EstimateRow row : safe.estimates()) {
      String wave = row.wave().equals("T1") ? "from" : "to";
      String code = row.key().category();
      String name = wave + (code.equals("high") ? 2 : Integer.parseInt(code) - 1);
      row.base().n().ifPresent(n -> attacker.published(name, n));
      row.base().denominator().ifPresent(n -> attacker.published(wave, n));
    }
    for (ComparisonRow row : safe.comparisons()) {
      boolean whole = row.key().category().isEmpty();
      row.bases().pairs().ifPresent(n -> attacker.published("pairs", n));
      row.movers()
          .ifPresent(
              movers -> {
                attacker.published(whole ? "up" : "in", movers.up());
                attacker.published(whole ? "down" : "out", movers.down());
                attacker.published(whole ? "same" : "crossed same", movers.same());
              });
    }
  }

  private static void published(Attacker attacker, FlowTables tables, Flows shown) {
    if (!shown.decompositions().isEmpty() && !shown.decompositions().get(0).groups().isEmpty()) {
      int[] high = tables.stayed()[2];
      attacker.published("high then", IntStream.of(high).sum());
      attacker.published("high now", IntStream.range(0, 3).map(i -> tables.stayed()[i][2]).sum());
      attacker.published("left2", tables.left()[2]);
      attacker.published("joined2", tables.joined()[2]);
    }
    for (Transitions table : shown.transitions()) {
      if (table.shown()) {
        table.moves().forEach(move -> published(attacker, table, move));
      }
    }
  }

  private static void published(Attacker attacker, Transitions table, Transitions.Move move) {
    String name =
        table.together()
            ? Map.of(
                    "high high",
                    cell(2, 2),
                    "high " + Transitions.OTHER,
                    "out",
                    "high " + Transitions.GONE,
                    "left2",
                    Transitions.OTHER + " high",
                    "in",
                    Transitions.OTHER + " " + Transitions.OTHER,
                    "stayed same side",
                    Transitions.OTHER + " " + Transitions.GONE,
                    "others left")
                .get(move.from() + " " + move.to())
            : move.to().equals(Transitions.GONE)
                ? "left" + (Integer.parseInt(move.from()) - 1)
                : cell(Integer.parseInt(move.from()) - 1, Integer.parseInt(move.to()) - 1);
    attacker.published(name, move.n().orElseThrow());
  }

  @Test
  void theSeedsShowTablesOfEveryKind() {
    List<Flows> shown = seeds().mapToObj(s -> FlowTables.random(s).shown()).toList();
    assertThat(shown.stream().filter(f -> f.transitions().get(0).shown())).hasSizeGreaterThan(2);
    assertThat(shown.stream().filter(f -> f.transitions().get(1).shown())).hasSizeGreaterThan(20);
    assertThat(shown.stream().filter(f -> f.decompositions().get(0).groups().isEmpty()))
        .hasSizeBetween(20, 230);
  }
}
