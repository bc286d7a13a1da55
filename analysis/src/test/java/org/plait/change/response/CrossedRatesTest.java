package org.plait.change.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.QuestionType;
import org.plait.panel.Population;
import org.plait.panel.Population.Cell;
import org.plait.panel.Population.Group;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Who answered of those in two groups at once. */
class CrossedRatesTest {

  private static Population frame(Cell... cells) {
    Map<Group, Long> groups =
        Map.of(
            new Group("T1", "kind", "trust"), 30L,
            new Group("T1", "kind", "board"), 12L,
            new Group("T1", "place", "north"), 32L,
            new Group("T1", "place", "south"), 10L);
    return new Population(Map.of("T1", 42L), Map.of(), groups, List.of(cells), Standing.PUBLISHED);
  }

  private static Cell cell(String kind, String place, String size, long people) {
    return new Cell("T1", Map.of("kind", kind, "place", place, "size", size), people);
  }

  /** Ten of trusts in the north, two of boards there, four of trusts who don't tell their place. */
  private static List<String> told(Population frame, String... by) {
    PanelFixture fixture =
        new PanelFixture()
            .population(frame)
            .ask(
                Questions.of("kind", QuestionType.SINGLE, "trust", "board").profile(),
                Questions.of("place", QuestionType.SINGLE, "north", "south").profile());
    fixture
        .waveOf("T1", 0, 16)
        .chose("kind", times(10, "trust", 2, "board", 4, "trust"))
        .chose("place", times(12, "north", 4, "."));
    List<String> told = new ArrayList<>();
    for (EstimateRow row : fixture.results(by).response()) {
      if (!row.key().total() && !row.key().question().isEmpty()) {
        told.add(
            String.join(" ", row.key().category(), row.key().item(), row.key().group())
                + " "
                + row.base().n().orElseThrow()
                + "/"
                + row.base().denominator().orElseThrow());
      }
    }
    return told;
  }

  @Test
  void theRowsOfTheFrameAreAddedUpByBothBreakdowns() {
    Population frame =
        frame(
            cell("trust", "north", "small", 12),
            cell("trust", "north", "large", 10),
            cell("trust", "south", "small", 8),
            cell("board", "north", "small", 10),
            cell("board", "south", "small", 2));
    assertThat(told(frame, "kind", "place"))
        .containsExactly(
            "population north trust 22/22",
            "response_rate north trust 10/22",
            "population south trust 8/8",
            "response_rate south trust 0/8",
            "population north board 10/10",
            "response_rate north board 2/10",
            "population south board 2/2",
            "response_rate south board 0/2");
  }

  @Test
  void whatTheFrameDoesNotCountHasNoRate() {
    assertThat(told(frame(cell("trust", "north", "small", 22)), "place", "kind"))
        .containsExactly("population trust north 22/22", "response_rate trust north 10/22");
  }

  @Test
  void oneBreakdownIsNotCrossed() {
    assertThat(told(frame(cell("trust", "north", "small", 22)), "kind")).isEmpty();
    assertThat(
            told(new Population(Map.of(), Map.of(), Map.of(), Standing.PUBLISHED), "kind", "place"))
        .isEmpty();
  }
}
