package org.plait.run.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plait.change.ChangeAnalysis;
import org.plait.change.FurtherResults;
import org.plait.change.association.AssociationAnalysis;
import org.plait.change.association.AssociationRow;
import org.plait.change.contrast.ContrastAnalysis;
import org.plait.change.duration.DurationAnalysis;
import org.plait.change.duration.DurationResult;
import org.plait.change.flow.FlowAnalysis;
import org.plait.change.flow.Flows;
import org.plait.change.model.ModelAnalysis;
import org.plait.change.row.Results;
import org.plait.change.scale.ScaleAnalysis;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityAnalysis;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.trend.TrendAnalysis;
import org.plait.change.trend.TrendRow;
import org.plait.panel.Panel;
import org.plait.run.Progress;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.study.Study;
import org.plait.study.analysis.AnalysisSettings;

/**
 * The part of the line that compares the waves: from panels to numbers, before disclosure control.
 */
final class ChangeLine {

  private final Study study;
  private final AnalysisSettings settings;
  private final List<Panel> panels;

  ChangeLine(Study study, List<Panel> panels) {
    this.study = study;
    this.settings = study.analysis();
    this.panels = List.copyOf(panels);
  }

  /**
   * What the waves say.
   *
   * @param results the tables of each survey, in study order
   * @param flows what became of each survey's people, in the same order
   * @param lasting how long things last that the instruments declare
   * @param further what stands beside the tables
   * @param trends what rose or fell over all the waves of each survey
   */
  record Changes(
      List<Results> results,
      List<Flows> flows,
      List<DurationResult> lasting,
      FurtherResults further,
      List<TrendRow> trends) {
    Changes {
      results = List.copyOf(results);
      flows = List.copyOf(flows);
      lasting = List.copyOf(lasting);
      trends = List.copyOf(trends);
    }
  }

  /** Counts and compares. */
  Changes compare(Progress progress) {
    List<Results> results = results(progress);
    List<Flows> flows = flows();
    List<DurationResult> lasting = lasting();
    FurtherResults further =
        further(results)
            .with(Flows.of(flows))
            .withScales(scales())
            .withDurations(lasting.stream().map(d -> d.curve(settings.confidence())).toList())
            .withAssociations(associations(results));
    return new Changes(results, flows, lasting, further, trends());
  }

  private List<Results> results(Progress progress) {
    ChangeAnalysis analysis = new ChangeAnalysis(settings);
    List<Results> results = new ArrayList<>();
    for (Panel panel : panels) {
      results.add(analysis.of(panel));
      progress.report(Stage.CHANGE, "Compared the waves of " + panel.survey().id() + ".");
    }
    return results;
  }

  private FurtherResults further(List<Results> results) {
    SensitivityAnalysis sensitivity = new SensitivityAnalysis(settings);
    PrecisionAnalysis precise = new PrecisionAnalysis(settings);
    List<SensitivityRow> rows = new ArrayList<>();
    List<PrecisionRow> precision = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      rows.addAll(sensitivity.of(panels.get(i), results.get(i)));
      precision.addAll(precise.of(panels.get(i), results.get(i)));
    }
    ContrastAnalysis contrasts = new ContrastAnalysis(settings, study.events());
    return new FurtherResults(contrasts.of(panels), rows, precision)
        .withModels(new ModelAnalysis(settings).of(panels));
  }

  /** What goes together with background in these tables: of those that are shown, no more. */
  List<AssociationRow> associations(List<Results> tables) {
    AssociationAnalysis analysis = new AssociationAnalysis(settings);
    List<Supplier<List<AssociationRow>>> surveys = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      Panel panel = panels.get(i);
      Results own = tables.get(i);
      surveys.add(() -> analysis.of(panel, own));
    }
    return SideBySide.all(surveys).stream().flatMap(List::stream).toList();
  }

  /** What rose or fell over all the waves of each survey. */
  private List<TrendRow> trends() {
    TrendAnalysis analysis = new TrendAnalysis(settings);
    return panels.stream().flatMap(panel -> analysis.of(panel).stream()).toList();
  }

  /** What became of each survey's people. */
  private List<Flows> flows() {
    FlowAnalysis analysis = new FlowAnalysis(settings);
    return panels.stream().map(analysis::of).toList();
  }

  /** How long things last that the instruments declare. */
  private List<DurationResult> lasting() {
    DurationAnalysis analysis = new DurationAnalysis();
    return panels.stream().flatMap(panel -> analysis.of(panel).stream()).toList();
  }

  /** How well the items of each survey's scales go together. */
  private Map<String, List<ScaleQuality>> scales() {
    ScaleAnalysis analysis = new ScaleAnalysis(settings);
    Map<String, List<ScaleQuality>> scales = new TreeMap<>();
    panels.forEach(panel -> scales.put(panel.survey().id(), analysis.of(panel)));
    return scales;
  }
}
