package org.plait.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.CellLine;

/** The widths of a table's columns, in twentieths of a point of a page of 9,638. */
class ColumnWidthsTest {

  private static final int PAGE = 9_638;
  private static final String QUESTION =
      "Which national priorities are you working on now? Patient safety education and training";

  @Test
  void widthsFillThePage() {
    assertThat(sum(widths(List.of("Question", "Change"), row(QUESTION, "+3 points"))))
        .isEqualTo(PAGE);
    assertThat(sum(widths(List.of("a", "b"), row("c", "d")))).isEqualTo(PAGE);
    assertThat(sum(widths(many(40), row("x", many(39).toArray(String[]::new))))).isEqualTo(PAGE);
  }

  @Test
  void whatTakesManyLinesGetsTheRoomThatNumbersLeave() {
    List<Integer> widths =
        widths(
            List.of("Question", "Answered earlier", "p", "What it means"),
            row(QUESTION, "225", "0.041", "no clear change"));
    assertThat(widths.get(0)).isGreaterThan(PAGE / 2);
    assertThat(widths.get(2)).isLessThan(PAGE / 10);
  }

  @Test
  void aColumnIsWideEnoughForItsLongestWord() {
    String longest = "interdisciplinary";
    List<Integer> widths =
        widths(List.of("Question", "Profession"), row(QUESTION.repeat(20), longest));
    assertThat(widths.get(1)).isGreaterThan(1_150);
  }

  @Test
  void columnsThatSayAsMuchAreAsWide() {
    List<Integer> widths = widths(List.of("a", "b"), row(QUESTION, QUESTION));
    assertThat(widths.get(0)).isCloseTo(widths.get(1), within(1));
  }

  @Test
  void anIntervalStandsBesideItsNumberWhereAllOfAColumnFit() {
    Table table = table(List.of("Answer", "2026"), shared(QUESTION, 1), shared("No", 1));
    assertThat(ColumnWidths.beside(table, 1, ColumnWidths.of(table, PAGE).get(1))).isTrue();
    List<String> heads = Stream.concat(Stream.of("Answer"), many(12).stream()).toList();
    Table wide = table(heads, shared(QUESTION, 12));
    assertThat(ColumnWidths.beside(wide, 12, ColumnWidths.of(wide, PAGE).get(12))).isFalse();
  }

  @Test
  void wordsKeepTheirRoomBeforeIntervalsStandBesideNumbers() {
    List<String> heads = Stream.concat(Stream.of("Answer"), many(3).stream()).toList();
    List<Integer> widths = ColumnWidths.of(table(heads, shared(QUESTION, 3)), PAGE);
    assertThat(widths.get(0)).isGreaterThanOrEqualTo(2_800);
  }

  private static Table.Row shared(String name, int columns) {
    Cell share = new Cell(CellLine.of("42% (77/184)"), List.of(CellLine.of("35% to 49%")), true);
    return new Table.Row(name, Collections.nCopies(columns, share));
  }

  private static Table table(List<String> head, Table.Row... rows) {
    return new Table(
        "Table", head, List.of(new Table.Group("", Arrays.asList(rows))), List.<String>of());
  }

  private static List<Integer> widths(List<String> head, Table.Row... rows) {
    return ColumnWidths.of(table(head, rows), PAGE);
  }

  private static Table.Row row(String name, String... cells) {
    return new Table.Row(name, Stream.of(cells).map(Cell::words).toList());
  }

  private static List<String> many(int columns) {
    return Stream.generate(() -> "column").limit(columns).toList();
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }
}
