package org.plait.report.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.study.reader.StudyKeys;
import org.plait.study.report.ReportSettings;
import org.plait.study.report.ReportingChecklist;

class ChecklistSectionTest {
  private static final List<Checklist> ALL = Checklists.of(List.of(ReportingChecklist.values()));
  private static final ReportSettings INVOLVEMENT =
      ReportSettings.DEFAULT.withChecklists(Set.of(ReportingChecklist.GRIPP2));
  private static final Document.Section RESPONSE =
      new Document.Section(
          "response",
          "Who was asked and who answered",
          List.of(
              new Block.Heading(3, "response-specialist", "Specialist survey"),
              new Block.Heading(3, "response-partner", "Partner survey")));

  @Test
  void theListsHaveAsManyItemsAsPublished() {
    assertThat(ALL)
        .extracting(list -> list.name() + " " + list.items().size())
        .containsExactly("CROSS 40", "CHERRIES 30", "GRAMMS 6", "AAPOR 12", "GRIPP2 5");
    for (Checklist list : ALL) {
      assertThat(list.items()).extracting(Checklist.Item::number).doesNotHaveDuplicates();
    }
  }

  @Test
  void statementsAreThoseAStudyCanMake() {
    Set<String> asked = new HashSet<>();
    for (Checklist list : ALL) {
      list.items().stream()
          .flatMap(item -> item.needs().stream())
          .filter(need -> need.kind() == Checklist.Need.Kind.STATEMENT)
          .forEach(need -> asked.add(need.key()));
    }
    Facts.ALL.stream().flatMap(fact -> fact.statement().stream()).forEach(asked::add);
    assertThat(StudyKeys.statements()).hasSameElementsAs(asked);
  }

  @Test
  void whatIsToldPointsToItsPlace() {
    Table.Row flow = row(section(SampleReport.report()), "CROSS", "11a");
    assertThat(flow.cells().get(1).text()).isEqualTo("Met");
    assertThat(flow.cells().get(2).all())
        .containsExactly(
            CellLine.link(
                "Who was asked and who answered: Specialist survey", "response-specialist"),
            CellLine.link("Who was asked and who answered: Partner survey", "response-partner"));
  }

  @Test
  void whatHasNoPlaceIsNotMet() {
    Document.Section alone = section(SampleReport.report(), List.of());
    Table.Row flow = row(alone, "CROSS", "11a");
    assertThat(flow.cells().get(1).text()).isEqualTo("Not met");
    assertThat(flow.cells().get(2).all())
        .containsExactly(CellLine.of("Not told: how many rows were read and kept"));
  }

  @Test
  void whatOneSurveyLacksIsPartlyMet() {
    Table.Row rate = row(section(SampleReport.report()), "CROSS", "11c");
    assertThat(rate.cells().get(1).text()).isEqualTo("Partly met");
    assertThat(rate.cells().get(2).beneath())
        .containsExactly(
            "Not told: a response rate (Partner survey) and what became of everybody invited");
  }

  @Test
  void whatTheTeamSaysMeetsItsItem() {
    assertThat(row(section(SampleReport.report()), "CROSS", "17").cells())
        .extracting(Block.Cell::text)
        .containsExactly(
            "Funding, and what the funder had a say in", "Not met", "Not told: “Funding”");
    Document.Section section =
        section(ChangedReport.said(Map.of("funding", "A <b>public</b> funder, without a say.")));
    Table.Row funding = row(section, "CROSS", "17");
    assertThat(funding.cells().get(1).text()).isEqualTo("Met");
    assertThat(funding.cells().get(2).all())
        .containsExactly(CellLine.link("Statement: Funding", "checklist-statements"));
    assertThat(row(section, "AAPOR", "A2").cells().get(1).text()).isEqualTo("Partly met");
    assertThat(section.blocks())
        .contains(
            new Block.Definitions(
                List.of(
                    new Block.Definitions.Term(
                        "Funding", List.of("A <b>public</b> funder, without a say.")))));
  }

  @Test
  void whatOnlyTheTeamCanTellIsExplained() {
    assertThat(section(SampleReport.report()).blocks())
        .contains(
            Block.Paragraph.note(
                "What stands in quotation marks after “Not told” can only be told by the research"
                    + " team, which has not said it here."));
  }

  @Test
  void howManyItemsAreMetIsSaid() {
    List<String> counts =
        section(SampleReport.report()).blocks().stream()
            .filter(Block.Bullets.class::isInstance)
            .flatMap(b -> ((Block.Bullets) b).points().stream())
            .toList();
    assertThat(counts).contains("GRAMMS: 0 of 6 items are met and 6 not met.").hasSize(4);
  }

  @Test
  void onlyListsThatTheStudyNamesAreAnswered() {
    Document.Section section = section(ChangedReport.reported(INVOLVEMENT));
    assertThat(section.blocks())
        .filteredOn(Block.Folded.class::isInstance)
        .extracting(block -> ((Block.Folded) block).summary())
        .containsExactly("GRIPP2: what is told and where");
  }

  @Test
  void howPatientsWereInvolvedIsToldByTheTeamAloneAndElseNotMet() {
    Document.Section silent = section(ChangedReport.reported(INVOLVEMENT));
    assertThat(row(silent, "GRIPP2", "2").cells())
        .extracting(Block.Cell::text)
        .containsExactly(
            "Methods: who they were, and how and when they were involved",
            "Not met",
            "Not told: “Involvement methods”");
    Document.Section section =
        section(
            ChangedReport.reported(
                INVOLVEMENT.withStatements(
                    Map.of("involvement-methods", "Two partners read drafts."))));
    assertThat(row(section, "GRIPP2", "2").cells().get(1).text()).isEqualTo("Met");
    assertThat(row(section, "GRIPP2", "2").cells().get(2).all())
        .containsExactly(CellLine.link("Statement: Involvement methods", "checklist-statements"));
  }

  private static Document.Section section(Report report) {
    return section(report, List.of(RESPONSE));
  }

  private static Document.Section section(Report report, List<Document.Section> others) {
    List<SurveyView> views = report.surveys().stream().map(s -> new SurveyView(s, 0.95)).toList();
    return new ChecklistSection(report, views, others).section();
  }

  private static Table.Row row(Document.Section section, String list, String item) {
    return section.blocks().stream()
        .filter(Block.Folded.class::isInstance)
        .map(Block.Folded.class::cast)
        .filter(f -> f.summary().startsWith(list))
        .map(f -> (Table) f.blocks().get(0))
        .flatMap(t -> t.groups().get(0).rows().stream())
        .filter(r -> r.name().equals(item))
        .findFirst()
        .orElseThrow();
  }
}
