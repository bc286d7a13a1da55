package org.plait.change;

import java.util.List;

/**
 * What stands beside the comparisons of all surveys of a study.
 *
 * @param contrasts whether changes differ between groups, surveys, and before and after events
 * @param sensitivity the comparisons that decide, made in other ways
 * @param precision what change could have been found, and which counts as none
 * @param flows what became of people between two waves
 */
public record FurtherResults(
    List<ContrastRow> contrasts,
    List<SensitivityRow> sensitivity,
    List<PrecisionRow> precision,
    Flows flows) {

  /** Nothing. */
  public static final FurtherResults NONE = new FurtherResults(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public FurtherResults {
    contrasts = List.copyOf(contrasts);
    sensitivity = List.copyOf(sensitivity);
    precision = List.copyOf(precision);
  }

  /**
   * Without flows.
   *
   * @param contrasts whether changes differ
   * @param sensitivity the comparisons that decide, made in other ways
   * @param precision what change could have been found
   */
  public FurtherResults(
      List<ContrastRow> contrasts, List<SensitivityRow> sensitivity, List<PrecisionRow> precision) {
    this(contrasts, sensitivity, precision, Flows.NONE);
  }

  /**
   * The same with what became of people.
   *
   * @param other the flows
   * @return the results
   */
  public FurtherResults with(Flows other) {
    return new FurtherResults(contrasts, sensitivity, precision, other);
  }
}
