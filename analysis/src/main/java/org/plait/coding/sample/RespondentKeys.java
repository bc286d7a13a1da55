package org.plait.coding.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.text.Comment;

/**
 * The keys by which coding files name respondents. Without one a comment's coding can't be recorded
 * in a file.
 */
public final class RespondentKeys {

  private final Map<String, List<Optional<String>>> keys = new HashMap<>();

  /**
   * Takes the keys of every wave.
   *
   * @param panels the surveys' panels
   */
  public RespondentKeys(List<Panel> panels) {
    for (Panel panel : panels) {
      for (PanelWave wave : panel.waves()) {
        keys.put(cell(panel.survey().id(), wave.id()), wave.responses().respondents());
      }
    }
  }

  /**
   * The key of whoever wrote a comment.
   *
   * @param comment the comment
   * @return the normalised key, or empty when the answers came without one
   */
  public Optional<String> of(Comment comment) {
    List<Optional<String>> wave =
        keys.getOrDefault(cell(comment.survey(), comment.wave()), List.of());
    return comment.row() < wave.size() ? wave.get(comment.row()) : Optional.empty();
  }

  private static String cell(String survey, String wave) {
    return survey + "\u0000" + wave;
  }
}
