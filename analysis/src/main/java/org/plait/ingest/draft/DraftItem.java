package org.plait.ingest.draft;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question as a single export suggests it.
 *
 * @param name the column's name, or what the names of its columns share
 * @param wording what the file says it asks; empty when it does not say
 * @param type the word for its kind
 * @param columns its columns: key "" for a single one, else the option
 * @param categories label by code, in order
 * @param missing label by code of the answers that the file declares missing
 * @param separator what joins several answers in one cell; empty when nothing does
 * @param comments what is guessed and what is left to fill, a sentence each
 */
record DraftItem(
    String name,
    String wording,
    String type,
    Map<String, String> columns,
    Map<String, String> categories,
    Map<String, String> missing,
    String separator,
    List<String> comments) {

  /** Copies the collections, keeping their order. */
  DraftItem {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    comments = List.copyOf(comments);
  }

  /** Whether it is free text, which is left out until somebody decides. */
  boolean text() {
    return type.equals("text");
  }

  /** Whether another wave's item seems to ask the same. */
  boolean sameAs(DraftItem other) {
    boolean wordings = !wording.isEmpty() && wording.equalsIgnoreCase(other.wording);
    return type.equals(other.type) && (wordings || name.equalsIgnoreCase(other.name));
  }
}
