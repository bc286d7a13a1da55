package org.plait.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** What was done in one table: each wave of each survey, with its dates, questions and answers. */
final class WhatWasDone {
  private static final List<String> HEAD =
      List.of("Wave", "Answers kept", "Could have answered", "Questions", "In own words", "Open");

  private final List<SurveyView> views;
  private final Cells cells = new Cells();

  WhatWasDone(List<SurveyView> views) {
    this.views = List.copyOf(views);
  }

  /** The table; empty where there is no survey. */
  Optional<Block> table() {
    List<Table.Group> groups = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (SurveyView view : views) {
      List<Table.Row> rows =
          view.results().survey().waves().stream().map(w -> row(view, w)).toList();
      groups.add(new Table.Group(view.name() + ", answered by " + who(view), rows));
      if (assumed(view)) {
        notes.add(view.name() + ": how many could have answered is assumed.");
      }
    }
    notes.add(
        "Questions: those put in that wave, a grid counted once; of them in own words: those"
            + " answered by writing.");
    List<String> all = new ArrayList<>(cells.notes(views.isEmpty() ? 0 : views.get(0).level()));
    all.addAll(notes);
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table("What was done, survey by survey", HEAD, groups, all));
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
    String closed = Dates.words(wave.closed());
    String open = wave.opened().map(o -> Dates.words(o) + " to " + closed).orElse("to " + closed);
    return new Table.Row(
        wave.label(),
        List.of(
            kept(view, wave),
            population(view, wave),
            Cell.number(Shown.count(asked.size())),
            Cell.number(Shown.count(words)),
            Cell.words(open)));
  }

  private Cell population(SurveyView view, Wave wave) {
    return view.results().results().response().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave.id()))
        .filter(r -> r.key().category().equals("population"))
        .findFirst()
        .map((EstimateRow r) -> cells.of(r, false))
        .orElse(Cell.words("not known"));
  }

  private static Cell kept(SurveyView view, Wave wave) {
    return Cell.number(
        view.results().reconciliation().stream()
            .filter(r -> r.wave().equals(wave.id()))
            .map(Reconciliation::kept)
            .map(Shown::count)
            .findFirst(),
        "not known");
  }
}
