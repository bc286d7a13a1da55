package org.plait.disclosure.row;

import java.util.List;
import java.util.Set;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Strictness;

/**
 * The rows of themes that rest on a machine's coding too: hidden wherever the row of people's
 * coding is, and where the machine gives the theme, or does not, to too few comments. From a
 * corrected share the machine's count can be worked out, so the counts are controlled like those of
 * people, groups and all, and a share is hidden with its count.
 */
public final class MachineRows {

  private static final String COUNT = MachineMeasure.MACHINE_COUNT.word();
  private static final Set<String> MEASURES =
      Set.of(
          COUNT,
          MachineMeasure.MACHINE_WORTH.word(),
          MachineMeasure.CORRECTED_PROPORTION.word(),
          MachineMeasure.CORRECTED_OF_ASKED.word());

  private final Strictness strictness;
  private final RowMask people;
  private final RowMask counts;

  /**
   * With what is hidden of people's counts and of the machine's.
   *
   * @param people hides what people's coding counts
   * @param counts hides what the machine counts
   */
  public MachineRows(Strictness strictness, RowMask people, RowMask counts) {
    this.strictness = strictness;
    this.people = people;
    this.counts = counts;
  }

  /** The rows of people's coding. */
  public static List<EstimateRow> ofPeople(List<EstimateRow> estimates) {
    return estimates.stream().filter(row -> !machine(row.key())).toList();
  }

  /** What the machine counts, as if people had counted it. */
  public static List<EstimateRow> counts(List<EstimateRow> estimates) {
    return estimates.stream()
        .filter(row -> row.key().measure().equals(COUNT))
        .map(MachineRows::asCount)
        .toList();
  }

  private static EstimateRow asCount(EstimateRow row) {
    return new EstimateRow(
        row.key().withMeasure(Measure.COUNT.word()),
        row.wave(),
        row.outcome(),
        row.base(),
        row.finitePopulation(),
        row.method());
  }

  /** The row as it may be shown. */
  public EstimateRow estimate(EstimateRow row) {
    if (!machine(row.key())) {
      return people.estimate(row);
    }
    return hides(row.key(), row.wave()) ? RowMask.hide(row, false, strictness.of(row.key())) : row;
  }

  /** The row as it may be shown. */
  public ComparisonRow comparison(ComparisonRow row) {
    ComparisonRow masked = people.comparison(row);
    boolean hidden =
        machine(row.key())
            && (hides(row.key(), row.waves().from()) || hides(row.key(), row.waves().to()));
    return hidden ? RowMask.hide(masked, strictness.of(row.key())) : masked;
  }

  private boolean hides(RowKey key, String wave) {
    RowKey share = key.withMeasure(Measure.PROPORTION.word());
    return people.hides(share, wave) || counts.hides(share, wave);
  }

  private static boolean machine(RowKey key) {
    return MEASURES.contains(key.measure());
  }
}
