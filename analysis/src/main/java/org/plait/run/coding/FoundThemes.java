package org.plait.run.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.coding.CodebookVersions;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.drift.Drift;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.quality.QualityRow;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.GapControl;
import org.plait.disclosure.ThemeControl;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.rounding.RoundedTables;
import org.plait.disclosure.row.DriftControl;
import org.plait.integration.BandedWords;
import org.plait.integration.ThemeContrast;
import org.plait.panel.Panel;
import org.plait.report.CodedText;
import org.plait.run.data.PreviousReport;
import org.plait.study.Study;

/**
 * What the comments say.
 *
 * @param text the themes, as the report tells them
 * @param versions the versions of the codebook by which they were read
 * @param agreement how far coders agree, with the counts that decide what may be shown
 * @param quality how good Plait's own coder is, with such counts; none where it read nothing
 * @param gaps what the codebook may lack
 * @param contrasts how those who wrote of a theme answered, against the others
 * @param banded what those in each band of the quote matrices wrote
 */
public record FoundThemes(
    CodedText text,
    CodebookVersions versions,
    List<AgreementRow> agreement,
    List<QualityRow> quality,
    CodebookGaps gaps,
    List<ThemeContrast> contrasts,
    BandedWords banded) {

  public FoundThemes {
    agreement = List.copyOf(agreement);
    quality = List.copyOf(quality);
    contrasts = List.copyOf(contrasts);
  }

  /**
   * What may be shown.
   *
   * @param text the themes
   * @param gaps what the codebook may lack
   * @param banded what those in each band of the quote matrices wrote
   * @param decisions what was decided about each number that is not shown; private
   * @param exposed what an earlier report shows and would have to be hidden, by survey
   */
  public record Shown(
      CodedText text,
      CodebookGaps gaps,
      BandedWords banded,
      List<Decision> decisions,
      Map<String, List<Exposed>> exposed) {}

  /**
   * What may be shown of the themes.
   *
   * @param panels the surveys' panels
   * @param results their results before disclosure control, in the same order
   * @param previous what an earlier report shows
   */
  public Shown safe(
      Study study, List<Panel> panels, List<Results> results, PreviousReport previous) {
    List<EstimateRow> estimates = new ArrayList<>();
    List<ComparisonRow> comparisons = new ArrayList<>();
    List<EstimateRow> agreed = new ArrayList<>();
    RoundedTables rounded = RoundedTables.of(study.disclosure());
    List<EstimateRow> bridge = new ArrayList<>();
    List<EstimateRow> coder = new ArrayList<>();
    List<EstimateRow> bands = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    Map<String, List<Exposed>> exposed = new TreeMap<>();
    for (int i = 0; i < results.size(); i++) {
      Panel panel = panels.get(i);
      String survey = panel.survey().id();
      DisclosureControl control =
          DisclosureControl.of(study.disclosure(), panel.instrument(), panel.survey());
      ThemeControl.Checked checked =
          control
              .themes()
              .beside(previous.themes(survey))
              .check(tables(survey, results.get(i).response()));
      ThemeTables themes = withoutBands(checked.tables());
      bands.addAll(rounded.rows(bands(checked.tables().estimates())));
      decisions.addAll(checked.decisions());
      exposed.put(survey, checked.exposed());
      List<EstimateRow> twice = of(survey, text.drift().bridge());
      DriftControl drift = control.drift(twice, themes);
      bridge.addAll(rounded.rows(drift.bridge(twice)));
      ThemeTables told =
          rounded.themes(
              new ThemeTables(
                  themes.estimates(), drift.changes(themes.comparisons()), themes.response()));
      estimates.addAll(told.estimates());
      comparisons.addAll(told.comparisons());
      agreed.addAll(
          rounded.rows(
              control.agreement(
                  agreement.stream().filter(r -> r.row().key().survey().equals(survey)).toList(),
                  themes)));
      coder.addAll(
          rounded.rows(
              control.quality(
                  quality.stream().filter(r -> r.row().key().survey().equals(survey)).toList(),
                  themes)));
    }
    CodedText shown =
        new CodedText(
            text.themes(),
            estimates,
            comparisons,
            text.quotations(),
            agreed,
            Drift.of(study, versions, estimates, bridge),
            text.reconciliation());
    return new Shown(
        text.coder().map(made -> shown.with(made, coder)).orElse(shown),
        rounded.gaps(GapControl.of(study.disclosure(), panels, estimates).apply(gaps)),
        banded.told(bands),
        decisions,
        exposed);
  }

  /** The bands of quote matrices are judged with the themes, whose counts are their sums. */
  private ThemeTables tables(String survey, List<EstimateRow> response) {
    return new ThemeTables(
        Stream.concat(
                of(survey, text.estimates()).stream(), of(survey, banded.estimates()).stream())
            .toList(),
        text.comparisons().stream().filter(r -> r.key().survey().equals(survey)).toList(),
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
    return banded.estimates().stream()
        .anyMatch(band -> band.key().groupBy().equals(row.key().groupBy()));
  }

  private static List<EstimateRow> of(String survey, List<EstimateRow> rows) {
    return rows.stream().filter(r -> r.key().survey().equals(survey)).toList();
  }
}
