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

  private record Line(String name, String words) {}

  private static final List<Line> PEOPLE =
      List.of(
          new Line("disposition_i", "Answered in full (I)"),
          new Line("disposition_p", "Answered in part (P)"),
          new Line("disposition_r", "Refused or broke off (R)"),
          new Line("disposition_nc", "Never reached (NC)"),
          new Line("disposition_o", "Did not answer for another reason (O)"),
          new Line("disposition_uh", "Not known whether there is anybody (UH)"),
          new Line("disposition_uo", "Not known whether they belong (UO)"),
          new Line("disposition_ne", "Turned out not to belong (NE)"));

  private static final List<Line> RATES =
      List.of(
          new Line("aapor_rr1", "Response rate RR1: full answers of all who may belong"),
          new Line("aapor_rr2", "RR2: partial answers as well"),
          new Line("aapor_rr3", "RR3: full answers, a share of the unknown counted"),
          new Line("aapor_rr4", "RR4: partial answers as well"),
          new Line("aapor_rr5", "RR5: full answers, none of the unknown counted"),
          new Line("aapor_rr6", "RR6: partial answers as well"),
          new Line("aapor_coop1", "Cooperation rate COOP1: full answers of those reached"),
          new Line("aapor_ref1", "Refusal rate REF1"),
          new Line("aapor_con1", "Contact rate CON1"));

  private final SurveyView view;
  private final List<EstimateRow> rows;

  DispositionTable(SurveyView view) {
    this.view = view;
    this.rows = view.results().results().response();
  }

  List<Block> blocks() {
    if (rows.stream().noneMatch(row -> name(row).equals("aapor_rr1"))) {
      return List.of(
          Paragraph.note(
              "The response rates of AAPOR are not computed: no file says what became of everybody"
                  + " who was invited."));
    }
    Cells cells = new Cells();
    List<Table.Group> groups =
        List.of(
            new Table.Group(view.labels().everybody(), lines(PEOPLE, cells)),
            new Table.Group("Rates", lines(RATES, cells)));
    List<String> head =
        Stream.concat(Stream.of("Outcome"), view.waves().stream().map(view.labels()::wave))
            .toList();
    List<String> notes = new ArrayList<>(cells.notes(view.level()));
    notes.add(
        "Rates as the American Association for Public Opinion Research defines them (Standard"
            + " Definitions, 2023).");
    view.results()
        .population()
        .filter(people -> people.standing() == Standing.ASSUMPTION)
        .ifPresent(
            people ->
                notes.add(
                    "How many could have answered is assumed, and so is every rate made from it."));
    rows.stream()
        .filter(row -> name(row).equals("aapor_rr3"))
        .map(EstimateRow::method)
        .distinct()
        .forEach(method -> notes.add(method + "."));
    String caption = view.name() + ": what became of everybody who was invited";
    return List.of(new Table(caption, head, groups, notes));
  }

  private List<Table.Row> lines(List<Line> lines, Cells cells) {
    return lines.stream()
        .map(
            line ->
                new Table.Row(
                    line.words(),
                    view.waves().stream().map(wave -> cell(line.name(), wave, cells)).toList()))
        .toList();
  }

  private Cell cell(String name, String wave, Cells cells) {
    return rows.stream()
        .filter(row -> name(row).equals(name) && row.wave().equals(wave))
        .findFirst()
        .map(row -> name.startsWith("aapor") ? rate(row, cells) : cells.of(row, false))
        .orElse(Cell.words("not known"));
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
