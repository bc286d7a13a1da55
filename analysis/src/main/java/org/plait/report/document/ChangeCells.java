package org.plait.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.report.document.Block.Cell;
import org.plait.report.words.CellLine;
import org.plait.report.words.Measures;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.report.words.VerdictWords;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.study.wording.Wording;

/** Writes a comparison as the cells of a table. */
public final class ChangeCells {
  private ChangeCells() {}

  /** Column headings; the first names the rows. */
  public static List<String> head(Wording wording, String first) {
    Stream<String> others =
        Stream.of(
                "document.change",
                "document.answered-earlier",
                "document.answered-later",
                "document.answered-both",
                "words.p",
                "words.p-adjusted",
                "document.verdict")
            .map(wording::say);
    return Stream.concat(Stream.of(first), others).toList();
  }

  /** The cells of a row under its headings, without the first. */
  public static List<Cell> of(Cells cells, ComparisonRow row) {
    return List.of(
        change(cells, row),
        base(cells, row, row.bases().from()),
        base(cells, row, row.bases().to()),
        base(cells, row, row.bases().pairs()),
        p(row.test().map(TestResult::pValue)),
        p(row.adjusted()),
        Cell.words(VerdictWords.of(cells.wording(), row.verdict())));
  }

  /** The cells of a favourable share whose whole scale may not be shown; it has no verdict. */
  public static List<Cell> shareOnly(Cells cells, ComparisonRow row) {
    List<Cell> line = new ArrayList<>(of(cells, row));
    line.set(line.size() - 1, Cell.words(cells.wording().say("document.share-only")));
    return List.copyOf(line);
  }

  /** A change with its interval beneath. */
  public static Cell change(Cells cells, ComparisonRow row) {
    return row.difference()
        .fold(
            e -> change(cells, row.key().measure(), e),
            u -> cells.none(u.reason()),
            s -> cells.hiddenCell());
  }

  private static Cell change(Cells cells, String measure, Estimate estimate) {
    Shown value = value(cells, measure, estimate.value());
    Optional<CellLine> interval =
        estimate.interval().map(i -> CellLine.limits(cells.wording(), value.form(), i, 0));
    return new Cell(CellLine.of(value), interval.stream().toList(), true);
  }

  private static Shown value(Cells cells, String measure, double value) {
    if (measure.equals(Measures.RELATIVE_EFFECT)) {
      return Shown.pairs(cells.wording(), value);
    }
    return Measures.share(measure)
        ? Shown.points(cells.wording(), value)
        : Shown.of(Form.SIGNED_DECIMAL, value);
  }

  private static Cell base(Cells cells, ComparisonRow row, Optional<Long> count) {
    boolean suppressed = row.difference().fold(e -> false, u -> false, s -> true);
    return count
        .map(c -> Cell.number(Shown.count(c)))
        .orElseGet(() -> suppressed ? cells.hiddenCell() : Cell.number(Optional.empty(), ""));
  }

  /** A p-value; nothing where there is none. */
  public static Cell p(Optional<Double> p) {
    return Cell.number(p.map(v -> Shown.of(Form.P_VALUE, v)), "");
  }
}
