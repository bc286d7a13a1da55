package org.plait.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.scale.ScaleQuality;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.Instrument;
import org.plait.study.Survey;
import org.plait.study.report.DisclosureRule;

/**
 * Shows how well the items of a scale go together in a wave only where its score is shown, at least
 * {@link DisclosureRule#base()} people answered every item, and those who have a score but left an
 * item out are nobody or at least {@link DisclosureRule#minimum()}; the screen of its items only
 * where this holds of each of its waves.
 */
public final class ScaleControl {

  private final Strictness strictness;
  private final Results safe;
  private final ShownFigures before;

  private ScaleControl(Strictness strictness, Results safe, ShownFigures before) {
    this.strictness = strictness;
    this.safe = safe;
    this.before = before;
  }

  /**
   * The control of one survey.
   *
   * @param rule the limits
   * @param instrument the survey's instrument
   * @param survey the survey
   * @param safe its tables, after disclosure control
   * @return the control
   */
  public static ScaleControl of(
      DisclosureRule rule, Instrument instrument, Survey survey, Results safe) {
    return new ScaleControl(new Strictness(rule, instrument, survey), safe, ShownFigures.NONE);
  }

  /**
   * The same control beside an earlier report: a coefficient that rests on a few people more or
   * fewer than there, or on as many others, is hidden.
   *
   * @param shown the figures that the earlier report shows
   * @return the control
   */
  public ScaleControl beside(ShownFigures shown) {
    return new ScaleControl(strictness, safe, shown);
  }

  /**
   * The same with what may not be shown hidden.
   *
   * @param scales the quality of the survey's scales
   * @return as many parts in the same order
   */
  public List<ScaleQuality> apply(List<ScaleQuality> scales) {
    return scales.stream().map(this::apply).toList();
  }

  private ScaleQuality apply(ScaleQuality scale) {
    List<EstimateRow> rows =
        scale.consistency().stream().map(row -> shown(row) ? row : hide(row)).toList();
    boolean screen =
        scale
            .screen()
            .filter(row -> row.waves().stream().allMatch(w -> shown(scale, w)))
            .isPresent();
    return new ScaleQuality(
        scale.scale(),
        rows,
        screen ? scale.screen() : scale.screen().map(this::hide),
        screen ? scale.flagged() : List.of());
  }

  private boolean shown(ScaleQuality scale, String wave) {
    List<EstimateRow> rows =
        scale.consistency().stream().filter(row -> row.wave().equals(wave)).toList();
    return !rows.isEmpty() && rows.stream().allMatch(this::shown);
  }

  private boolean shown(EstimateRow row) {
    Limits limits = strictness.of(row.key());
    long complete = row.base().denominator().orElse(0);
    Optional<Long> scored = scored(row.key(), row.wave());
    return scored.isPresent()
        && !limits.hidesBase(complete)
        && !limits.hidesCount(scored.get() - complete)
        && !before.fewDiffer(FigureTable.SCALES, place(row), numbers(row), limits);
  }

  private static List<String> place(EstimateRow row) {
    RowKey key = row.key();
    return List.of(key.survey(), row.wave(), key.question(), key.measure());
  }

  private static Map<String, Double> numbers(EstimateRow row) {
    return new Figures().people("n", row.base().n()).estimate(Optional.of(row.outcome())).numbers();
  }

  /** The people who have a score, where that is shown. */
  private Optional<Long> scored(RowKey key, String wave) {
    RowKey score = key.withMeasure(Measure.SCORE.word());
    return safe.scales().stream()
        .filter(r -> r.key().equals(score) && r.wave().equals(wave) && !r.finitePopulation())
        .filter(r -> r.outcome().estimate().isPresent())
        .flatMap(r -> r.base().denominator().stream().boxed())
        .findFirst();
  }

  private EstimateRow hide(EstimateRow row) {
    return RowMask.hide(row, false, strictness.of(row.key()));
  }
}
