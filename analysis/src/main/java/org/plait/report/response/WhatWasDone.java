package org.plait.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Dates;
import org.plait.report.words.Shown;
import org.plait.study.Wave;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.wording.Wording;

/** What was done in one table: each wave of each survey, with its dates, questions and answers. */
final class WhatWasDone {
  private final Wording wording;
  private final List<SurveyView> views;
  private final Cells cells;

  WhatWasDone(Wording wording, List<SurveyView> views) {
    this.wording = wording;
    this.cells = new Cells(wording);
    this.views = List.copyOf(views);
  }

  /** The table; empty where there is no survey. */
  Optional<Block> table() {
    List<Table.Group> groups = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (SurveyView view : views) {
      List<Table.Row> rows =
          view.results().survey().waves().stream().map(w -> row(view, w)).toList();
      groups.add(
          new Table.Group(
              view.say("response.done-survey", "survey", view.name(), "respondents", who(view)),
              rows));
      if (assumed(view)) {
        notes.add(view.say("response.done-assumed", "survey", view.name()));
      }
    }
    notes.add(wording.say("response.done-note"));
    List<String> all = new ArrayList<>(cells.notes(views.isEmpty() ? 0 : views.get(0).level()));
    all.addAll(notes);
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(wording.say("response.done"), head(), groups, all));
  }

  private List<String> head() {
    return Stream.of(
            "words.wave",
            "response.kept",
            "response.could-have",
            "response.questions",
            "response.own-words",
            "response.open")
        .map(wording::say)
        .toList();
  }

  /** When a wave was open: "1 May 2026 to 30 June 2026". */
  static String open(SurveyView view, Wave wave) {
    String closed = Dates.words(view.wording(), wave.closed());
    return wave.opened()
        .map(o -> view.say("words.from-to", "from", Dates.words(view.wording(), o), "to", closed))
        .orElseGet(() -> view.say("response.to", "to", closed));
  }

  private static String who(SurveyView view) {
    return view.labels().respondents().many();
  }

  private static boolean assumed(SurveyView view) {
    return view.results().population().filter(p -> p.standing() == Standing.ASSUMPTION).isPresent();
  }

  private Table.Row row(SurveyView view, Wave wave) {
    List<Question> asked =
        view.results().instrument().questions().stream().filter(q -> q.askedIn(wave.id())).toList();
    long words = asked.stream().filter(q -> q.type() == QuestionType.TEXT).count();
    return new Table.Row(
        wave.label(),
        List.of(
            kept(view, wave),
            population(view, wave),
            Cell.number(Shown.count(asked.size())),
            Cell.number(Shown.count(words)),
            Cell.words(open(view, wave))));
  }

  private Cell population(SurveyView view, Wave wave) {
    return view.results().results().response().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave.id()))
        .filter(r -> r.key().category().equals("population"))
        .findFirst()
        .map((EstimateRow r) -> cells.of(r, false))
        .orElse(Cell.words(wording.say("response.not-known")));
  }

  private static Cell kept(SurveyView view, Wave wave) {
    return Cell.number(
        view.results().reconciliation().stream()
            .filter(r -> r.wave().equals(wave.id()))
            .map(Reconciliation::kept)
            .map(Shown::count)
            .findFirst(),
        view.say("response.not-known"));
  }
}
