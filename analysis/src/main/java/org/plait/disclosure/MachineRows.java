package org.plait.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;

/**
 * The rows of themes that rest on a machine's coding too: hidden wherever the row of people's
 * coding is, and all of them where the machine gives the theme, or does not, to too few comments.
 * They are about everybody only, so no sum of groups tells them.
 */
final class MachineRows {

  private static final String COUNT = MachineMeasure.MACHINE_COUNT.word();
  private static final Set<String> MEASURES =
      Set.of(
          COUNT, MachineMeasure.MACHINE_WORTH.word(), MachineMeasure.CORRECTED_PROPORTION.word());

  private final Strictness strictness;
  private final Set<Place> small = new HashSet<>();

  private record Place(RowKey key, String wave) {
    static Place of(RowKey key, String wave) {
      return new Place(human(key), wave);
    }
  }

  private MachineRows(Strictness strictness) {
    this.strictness = strictness;
  }

  static MachineRows of(List<EstimateRow> estimates, Strictness strictness) {
    MachineRows rows = new MachineRows(strictness);
    estimates.stream().filter(row -> row.key().measure().equals(COUNT)).forEach(rows::add);
    return rows;
  }

  private void add(EstimateRow row) {
    Limits limits = strictness.of(row.key());
    long count = row.base().n().orElse(0);
    long comments = row.base().denominator().orElse(0);
    if (limits.hidesCount(count)
        || limits.hidesCount(comments - count)
        || limits.hidesBase(comments)) {
      small.add(Place.of(row.key(), row.wave()));
    }
  }

  /** The rows of people's coding. */
  List<EstimateRow> others(List<EstimateRow> estimates) {
    return estimates.stream().filter(row -> !machine(row.key())).toList();
  }

  EstimateRow estimate(EstimateRow row, RowMask mask) {
    if (!machine(row.key())) {
      return mask.estimate(row);
    }
    boolean hidden =
        mask.hides(human(row.key()), row.wave()) || small.contains(Place.of(row.key(), row.wave()));
    return hidden ? RowMask.hide(row, false, strictness.of(row.key())) : row;
  }

  ComparisonRow comparison(ComparisonRow row) {
    boolean hidden =
        machine(row.key())
            && (small.contains(Place.of(row.key(), row.waves().from()))
                || small.contains(Place.of(row.key(), row.waves().to())));
    return hidden ? RowMask.hide(row, strictness.of(row.key())) : row;
  }

  private static boolean machine(RowKey key) {
    return MEASURES.contains(key.measure());
  }

  /** The row of people's coding beside it. */
  private static RowKey human(RowKey key) {
    return key.withMeasure(Measure.PROPORTION.word());
  }
}
