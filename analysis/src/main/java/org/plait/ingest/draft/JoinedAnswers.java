package org.plait.ingest.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plait.ingest.observed.ObservedColumn;

/** Finds columns whose cells hold several answers with a sign between them. */
final class JoinedAnswers {

  private static final List<String> SEPARATORS = List.of(";", "|");
  private static final int MOST = 15;
  private static final int LONGEST = 60;

  private JoinedAnswers() {}

  /** The multiple choice that a column seems to be; empty when its cells are no lists. */
  static Optional<DraftItem> item(ObservedColumn column) {
    for (String separator : SEPARATORS) {
      Map<String, Integer> pieces = new TreeMap<>();
      long joined = 0;
      for (Map.Entry<String, Integer> value : column.values().entrySet()) {
        List<String> parts =
            List.of(value.getKey().split(java.util.regex.Pattern.quote(separator)));
        boolean alone = parts.stream().anyMatch(p -> column.values().containsKey(p.strip()));
        joined += parts.size() > 1 && alone ? value.getValue() : 0;
        parts.stream()
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .forEach(p -> pieces.merge(p, value.getValue(), Integer::sum));
      }
      boolean few =
          pieces.size() <= MOST
              && pieces.keySet().stream().allMatch(p -> p.length() <= LONGEST)
              && pieces.values().stream().filter(n -> n > 1).count() >= 2;
      if (joined > 0 && few) {
        return Optional.of(item(column, separator, pieces));
      }
    }
    return Optional.empty();
  }

  private static DraftItem item(
      ObservedColumn column, String separator, Map<String, Integer> pieces) {
    Map<String, String> options = new LinkedHashMap<>();
    pieces.forEach(
        (label, times) -> {
          if (times > 1) {
            options.put(Ids.of(label, options.keySet()), label);
          }
        });
    return new DraftItem(
        column.name(),
        column.wording(),
        "multiple",
        Map.of("", column.name()),
        options,
        Map.of(),
        separator,
        List.of(
            "guess: several answers in one cell. fill: options that nobody or one person chose."));
  }
}
