package org.plait.change.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.change.PanelFixture.times;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.instrument.Derivation;
import org.plait.instrument.QuestionType;

/** Which questions a group of a breakdown breaks down. */
class SubgroupTest {

  /** Kinds are made of types; a place and an answer stand beside them. */
  private static List<String> told(String... by) {
    PanelFixture fixture =
        new PanelFixture()
            .ask(
                Questions.of("type", QuestionType.SINGLE, "x", "y", "z").profile(),
                Questions.of("place", QuestionType.SINGLE, "north", "south").profile(),
                Questions.of("a", QuestionType.SINGLE, "yes", "no"))
            .derive(
                Questions.of("kind", QuestionType.SINGLE, "yes", "no")
                    .derivedBy(new Derivation.AnyOf("type", List.of("x"), true)));
    fixture
        .waveOf("T1", 0, 40)
        .chose("type", times(20, "x", 10, "y", 10, "z"))
        .chose("kind", times(20, "yes", 20, "no"))
        .chose("place", times(10, "north", 30, "south"))
        .chose("a", times(25, "yes", 15, "no"));
    return fixture.results(by).estimates().stream()
        .filter(row -> !row.key().total())
        .map(row -> row.key().question() + " by " + row.key().groupBy())
        .distinct()
        .toList();
  }

  @Test
  void twoBreakdownsTellOnceHowManyPeopleAreInBoth() {
    assertThat(told("kind", "place"))
        .containsExactlyInAnyOrder("place by kind", "a by kind", "a by place");
    assertThat(told("place", "kind"))
        .containsExactlyInAnyOrder("type by place", "kind by place", "a by place", "a by kind");
  }

  @Test
  void aBreakdownDoesNotBreakDownWhatItIsMadeOf() {
    assertThat(told("kind")).containsExactlyInAnyOrder("place by kind", "a by kind");
  }
}
