package org.plait.text.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.text.lemma.TextPattern.Hit;

class TextPatternTest {

  private final Lemmas lemmas = new Lemmas();

  private List<String> found(String pattern, String text) {
    LemmaText words = lemmas.text(text);
    return TextPattern.of(pattern, lemmas).in(words).stream()
        .map(hit -> words.text().substring(hit.start(), hit.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "job plan       | Two job plans and Job-Planning. | job plans,Job-Planning",
        "meet           | They meet, met and hold meetings. | meet,met",
        "meeting        | They meet, met and hold meetings. | meet,met,meetings",
        "ring-fenced    | Nothing is ring fenced here.    | ring fenced",
        "doesn't know   | It doesn\u2019t know.           | doesn\u2019t know",
        "etc.           | Papers, etc.                    | etc",
        "ha ha          | ha ha ha ha                     | ha ha,ha ha",
        "/hours? a week/| 3 Hours a week, an hour a week  | Hours a week,hour a week",
        "/n't \\w+/     | It isn\u2019t clear.            | n\u2019t clear",
      })
  void findsWordsInAllTheirFormsAndExpressions(String pattern, String text, String expected) {
    assertThat(found(pattern, text)).containsExactly(expected.replace('\u2019', '\'').split(","));
  }

  @Test
  void aPunctuationMarkPartsWords() {
    assertThat(found("job plan", "It is a job. Plan better.")).isEmpty();
    assertThat(found("job plan", "job, plan")).isEmpty();
    assertThat(found("job plan", "job")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-        | must have a word",
        "//       | must have a word",
        "/a*/     | must not find the empty text, but does",
        "/(a/     | must be an expression in the syntax of RE2, but has missing closing )",
        "/(a)\\1/ | must be an expression in the syntax of RE2, but has invalid escape sequence",
      })
  void otherPatternsAreRefused(String pattern, String message) {
    assertThatThrownBy(() -> TextPattern.of(pattern, lemmas))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | I have no support.",
        "true  | There isn't any real support.",
        "true  | We dont get support.",
        "true  | It isnt any support.",
        "true  | We cant find support.",
        "true  | No time, money or support.",
        "true  | Without much support I cope.",
        "true  | Lack of support.",
        "false | I have support.",
        "false | No time. Support is good.",
        "false | No time but good support.",
        "false | Not only support.",
        "false | No doubt support helps.",
        "false | Never in my whole long working life support.",
        "false | Support: none.",
      })
  void aNegationReachesFiveWordsOfItsClause(boolean reached, String text) {
    LemmaText words = lemmas.text(text);
    Hit hit = TextPattern.of("support", lemmas).in(words).get(0);
    assertThat(Negation.reaches(words, hit)).isEqualTo(reached);
  }
}
