package org.plait.study.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody meant. */
class SpellingTest {

  @Test
  void oneNearWordIsSuggested() {
    assertThat(Spelling.remedy("favorable", List.of("id", "favourable", "text")))
        .isEqualTo("Did you mean `favourable`?");
  }

  @Test
  void neighboursThatSwappedPlacesAreOneSlip() {
    assertThat(Spelling.nearest("waevs", List.of("waves", "rows"))).contains("waves");
  }

  @Test
  void caseDoesNotMatter() {
    assertThat(Spelling.nearest("TITLE", List.of("title"))).contains("title");
  }

  @Test
  void equallyNearWordsAreListedInstead() {
    assertThat(Spelling.remedy("T4", List.of("T1", "T2"))).isEqualTo("Known: T1, T2.");
  }

  @Test
  void atMostFiveWordsAreListed() {
    assertThat(Spelling.remedy("zzz", List.of("a", "b", "c", "d", "e", "f", "g")))
        .isEqualTo("Known: a, b, c, d, e and 2 more.");
  }

  @Test
  void nothingIsDeclared() {
    assertThat(Spelling.remedy("zzz", List.of())).isEqualTo("None is declared.");
  }
}
