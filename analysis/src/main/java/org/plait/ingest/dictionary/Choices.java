package org.plait.ingest.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.draft.KnownScale;
import org.plait.instrument.QuestionType;

/** Makes a question with one answer from its choices. */
final class Choices {

  private Choices() {}

  /** Ordinal, lowest first, where the words have a known order; else single. */
  static Asked one(Asked asked, Map<String, String> choices) {
    Optional<List<String>> order = KnownScale.order(choices.values());
    Map<String, String> sorted = new LinkedHashMap<>();
    order
        .orElse(List.of())
        .forEach(
            label ->
                choices.forEach(
                    (code, text) -> {
                      if (text.equals(label)) {
                        sorted.put(code, text);
                      }
                    }));
    return order.isPresent()
        ? asked.choosing(QuestionType.ORDINAL, sorted)
        : asked.choosing(QuestionType.SINGLE, choices);
  }
}
