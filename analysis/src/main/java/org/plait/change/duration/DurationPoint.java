package org.plait.change.duration;

import java.util.OptionalLong;
import org.plait.statistics.Outcome;

/**
 * One whole year of a curve.
 *
 * @param years since the beginning
 * @param share the share for whom it goes on then
 * @param followed how many were followed until then; empty where that is not told
 */
public record DurationPoint(int years, Outcome share, OptionalLong followed) {
  /** The word for the share in files. */
  public static final String MEASURE = "survival";
}
