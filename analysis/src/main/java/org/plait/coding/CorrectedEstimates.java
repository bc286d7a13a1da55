package org.plait.coding;

import java.util.List;
import java.util.OptionalLong;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.RowKey;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.prevalence.CorrectedPrevalence;

/**
 * How common a theme is when a machine coded every comment and people a random sample: the rows
 * that stand beside those of people alone.
 *
 * <p>The row that decides allows for who happened to answer; where the survey has clusters there is
 * none, as correction does not allow for them. The finite row speaks of the comments received. What
 * the machine is worth is the number of comments that people would have to read beyond those they
 * did for as small an error without it. The machine's own count stands beside, not corrected.
 */
final class CorrectedEstimates {

  /** The method of corrected rows; it stays when a number is hidden, so it holds none. */
  static final String CORRECTED = "machine coding corrected by a human-coded sample";

  /** Why there is no row that allows for who happened to answer. */
  static final String CLUSTERS = "correction does not allow for organisations";

  private static final Method WORTH =
      new Method("human-coded comments that a machine is worth", "");
  private static final String NOT_CORRECTED = "machine count, not corrected";

  private final double confidence;

  CorrectedEstimates(double confidence) {
    this.confidence = confidence;
  }

  /** The rows of a theme; none where no machine can be used, or nothing is left to correct. */
  List<EstimateRow> of(RowKey key, PredictedCell predicted, Code theme) {
    if (!predicted.predicted()) {
      return List.of();
    }
    ThemeCell cell = predicted.cell();
    long said = cell.mentions(theme).count();
    RowKey corrected = key.withMeasure(MachineMeasure.CORRECTED_PROPORTION.word());
    Base base = Base.of(said, cell.read());
    Base finite = new Base(base.n(), base.denominator(), OptionalLong.of(cell.comments()));
    CorrectedPrevalence share = predicted.share(theme);
    Outcome received = named(corrected, share.estimate(confidence));
    return List.of(
        row(corrected, cell, process(corrected, predicted, theme), base, false, CORRECTED),
        row(corrected, cell, received, finite, true, CORRECTED),
        worth(key.withMeasure(MachineMeasure.MACHINE_WORTH.word()), cell, share, received),
        SeriesEstimates.count(
            key.withMeasure(MachineMeasure.MACHINE_COUNT.word()),
            cell.wave(),
            predicted.machineCount(theme),
            cell.comments(),
            NOT_CORRECTED));
  }

  /** The share that allows for who happened to answer. */
  Outcome process(RowKey key, PredictedCell predicted, Code theme) {
    if (predicted.cell().clustered()) {
      return new Undefined(key.measure(), CLUSTERS, predicted.cell().read());
    }
    return named(key, predicted.share(theme).ofProcess().estimate(confidence));
  }

  private static EstimateRow worth(
      RowKey key, ThemeCell cell, CorrectedPrevalence share, Outcome received) {
    int read = cell.read();
    Outcome outcome =
        received.<Outcome>fold(
            e -> Estimate.of(key.measure(), read * (share.gain() - 1), read, WORTH),
            u -> new Undefined(key.measure(), u.reason(), u.n()),
            s -> s);
    return row(key, cell, outcome, Base.of(read, read), false, WORTH.name());
  }

  private static Outcome named(RowKey key, Outcome outcome) {
    return outcome.fold(
        e -> ThemeEstimates.measured(e, key),
        u -> new Undefined(key.measure(), u.reason(), u.n()),
        s -> s);
  }

  private static EstimateRow row(
      RowKey key, ThemeCell cell, Outcome outcome, Base base, boolean finite, String method) {
    return new EstimateRow(key, cell.wave(), outcome, base, finite, method);
  }
}
