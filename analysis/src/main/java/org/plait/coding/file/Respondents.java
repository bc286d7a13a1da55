package org.plait.coding.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.panel.Panel;

/** Finds the people that coding files name: by survey, wave and key. */
final class Respondents {

  private final Map<String, Panel> panels = new LinkedHashMap<>();
  private final Map<List<String>, Map<String, Integer>> rowsByKey = new HashMap<>();

  Respondents(List<Panel> panels) {
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
  }

  /** A survey's panel; a study with one survey need not name it. */
  Optional<Panel> panel(String survey) {
    return survey.isEmpty() && panels.size() == 1
        ? panels.values().stream().findFirst()
        : Optional.ofNullable(panels.get(survey));
  }

  /** The row in a wave of the answers that were kept of somebody. */
  Optional<Integer> row(Panel panel, String wave, String key) {
    return Optional.ofNullable(
        rowsByKey
            .computeIfAbsent(List.of(panel.survey().id(), wave), cell -> rows(panel, wave))
            .get(key));
  }

  private static Map<String, Integer> rows(Panel panel, String wave) {
    Map<String, Integer> rows = new HashMap<>();
    List<Optional<String>> keys = panel.wave(wave).responses().respondents();
    for (int row = 0; row < keys.size(); row++) {
      int current = row;
      keys.get(row).ifPresent(key -> rows.putIfAbsent(key, current));
    }
    return rows;
  }
}
