package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.people;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.response.Dispositions;
import org.plait.statistics.response.Dispositions.Rate;

class DispositionTableTest {

  private static final Dispositions TOLD = new Dispositions(40, 10, 20, 25, 5, 0, 0, 0);
  private final SurveyResults sample = SampleReport.report().surveys().get(0);

  private List<Block> blocks(List<EstimateRow> response) {
    String id = sample.survey().id();
    Results results =
        new Results(id, List.of(), List.of(), List.of(), response, List.of(), List.of());
    SurveyResults survey =
        new SurveyResults(
            sample.survey(), sample.instrument(), sample.population(), false, List.of(), results);
    return new DispositionTable(new SurveyView(survey, 0.95)).blocks();
  }

  private EstimateRow rate(Rate rate) {
    Outcome outcome = TOLD.rate(rate);
    String measure = Dispositions.measure(rate);
    return new EstimateRow(
        key(sample.survey().id(), "", "", "", measure),
        "T1",
        outcome,
        Base.of(100, 100),
        false,
        rate.method().name());
  }

  @Test
  void withoutAFileTheRatesAreSaidNotToBeComputed() {
    assertThat(blocks(List.of()))
        .singleElement()
        .isInstanceOfSatisfying(
            Paragraph.class, said -> assertThat(said.toString()).contains("are not computed"));
  }

  @Test
  void peopleAndRatesStandByWaveInWholePercent() {
    EstimateRow full = people(sample.survey().id(), "disposition_i", "T1", "count", 40);
    List<Block> blocks = blocks(List.of(full, rate(Rate.RR1), rate(Rate.RR2)));
    Table table = (Table) blocks.get(0);
    assertThat(table.groups().get(0).rows().get(0).cells().get(0).text()).isEqualTo("40");
    List<Table.Row> rates = table.groups().get(1).rows();
    assertThat(rates.get(0).cells().get(0).text()).isEqualTo("40%");
    assertThat(rates.get(1).cells().get(0).text()).isEqualTo("50%");
    assertThat(rates.get(0).cells().get(1).text()).isEqualTo("not known");
    assertThat(table.notes()).anyMatch(note -> note.contains("is assumed, and so is every rate"));
  }

  @Test
  void hiddenPeopleAndRatesAreSaidToBeHiddenAndTheMethodOfTheUnknownIsTold() {
    String id = sample.survey().id();
    EstimateRow hidden =
        new EstimateRow(
            key(id, "", "", "disposition_o", "count"),
            "T1",
            new Suppressed("count", "few"),
            Base.HIDDEN,
            false,
            "as the file says");
    Table table = (Table) blocks(List.of(hidden, rate(Rate.RR1), rate(Rate.RR3))).get(0);
    assertThat(table.caption()).endsWith(": what became of everybody who was invited");
    assertThat(table.groups()).extracting(Table.Group::heading).containsExactly("People", "Rates");
    assertThat(table.groups().get(0).rows())
        .filteredOn(row -> row.name().endsWith("(O)"))
        .singleElement()
        .extracting(row -> row.cells().get(0).text())
        .isEqualTo(ReaderNumbers.HIDDEN);
    assertThat(table.notes())
        .contains(
            "Rates as the American Association for Public Opinion Research defines them (Standard"
                + " Definitions, 2023).")
        .contains(Rate.RR3.method().name() + ".");
  }
}
