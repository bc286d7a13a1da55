package org.plait.disclosure.audit;

import java.util.function.BiConsumer;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.MoveCells;
import org.plait.disclosure.cell.RowCells;

/**
 * Which cells are hidden with which: where a base is hidden, so is everything it is the base of;
 * movers up, same and down go together.
 */
final class Dependence {

  private final Cells cells;
  private final RowCells rows;

  Dependence(Cells cells, RowCells rows) {
    this.cells = cells;
    this.rows = rows;
  }

  /** Each base and each cell that rests on it. */
  void forEach(BiConsumer<Integer, Integer> action) {
    for (int cell = 0; cell < cells.size(); cell++) {
      rest(cell, cells.key(cell), action);
    }
  }

  private void rest(int cell, CellKey key, BiConsumer<Integer, Integer> action) {
    switch (key.kind()) {
      case COUNT, COMPLEMENT -> rest(rows.baseOf(key), cell, action);
      case MOVED -> MoveCells.others(key).forEach(other -> rest(other, cell, action));
      case MISSING -> {
        if (!key.category().equals(CountReader.NOT_ASKED)) {
          rest(key.as(Kind.ASKED).withCategory(""), cell, action);
        }
      }
      case BASE, MEAN_BASE, ASKED, PEOPLE, LINKED -> {}
    }
  }

  private void rest(CellKey base, int cell, BiConsumer<Integer, Integer> action) {
    Integer found = cells.find(base);
    if (found != null) {
      action.accept(found, cell);
    }
  }
}
