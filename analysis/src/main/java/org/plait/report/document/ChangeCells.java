package org.plait.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.Verdict;
import org.plait.report.document.Block.Cell;
import org.plait.report.words.Decimals;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.TestResult;

/** Writes a comparison as the cells of a table. */
public final class ChangeCells {
  private ChangeCells() {}

  /** Column headings; the first names the rows. */
  public static List<String> head(String first) {
    return List.of(
        first,
        "Change",
        "Answered earlier",
        "Answered later",
        "Answered both",
        "p",
        "p adjusted",
        "What it means");
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
        Cell.words(row.verdict().map(Verdict::words).orElse("")));
  }

  /** The cells of a favourable share whose whole scale may not be shown; it has no verdict. */
  public static List<Cell> shareOnly(Cells cells, ComparisonRow row) {
    List<Cell> line = new ArrayList<>(of(cells, row));
    line.set(line.size() - 1, Cell.words("share only; the whole scale is hidden"));
    return List.copyOf(line);
  }

  /** A change with its interval beneath. */
  public static Cell change(Cells cells, ComparisonRow row) {
    return row.difference()
        .fold(
            e -> change(row.key().measure(), e),
            u -> cells.none(u.reason()),
            s -> cells.hiddenCell());
  }

  private static Cell change(String measure, Estimate estimate) {
    List<String> interval = estimate.interval().map(i -> interval(measure, i)).stream().toList();
    return new Cell(value(measure, estimate.value()) + unit(measure, estimate), interval, true);
  }

  private static String interval(String measure, Interval interval) {
    return value(measure, interval.lower()) + " to " + value(measure, interval.upper());
  }

  private static String unit(String measure, Estimate estimate) {
    if (measure.equals(Measures.RELATIVE_EFFECT)) {
      return " of 100 pairs";
    }
    boolean one = ReaderNumbers.points(estimate.value()) == 1;
    return Measures.share(measure) ? one ? " point" : " points" : "";
  }

  private static String value(String measure, double value) {
    if (measure.equals(Measures.RELATIVE_EFFECT)) {
      return Long.toString(Decimals.percent(value));
    }
    return Measures.share(measure)
        ? ReaderNumbers.signedPoints(value)
        : ReaderNumbers.signedDecimal(value);
  }

  private static Cell base(Cells cells, ComparisonRow row, Optional<Long> count) {
    boolean suppressed = row.difference().fold(e -> false, u -> false, s -> true);
    return count
        .map(c -> Cell.number(ReaderNumbers.count(c)))
        .orElseGet(() -> suppressed ? cells.hiddenCell() : Cell.number(""));
  }

  private static Cell p(Optional<Double> p) {
    return Cell.number(p.map(ReaderNumbers::pValue).orElse(""));
  }
}
