package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.observed.ObservedColumn;
import org.plait.ingest.observed.ObservedExport;

/**
 * What one export suggests.
 *
 * @param export the export
 * @param items the questions, in the order of the file
 * @param identifying columns that may identify people
 * @param keys columns with another value in every row
 * @param empty columns without any value
 * @param dateFormat the pattern of its dates; empty when they are ISO dates or there are none
 */
record ExportDraft(
    ObservedExport export,
    List<DraftItem> items,
    List<String> identifying,
    List<String> keys,
    List<String> empty,
    String dateFormat) {

  /** Copies the lists. */
  ExportDraft {
    items = List.copyOf(items);
    identifying = List.copyOf(identifying);
    keys = List.copyOf(keys);
    empty = List.copyOf(empty);
  }

  static ExportDraft of(ObservedExport export) {
    Map<String, List<ObservedColumn>> groups = TickGroups.of(export.columns());
    Map<String, String> stems = new HashMap<>();
    groups.forEach((stem, group) -> group.forEach(c -> stems.put(c.name(), stem)));
    List<DraftItem> items = new ArrayList<>();
    List<String> identifying = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    Set<String> patterns = new LinkedHashSet<>();
    Set<String> done = new HashSet<>();
    for (ObservedColumn column : export.columns()) {
      String stem = stems.get(column.name());
      if (stem != null) {
        if (done.add(stem)) {
          items.add(TickGroups.item(stem, groups.get(stem)));
        }
        continue;
      }
      switch (Guesser.of(column)) {
        case IDENTIFYING -> identifying.add(column.name());
        case KEY -> keys.add(column.name());
        case EMPTY -> empty.add(column.name());
        case ABOUT -> {}
        case CHOICE -> items.add(choice(column));
        case NUMBER -> items.add(plain(column, "number", "guess: amounts. fill: range and unit."));
        case DATE -> {
          column.dates().filter(p -> !p.isEmpty()).ifPresent(patterns::add);
          items.add(plain(column, "date", "guess: days."));
        }
        default -> items.add(text(column));
      }
    }
    String dateFormat = patterns.stream().findFirst().orElse("");
    return new ExportDraft(export, items, identifying, keys, empty, dateFormat);
  }

  private static DraftItem choice(ObservedColumn column) {
    Optional<DraftItem> joined =
        column.labels().isEmpty() ? JoinedAnswers.item(column) : Optional.empty();
    return joined.orElseGet(() -> new Categories(column).item());
  }

  private static DraftItem text(ObservedColumn column) {
    Optional<DraftItem> joined = JoinedAnswers.item(column);
    return joined.orElseGet(
        () ->
            plain(
                column,
                "text",
                "free text, left out: it may name people. Take the marks away to read it."));
  }

  private static DraftItem plain(ObservedColumn column, String type, String comment) {
    return new DraftItem(
        column.name(),
        column.wording(),
        type,
        Map.of("", column.name()),
        Map.of(),
        Map.of(),
        "",
        List.of(comment));
  }
}
