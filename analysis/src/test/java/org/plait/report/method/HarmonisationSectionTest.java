package org.plait.report.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.instrument.Binding;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.report.SampleReport;
import org.plait.study.wording.Wording;

/** How a question of a wave compares, word for word. */
class HarmonisationSectionTest {
  private static final Map<String, String> REVERSED =
      Map.of("1", "5", "2", "4", "3", "3", "4", "2", "5", "1");

  private final Question time =
      SampleReport.report().surveys().get(0).instrument().question("exp_time").orElseThrow();

  private String said(Comparability comparability, Map<String, String> values) {
    return HarmonisationSection.words(
        Wording.own(),
        time,
        new Binding(
            Map.of("", "Q1"),
            Optional.empty(),
            comparability,
            Optional.empty(),
            values,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Test
  void aFileThatIsOnlyTurnedRoundHasTheSameAnswers() {
    assertThat(said(Comparability.RECODED, REVERSED))
        .isEqualTo("same answers, file turned round, tested");
  }

  @Test
  void anyOtherRecodingHasOtherAnswers() {
    assertThat(said(Comparability.RECODED, Map.of()))
        .isEqualTo("other answers, brought together, tested");
    assertThat(said(Comparability.RECODED, Map.of("1", "5", "2", "4", "4", "2", "5", "1")))
        .isEqualTo("other answers, brought together, tested");
  }

  @Test
  void whatIsNotComparableStaysSoThoughTheFileIsTurnedRound() {
    assertThat(said(Comparability.NOT_COMPARABLE, REVERSED))
        .isEqualTo("not comparable, not tested");
  }
}
