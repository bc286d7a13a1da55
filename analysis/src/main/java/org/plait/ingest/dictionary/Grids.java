package org.plait.ingest.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.ingest.draft.Ids;
import org.plait.instrument.QuestionType;

/** Puts questions together that a dictionary shows as one table. */
final class Grids {

  private Grids() {}

  /**
   * The questions of a table as one grid; as they are when their choices or routing differ.
   *
   * @param name the table's name
   * @param text what is asked of all rows; empty when the dictionary does not say
   */
  static List<Asked> of(String name, String text, List<Asked> rows) {
    Asked first = rows.get(0);
    boolean alike =
        rows.stream()
            .allMatch(
                r ->
                    r.routes()
                        && r.type() != QuestionType.MULTIPLE
                        && r.choices().equals(first.choices())
                        && r.routing().equals(first.routing()));
    if (!alike) {
      return rows;
    }
    boolean prefixed = rows.stream().allMatch(r -> r.name().startsWith(name + "_"));
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (Asked row : rows) {
      String shortened = prefixed ? row.name().substring(name.length() + 1) : row.name();
      String id =
          shortened.matches("[A-Za-z][A-Za-z0-9_]*") && !texts.containsKey(shortened)
              ? shortened
              : Ids.of(shortened, texts.keySet());
      texts.put(id, row.text());
      columns.put(id, row.columns().getOrDefault("", row.name()));
    }
    List<String> comments = new ArrayList<>();
    comments.add("guess: the categories of this table stand in an order, lowest first.");
    if (text.isBlank()) {
      comments.add("fill: what is asked of all rows; the file does not say.");
    }
    return List.of(
        new Asked(
            name,
            text.isBlank() ? name : text,
            QuestionType.GRID,
            first.choices(),
            Map.of(),
            texts,
            columns,
            Limits.NONE,
            "",
            first.routing(),
            comments));
  }
}
