package org.plait.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Scale;

/**
 * Works out scale scores: the mean of a respondent's item positions, 1 for the lowest category,
 * reversed items turned round. A score needs the scale's minimum number of answered items; a wave
 * that did not ask every item has no score.
 */
final class ScaleScores {

  private ScaleScores() {}

  static void add(Instrument instrument, Map<ItemRef, AnswerColumn> columns) {
    for (Scale scale : instrument.scales()) {
      if (columns.keySet().containsAll(scale.items())) {
        columns.put(ItemRef.of(scale.id()), scores(instrument, scale, columns));
      }
    }
  }

  private static NumberColumn scores(
      Instrument instrument, Scale scale, Map<ItemRef, AnswerColumn> columns) {
    List<Item> items = new ArrayList<>();
    for (ItemRef ref : scale.items()) {
      int categories =
          instrument.question(ref.question()).orElseThrow().codes().categories().size();
      items.add(
          new Item((CategoryColumn) columns.get(ref), categories, scale.reverse().contains(ref)));
    }
    int rows = items.get(0).column().rows();
    double[] values = new double[rows];
    @Nullable MissingReason[] missing = new MissingReason[rows];
    for (int row = 0; row < rows; row++) {
      int current = row;
      List<Item> answered = items.stream().filter(i -> i.column().given(current)).toList();
      if (answered.size() >= scale.minimumItems() && !answered.isEmpty()) {
        values[row] =
            answered.stream().mapToDouble(i -> i.position(current)).sum() / answered.size();
      } else {
        missing[row] = reason(items, row);
      }
    }
    return NumberColumn.of(values, missing);
  }

  private static MissingReason reason(List<Item> items, int row) {
    boolean asked =
        items.stream()
            .anyMatch(
                i -> i.column().missing(row).filter(MissingReason.NOT_ASKED::equals).isEmpty());
    return asked ? MissingReason.NO_ANSWER : MissingReason.NOT_ASKED;
  }

  private record Item(CategoryColumn column, int categories, boolean reversed) {
    double position(int row) {
      int position = column.category(row) + 1;
      return reversed ? categories + 1 - position : position;
    }
  }
}
