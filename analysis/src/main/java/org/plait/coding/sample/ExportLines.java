package org.plait.coding.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.text.Comment;

/**
 * The line of its export on which each respondent's answers begin. It stays the same when people
 * withdraw, as places among those kept do not.
 */
public final class ExportLines {

  private final Map<String, List<Integer>> lines = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> rows = new HashMap<>();

  /**
   * Takes the lines of every wave.
   *
   * @param panels the surveys' panels
   */
  public ExportLines(List<Panel> panels) {
    for (Panel panel : panels) {
      for (PanelWave wave : panel.waves()) {
        String cell = cell(panel.survey().id(), wave.id());
        List<Integer> own = wave.responses().lines();
        lines.put(cell, own);
        Map<Integer, Integer> back = new HashMap<>();
        for (int row = 0; row < own.size(); row++) {
          back.put(own.get(row), row);
        }
        rows.put(cell, back);
      }
    }
  }

  /** The line of a comment. */
  int of(Comment comment) {
    return lines.get(cell(comment.survey(), comment.wave())).get(comment.row());
  }

  /** Whether the study has a wave. */
  boolean knows(String survey, String wave) {
    return lines.containsKey(cell(survey, wave));
  }

  /** The row of a line among those kept; empty when it is not kept. */
  OptionalInt row(String survey, String wave, int line) {
    Integer row = rows.getOrDefault(cell(survey, wave), Map.of()).get(line);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private static String cell(String survey, String wave) {
    return survey + "\u0000" + wave;
  }
}
