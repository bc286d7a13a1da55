package org.plait.statistics.paired;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * How many people gave which answer in the earlier (row) and in the later wave (column).
 *
 * <p><b>Input</b>: as many columns as rows, the categories in the same order. <b>Units</b>: people.
 * <b>Missing</b>: people without both answers are left out before.
 */
public final class SquareTable {
  private final long[][] counts;
  private final long n;

  private SquareTable(long[][] counts) {
    this.counts = counts;
    this.n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  /**
   * Of rows of counts.
   *
   * @param rows a row for each earlier category, with a count for each later one
   * @throws IllegalArgumentException if a row has not one count a category, a count is below 0 or
   *     their sum too large for a long
   */
  public static SquareTable of(long[][] rows) {
    long[][] copy = new long[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      Require.sameLength(rows.length, rows[i].length, "each row");
      Require.total(rows[i]);
      copy[i] = rows[i].clone();
    }
    Require.total(Arrays.stream(copy).mapToLong(Require::total).toArray());
    return new SquareTable(copy);
  }

  /** The people. */
  public long n() {
    return n;
  }

  /** The categories. */
  public int size() {
    return counts.length;
  }

  /**
   * The people who gave one answer earlier and the other later.
   *
   * @param earlier the earlier category, counted from 0
   * @param later the later category, counted from 0
   */
  public long count(int earlier, int later) {
    return counts[earlier][later];
  }

  /**
   * The people in a category in the earlier wave.
   *
   * @param category the category, counted from 0
   */
  public long earlier(int category) {
    return Arrays.stream(counts[category]).sum();
  }

  /**
   * The people in a category in the later wave.
   *
   * @param category the category, counted from 0
   */
  public long later(int category) {
    return Arrays.stream(counts).mapToLong(row -> row[category]).sum();
  }

  /** The people whose answers differ. */
  public long moved() {
    return n - IntStream.range(0, size()).mapToLong(i -> counts[i][i]).sum();
  }
}
