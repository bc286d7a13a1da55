package org.plait.report.word;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one document calls each style: Word in another language keeps the names and changes the ids.
 *
 * @param ids id by style; every style has one
 */
record StyleIds(Map<Style, String> ids) {
  StyleIds {
    ids = Map.copyOf(ids);
  }

  /** Finds the id of every style by its name. */
  static StyleIds among(Map<String, String> idByName) {
    Map<Style, String> ids = new EnumMap<>(Style.class);
    for (Style style : Style.values()) {
      String id = idByName.get(key(style.title()));
      if (id == null) {
        throw new IllegalArgumentException("no style is named " + style.title());
      }
      ids.put(style, id);
    }
    return new StyleIds(ids);
  }

  /** A name as it is compared: programs differ in its capitals. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  String of(Style style) {
    return ids.get(style);
  }
}
