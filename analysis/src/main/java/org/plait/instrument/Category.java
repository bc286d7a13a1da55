package org.plait.instrument;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One category of a question: an answer that can be given.
 *
 * @param code what identifies it
 * @param label what respondents and readers see
 * @param waves the waves in which it was offered; empty means all
 * @param exclusive for multiple choice: not to be ticked with another
 */
public record Category(String code, String label, Set<String> waves, boolean exclusive) {

  /** Keeps the waves in file order, read-only. */
  public Category {
    waves = Collections.unmodifiableSet(new LinkedHashSet<>(waves));
  }

  /**
   * Whether it was offered in a wave.
   *
   * @param wave the wave's id
   * @return true when offered
   */
  public boolean offeredIn(String wave) {
    return waves.isEmpty() || waves.contains(wave);
  }
}
