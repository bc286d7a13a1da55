package org.plait.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises texts that say nothing under any question: "n/a", "-", "no comment".
 *
 * <p>"Nothing", "no" and "all good" are not among them. Under one question "nothing" is praise,
 * under another a complaint; only somebody who reads it with its question can tell.
 */
final class NonAnswers {

  /** No phrase is longer, punctuation included. */
  private static final int LONGEST = 60;

  private static final Set<String> PHRASES =
      Stream.of(
              "n/a",
              "n / a",
              "n.a.",
              "na",
              "n.a",
              "not applicable",
              "none",
              "nil",
              "nil return",
              "null",
              "blank",
              "left blank",
              "x",
              "xx",
              "xxx",
              "did not answer",
              "didn't answer",
              "no answer",
              "no answer given",
              "not answered",
              "no response",
              "no reply",
              "no comment",
              "no comments",
              "no further comment",
              "no further comments",
              "no other comments",
              "no additional comments",
              "nothing to add",
              "nothing further to add",
              "nothing else to add",
              "nothing more to add",
              "nothing to say",
              "nothing else to say",
              "nothing further",
              "prefer not to say",
              "rather not say",
              "see above",
              "as above",
              "as before",
              "same as above",
              "see previous answer",
              "see my previous answer",
              "test",
              "tbc")
          .map(Tokens::normalised)
          .collect(Collectors.toUnmodifiableSet());

  private NonAnswers() {}

  /** Whether a text says nothing: no letter or digit at all, or one of the phrases. */
  static boolean saysNothing(String text) {
    if (text.length() > LONGEST && text.strip().length() > LONGEST) {
      return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
    String form = Tokens.normalised(text);
    return form.isEmpty() || PHRASES.contains(form);
  }
}
