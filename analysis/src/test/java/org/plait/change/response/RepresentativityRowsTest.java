package org.plait.change.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.QuestionType;
import org.plait.panel.Population;
import org.plait.panel.Population.Group;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.PopulationSettings.Standing;

/** How evenly the groups of a frame answered. */
class RepresentativityRowsTest {

  /** 18 of 60 in the north and 22 of 40 in the south answered; one did not say where. */
  private static List<EstimateRow> rows(Map<Group, Long> frame) {
    return rows(frame, times(18, "north", 22, "south", 1, "."));
  }

  private static List<EstimateRow> rows(Map<Group, Long> frame, String answers) {
    Population people = new Population(Map.of("T1", 100L), Map.of(), frame, Standing.ASSUMPTION);
    return new PanelFixture()
        .ask(
            Questions.of("region", QuestionType.SINGLE, "north", "south").profile(),
            Questions.of("band", QuestionType.SINGLE, "low", "high").profile())
        .waveOf("T1", 0, 41)
        .chose("region", answers)
        .then()
        .population(people)
        .results()
        .response();
  }

  private static Group group(String question, String category) {
    return new Group("T1", question, category);
  }

  private static EstimateRow row(List<EstimateRow> rows, String measure) {
    return only(rows, row -> row.key().measure().equals(measure));
  }

  @Test
  void theIndicatorByHandOfSharesOfThirtyAndFiftyFivePercent() {
    List<EstimateRow> rows =
        rows(Map.of(group("region", "north"), 60L, group("region", "south"), 40L));
    double deviation = Math.sqrt((60 * 0.01 + 40 * 0.0225) / 99);
    EstimateRow indicator = row(rows, "r_indicator");
    assertThat(value(indicator)).isEqualTo(1 - 2 * deviation, Offset.offset(1e-12));
    assertThat(indicator.key().question()).isEqualTo("region");
    assertThat(indicator.base().n()).hasValue(40);
    assertThat(indicator.base().denominator()).hasValue(100);
    assertThat(indicator.method()).isEqualTo("groups of the assumed population");
    assertThat(value(row(rows, "propensity_cv"))).isEqualTo(deviation / 0.4, Offset.offset(1e-12));
    assertThat(value(row(rows, "r_indicator_by_chance")))
        .isEqualTo(1 - 2 * Math.sqrt(0.4 * 0.6 * 100) / 99, Offset.offset(1e-12));
  }

  @Test
  void moreAnswersThanPeopleOrASingleGroupHaveNone() {
    List<EstimateRow> tooMany =
        rows(Map.of(group("region", "north"), 10L, group("region", "south"), 90L));
    assertThat(row(tooMany, "r_indicator").outcome())
        .isEqualTo(new Undefined("r_indicator", "more answers than people in the population", 40));
    List<EstimateRow> oneGroup =
        rows(Map.of(group("region", "north"), 100L), times(40, "north", 1, "."));
    assertThat(row(oneGroup, "propensity_cv").outcome())
        .isEqualTo(new Undefined("propensity_cv", "one group", 40));
  }

  /** The wave did not ask for the band, and nothing is known of another wave's frame. */
  @Test
  void whatTheWaveOrTheFrameDoesNotTellHasNoRow() {
    assertThat(rows(Map.of(group("band", "low"), 60L, group("band", "high"), 40L)))
        .noneMatch(row -> row.key().measure().equals("r_indicator"));
    assertThat(rows(Map.of(new Group("T2", "region", "north"), 60L)))
        .noneMatch(row -> row.key().measure().equals("r_indicator"));
  }
}
