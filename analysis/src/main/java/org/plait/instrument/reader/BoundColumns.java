package org.plait.instrument.reader;

import java.util.HashMap;
import java.util.Map;
import org.plait.instrument.QuestionType;
import org.plait.study.yaml.YamlValue;

/**
 * The export columns that questions are bound to. Questions of different types may share a column,
 * such as a number and its bands; two of one type that do are a slip of the pen.
 */
final class BoundColumns {

  private record Use(String wave, String column, QuestionType type) {}

  private final Map<Use, String> questions = new HashMap<>();

  /** Notes a column, with a finding when it is taken. */
  void add(String wave, String column, QuestionType type, String question, YamlValue value) {
    String other = questions.putIfAbsent(new Use(wave, column, type), question);
    if (other != null) {
      value.mismatch(
          "column-bound-twice",
          "must be a column no other "
              + type.name().toLowerCase(java.util.Locale.ROOT)
              + " question has in "
              + wave
              + (other.equals(question) ? "" : ", `" + other + "` has it"),
          "Correct one of them.");
    }
  }
}
