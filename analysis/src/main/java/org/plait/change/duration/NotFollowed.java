package org.plait.change.duration;

import java.util.Locale;

/** Why nothing can be said from an answer about how long something lasts. */
public enum NotFollowed {
  /** It is not known whether it goes on or ended. */
  NO_STATUS,
  /** It neither goes on nor ended not long ago. */
  OTHER_STATUS,
  /** Nobody knows when it began. */
  NO_START,
  /** It ended, but nobody knows when. */
  NO_END,
  /**
   * It would have ended before it began or after it was told, or go on although an earlier wave was
   * told of its end.
   */
  CONTRADICTION,
  /** It ended before the months that the wave sees. */
  ENDED_EARLIER,
  /** It began after the months that the wave sees. */
  BEGAN_LATER,
  /** Another wave sees the same months of the same person. */
  SEEN_BEFORE;

  /** The reason as files name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
