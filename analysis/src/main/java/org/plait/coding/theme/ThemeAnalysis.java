package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.comparison.Families;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WavePairs;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.drift.BridgedChanges;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.Study;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.analysis.WavePair;
import org.plait.study.words.CodingSettings;

/**
 * How common each theme is, by survey, question and wave, and how that changed, from people's
 * coding. Where that is a declared random sample and a machine coded all comments, its coding
 * corrected by people's stands beside, for everybody and for groups of which people read enough,
 * and decides how themes changed. Where respondents have weights, the weighted row decides.
 *
 * <p>Every survey, wave and question is estimated by itself. Where the comments read are not
 * declared a random sample only counts are given, and no change. A theme that nobody mentioned in
 * either wave is not compared; one that the codebook gives to another survey stands only where
 * somebody spoke of it.
 */
public final class ThemeAnalysis {

  private final Study study;
  private final CodingSettings settings;
  private final CodedComments coded;
  private final ThemeEstimates estimates;
  private final ThemeChanges changes;
  private final CorrectedEstimates corrected;
  private final CorrectedChanges correctedChanges;
  private final Predictions machine;
  private final BridgedChanges bridged;
  private final List<EstimateRow> estimateRows = new ArrayList<>();
  private final List<ComparisonRow> changeRows = new ArrayList<>();

  private ThemeAnalysis(
      Study study,
      CodingSettings settings,
      CodedComments coded,
      Predictions machine,
      BridgeSample bridge) {
    this.study = study;
    this.settings = settings;
    this.coded = coded;
    double confidence = study.analysis().confidence();
    this.estimates = new ThemeEstimates(confidence, settings.randomSample());
    this.changes = new ThemeChanges(confidence);
    this.corrected = new CorrectedEstimates(confidence);
    this.correctedChanges = new CorrectedChanges(confidence);
    this.machine = machine;
    this.bridged = new BridgedChanges(bridge);
  }

  /**
   * Estimates every theme of a study without a bridge sample.
   *
   * @param study the study
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @param machine what a machine says of them
   * @return nothing when the study codes no question
   */
  public static ThemeResults of(
      Study study, List<Panel> panels, CodedComments coded, Predictions machine) {
    return of(study, panels, coded, machine, BridgeSample.NONE);
  }

  /**
   * Estimates every theme.
   *
   * @param study the study
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @param machine what a machine says of them
   * @param bridge how far the coding of each theme has moved
   * @return nothing when the study codes no question
   */
  public static ThemeResults of(
      Study study,
      List<Panel> panels,
      CodedComments coded,
      Predictions machine,
      BridgeSample bridge) {
    Optional<CodingSettings> settings = study.coding();
    if (settings.isEmpty()) {
      return new ThemeResults(List.of(), List.of());
    }
    ThemeAnalysis analysis = new ThemeAnalysis(study, settings.get(), coded, machine, bridge);
    for (Panel panel : panels) {
      for (QuestionRef ref : settings.get().questions()) {
        if (ref.survey().equals(panel.survey().id())) {
          panel.instrument().question(ref.question()).ifPresent(q -> analysis.add(panel, q));
        }
      }
    }
    return new ThemeResults(analysis.estimateRows, analysis.changeRows);
  }

  private void add(Panel panel, Question question) {
    List<PanelWave> waves =
        panel.waves().stream().filter(wave -> question.askedIn(wave.id())).toList();
    Map<String, List<Reading>> readings = new HashMap<>();
    for (PanelWave wave : waves) {
      readings.put(wave.id(), coded.of(panel.survey().id(), wave.id(), question.id()));
    }
    List<Subgroup> groups = Subgroup.of(panel, study.analysis().by());
    WaveWeights weights = new WaveWeights(panel);
    Map<Subgroup, Map<String, ThemeCell>> cells = new HashMap<>();
    for (Subgroup group : groups) {
      Map<String, ThemeCell> ofWaves = new HashMap<>();
      for (PanelWave wave : waves) {
        if (group.knownIn(wave)) {
          List<Reading> own = readings.get(wave.id());
          ofWaves.put(
              wave.id(), ThemeCell.of(panel, wave, weights, question.id(), own, group.in(wave)));
        }
      }
      cells.put(group, ofWaves);
    }
    // No theme's numbers depend on another's.
    List<ThemeResults> found =
        themesOf(panel, readings).parallelStream()
            .map(theme -> of(panel, question, theme, groups, cells, waves))
            .toList();
    found.forEach(theme -> estimateRows.addAll(theme.estimates()));
    List<ComparisonRow> compared =
        found.stream().flatMap(theme -> theme.changes().stream()).toList();
    changeRows.addAll(new Families(study.analysis()).decide(compared, row -> true));
  }

  private ThemeResults of(
      Panel panel,
      Question question,
      Code theme,
      List<Subgroup> groups,
      Map<Subgroup, Map<String, ThemeCell>> cells,
      List<PanelWave> waves) {
    List<EstimateRow> found = new ArrayList<>();
    List<ComparisonRow> compared = new ArrayList<>();
    for (Subgroup group : groups) {
      RowKey key =
          new RowKey(
              panel.survey().id(),
              question.id(),
              "",
              theme.id(),
              group.groupBy(),
              group.category(),
              "proportion");
      Map<String, ThemeCell> ofWaves = cells.get(group);
      for (PanelWave wave : waves) {
        ThemeCell cell = ofWaves.get(wave.id());
        if (cell != null) {
          found.addAll(estimates(key, cell, theme));
        }
      }
      if (settings.randomSample()) {
        compared.addAll(compare(key, question, group, theme, ofWaves, waves));
      }
    }
    return new ThemeResults(found, compared);
  }

  private List<EstimateRow> estimates(RowKey key, ThemeCell cell, Code theme) {
    Optional<String> untold = cell.untold(theme, coded.versions());
    if (untold.isPresent()) {
      return key.total() ? List.of(estimates.untold(key, cell, untold.get())) : List.of();
    }
    List<EstimateRow> rows = new ArrayList<>(estimates.of(key, cell, theme));
    if (settings.randomSample()) {
      rows.addAll(corrected.of(key, predicted(cell), theme));
    }
    return rows;
  }

  private List<ComparisonRow> compare(
      RowKey key,
      Question question,
      Subgroup group,
      Code theme,
      Map<String, ThemeCell> cells,
      List<PanelWave> waves) {
    List<ComparisonRow> rows = new ArrayList<>();
    List<String> ids = waves.stream().map(PanelWave::id).toList();
    for (WavePair pair : WavePairs.among(ids, study.analysis().compare())) {
      ThemeCell from = cells.get(pair.from());
      ThemeCell to = cells.get(pair.to());
      if (from != null && to != null && mentioned(from, to, theme)) {
        Optional<String> untold =
            from.untold(theme, coded.versions()).or(() -> to.untold(theme, coded.versions()));
        if (untold.isPresent()) {
          if (key.total()) {
            rows.add(changes.untold(key, pair, from, to, theme, untold.get()));
          }
          continue;
        }
        Comparability comparability =
            question.comparability(pair.from(), pair.to()).worse(group.comparability(pair));
        List<ComparisonRow> human = changes.of(key, pair, comparability, from, to, theme);
        List<ComparisonRow> own =
            correctedChanges.beside(human, predicted(from), predicted(to), theme);
        boolean asNow = to.readBy(coded.codebook().version());
        rows.addAll(key.total() ? bridged.beside(own, asNow) : own);
      }
    }
    return rows;
  }

  private PredictedCell predicted(ThemeCell cell) {
    return new PredictedCell(cell, machine);
  }

  private static boolean mentioned(ThemeCell from, ThemeCell to, Code theme) {
    return from.mentions(theme).count() + to.mentions(theme).count() > 0;
  }

  /**
   * A retired theme stands where comments were read while it was in use; what stands for several
   * themes together where a version did not tell one of them.
   */
  private boolean needed(Code theme, Map<String, List<Reading>> readings) {
    if (theme.inUse()) {
      return true;
    }
    CodebookVersions book = coded.versions();
    List<Code> parts =
        theme.parts().stream().flatMap(id -> book.codebook().code(id).stream()).toList();
    return readings.values().stream()
        .flatMap(List::stream)
        .flatMap(reading -> reading.versions().stream())
        .distinct()
        .anyMatch(
            version ->
                parts.isEmpty()
                    ? book.untold(theme, version).isEmpty()
                    : parts.stream().anyMatch(part -> book.untold(part, version).isPresent()));
  }

  /** A role that is the name of another survey keeps a theme out, unless somebody spoke of it. */
  private List<Code> themesOf(Panel panel, Map<String, List<Reading>> readings) {
    List<String> others =
        study.surveys().stream()
            .map(survey -> survey.id())
            .filter(id -> !id.equals(panel.survey().id()))
            .toList();
    return coded.codebook().themes().stream()
        .filter(theme -> needed(theme, readings))
        .filter(
            theme ->
                !others.contains(theme.role())
                    || readings.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(reading -> reading.themes().contains(theme.id())))
        .toList();
  }
}
