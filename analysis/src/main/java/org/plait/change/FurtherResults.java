package org.plait.change;

import java.util.List;

/**
 * What stands beside the comparisons of all surveys of a study.
 *
 * @param contrasts whether changes differ between groups, surveys, and before and after events
 * @param sensitivity the comparisons that decide, made in other ways
 */
public record FurtherResults(List<ContrastRow> contrasts, List<SensitivityRow> sensitivity) {

  /** Nothing. */
  public static final FurtherResults NONE = new FurtherResults(List.of(), List.of());

  /** Copies the lists. */
  public FurtherResults {
    contrasts = List.copyOf(contrasts);
    sensitivity = List.copyOf(sensitivity);
  }
}
