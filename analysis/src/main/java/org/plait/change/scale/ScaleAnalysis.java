package org.plait.change.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Comparability;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.scale.CronbachAlpha;
import org.plait.statistics.scale.ItemDif;
import org.plait.statistics.scale.McDonaldOmega;
import org.plait.statistics.scale.OrdinalDif;
import org.plait.statistics.scale.ScaleItems;
import org.plait.statistics.scale.SpearmanBrown;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * Says of each scale how well its items go together in each wave, and screens for items that are
 * answered differently in different waves. Only waves that asked every item count, and for the
 * screen only those whose items are comparable with the first of them and that at least {@value
 * #FEWEST} people answered in full.
 */
public final class ScaleAnalysis {
  /** A wave with fewer complete answers can't be screened: a difference would hardly be found. */
  static final int FEWEST = 50;

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the confidence level
   */
  public ScaleAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The quality of each scale of a survey.
   *
   * @param panel the survey's waves
   * @return a part a scale, in the order of the instrument; none for scales that no wave asked
   */
  public List<ScaleQuality> of(Panel panel) {
    return panel.instrument().scales().stream()
        .flatMap(scale -> quality(panel, scale).stream())
        .toList();
  }

  private Optional<ScaleQuality> quality(Panel panel, Scale scale) {
    List<PanelWave> asked =
        panel.waves().stream()
            .filter(w -> w.columns().keySet().containsAll(scale.items()))
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    RowKey key = new RowKey(panel.survey().id(), scale.id(), "", "", "", "", ScaleQuality.ALPHA);
    List<EstimateRow> rows = new ArrayList<>();
    for (PanelWave wave : asked) {
      ScaleItems items = items(panel, scale, wave);
      String rule = rule(scale);
      rows.add(row(key, wave.id(), CronbachAlpha.of(items).estimate(level()), items, rule));
      Outcome second =
          scale.items().size() == 2
              ? SpearmanBrown.of(items).estimate(level())
              : McDonaldOmega.of(items).estimate(level());
      rows.add(row(key.withMeasure(second.measure()), wave.id(), second, items, rule));
    }
    return Optional.of(screened(panel, scale, key, asked, rows));
  }

  private double level() {
    return settings.confidence();
  }

  private static EstimateRow row(
      RowKey key, String wave, Outcome outcome, ScaleItems items, String rule) {
    long n = items.complete();
    String made = outcome.estimate().map(e -> e.method().name() + "; ").orElse("");
    String interval =
        outcome
            .estimate()
            .flatMap(Estimate::interval)
            .map(i -> i.method().name() + "; ")
            .orElse("");
    String note = outcome.estimate().flatMap(Estimate::note).map(text -> "; " + text).orElse("");
    String method = made + interval + "all items answered; " + rule + note;
    return new EstimateRow(key, wave, outcome, Base.of(n, n), false, method);
  }

  private static String rule(Scale scale) {
    return "a score needs " + scale.minimumItems() + " of " + scale.items().size() + " items";
  }

  private ScaleQuality screened(
      Panel panel, Scale scale, RowKey key, List<PanelWave> asked, List<EstimateRow> rows) {
    ScaleQuantities quantities = new ScaleQuantities(panel, scale);
    List<PanelWave> comparable =
        asked.stream()
            .filter(
                wave ->
                    wave.equals(asked.get(0))
                        || quantities.comparability(new WavePair(asked.get(0).id(), wave.id()))
                            != Comparability.NOT_COMPARABLE)
            .filter(wave -> items(panel, scale, wave).complete() >= FEWEST)
            .toList();
    if (asked.size() < 2) {
      return new ScaleQuality(scale.id(), rows, Optional.empty(), List.of());
    }
    if (comparable.size() < 2) {
      Undefined reason =
          new Undefined(
              ScaleQuality.DIF, "fewer than " + FEWEST + " complete answers in two waves", 0);
      return screen(scale, key, rows, reason, asked, List.of());
    }
    List<String> waves = comparable.stream().map(PanelWave::id).toList();
    OrdinalDif dif =
        OrdinalDif.of(waves, comparable.stream().map(wave -> items(panel, scale, wave)).toList());
    List<ItemDif> items = dif.items(level());
    Optional<ItemDif> untested =
        items.stream().filter(item -> item.test().result().isEmpty()).findFirst();
    List<String> flagged = items.stream().filter(ItemDif::flagged).map(ItemDif::name).toList();
    Outcome outcome =
        untested
            .<Outcome>map(item -> undefined(item, dif.people()))
            .orElseGet(
                () ->
                    Estimate.of(
                        ScaleQuality.DIF, flagged.size(), dif.people(), OrdinalDif.method()));
    return screen(scale, key, rows, outcome, comparable, flagged);
  }

  private static Undefined undefined(ItemDif item, long people) {
    String reason = item.test().fold(result -> "", Undefined::reason);
    return new Undefined(ScaleQuality.DIF, item.name() + ": " + reason, people);
  }

  private static ScaleQuality screen(
      Scale scale,
      RowKey key,
      List<EstimateRow> rows,
      Outcome outcome,
      List<PanelWave> waves,
      List<String> flagged) {
    boolean told = outcome.estimate().isPresent();
    Base base = told ? Base.of(flagged.size(), scale.items().size()) : Base.HIDDEN;
    String named = flagged.isEmpty() || !told ? "" : "; flagged: " + String.join(", ", flagged);
    String method =
        OrdinalDif.method().name()
            + ", Holm over items, rise of Nagelkerke R2 of "
            + OrdinalDif.NEGLIGIBLE
            + " or more"
            + named;
    EstimateRow row =
        new EstimateRow(
                key.withMeasure(ScaleQuality.DIF), waves.get(0).id(), outcome, base, false, method)
            .of(waves.stream().map(PanelWave::id).toList());
    return new ScaleQuality(scale.id(), rows, Optional.of(row), told ? flagged : List.of());
  }

  /** The positions of the answers, reversed items turned round, of those who answered any. */
  private static ScaleItems items(Panel panel, Scale scale, PanelWave wave) {
    List<Item> items =
        scale.items().stream()
            .map(ref -> Item.of(panel, scale, (CategoryColumn) wave.columns().get(ref), ref))
            .toList();
    int[] rows =
        IntStream.range(0, wave.rows())
            .filter(row -> items.stream().anyMatch(item -> item.column().given(row)))
            .toArray();
    double[][] values = new double[rows.length][items.size()];
    boolean[][] answered = new boolean[rows.length][items.size()];
    for (int person = 0; person < rows.length; person++) {
      for (int i = 0; i < items.size(); i++) {
        answered[person][i] = items.get(i).column().given(rows[person]);
        values[person][i] = answered[person][i] ? items.get(i).position(rows[person]) : 0;
      }
    }
    return ScaleItems.of(scale.items().stream().map(ItemRef::toString).toList(), values, answered);
  }

  private record Item(CategoryColumn column, int categories, boolean reversed) {
    static Item of(Panel panel, Scale scale, CategoryColumn column, ItemRef ref) {
      int categories =
          panel.instrument().question(ref.question()).orElseThrow().codes().categories().size();
      return new Item(column, categories, scale.reverse().contains(ref));
    }

    double position(int row) {
      int position = column.category(row) + 1;
      return reversed ? categories + 1.0 - position : position;
    }
  }
}
