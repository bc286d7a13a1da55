package org.plait.coding.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.change.row.ComparisonRow;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.BridgedChange;

/**
 * The change of a theme with each wave as it would be coded now. Where a wave that was read by an
 * older coding has a bridge sample, this change decides, and the one as the waves were coded stands
 * beside.
 */
public final class BridgedChanges {

  /** The measure of its rows. */
  public static final String MEASURE = "bridged_proportion";

  private final BridgeSample bridge;

  /**
   * Moves changes.
   *
   * @param bridge how far the coding of each theme has moved since each wave
   */
  public BridgedChanges(BridgeSample bridge) {
    this.bridge = bridge;
  }

  /**
   * These rows of two waves, or with the change that decides before them.
   *
   * @param rows the rows of a theme and two waves about everybody, the one that decides first
   * @param laterCoded whether the later wave was coded as comments are coded now; where it was not,
   *     it needs a bridge of its own
   */
  public List<ComparisonRow> beside(List<ComparisonRow> rows, boolean laterCoded) {
    if (rows.isEmpty()) {
      return rows;
    }
    ComparisonRow open = rows.get(0);
    Optional<Outcome> earlier = bridge.shift(open.key(), open.waves().from());
    Optional<Outcome> later = bridge.shift(open.key(), open.waves().to());
    if (earlier.isEmpty() || later.isEmpty() && !laterCoded) {
      return rows;
    }
    BridgedChange change = BridgedChange.of(open.difference(), earlier, later);
    Outcome difference = change.difference();
    if (difference.estimate().isEmpty()) {
      return rows;
    }
    List<ComparisonRow> all = new ArrayList<>();
    all.add(moved(open, change, difference));
    rows.forEach(row -> all.add(row.beside()));
    return all;
  }

  private static ComparisonRow moved(ComparisonRow open, BridgedChange change, Outcome difference) {
    return new ComparisonRow(
        open.key().withMeasure(MEASURE),
        open.waves(),
        open.role(),
        open.design(),
        difference,
        false,
        open.weighted(),
        open.test().isPresent() ? change.test().result() : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        open.bases(),
        Optional.empty(),
        open.comparability(),
        Optional.empty(),
        open.reasons(),
        OptionalInt.empty(),
        open.method() + ", moved by a bridge sample");
  }
}
