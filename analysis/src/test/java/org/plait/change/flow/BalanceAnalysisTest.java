package org.plait.change.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;

import java.util.List;
import java.util.OptionalLong;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.flow.Decomposition.Group;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Undefined;

/** Those who answered again are compared with those who did not by their earlier answers. */
class BalanceAnalysisTest {

  private static final Questions REGION =
      Questions.of("region", QuestionType.SINGLE, "north", "south").profile();

  /** 80 people, of whom the last 40 answer again: 10 of them and 30 of the others in the north. */
  private static PanelFixture panel(int again) {
    return new PanelFixture()
        .ask(REGION, Questions.agreement("q").favourable("agree"))
        .waveOf("T1", 0, 80)
        .chose("region", times(30, "north", 10, "south", 10, "north", 30, "south"))
        .chose("q", times(20, "1", 20, "4", 10, "1", 30, "5"))
        .then()
        .waveOf("T2", 80 - again, 80)
        .chose("region", times(again, "south"))
        .chose("q", times(again, "4"))
        .then();
  }

  private static List<Balance> balances(PanelFixture panel, String... by) {
    return new FlowAnalysis(PanelFixture.settings(by)).of(panel.panel()).balances();
  }

  private static double value(Balance balance) {
    return balance.outcome().estimate().orElseThrow().value();
  }

  @Test
  void aShareOfOneInFourAgainstThreeInFourLiesMoreThanOneDeviationApart() {
    Balance north = balances(panel(40)).get(0);
    assertThat(north.key().category()).isEqualTo("north");
    assertThat(north.key().measure()).isEqualTo("standardised_difference");
    assertThat(value(north)).isEqualTo(-0.5 / Math.sqrt(0.1875), Offset.offset(1e-12));
    assertThat(north.groups())
        .containsExactly(new Group(OptionalLong.of(10), 40), new Group(OptionalLong.of(30), 40));
    assertThat(north.row().wave()).isEqualTo("T1-T2");
  }

  /** Ten of the forty who did not answer again are no longer eligible, all of them in the north. */
  @Test
  void whoIsNotEligibleAnyMoreIsOnNeitherSide() {
    PanelFixture panel =
        new PanelFixture()
            .ask(REGION)
            .waveOf("T1", 0, 80)
            .chose("region", times(30, "north", 10, "south", 10, "north", 30, "south"))
            .then()
            .waveOf("T2", 40, 80)
            .setAside(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)
            .chose("region", times(40, "south"))
            .then();
    List<Balance> told = balances(panel, "region");
    assertThat(told.get(0).groups())
        .containsExactly(new Group(OptionalLong.of(10), 40), new Group(OptionalLong.of(20), 30));
    assertThat(test(told).outcome().estimate().orElseThrow().n()).isEqualTo(70);
  }

  @Test
  void theFavourableShareIsComparedBetweenThePeopleOfTheChangeTakenApart() {
    List<Balance> told = balances(panel(40));
    Balance agree =
        told.stream()
            .filter(b -> b.key().measure().equals(Balance.DIFFERENCE))
            .filter(b -> b.key().category().equals("agree"))
            .findFirst()
            .orElseThrow();
    double deviation = Math.sqrt((0.75 * 0.25 + 0.5 * 0.5) / 2);
    assertThat(value(agree)).isEqualTo(0.25 / deviation, Offset.offset(1e-12));
  }

  @Test
  void oneTestSaysWhetherTheBreakdownsTellWhoAnsweredAgain() {
    Balance test = test(balances(panel(40), "region"));
    assertThat(value(test)).isLessThan(0.001);
    assertThat(test.method()).contains(" of answering again on “region”, small categories");
  }

  /** Of 50 who agreed 30 answered again, of 30 who did not 10: R 4.2.2 glm. */
  @Test
  void theEarlierAnswerIsTestedByItself() {
    List<Balance> told = balances(panel(40), "region");
    Balance answer = only(told, Balance.P_VALUE);
    assertThat(answer.key().question()).isEqualTo("q");
    assertThat(value(answer)).isEqualTo(0.0200041516472629, Offset.offset(1e-12));
    assertThat(answer.groups())
        .containsExactly(new Group(OptionalLong.of(30), 40), new Group(OptionalLong.of(20), 40));
    Balance adjusted = only(told, Balance.ADJUSTED);
    assertThat(value(adjusted)).isEqualTo(value(answer));
    assertThat(adjusted.row().method())
        .isEqualTo(
            "likelihood-ratio test of a logistic regression of answering again on the earlier"
                + " answer, of those who answered the question in the earlier wave; exploratory,"
                + " adjusted by Benjamini-Hochberg");
  }

  /** Numbers that no change shows would tell of those who left the question out. */
  @Test
  void theTestIsOfTheNumbersBehindTheChangeAndOfNoOthers() {
    Flows flows = new FlowAnalysis(PanelFixture.settings("region")).of(panel(40).panel());
    List<Group> behind = flows.decompositions().get(0).groups();
    assertThat(only(flows.balances(), Balance.P_VALUE).groups())
        .containsExactly(
            behind.get(Decomposition.STAYERS_BEFORE), behind.get(Decomposition.THOSE_WHO_LEFT));
  }

  @Test
  void fewWhoLeftOrOnePartAreNotTested() {
    assertThat(only(balances(panel(75)), Balance.P_VALUE).outcome())
        .isEqualTo(new Undefined(Balance.P_VALUE, "five or fewer left", 80));
    assertThat(only(balances(panel(12)), Balance.ADJUSTED).outcome())
        .isEqualTo(new Undefined(Balance.ADJUSTED, "too few people in the groups", 80));
  }

  private static Balance only(List<Balance> balances, String measure) {
    return balances.stream()
        .filter(balance -> balance.key().measure().equals(measure) && !balance.testOfAll())
        .findFirst()
        .orElseThrow();
  }

  /** Which questions the model left out would tell that few people gave an answer. */
  @Test
  void ofAHiddenTestNothingIsToldThatTheAnswersDecide() {
    Balance one = test(balances(panel(40), "region"));
    Balance none = test(balances(panel(9), "region"));
    assertThat(none.method()).contains("on nothing");
    Suppressed hidden = new Suppressed(Balance.P_VALUE, "minimum 5");
    assertThat(one.hidden(hidden)).isEqualTo(none.hidden(hidden));
    assertThat(none.hidden(hidden).row().method())
        .isEqualTo("likelihood-ratio test of a logistic regression of answering again");
  }

  @Test
  void fewWhoLeftAndSmallGroupsAreNotModelled() {
    assertThat(whyNot(panel(75))).isEqualTo("five or fewer left");
    assertThat(whyNot(panel(9))).isEqualTo("too few people in the groups");
  }

  @Test
  void nobodyIsComparedWhereTheSurveyDoesNotLink() {
    assertThat(balances(panel(40).unlinked())).isEmpty();
  }

  private static String whyNot(PanelFixture panel) {
    return test(balances(panel, "region")).outcome().fold(e -> "", u -> u.reason(), s -> "");
  }

  private static Balance test(List<Balance> balances) {
    return balances.stream().filter(Balance::testOfAll).findFirst().orElseThrow();
  }
}
