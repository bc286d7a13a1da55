package org.plait.integration.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plait.coding.Coding;
import org.plait.text.Comment;

/** Whether comments praise or complain of a theme: the mean of what their coders recorded. */
final class ThemeSentiments {

  private final Map<Comment, Map<String, List<OptionalDouble>>> recorded = new HashMap<>();

  ThemeSentiments(List<Coding> codings) {
    for (Coding coding : codings) {
      coding
          .code()
          .ifPresent(
              code ->
                  recorded
                      .computeIfAbsent(coding.comment(), c -> new HashMap<>())
                      .computeIfAbsent(code, c -> new ArrayList<>())
                      .add(coding.sentiment()));
    }
  }

  /** From -1, complaint, to 1, praise; empty when nobody recorded it. */
  OptionalDouble of(Comment comment, String theme) {
    return mean(recorded.getOrDefault(comment, Map.of()).getOrDefault(theme, List.of()));
  }

  /** The mean of those that are present; empty when none is. */
  static OptionalDouble mean(List<OptionalDouble> sentiments) {
    return sentiments.stream()
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}
