package org.plait.coding.coder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that decided what a coder said; no text.
 *
 * @param recipe the recipe's name
 * @param parameters the recipe's parameters, in its order
 * @param learned how many coded comments it learned from
 * @param read how many comments it read
 * @param inputs the SHA-256 of the coded comments with their codes
 */
public record CoderMade(
    String recipe, Map<String, String> parameters, long learned, long read, String inputs) {

  /** Copies the parameters, keeping their order. */
  public CoderMade {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
