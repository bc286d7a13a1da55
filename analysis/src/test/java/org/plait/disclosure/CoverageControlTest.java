package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.Population;
import org.plait.panel.Population.Cell;
import org.plait.panel.Population.Group;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.report.DisclosureRule;

/** What is told of who answered in two groups at once. */
class CoverageControlTest {

  private final List<Cell> cells = new ArrayList<>();

  private void cell(String kind, String place, long people) {
    cells.add(new Cell("T1", Map.of("kind", kind, "place", place), people));
  }

  private Population frame() {
    Map<Group, Long> groups =
        new java.util.TreeMap<>(java.util.Comparator.comparing(Group::toString));
    for (Cell cell : cells) {
      cell.categories()
          .forEach((by, code) -> groups.merge(new Group("T1", by, code), cell.people(), Long::sum));
    }
    long all = cells.stream().mapToLong(Cell::people).sum();
    return new Population(Map.of("T1", all), Map.of(), groups, cells, Standing.PUBLISHED);
  }

  /** Of trusts 30 in the north and 20 in the south, of boards 15 and 12. */
  private List<String> shown() {
    PanelFixture fixture =
        new PanelFixture()
            .population(frame())
            .ask(
                Questions.of("kind", QuestionType.SINGLE, "trust", "board").profile(),
                Questions.of("place", QuestionType.SINGLE, "north", "south").profile());
    fixture
        .waveOf("T1", 0, 77)
        .chose("kind", times(50, "trust", 27, "board"))
        .chose("place", times(30, "north", 20, "south", 15, "north", 12, "south"));
    Panel panel = fixture.panel();
    DisclosureControl.Checked checked =
        DisclosureControl.of(DisclosureRule.DEFAULT, panel.instrument(), panel.survey())
            .check(fixture.results("kind", "place"));
    Results safe = checked.tables();
    long logged =
        checked.decisions().stream()
            .filter(d -> d.table().equals("response") && !d.question().isEmpty())
            .count();
    List<String> shown = new ArrayList<>();
    for (EstimateRow row : safe.response()) {
      if (!row.key().total()
          && !row.key().question().isEmpty()
          && row.outcome().estimate().isPresent()) {
        shown.add(row.key().category() + " " + row.key().group() + " " + row.key().item());
      } else if (!row.key().total() && !row.key().question().isEmpty()) {
        assertThat(row.base().denominator()).isEmpty();
        assertThat(row.base().n()).isEmpty();
      }
    }
    assertThat(logged).isEqualTo(2L * cells.size() - shown.size());
    return shown.stream().filter(row -> row.startsWith("response_rate")).toList();
  }

  @Test
  void enoughAnsweredAndEnoughDidNot() {
    cell("trust", "north", 60);
    cell("trust", "south", 50);
    cell("board", "north", 40);
    cell("board", "south", 30);
    assertThat(shown())
        .containsExactly(
            "response_rate trust north",
            "response_rate trust south",
            "response_rate board north",
            "response_rate board south");
  }

  /** Two did not answer; from the margins they would follow from any three cells. */
  @Test
  void fewWhoDidNotAnswerHideTheirCellAndOthersBesideIt() {
    cell("trust", "north", 60);
    cell("trust", "south", 50);
    cell("board", "north", 40);
    cell("board", "south", 14);
    assertThat(shown()).isEmpty();
  }

  @Test
  void everybodyAnswered() {
    cell("trust", "north", 60);
    cell("trust", "south", 50);
    cell("board", "north", 40);
    cell("board", "south", 12);
    assertThat(shown()).hasSize(4);
  }

  /** Three boards did not answer; how many there are and how many answered would tell that. */
  @Test
  void fewOfAGroupWhoDidNotAnswerHideHowManyDid() {
    Population frame =
        new Population(
            Map.of("T1", 140L),
            Map.of(),
            Map.of(new Group("T1", "kind", "trust"), 110L, new Group("T1", "kind", "board"), 30L),
            List.of(),
            Standing.PUBLISHED);
    PanelFixture fixture =
        new PanelFixture()
            .population(frame)
            .ask(Questions.of("kind", QuestionType.SINGLE, "trust", "board").profile());
    fixture.waveOf("T1", 0, 77).chose("kind", times(50, "trust", 27, "board"));
    Panel panel = fixture.panel();
    Results safe =
        DisclosureControl.of(DisclosureRule.DEFAULT, panel.instrument(), panel.survey())
            .check(fixture.results("kind"))
            .tables();
    assertThat(safe.response())
        .filteredOn(row -> !row.key().total() && row.outcome().estimate().isPresent())
        .extracting(row -> row.key().category() + " " + row.key().group())
        .containsExactly("population trust", "population board");
    assertThat(safe.estimates())
        .filteredOn(row -> row.key().question().equals("kind"))
        .isNotEmpty()
        .allMatch(row -> row.outcome().estimate().isEmpty() && row.base().n().isEmpty());
  }
}
