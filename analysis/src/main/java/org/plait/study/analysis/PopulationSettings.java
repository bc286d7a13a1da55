package org.plait.study.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many people a survey is about.
 *
 * @param people people in the frame of each wave, by wave id
 * @param both people in the frames of both waves, by pair
 * @param frame a file of counts by group, relative to the data folder
 * @param standing whether the figures are published or assumed
 */
public record PopulationSettings(
    Map<String, Long> people, Map<WavePair, Long> both, Optional<String> frame, Standing standing) {

  /** Keeps the maps in file order, read-only. */
  public PopulationSettings {
    people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    both = Collections.unmodifiableMap(new LinkedHashMap<>(both));
  }

  /** What kind of figure it is; an assumed one says so wherever it is used. */
  public enum Standing {
    /** From a published source. */
    PUBLISHED,
    /** Assumed by the study's authors. */
    ASSUMPTION
  }
}
