package org.plait.disclosure;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A model as an earlier report shows it.
 *
 * @param id how the study names it
 * @param weighted whether answers count by their weights
 * @param n the answers it rests on; empty where that is not told
 * @param figures its estimates that are shown, by kind in lower case, term, level and answer
 * @param errors their standard errors, likewise
 */
public record ShownModel(
    String id,
    boolean weighted,
    OptionalLong n,
    Map<List<String>, Double> figures,
    Map<List<String>, Double> errors) {

  /** Copies the figures. */
  public ShownModel {
    figures = Map.copyOf(figures);
    errors = Map.copyOf(errors);
  }
}
