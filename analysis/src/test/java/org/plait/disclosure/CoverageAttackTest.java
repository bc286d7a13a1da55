package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.row.CoverageControl;
import org.plait.study.report.DisclosureRule;

/**
 * A reader of a map of who answered, who knows how many answered in every cell and how many people
 * the frame has in each row and column: what the others of a hidden cell can be.
 */
class CoverageAttackTest {

  private static final int MINIMUM = DisclosureRule.DEFAULT.minimum();

  /** How many of each cell of the frame did not answer; -1 where there is no such cell. */
  private record Frame(int[][] others) {

    private static final int ANSWERED = 20;

    static Frame random(long seed) {
      Random random = new Random(seed * 31);
      int rows = 2 + random.nextInt(4);
      int columns = 2 + random.nextInt(4);
      int[][] others = new int[rows][columns];
      for (int[] row : others) {
        for (int j = 0; j < columns; j++) {
          row[j] = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(25);
        }
      }
      // Of a group of whom few did not answer, how many did is hidden by itself.
      Frame frame = new Frame(others);
      return frame.rowSums().noneMatch(Frame::few) && frame.columnSums().noneMatch(Frame::few)
          ? frame
          : random(seed + 1000);
    }

    private static boolean few(int people) {
      return people > 0 && people < MINIMUM;
    }

    IntStream rowSums() {
      return Stream.of(others).mapToInt(row -> IntStream.of(row).sum());
    }

    IntStream columnSums() {
      return IntStream.range(0, columns())
          .map(column -> Stream.of(others).mapToInt(row -> row[column]).sum());
    }

    int columns() {
      return others[0].length;
    }

    private RowKey key(int row, int column, String category) {
      boolean rate = category.equals("response_rate");
      return new RowKey(
          SampleTables.SURVEY,
          "kind",
          rate ? "k" + row : "",
          rate ? category : "k" + row,
          "place",
          "p" + column,
          "proportion");
    }

    /** Whether each cell's number in the frame is shown. */
    boolean[][] shown() {
      List<EstimateRow> estimates = new ArrayList<>();
      List<EstimateRow> response = new ArrayList<>();
      for (int i = 0; i < others.length; i++) {
        for (int j = 0; j < columns(); j++) {
          if (others[i][j] < 0) {
            continue;
          }
          estimates.add(SampleTables.row(key(i, j, ""), "T1", ANSWERED, 1000));
          response.add(
              SampleTables.row(
                  key(i, j, "response_rate"), "T1", ANSWERED, ANSWERED + others[i][j]));
        }
      }
      SampleTables tables = new SampleTables();
      List<EstimateRow> told =
          new CoverageControl(
                  new Strictness(
                      DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey()),
                  estimates)
              .apply(response);
      boolean[][] shown = new boolean[others.length][columns()];
      for (EstimateRow row : told) {
        int place = Integer.parseInt(row.key().item().substring(1));
        int column = Integer.parseInt(row.key().group().substring(1));
        shown[place][column] = row.base().denominator().isPresent();
      }
      return shown;
    }

    /** The least and the greatest that each hidden number can be. */
    Map<String, long[]> ranges(boolean[][] shown) {
      Attacker attacker = new Attacker();
      for (int i = 0; i < others.length; i++) {
        int row = i;
        line(attacker, "row " + i, IntStream.range(0, columns()).mapToObj(j -> row + " " + j));
        attacker.published("row " + i, IntStream.of(others[i]).sum());
      }
      for (int j = 0; j < columns(); j++) {
        int column = j;
        line(
            attacker,
            "column " + j,
            IntStream.range(0, others.length).mapToObj(i -> i + " " + column));
        attacker.published("column " + j, Stream.of(others).mapToInt(r -> r[column]).sum());
      }
      for (int i = 0; i < others.length; i++) {
        for (int j = 0; j < columns(); j++) {
          if (shown[i][j]) {
            attacker.published(i + " " + j, others[i][j]);
          }
        }
      }
      return attacker.ranges();
    }

    /** Whether enough people did not answer, and nothing beside them is left to hide. */
    boolean allIsHidden(String cell, boolean[][] shown) {
      int row = Integer.parseInt(cell.split(" ")[0]);
      int column = Integer.parseInt(cell.split(" ")[1]);
      return others[row][column] >= MINIMUM
          && IntStream.range(0, columns()).noneMatch(j -> shown[row][j])
          && IntStream.range(0, others.length).noneMatch(i -> shown[i][column]);
    }

    private static void line(Attacker attacker, String name, Stream<String> cells) {
      attacker.sum(name, cells.toList());
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenNumberOfThoseWhoDidNotAnswerIsNearlyKnown(long seed) {
    Frame frame = Frame.random(seed);
    boolean[][] shown = frame.shown();
    for (int i = 0; i < shown.length; i++) {
      for (int j = 0; j < frame.columns(); j++) {
        int others = frame.others()[i][j];
        assertThat(shown[i][j] && others > 0 && others < MINIMUM).isFalse();
      }
    }
    frame
        .ranges(shown)
        .forEach(
            (cell, range) ->
                assertThat(safe(range) || frame.allIsHidden(cell, shown))
                    .as("%s from %d to %d", cell, range[0], range[1])
                    .isTrue());
  }

  private static boolean safe(long[] range) {
    return range[0] <= 0 || range[1] - range[0] >= MINIMUM;
  }

  /** What all margins together tell of a group that is in one place only can't be helped. */
  @Test
  void aGroupInOnePlaceOnlyHidesNothingElse() {
    Frame frame =
        new Frame(new int[][] {{20, 20, 3, 4}, {20, 20, 4, 3}, {20, 20, 3, 4}, {-1, -1, -1, 3}});
    boolean[][] shown = frame.shown();
    for (int i = 0; i < 3; i++) {
      assertThat(shown[i]).containsExactly(true, true, false, false);
    }
    assertThat(shown[3][3]).isFalse();
  }

  /** Two hidden in each line hide a 2 that is never fewer than 1 nor more than 4. */
  @Test
  void twoHiddenInEachLineAreNotAlwaysEnough() {
    Frame frame = new Frame(new int[][] {{2, 2, 20}, {2, 1, 20}, {20, 20, 20}});
    boolean[][] two = {{false, false, true}, {false, false, true}, {true, true, true}};
    long[] range = frame.ranges(two).get("0 0");
    assertThat(range).containsExactly(1, 4);
    boolean[][] shown = frame.shown();
    long[] safe = frame.ranges(shown).get("0 0");
    assertThat(safe(safe)).isTrue();
  }
}
