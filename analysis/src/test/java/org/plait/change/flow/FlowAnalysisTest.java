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
import org.plait.change.flow.Decomposition.Kind;
import org.plait.instrument.Comparability;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;

class FlowAnalysisTest {

  private static Flows flows(PanelFixture panel) {
    return new FlowAnalysis(PanelFixture.settings()).of(panel.panel());
  }

  /** 20 people in T1, ten of them leave; 16 in T2, six of them new. */
  private static PanelFixture panel(Questions question) {
    return new PanelFixture()
        .ask(question)
        .waveOf("T1", 0, 20)
        .chose("q", times(4, "1", 6, "4", 4, "1", 6, "5"))
        .then()
        .waveOf("T2", 10, 26)
        .chose("q", times(2, "1", 5, "4", 3, "5", 6, "2"))
        .then();
  }

  private static double part(Decomposition change, Kind kind) {
    return change.part(kind).flatMap(p -> p.change().estimate()).map(Estimate::value).orElseThrow();
  }

  @Test
  void takesTheFavourableShareApart() {
    Flows flows = flows(panel(Questions.agreement("q").favourable("agree")));
    assertThat(flows.decompositions()).hasSize(1);
    Decomposition change = flows.decompositions().get(0);
    assertThat(change.key().measure()).isEqualTo("top_box");
    assertThat(change.key().category()).isEqualTo("agree");
    assertThat(part(change, Kind.NET)).isEqualTo(8 / 16.0 - 12 / 20.0, Offset.offset(1e-12));
    assertThat(part(change, Kind.STAYERS)).isEqualTo(0.8 - 0.6, Offset.offset(1e-12));
    assertThat(part(change, Kind.JOINERS)).isEqualTo(0.5 - 0.8, Offset.offset(1e-12));
    assertThat(part(change, Kind.LEAVERS)).isEqualTo(0.6 - 0.6, Offset.offset(1e-12));
    assertThat(change.groups())
        .containsExactly(
            new Group(OptionalLong.of(6), 10),
            new Group(OptionalLong.of(8), 10),
            new Group(OptionalLong.of(6), 6),
            new Group(OptionalLong.of(2), 4),
            new Group(OptionalLong.of(6), 10),
            new Group(OptionalLong.of(0), 6));
  }

  @Test
  void followsEachAnswerWithThoseWhoDidNotAnswerAgain() {
    Flows flows = flows(panel(Questions.agreement("q").favourable("agree")));
    assertThat(flows.transitions()).hasSize(2);
    Transitions whole = flows.transitions().get(0);
    assertThat(whole.together()).isFalse();
    assertThat(whole.moves()).hasSize(5 * 6);
    assertThat(said(whole, "1")).containsExactly(2L, 0L, 0L, 2L, 0L, 4L);
    assertThat(said(whole, "5")).containsExactly(0L, 0L, 0L, 3L, 3L, 0L);
    assertThat(whole.joined()).containsExactly(0L, 6L, 0L, 0L, 0L);
    Transitions together = flows.transitions().get(1);
    assertThat(together.key().category()).isEqualTo("agree");
    assertThat(said(together, "agree")).containsExactly(6L, 0L, 6L);
    assertThat(said(together, Transitions.OTHER)).containsExactly(2L, 2L, 4L);
    assertThat(together.moves().get(0).share().estimate().orElseThrow().value()).isEqualTo(0.5);
    assertThat(together.moves().get(0).share().estimate().orElseThrow().interval()).isPresent();
  }

  private static List<Long> said(Transitions table, String from) {
    return table.moves().stream()
        .filter(move -> move.from().equals(from))
        .map(move -> move.n().orElseThrow())
        .toList();
  }

  @Test
  void whoGaveNoKeyCantBeFollowed() {
    PanelFixture panel =
        new PanelFixture()
            .ask(Questions.agreement("q").favourable("agree"))
            .waveOf("T1", 0, 12)
            .withoutKey(2)
            .chose("q", times(12, "4"))
            .then()
            .waveOf("T2", 0, 12)
            .chose("q", times(12, "4"))
            .then();
    Transitions together = flows(panel).transitions().get(1);
    assertThat(together.moves().stream().map(Transitions.Move::to).distinct())
        .containsExactly("agree", "other_answers", "not_answered_again", "no_key");
    assertThat(said(together, "agree")).containsExactly(10L, 0L, 0L, 2L);
  }

  @Test
  void nothingIsFollowedWithoutLinksOrAcrossScalesThatDoNotCompare() {
    Questions agreement = Questions.agreement("q").favourable("agree");
    assertThat(flows(panel(agreement).unlinked())).isEqualTo(Flows.NONE);
    Questions broken =
        Questions.agreement("q").favourable("agree").compares("T2", Comparability.NOT_COMPARABLE);
    assertThat(flows(panel(broken)).transitions()).isEmpty();
    assertThat(flows(panel(broken)).decompositions()).isEmpty();
  }

  @Test
  void aMeanIsTakenApartWithoutCategories() {
    PanelFixture panel =
        new PanelFixture()
            .ask(Questions.of("hours", QuestionType.NUMBER))
            .waveOf("T1", 0, 12)
            .numbered("hours", times(12, "3"))
            .then()
            .waveOf("T2", 0, 14)
            .numbered("hours", times(12, "4", 2, "11"))
            .then();
    Flows flows = flows(panel);
    assertThat(flows.transitions()).isEmpty();
    Decomposition change = flows.decompositions().get(0);
    assertThat(part(change, Kind.NET)).isEqualTo(2, Offset.offset(1e-12));
    assertThat(part(change, Kind.STAYERS)).isEqualTo(1);
    assertThat(part(change, Kind.JOINERS)).isEqualTo(1, Offset.offset(1e-12));
    assertThat(change.groups().get(0)).isEqualTo(new Group(OptionalLong.empty(), 12));
  }
}
