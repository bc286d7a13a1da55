package org.plait.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.ingest.Reconciliation;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.FlowDiagram;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.survey.RowAccount;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Draws the way of each wave from those who could have answered to the answers kept. */
final class ResponseFlow {
  private final SurveyView view;
  private final RowAccount rows;

  /**
   * @param view the survey
   * @param rows what is said of rows set aside
   */
  ResponseFlow(SurveyView view, RowAccount rows) {
    this.view = view;
    this.rows = rows;
  }

  /** The figure; empty where nothing was read. */
  Optional<Block> figure() {
    List<Reconciliation> all = view.results().reconciliation();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<FlowDiagram.Path> paths = all.stream().map(this::path).toList();
    List<String> kept =
        all.stream()
            .map(r -> ReaderNumbers.count(r.kept()) + " in " + view.labels().wave(r.wave()))
            .toList();
    String title = view.name() + ": answers kept: " + Lists.joined(kept);
    Chart chart = FlowDiagram.of(Anchors.of("chart", view.id(), "flow"), title, paths);
    return Optional.of(
        new Block.Figure(
            chart, "From top to bottom; what left on the way stands beside the line."));
  }

  private FlowDiagram.Path path(Reconciliation wave) {
    List<FlowDiagram.Step> steps = new ArrayList<>();
    number("population", wave.wave())
        .map(people -> new FlowDiagram.Step(people + " could have answered" + assumed(), List.of()))
        .ifPresent(steps::add);
    List<String> asides =
        wave.setAside().stream()
            .filter(a -> a.rows() > 0)
            .map(a -> ReaderNumbers.count(a.rows()) + " " + lower(rows.said(a.rule())))
            .toList();
    String read = ReaderNumbers.counted(wave.read(), "row was read", "rows were read");
    steps.add(new FlowDiagram.Step(read, asides));
    String kept = ReaderNumbers.counted(wave.kept(), "answer kept", "answers kept");
    List<String> told = new ArrayList<>(FlaggedRows.flow(wave));
    told.addAll(known(wave.wave()));
    steps.add(new FlowDiagram.Step(kept, told));
    return new FlowDiagram.Path(view.labels().wave(wave.wave()), steps);
  }

  private String assumed() {
    return view.results()
        .population()
        .filter(p -> p.standing() == Standing.ASSUMPTION)
        .map(p -> " (assumed)")
        .orElse("");
  }

  /** How many of a wave had answered another; what may not be shown stands for itself. */
  private List<String> known(String wave) {
    List<String> said = new ArrayList<>();
    for (EstimateRow row : view.results().results().attrition()) {
      boolean stayers = row.key().total() && row.key().category().equals("stayers");
      if (stayers && row.waves().size() == 2 && row.waves().contains(wave)) {
        boolean later = row.waves().get(1).equals(wave);
        String other = view.labels().wave(row.waves().get(later ? 0 : 1));
        said.add(number(row) + (later ? " had answered in " : " answered again in ") + other);
      }
    }
    return said;
  }

  private Optional<String> number(String category, String wave) {
    return view.results().results().response().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave))
        .filter(r -> r.key().category().equals(category))
        .findFirst()
        .map(ResponseFlow::number);
  }

  private static String number(EstimateRow row) {
    return row.outcome()
        .fold(
            e -> ReaderNumbers.count(ReaderNumbers.round(e.value())),
            u -> ReaderNumbers.NONE,
            s -> ReaderNumbers.HIDDEN);
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
