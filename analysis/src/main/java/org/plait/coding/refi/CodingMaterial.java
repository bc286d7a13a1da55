package org.plait.coding.refi;

import java.util.List;
import org.plait.coding.Codebook;
import org.plait.panel.Panel;
import org.plait.study.CodingSettings;
import org.plait.study.Study;
import org.plait.text.Comments;

/**
 * What a study brings to its coding.
 *
 * @param study the study
 * @param settings which questions are coded
 * @param panels the surveys' panels, in study order
 * @param comments every comment, identifiers masked
 * @param codebook the codes
 */
public record CodingMaterial(
    Study study,
    CodingSettings settings,
    List<Panel> panels,
    Comments comments,
    Codebook codebook) {

  /** Copies the list. */
  public CodingMaterial {
    panels = List.copyOf(panels);
  }

  /** The panel of a survey. */
  Panel panel(String survey) {
    return panels.stream()
        .filter(panel -> panel.survey().id().equals(survey))
        .findFirst()
        .orElseThrow();
  }
}
