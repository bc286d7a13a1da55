package org.plait.ingest.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question as the exports of all waves suggest it together. */
final class DraftQuestion {

  private final String id;
  private final DraftItem first;
  private final Map<String, DraftItem> waves = new LinkedHashMap<>();
  private final Map<String, String> categories = new LinkedHashMap<>();
  private final Map<String, String> missing = new LinkedHashMap<>();
  private final Set<String> comments = new LinkedHashSet<>();

  DraftQuestion(String id, String wave, DraftItem first) {
    this.id = id;
    this.first = first;
    add(wave, first);
  }

  /** Whether a wave's item seems to be this question, which no item of that wave is yet. */
  boolean takes(String wave, DraftItem item) {
    return !waves.containsKey(wave) && first.sameAs(item);
  }

  void add(String wave, DraftItem item) {
    waves.put(wave, item);
    comments.addAll(item.comments());
    boolean differs = false;
    for (Map.Entry<String, String> category : item.categories().entrySet()) {
      boolean sameLabel = categories.containsValue(category.getValue());
      String known = categories.get(category.getKey());
      differs |= known != null && !known.equals(category.getValue());
      if (known == null && !sameLabel) {
        categories.put(category.getKey(), category.getValue());
      }
    }
    if (differs) {
      comments.add("fill: codes mean other things in wave " + wave + "; give it `values`.");
    }
    item.missing().forEach(missing::putIfAbsent);
    missing.keySet().forEach(categories::remove);
  }

  DraftItem first() {
    return first;
  }

  String id() {
    return id;
  }

  Map<String, DraftItem> waves() {
    return waves;
  }

  Map<String, String> categories() {
    return categories;
  }

  Map<String, String> missing() {
    return missing;
  }

  List<String> comments() {
    return new ArrayList<>(comments);
  }
}
