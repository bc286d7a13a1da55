package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.instrument.Binding;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.SampleReport;
import org.plait.report.survey.SurveyView;
import org.plait.study.MultipleLayout;

class ChoosingTest {

  private static final SurveyView VIEW =
      new SurveyView(SampleReport.report().surveys().get(0), 0.95);

  @Test
  void whereEveryWaveTookSeveralAnswersOneSentenceSaysSo() {
    assertThat(Choosing.sentence(VIEW, asked(Map.of("T1", several(), "T2", several()))))
        .isEqualTo("People could choose more than one answer, so shares do not add up to 100%.");
  }

  @Test
  void aWaveThatTookOneAnswerIsToldFromThoseThatTookSeveral() {
    Map<String, Binding> waves = new LinkedHashMap<>();
    waves.put("T1", one());
    waves.put("T2", several());
    waves.put("T3", several());
    assertThat(Choosing.sentence(VIEW, asked(waves)))
        .isEqualTo(
            "In 2023 one answer only could be chosen; in 2026 and 2028 more than one, so those"
                + " shares do not add up to 100%.");
    assertThat(Choosing.inShort(VIEW, asked(waves)))
        .containsExactly("one answer only could be chosen in 2023, more than one in 2026 and 2028");
  }

  @Test
  void whereEveryWaveTookOneAnswerNothingIsSaidOfMore() {
    assertThat(Choosing.sentence(VIEW, asked(Map.of("T1", one()))))
        .isEqualTo("In 2023 one answer only could be chosen.");
    assertThat(Choosing.inShort(VIEW, asked(Map.of("T1", one()))))
        .containsExactly("one answer only could be chosen in 2023");
  }

  private static Binding one() {
    return binding(Optional.of(new MultipleLayout(MultipleLayout.Kind.ONE, "")));
  }

  private static Binding several() {
    return binding(Optional.empty());
  }

  private static Binding binding(Optional<MultipleLayout> layout) {
    return new Binding(
        Map.of("", "Q1"),
        Optional.empty(),
        Comparability.RECODED,
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        layout);
  }

  private static Question asked(Map<String, Binding> waves) {
    return new Question(
        "paid",
        "How are you paid?",
        QuestionType.MULTIPLE,
        new CodeList("paid", List.of(), List.of(), List.of()),
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        waves,
        Optional.empty());
  }
}
