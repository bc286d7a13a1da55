package org.plait.instrument.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.study.Condition;
import org.plait.study.reader.ConditionParser;

/** Conditions written as instruments write them. */
class ConditionTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role = 'or'",
        "role in ('in', 'not', and_more)",
        "not (role = a and help = 'two words') or other = b",
        "(role = a or role = b) and not help = x"
      })
  void aConditionThatIsWrittenMeansTheSameWhenItIsReadAgain(String text) {
    Condition condition = ConditionParser.parse(text);
    assertThat(ConditionText.of(condition)).isEqualTo(text);
    assertThat(ConditionParser.parse(ConditionText.of(condition))).isEqualTo(condition);
  }
}
