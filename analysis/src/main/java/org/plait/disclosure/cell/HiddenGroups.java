package org.plait.disclosure.cell;

import java.util.HashSet;
import java.util.Set;
import org.plait.change.row.RowKey;

/** Of which questions a number of some group is hidden, wave by wave. */
public final class HiddenGroups {

  private final Set<String> about = new HashSet<>();

  /** Of tables of which some cells are hidden. */
  public HiddenGroups(Cells cells) {
    for (int cell = 0; cell < cells.size(); cell++) {
      CellKey key = cells.key(cell);
      if (cells.hidden(cell) && !key.groupBy().isEmpty()) {
        about.add(about(key.question(), key.item(), key.wave()));
      }
    }
  }

  /** Whether a number of some group is hidden of what a row is about. */
  public boolean of(RowKey key, String wave) {
    return about.contains(about(key.question(), key.item(), wave));
  }

  private static String about(String question, String item, String wave) {
    return question + "\n" + item + "\n" + wave;
  }
}
