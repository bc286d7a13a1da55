package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.ingest.observed.ObservedColumn;

/** Finds columns that are the options of one multiple choice: the same stem, a tick or nothing. */
final class TickGroups {

  private static final Pattern NAME =
      Pattern.compile("(.+?)(?:___|(?<=\\d)_|_(?=\\d+$|SQ\\d+$)|\\[|/| - )(.+?)\\]?");
  private static final Set<String> MARKS = Set.of("1", "0", "y", "n", "yes", "no", "true", "false");

  private TickGroups() {}

  /** The groups by stem, in the order of the file; each has two columns at least. */
  static Map<String, List<ObservedColumn>> of(List<ObservedColumn> columns) {
    Map<String, List<ObservedColumn>> groups = new LinkedHashMap<>();
    for (ObservedColumn column : columns) {
      Matcher name = NAME.matcher(column.name());
      if (name.matches() && !column.about() && !column.identifying()) {
        groups.computeIfAbsent(name.group(1), s -> new ArrayList<>()).add(column);
      }
    }
    groups
        .values()
        .removeIf(
            group ->
                group.size() < 2
                    || !group.stream().allMatch(Guesser::tick)
                    || group.stream().allMatch(c -> c.filled() == 0));
    return groups;
  }

  static DraftItem item(String stem, List<ObservedColumn> group) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> options = new LinkedHashMap<>();
    boolean named = true;
    for (ObservedColumn column : group) {
      Matcher name = NAME.matcher(column.name());
      String code = name.matches() ? name.group(2).strip() : column.name();
      String label = label(column, code);
      named &= !label.equals(code);
      columns.put(code, column.name());
      options.put(code, label);
    }
    List<String> comments = new ArrayList<>();
    comments.add("guess: one multiple choice, a column an option.");
    if (!named) {
      comments.add("fill: the labels of the options.");
    }
    return new DraftItem(
        stem, wording(group.get(0)), "multiple", columns, options, Map.of(), "", comments);
  }

  /** What the tick says, or the end of the wording; else the code. */
  private static String label(ObservedColumn column, String code) {
    if (column.values().size() == 1) {
      String value = column.values().keySet().iterator().next();
      if (!MARKS.contains(value.toLowerCase(java.util.Locale.ROOT))) {
        return value;
      }
    }
    int dash = column.wording().lastIndexOf(" - ");
    return dash < 0 ? code : column.wording().substring(dash + 3).strip();
  }

  private static String wording(ObservedColumn first) {
    int dash = first.wording().lastIndexOf(" - ");
    return dash < 0 ? "" : first.wording().substring(0, dash).strip();
  }
}
