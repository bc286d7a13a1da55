package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.study.wording.Wording;

/** Words put together without doubled punctuation. */
class ListsTest {
  @Test
  void aQuestionIsFollowedByNoColon() {
    assertThat(Lists.about("Whom do you report to?")).isEqualTo("Whom do you report to? ");
    assertThat(Lists.about("I am heard.")).isEqualTo("I am heard: ");
    assertThat(Lists.about("Safety culture")).isEqualTo("Safety culture: ");
    assertThat(Lists.about("In my trust the role has ...")).isEqualTo("In my trust the role has ");
    assertThat(Lists.about("Your age", ",")).isEqualTo("Your age, ");
  }

  @Test
  void aListReadsAsASentence() {
    assertThat(Lists.joined(Wording.own(), List.of())).isEmpty();
    assertThat(Lists.joined(Wording.own(), List.of("2023"))).isEqualTo("2023");
    assertThat(Lists.joined(Wording.own(), List.of("2023", "2026", "2028")))
        .isEqualTo("2023, 2026 and 2028");
  }
}
