package org.plait.run.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plait.change.FurtherResults;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationResult;
import org.plait.change.flow.Flows;
import org.plait.change.model.ModelResult;
import org.plait.change.row.Results;
import org.plait.change.scale.ScaleQuality;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.DurationControl;
import org.plait.disclosure.EarlierDurations;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.FlowControl;
import org.plait.disclosure.ModelControl;
import org.plait.disclosure.ScaleControl;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Rule;
import org.plait.panel.Panel;
import org.plait.run.SideBySide;
import org.plait.run.coding.FoundThemes;
import org.plait.run.data.PreviousReport;
import org.plait.study.Study;
import org.plait.study.finding.Finding;

/**
 * What may be shown of the surveys' tables, beside an earlier report. Keeps what was decided, and
 * what can't be protected any more.
 */
final class SafeTables {

  private final Study study;
  private final List<Panel> panels;
  private final PreviousReport previous;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Finding> found = new ArrayList<>();

  SafeTables(Study study, List<Panel> panels, PreviousReport previous) {
    this.study = study;
    this.panels = panels;
    this.previous = previous;
  }

  /** What was decided so far; private. */
  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** What the earlier report shows and would have to be hidden, which stops the run. */
  List<Finding> findings() {
    return List.copyOf(found);
  }

  /** The tables of each survey, which decide what may be shown of all that rests on them. */
  List<Results> tables(List<Results> results) {
    List<Supplier<DisclosureControl.Checked>> checks = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Results full = results.get(i);
      DisclosureControl control = control(panels.get(i)).beside(previous.of(full.survey()));
      checks.add(() -> control.check(full));
    }
    List<Results> safe = new ArrayList<>();
    for (DisclosureControl.Checked checked : SideBySide.all(checks)) {
      exposed(checked.tables().survey(), checked.exposed());
      decisions.addAll(checked.decisions());
      safe.add(checked.tables());
    }
    return safe;
  }

  /** Takes in what an earlier report shows, which stops the run. */
  void exposed(String survey, List<Exposed> exposed) {
    found.addAll(PreviousReport.exposed(study, survey, exposed));
  }

  private DisclosureControl control(Panel panel) {
    return DisclosureControl.of(study.disclosure(), panel.instrument(), panel.survey());
  }

  /** What became of the people of all surveys. */
  Flows flows(List<Flows> flows, List<Results> tables) {
    List<Supplier<ShownFlows>> controls = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      Panel panel = panels.get(i);
      Flows own = flows.get(i);
      Results table = tables.get(i);
      controls.add(() -> shown(panel, own, table));
    }
    List<Flows> shown = new ArrayList<>();
    for (ShownFlows own : SideBySide.all(controls)) {
      exposed(own.survey(), own.exposed());
      shown.add(own.flows());
    }
    return Flows.of(shown);
  }

  private record ShownFlows(String survey, Flows flows, List<Exposed> exposed) {}

  private ShownFlows shown(Panel panel, Flows flows, Results tables) {
    FlowControl control =
        FlowControl.of(study.disclosure(), panel.instrument(), panel.survey(), tables)
            .beside(previous.figures(study.disclosure()));
    return new ShownFlows(panel.survey().id(), control.apply(flows), control.exposed(flows));
  }

  /** How well the items of each survey's scales go together. */
  Map<String, List<ScaleQuality>> scales(FurtherResults further, List<Results> tables) {
    Map<String, List<ScaleQuality>> shown = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      Panel panel = panels.get(i);
      ScaleControl control =
          ScaleControl.of(study.disclosure(), panel.instrument(), panel.survey(), tables.get(i))
              .beside(previous.figures(study.disclosure()));
      shown.put(panel.survey().id(), control.apply(further.scalesOf(panel.survey().id())));
    }
    return shown;
  }

  /** How long things last. */
  List<DurationCurve> durations(List<DurationResult> lasting) {
    EarlierDurations before =
        EarlierDurations.of(study.disclosure(), previous.figures(study.disclosure()));
    List<DurationCurve> safe = new ArrayList<>();
    for (DurationResult result : lasting) {
      Panel panel =
          panels.stream()
              .filter(own -> own.survey().id().equals(result.survey()))
              .findFirst()
              .orElseThrow();
      DurationControl control = DurationControl.of(study.disclosure(), panel.instrument());
      DurationCurve curve = control.apply(result, study.analysis().confidence());
      DurationCurve told = before.apply(curve);
      control.decisions(result).stream()
          .map(decision -> told.equals(curve) ? decision : decision.by(Rule.PREVIOUS))
          .forEach(decisions::add);
      safe.add(told);
    }
    return safe;
  }

  /** The models of all surveys. */
  List<ModelResult> models(List<ModelResult> models, List<Results> tables) {
    List<ModelResult> safe = new ArrayList<>();
    for (ModelResult model : models) {
      for (int i = 0; i < tables.size(); i++) {
        Panel panel = panels.get(i);
        if (panel.survey().id().equals(model.settings().survey())) {
          String survey = panel.survey().id();
          ModelControl control =
              ModelControl.of(study.disclosure(), panel.instrument(), panel.survey(), tables.get(i))
                  .beside(previous.models(survey));
          exposed(survey, control.exposed(model));
          safe.add(control.apply(model));
        }
      }
    }
    return safe;
  }

  /** What may be shown of the themes; changes nothing here, until it is taken in. */
  FoundThemes.Shown themes(FoundThemes all, List<Results> results) {
    return all.safe(study, panels, results, previous);
  }

  /** Takes in what was decided about the themes. */
  void take(FoundThemes.Shown themes) {
    decisions.addAll(themes.decisions());
    themes.exposed().forEach(this::exposed);
  }
}
