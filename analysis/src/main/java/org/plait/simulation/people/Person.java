package org.plait.simulation.people;

import java.util.Locale;
import org.plait.simulation.chance.Chance;

/**
 * An invented person, or an organisation that answers for itself.
 *
 * @param id tells people apart
 * @param key the code by which they are recognised over the waves, such as {@code WREN-4821}
 * @param organisation where they work
 */
public record Person(long id, String key, Organisation organisation) {

  /** The key as this person types it in a wave: case and spaces vary, as they do. */
  public String keyAsTyped(Chance typing, int wave) {
    double point = typing.uniform(id, wave);
    if (point < 0.55) {
      return key;
    }
    if (point < 0.75) {
      return key.toLowerCase(Locale.ROOT);
    }
    return point < 0.9 ? key.replace("-", " - ") : " " + key + " ";
  }
}
