package org.plait.report.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plait.study.wording.Wording;

/** What stands beneath the table of missing answers, word for word. */
class MissingTableTest {

  @Test
  void questionsWithoutANumberAreCounted() {
    assertThat(MissingTable.notes(Wording.own(), 0))
        .containsExactly("Reasons that nobody had in any wave are left out.");
    assertThat(MissingTable.notes(Wording.own(), 1))
        .endsWith("For 1 question no number can be shown, to protect people in small groups.");
    assertThat(MissingTable.notes(Wording.own(), 5))
        .endsWith("For 5 questions no number can be shown, to protect people in small groups.");
  }
}
