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
            .map(
                r ->
                    view.say(
                        "words.count-in-wave",
                        "kept",
                        ReaderNumbers.count(r.kept()),
                        "wave",
                        view.labels().wave(r.wave())))
            .toList();
    String title =
        view.say(
            "response.kept-waves",
            "survey",
            view.name(),
            "kept",
            Lists.joined(view.wording(), kept));
    Chart chart =
        FlowDiagram.of(view.wording(), Anchors.of("chart", view.id(), "flow"), title, paths);
    return Optional.of(new Block.Figure(chart, view.say("response.flow-caption")));
  }

  private FlowDiagram.Path path(Reconciliation wave) {
    List<FlowDiagram.Step> steps = new ArrayList<>();
    number("population", wave.wave())
        .map(people -> view.say(could(), "people", people))
        .map(said -> new FlowDiagram.Step(said, List.of()))
        .ifPresent(steps::add);
    List<String> asides =
        wave.setAside().stream()
            .filter(a -> a.rows() > 0)
            .map(
                a ->
                    view.say(
                        "response.flow-aside",
                        "rows",
                        ReaderNumbers.count(a.rows()),
                        "reason",
                        lower(rows.said(a.rule()))))
            .toList();
    String read =
        view.say(
            wave.read() == 1 ? "response.read-one" : "response.read-many",
            "rows",
            ReaderNumbers.count(wave.read()));
    steps.add(new FlowDiagram.Step(read, asides));
    String kept =
        view.say(
            wave.kept() == 1 ? "response.kept-one" : "response.kept-many",
            "answers",
            ReaderNumbers.count(wave.kept()));
    List<String> told = new ArrayList<>(FlaggedRows.flow(view.wording(), wave));
    told.addAll(known(wave.wave()));
    steps.add(new FlowDiagram.Step(kept, told));
    return new FlowDiagram.Path(view.labels().wave(wave.wave()), steps);
  }

  private String could() {
    return view.results()
        .population()
        .filter(p -> p.standing() == Standing.ASSUMPTION)
        .map(p -> "response.could-assumed")
        .orElse("response.could");
  }

  /** How many of a wave had answered another; what may not be shown stands for itself. */
  private List<String> known(String wave) {
    List<String> said = new ArrayList<>();
    for (EstimateRow row : view.results().results().attrition()) {
      boolean stayers = row.key().total() && row.key().category().equals("stayers");
      if (stayers && row.waves().size() == 2 && row.waves().contains(wave)) {
        boolean later = row.waves().get(1).equals(wave);
        String other = view.labels().wave(row.waves().get(later ? 0 : 1));
        said.add(
            view.say(
                later ? "response.had-answered" : "response.answered-again",
                "people",
                number(row),
                "wave",
                other));
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
