package org.plait.report.response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Shown;
import org.plait.study.analysis.PopulationSettings.Standing;

/** What became of everybody who was invited, and the rates of AAPOR; or that nobody told. */
final class DispositionTable {

  private record Line(String name, String label) {}

  private static final List<Line> PEOPLE =
      List.of(
          new Line("disposition_i", "response.disposition-i"),
          new Line("disposition_p", "response.disposition-p"),
          new Line("disposition_r", "response.disposition-r"),
          new Line("disposition_nc", "response.disposition-nc"),
          new Line("disposition_o", "response.disposition-o"),
          new Line("disposition_uh", "response.disposition-uh"),
          new Line("disposition_uo", "response.disposition-uo"),
          new Line("disposition_ne", "response.disposition-ne"));

  private static final List<Line> RATES =
      List.of(
          new Line("aapor_rr1", "response.aapor-rr1"),
          new Line("aapor_rr2", "response.aapor-rr2"),
          new Line("aapor_rr3", "response.aapor-rr3"),
          new Line("aapor_rr4", "response.aapor-rr4"),
          new Line("aapor_rr5", "response.aapor-rr5"),
          new Line("aapor_rr6", "response.aapor-rr6"),
          new Line("aapor_coop1", "response.aapor-coop1"),
          new Line("aapor_ref1", "response.aapor-ref1"),
          new Line("aapor_con1", "response.aapor-con1"));

  private final SurveyView view;
  private final List<EstimateRow> rows;

  DispositionTable(SurveyView view) {
    this.view = view;
    this.rows = view.results().results().response();
  }

  List<Block> blocks() {
    if (rows.stream().noneMatch(row -> name(row).equals("aapor_rr1"))) {
      return List.of(Paragraph.note(view.say("response.aapor-unknown")));
    }
    Cells cells = new Cells(view.wording());
    List<Table.Group> groups =
        List.of(
            new Table.Group(view.labels().everybody(), lines(PEOPLE, cells)),
            new Table.Group(view.say("response.aapor-rates"), lines(RATES, cells)));
    List<String> head =
        Stream.concat(
                Stream.of(view.say("response.aapor-outcome")),
                view.waves().stream().map(view.labels()::wave))
            .toList();
    List<String> notes = new ArrayList<>(cells.notes(view.level()));
    notes.add(view.say("response.aapor-note"));
    view.results()
        .population()
        .filter(people -> people.standing() == Standing.ASSUMPTION)
        .ifPresent(people -> notes.add(view.say("response.rates-assumed")));
    rows.stream()
        .filter(row -> name(row).equals("aapor_rr3"))
        .map(EstimateRow::method)
        .distinct()
        .forEach(method -> notes.add(method + "."));
    String caption = view.say("response.aapor", "survey", view.name());
    return List.of(new Table(caption, head, groups, notes));
  }

  private List<Table.Row> lines(List<Line> lines, Cells cells) {
    return lines.stream()
        .map(
            line ->
                new Table.Row(
                    view.say(line.label()),
                    view.waves().stream().map(wave -> cell(line.name(), wave, cells)).toList()))
        .toList();
  }

  private Cell cell(String name, String wave, Cells cells) {
    return rows.stream()
        .filter(row -> name(row).equals(name) && row.wave().equals(wave))
        .findFirst()
        .map(row -> name.startsWith("aapor") ? rate(row, cells) : cells.of(row, false))
        .orElse(Cell.words(view.say("response.not-known")));
  }

  private static Cell rate(EstimateRow row, Cells cells) {
    return row.outcome()
        .fold(
            e -> Cell.number(Shown.percent(e.value()).behind(e.n())),
            u -> cells.none(u.reason()),
            s -> cells.hiddenCell());
  }

  private static String name(EstimateRow row) {
    return row.key().category().isEmpty() ? row.key().measure() : row.key().category();
  }
}
