package org.plait.disclosure.cell;

import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.statistics.Suppressed;

/**
 * Reads the cells out of comparisons: how many respondents are linked, how many of each wave are
 * not, and how the linked ones moved.
 */
public final class MoveCells {

  private static final String BOTH = "both";
  private static final String FROM_ONLY = "from only";
  private static final String TO_ONLY = "to only";
  private static final String UP = "up";
  private static final String SAME = "same";
  private static final String DOWN = "down";

  private final Strictness strictness;
  private final Cells.Collector cells;

  MoveCells(Strictness strictness, Cells.Collector cells) {
    this.strictness = strictness;
    this.cells = cells;
  }

  void read(List<ComparisonRow> rows) {
    rows.forEach(this::read);
  }

  private void read(ComparisonRow row) {
    boolean known = !(row.difference() instanceof Suppressed);
    if (!known) {
      return;
    }
    Bases bases = row.bases();
    long pairs = bases.pairs().orElse(Cells.UNKNOWN);
    if (!linkedOnly(row)) {
      List<CellKey> linked = linked(row);
      add(linked.get(0), pairs, row);
      if (pairs >= 0) {
        bases.from().ifPresent(n -> add(linked.get(1), n - pairs, row));
        bases.to().ifPresent(n -> add(linked.get(2), n - pairs, row));
      }
    }
    row.movers().ifPresent(movers -> add(movers, row));
  }

  private void add(Movers movers, ComparisonRow row) {
    List<CellKey> moved = moved(row);
    add(moved.get(0), movers.up(), row);
    add(moved.get(1), movers.same(), row);
    add(moved.get(2), movers.down(), row);
  }

  private void add(CellKey key, long value, ComparisonRow row) {
    cells.add(key, value, strictness.of(row.key()));
  }

  /** Whether the row is about linked respondents only: all of its bases are the pairs. */
  public static boolean linkedOnly(ComparisonRow row) {
    Bases bases = row.bases();
    return row.design() == Design.PAIRED
        && bases.pairs().isPresent()
        && bases.from().equals(bases.pairs())
        && bases.to().equals(bases.pairs());
  }

  /** Those linked, those of the earlier wave who are not, and those of the later wave. */
  public static List<CellKey> linked(ComparisonRow row) {
    return Stream.of(BOTH, FROM_ONLY, TO_ONLY).map(word -> key(Kind.LINKED, row, word)).toList();
  }

  /** Those who moved up, stayed and moved down. */
  public static List<CellKey> moved(ComparisonRow row) {
    return Stream.of(UP, SAME, DOWN).map(word -> key(Kind.MOVED, row, word)).toList();
  }

  /** The other two ways to move. */
  public static List<CellKey> others(CellKey moved) {
    int space = moved.category().lastIndexOf(' ');
    String what = moved.category().substring(0, space + 1);
    return Stream.of(UP, SAME, DOWN)
        .map(word -> moved.withCategory(what + word))
        .filter(key -> !key.equals(moved))
        .toList();
  }

  private static CellKey key(Kind kind, ComparisonRow row, String word) {
    RowKey key = row.key();
    String waves = row.waves().from() + "-" + row.waves().to();
    String what = key.measure() + " " + key.category() + " " + word;
    return CellKey.of(kind, key, waves).withCategory(what);
  }
}
