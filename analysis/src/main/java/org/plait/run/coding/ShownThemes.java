package org.plait.run.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.drift.Drift;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.GapControl;
import org.plait.disclosure.ShownFigures;
import org.plait.disclosure.ThemeControl;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.rounding.RoundedTables;
import org.plait.disclosure.row.DriftControl;
import org.plait.panel.Panel;
import org.plait.report.CodedText;
import org.plait.study.Study;

/** What may be shown of the themes, gathered survey by survey. */
final class ShownThemes {

  private final FoundThemes found;
  private final Study study;
  private final ShownFigures before;
  private final RoundedTables rounded;
  private final List<EstimateRow> estimates = new ArrayList<>();
  private final List<ComparisonRow> comparisons = new ArrayList<>();
  private final List<EstimateRow> agreed = new ArrayList<>();
  private final List<EstimateRow> bridge = new ArrayList<>();
  private final List<EstimateRow> coder = new ArrayList<>();
  private final List<EstimateRow> bands = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<String, List<Exposed>> exposed = new TreeMap<>();

  ShownThemes(FoundThemes found, Study study, ShownFigures before) {
    this.before = before;
    this.found = found;
    this.study = study;
    this.rounded = RoundedTables.of(study.disclosure());
  }

  /**
   * Adds what may be shown of a survey.
   *
   * @param panel the survey's panel
   * @param response who answered, before disclosure control
   * @param earlier what an earlier report shows of the survey's themes
   */
  void add(Panel panel, List<EstimateRow> response, Optional<ThemeTables> earlier) {
    String survey = panel.survey().id();
    DisclosureControl control =
        DisclosureControl.of(study.disclosure(), panel.instrument(), panel.survey());
    ThemeControl.Checked checked = control.themes().beside(earlier).check(tables(survey, response));
    ThemeTables themes = withoutBands(checked.tables());
    bands.addAll(rounded.rows(bands(checked.tables().estimates())));
    decisions.addAll(checked.decisions());
    exposed.put(survey, checked.exposed());
    addThemes(survey, control, themes);
    addCoders(survey, control, themes);
  }

  private void addThemes(String survey, DisclosureControl control, ThemeTables themes) {
    List<EstimateRow> twice = of(survey, found.text().drift().bridge());
    DriftControl drift = control.drift(twice, themes);
    bridge.addAll(rounded.rows(drift.bridge(twice)));
    ThemeTables told =
        rounded.themes(
            new ThemeTables(
                themes.estimates(), drift.changes(themes.comparisons()), themes.response()));
    estimates.addAll(told.estimates());
    comparisons.addAll(told.comparisons());
  }

  private void addCoders(String survey, DisclosureControl control, ThemeTables themes) {
    List<AgreementRow> agreement =
        found.agreement().stream().filter(r -> r.row().key().survey().equals(survey)).toList();
    agreed.addAll(rounded.rows(control.agreement(agreement, themes)));
    List<QualityRow> quality =
        found.quality().stream().filter(r -> r.row().key().survey().equals(survey)).toList();
    coder.addAll(rounded.rows(control.quality(quality, themes)));
  }

  /** All that may be shown, once every survey is added. */
  FoundThemes.Shown all(List<Panel> panels) {
    CodedText text = found.text();
    CodedText shown =
        new CodedText(
            text.themes(),
            estimates,
            comparisons,
            text.quotations(),
            agreed,
            Drift.of(study, found.versions(), estimates, bridge),
            text.reconciliation());
    return new FoundThemes.Shown(
        text.coder().map(made -> shown.with(made, coder)).orElse(shown),
        rounded.gaps(
            GapControl.of(study.disclosure(), panels, estimates)
                .beside(before)
                .apply(found.gaps())),
        found.banded().told(bands),
        decisions,
        exposed);
  }

  /** The bands of quote matrices are judged with the themes, whose counts are their sums. */
  private ThemeTables tables(String survey, List<EstimateRow> response) {
    return new ThemeTables(
        Stream.concat(
                of(survey, found.text().estimates()).stream(),
                of(survey, found.banded().estimates()).stream())
            .toList(),
        found.text().comparisons().stream().filter(r -> r.key().survey().equals(survey)).toList(),
        response);
  }

  private ThemeTables withoutBands(ThemeTables tables) {
    return new ThemeTables(
        tables.estimates().stream().filter(row -> !banded(row)).toList(),
        tables.comparisons(),
        tables.response());
  }

  private List<EstimateRow> bands(List<EstimateRow> rows) {
    return rows.stream().filter(this::banded).toList();
  }

  private boolean banded(EstimateRow row) {
    return found.banded().estimates().stream()
        .anyMatch(band -> band.key().groupBy().equals(row.key().groupBy()));
  }

  private static List<EstimateRow> of(String survey, List<EstimateRow> rows) {
    return rows.stream().filter(r -> r.key().survey().equals(survey)).toList();
  }
}
