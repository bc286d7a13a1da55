package org.plait.report.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A figure as a report shows or hides it.
 *
 * @param of what it is of, by column
 * @param results what came out, by column
 */
record PublishedFigure(Map<String, String> of, Map<String, String> results) {
  private static final Set<String> COUNTS = Set.of("n", "denominator", "n_from", "n_to", "n_pairs");
  private static final Map<String, String> FLAGS =
      Map.of("finite_population", "finite population", "weighted", "weighted");

  PublishedFigure {
    of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /** Whether disclosure control hides it. */
  boolean hidden() {
    return result("status").equals("suppressed");
  }

  Optional<Double> value() {
    return number("estimate");
  }

  /** What a column says; empty where it says nothing. */
  String result(String column) {
    return results.getOrDefault(column, "");
  }

  String measure() {
    return of.getOrDefault("measure", "");
  }

  /** Whether a number of people stands here and not there, or there and not here. */
  boolean countHiddenInOne(PublishedFigure other) {
    boolean both = !hidden() && !other.hidden();
    return hidden() != other.hidden() && (value().isPresent() || other.value().isPresent())
        || both
            && COUNTS.stream()
                .anyMatch(column -> result(column).isEmpty() != other.result(column).isEmpty());
  }

  /** What it is of, in a line. */
  String name() {
    List<String> parts = new ArrayList<>();
    of.forEach(
        (column, cell) -> {
          boolean flag = FLAGS.containsKey(column);
          if (flag && cell.equals("true")) {
            parts.add(FLAGS.get(column));
          } else if (!flag && !cell.isEmpty()) {
            parts.add(cell);
          }
        });
    return String.join(", ", parts);
  }

  private Optional<Double> number(String column) {
    try {
      return Optional.of(result(column)).filter(s -> !s.isEmpty()).map(Double::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
