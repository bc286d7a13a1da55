package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.ingest.observed.ObservedColumn;

/** Makes the categories of a choice from labels and values, and says what was guessed. */
final class Categories {

  private final ObservedColumn column;
  private final List<String> comments = new ArrayList<>();

  Categories(ObservedColumn column) {
    this.column = column;
  }

  DraftItem item() {
    Map<String, String> categories =
        !column.labels().isEmpty() ? labelled() : column.numeric() ? codes() : words();
    Optional<List<String>> order = KnownScale.order(categories.values());
    Map<String, String> ordered = order.map(o -> sorted(categories, o)).orElse(categories);
    comments.add(
        order.isPresent()
            ? "guess: ordinal, as its words have an order."
            : "guess: single; write ordinal if the categories stand in an order, lowest first.");
    return new DraftItem(
        column.name(),
        column.wording(),
        order.isPresent() ? "ordinal" : "single",
        Map.of("", column.name()),
        ordered,
        missing(),
        "",
        comments);
  }

  private Map<String, String> labelled() {
    Map<String, String> categories = new LinkedHashMap<>(column.labels());
    categories.keySet().removeIf(code -> declaredMissing(code));
    List<String> bare =
        column.values().keySet().stream()
            .filter(v -> column.numeric() && !categories.containsKey(v) && v.length() <= 3)
            .toList();
    bare.forEach(code -> categories.put(code, code));
    if (!bare.isEmpty()) {
      comments.add("fill: some codes have no label in the file.");
    }
    return categories;
  }

  private boolean declaredMissing(String code) {
    return column.missing().contains(code);
  }

  private Map<String, String> codes() {
    comments.add("guess: codes of categories, not amounts. fill: the labels.");
    return column.values().keySet().stream()
        .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b)))
        .collect(Collectors.toMap(c -> c, c -> c, (a, b) -> a, LinkedHashMap::new));
  }

  /** Words as they stand in the file; a word of one person only is not shown. */
  private Map<String, String> words() {
    Map<String, String> categories = new LinkedHashMap<>();
    long rare = 0;
    for (Map.Entry<String, Integer> value : column.values().entrySet()) {
      if (value.getValue() > 1) {
        categories.put(Ids.of(value.getKey(), categories.keySet()), value.getKey());
      } else {
        rare++;
      }
    }
    comments.add("guess: categories are the values that occur. fill: those nobody chose.");
    if (rare > 0) {
      comments.add(
          "fill: "
              + rare
              + (rare == 1 ? " value that occurs" : " values that occur")
              + " once only, not shown here.");
    }
    return categories;
  }

  private static Map<String, String> sorted(Map<String, String> categories, List<String> order) {
    Map<String, String> sorted = new LinkedHashMap<>();
    for (String label : order) {
      categories.entrySet().stream()
          .filter(e -> e.getValue().equals(label))
          .forEach(e -> sorted.put(e.getKey(), label));
    }
    return sorted;
  }

  private Map<String, String> missing() {
    Map<String, String> missing = new LinkedHashMap<>();
    column.missing().stream()
        .sorted()
        .forEach(code -> missing.put(code, column.labels().getOrDefault(code, code)));
    if (!missing.isEmpty()) {
      comments.add("guess: reasons of missing answers, from their labels.");
    }
    return missing;
  }
}
