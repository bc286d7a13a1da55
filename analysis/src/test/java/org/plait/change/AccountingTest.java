package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.Rows.only;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.QuestionType;
import org.plait.panel.Population;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Who answered, who stayed, and why answers are missing. */
class AccountingTest {

  private static PanelFixture panel() {
    return new PanelFixture()
        .ask(
            Questions.of("region", QuestionType.SINGLE, "n", "s").profile(),
            Questions.of("q", QuestionType.NUMBER).routed())
        .wave("T1", 0, 1, 2, 3)
        .in(7, 7, 8, -1)
        .chose("region", "n n s ?")
        .numbered("q", "1 . ? -")
        .then()
        .wave("T2", 1, 2, 4, 5, 6)
        .withoutKey(1)
        .chose("region", "n s s s n")
        .numbered("q", "- - - - -")
        .then()
        .wave("T3", 0, 1)
        .chose("region", "n n")
        .numbered("q", "1 2")
        .then();
  }

  private static List<String> told(List<EstimateRow> rows, String wave) {
    return rows.stream()
        .filter(row -> row.wave().equals(wave))
        .map(
            row ->
                row.key().category()
                    + " "
                    + row.base().n().orElseThrow()
                    + "/"
                    + row.base().denominator().orElseThrow())
        .toList();
  }

  @Test
  void respondentsAndTheirOrganisationsAreCounted() {
    List<EstimateRow> rows = panel().results().response();
    assertThat(told(rows, "T1")).containsExactly("respondents 4/4", "organisations 2/3");
    assertThat(told(rows, "T2")).containsExactly("respondents 5/5");
  }

  @Test
  void thereIsNoResponseRateWithoutAPopulation() {
    assertThat(panel().results().response())
        .noneMatch(row -> row.key().category().equals("response_rate"));
  }

  @Test
  void anAssumedPopulationSaysSo() {
    Population people =
        new Population(
            Map.of("T1", 8L, "T2", 3L),
            Map.of(),
            Map.of(new Population.Group("T1", "region", "n"), 5L),
            Standing.ASSUMPTION);
    List<EstimateRow> rows =
        panel().population(people).results("region").response().stream()
            .filter(row -> row.key().question().isEmpty())
            .toList();
    assertThat(told(rows, "T1"))
        .containsExactly(
            "respondents 4/4",
            "organisations 2/3",
            "population 8/8",
            "response_rate 4/8",
            "population 5/5",
            "response_rate 2/5");
    EstimateRow rate =
        only(
            rows,
            r ->
                r.wave().equals("T1")
                    && r.key().category().equals("response_rate")
                    && r.key().total());
    assertThat(value(rate)).isEqualTo(0.5);
    assertThat(rate.method()).isEqualTo("respondents of the assumed population");
    EstimateRow tooMany =
        only(rows, r -> r.wave().equals("T2") && r.key().category().equals("response_rate"));
    assertThat(tooMany.outcome())
        .isEqualTo(new Undefined("proportion", "more answers than people in the population", 5));
    assertThat(told(rows, "T3")).containsExactly("respondents 2/2");
  }

  @Test
  void stayersLeaversAndJoinersAddUp() {
    List<EstimateRow> rows = panel().results().attrition();
    assertThat(told(rows, "T1-T2"))
        .containsExactly(
            "stayers 2/4", "leavers 2/4", "retention 2/4", "joiners 2/4", "no_key 1/9");
    assertThat(told(rows, "T1-T3"))
        .containsExactly(
            "stayers 2/4", "leavers 2/4", "retention 2/4", "joiners 0/2", "no_key 0/6");
    assertThat(told(rows, "T2-T3"))
        .containsExactly(
            "stayers 1/4", "leavers 3/4", "retention 1/4", "joiners 1/2", "no_key 1/7");
  }

  /** Person 0 missed the second wave, and is not new in the third. */
  @Test
  void whoIsNewCameBackOrLeftIsCountedInEveryWaveButTheFirst() {
    List<EstimateRow> rows = panel().results().attrition();
    assertThat(told(rows, "T1")).isEmpty();
    assertThat(told(rows, "T2")).containsExactly("new 2/4", "returning 2/4", "left 2/4");
    assertThat(told(rows, "T3")).containsExactly("new 0/2", "returning 2/2", "left 3/4");
  }

  /** Of eight people one answered all three waves and two the first two. */
  @Test
  void whoAnsweredEveryWaveIsAShareOfTheFirstPopulation() {
    Population people =
        new Population(Map.of("T1", 8L, "T3", 1L), Map.of(), Map.of(), Standing.ASSUMPTION);
    List<EstimateRow> rows =
        panel().population(people).results().attrition().stream()
            .filter(row -> row.key().category().equals("cumulative_response"))
            .toList();
    assertThat(told(rows, "T2")).containsExactly("cumulative_response 2/8");
    assertThat(told(rows, "T3")).containsExactly("cumulative_response 1/8");
    assertThat(value(rows.get(1))).isEqualTo(0.125);
    assertThat(rows.get(0).method())
        .isEqualTo("linked in every wave so far, of the assumed population of the first");
  }

  @Test
  void thatShareNeedsThePopulationOfTheFirstWaveAndRoomInIt() {
    Population later = new Population(Map.of("T2", 8L), Map.of(), Map.of(), Standing.ASSUMPTION);
    assertThat(panel().population(later).results().attrition())
        .noneMatch(row -> row.key().category().equals("cumulative_response"));
    Population one = new Population(Map.of("T1", 1L), Map.of(), Map.of(), Standing.ASSUMPTION);
    assertThat(
            only(
                    panel().population(one).results().attrition(),
                    row ->
                        row.wave().equals("T2")
                            && row.key().category().equals("cumulative_response"))
                .outcome())
        .isEqualTo(new Undefined("proportion", "more answers than people in the population", 2));
  }

  @Test
  void everyPatternOfWavesThatOccursIsCounted() {
    assertThat(told(panel().results().attrition(), "T1-T2-T3"))
        .containsExactly("111 1/6", "110 1/6", "101 1/6", "100 1/6", "010 2/6");
  }

  @Test
  void retentionIsTheShareOfTheEarlierWaveAndUndefinedWithoutAnyone() {
    List<EstimateRow> rows = panel().results().attrition();
    EstimateRow again =
        only(rows, r -> r.wave().equals("T2-T3") && r.key().category().equals("retention"));
    assertThat(value(again)).isEqualTo(0.25);
    PanelFixture panel = new PanelFixture();
    panel.waveOf("T1", 0, 3).withoutKey(3);
    panel.waveOf("T2", 0, 3);
    EstimateRow nobody =
        only(panel.results().attrition(), r -> r.key().category().equals("retention"));
    assertThat(nobody.outcome()).isEqualTo(new Undefined("proportion", "no cases", 0));
  }

  /** Of six who did not answer again two had their row set aside: four of eight answered again. */
  @Test
  void whoIsNotEligibleAnyMoreDoesNotCountAsLost() {
    PanelFixture panel = new PanelFixture();
    panel.waveOf("T1", 0, 10);
    panel.waveOf("T2", 0, 4).setAside(4, 5, 77);
    List<EstimateRow> rows = panel.results().attrition();
    assertThat(told(rows, "T1-T2"))
        .startsWith(
            "stayers 4/10",
            "leavers 6/10",
            "no_longer_eligible 2/10",
            "retention 4/8",
            "joiners 0/4");
    assertThat(only(rows, row -> row.key().category().equals("retention")).method())
        .isEqualTo(
            "linked in both waves, of all who had a key in the earlier one and were not set aside"
                + " as not eligible in the later one");
  }

  @Test
  void wavesAreToldApartWhateverTheirIds() {
    PanelFixture panel = new PanelFixture();
    panel.waveOf("spring-2024", 0, 4);
    panel.waveOf("spring-2025", 2, 6);
    assertThat(panel.results().attrition())
        .extracting(EstimateRow::waves)
        .containsOnly(List.of("spring-2024", "spring-2025"), List.of("spring-2025"));
  }

  @Test
  void withoutLinkageNobodyStaysOrLeaves() {
    assertThat(panel().unlinked().results().attrition()).isEmpty();
  }

  @Test
  void missingAnswersAreCountedByReasonAndThoseNotAskedBelongToNoShare() {
    List<EstimateRow> rows =
        panel().results().missing().stream()
            .filter(row -> row.key().question().equals("q"))
            .toList();
    assertThat(told(rows, "T1"))
        .containsExactly(
            "REFUSED 1/4", "REFUSED 1/3", "NOT_ASKED 1/4", "NO_ANSWER 1/4", "NO_ANSWER 1/3");
    assertThat(told(rows, "T2")).containsExactly("NOT_ASKED 5/5");
    assertThat(told(rows, "T3")).containsExactly("NO_ANSWER 0/2", "NO_ANSWER 0/2");
    assertThat(rows.stream().map(row -> row.key().measure()))
        .containsExactly(
            "count", "proportion", "count", "count", "proportion", "count", "count", "proportion");
  }
}
