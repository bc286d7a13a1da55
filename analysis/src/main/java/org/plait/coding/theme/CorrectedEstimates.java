package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.MachineMeasure;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;

/**
 * How common a theme is when a machine coded every comment and people a random sample: the rows
 * that stand beside those of people alone.
 *
 * <p>The row that decides allows for who happened to answer, for organisations and, in a row of its
 * own before it, for weights. Of everybody, the finite row speaks of the comments received; another
 * of all who were asked. What the machine is worth is the number of comments that people would have
 * to read beyond those they did for as small an error without it; it is told of samples without
 * strata. The machine's own count stands beside, not corrected.
 */
final class CorrectedEstimates {

  /** The method of corrected rows; it stays when a number is hidden, so it holds none. */
  static final String CORRECTED = "machine coding corrected by a human-coded sample";

  private static final Method WORTH =
      new Method("human-coded comments that a machine is worth", "");

  /** Why a machine counts nothing of a theme that nobody coded. */
  private static final String NO_PREDICTION = "no prediction: nobody coded the theme";

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
    List<EstimateRow> rows = new ArrayList<>(shares(key, predicted, theme));
    if (key.total()) {
      RowKey corrected = key.withMeasure(MachineMeasure.CORRECTED_PROPORTION.word());
      Outcome finite = named(corrected, predicted.received(theme, confidence));
      rows.add(finite(corrected, cell, finite, cell.mentions(theme).count()));
      rows.addAll(ofAsked(key, predicted, theme));
      RowKey worth = key.withMeasure(MachineMeasure.MACHINE_WORTH.word());
      predicted.worth(theme).ifPresent(more -> rows.add(worth(worth, cell, more, finite)));
    }
    rows.add(machineCount(key, predicted, theme));
    return rows;
  }

  /** What the machine counts; no number of a theme that it had nothing to learn from. */
  private static EstimateRow machineCount(RowKey key, PredictedCell predicted, Code theme) {
    RowKey count = key.withMeasure(MachineMeasure.MACHINE_COUNT.word());
    ThemeCell cell = predicted.cell();
    long said = predicted.machineCount(theme);
    return predicted.knows(theme)
        ? SeriesEstimates.count(count, cell.wave(), said, cell.comments(), NOT_CORRECTED)
        : new EstimateRow(
            count,
            cell.wave(),
            new Undefined(count.measure(), NO_PREDICTION, 0),
            Base.of(said, cell.comments()),
            false,
            "");
  }

  private List<EstimateRow> shares(RowKey key, PredictedCell predicted, Code theme) {
    RowKey corrected = key.withMeasure(MachineMeasure.CORRECTED_PROPORTION.word());
    ThemeCell cell = predicted.cell();
    Base base = Base.of(cell.mentions(theme).count(), cell.read());
    return weights(cell).stream()
        .map(
            byWeight ->
                row(corrected, cell, share(corrected, predicted, theme, byWeight), base, byWeight))
        .toList();
  }

  private List<EstimateRow> ofAsked(RowKey key, PredictedCell predicted, Code theme) {
    RowKey corrected = key.withMeasure(MachineMeasure.CORRECTED_OF_ASKED.word());
    ThemeCell cell = predicted.cell();
    Base base = Base.of(cell.mentions(theme).count(), cell.asked());
    return weights(cell).stream()
        .map(
            byWeight ->
                row(
                    corrected,
                    cell,
                    ofAsked(corrected, predicted, theme, byWeight),
                    base,
                    byWeight))
        .toList();
  }

  /** With weights first where they matter, and always without. */
  static List<Boolean> weights(ThemeCell cell) {
    return cell.weighted() ? List.of(true, false) : List.of(false);
  }

  /** The share that allows for who happened to answer. */
  private Outcome share(RowKey key, PredictedCell predicted, Code theme, boolean byWeight) {
    return named(key, predicted.share(theme, byWeight).estimate(confidence));
  }

  /** Too few comments read for a share among comments are too few for one among all asked. */
  private Outcome ofAsked(RowKey key, PredictedCell predicted, Code theme, boolean byWeight) {
    Outcome share = share(key, predicted, theme, byWeight);
    return share.estimate().isEmpty()
        ? share
        : named(key, predicted.ofAsked(theme, byWeight).estimate(confidence));
  }

  private static EstimateRow worth(RowKey key, ThemeCell cell, double more, Outcome received) {
    int read = cell.read();
    Outcome outcome =
        received.<Outcome>fold(
            e -> Estimate.of(key.measure(), more, read, WORTH),
            u -> new Undefined(key.measure(), u.reason(), u.n()),
            s -> s);
    return new EstimateRow(key, cell.wave(), outcome, Base.of(read, read), false, WORTH.name());
  }

  private static EstimateRow finite(RowKey key, ThemeCell cell, Outcome outcome, long said) {
    Base base =
        new Base(
            OptionalLong.of(said), OptionalLong.of(cell.read()), OptionalLong.of(cell.comments()));
    return new EstimateRow(key, cell.wave(), outcome, base, true, CORRECTED);
  }

  private static Outcome named(RowKey key, Outcome outcome) {
    return outcome.fold(
        e -> ThemeEstimates.measured(e, key),
        u -> new Undefined(key.measure(), u.reason(), u.n()),
        s -> s);
  }

  private static EstimateRow row(
      RowKey key, ThemeCell cell, Outcome outcome, Base base, boolean byWeight) {
    return new EstimateRow(
        key,
        cell.wave(),
        outcome,
        base,
        false,
        Optional.empty(),
        byWeight,
        (byWeight ? WaveWeights.WEIGHTED : "") + CORRECTED);
  }
}
