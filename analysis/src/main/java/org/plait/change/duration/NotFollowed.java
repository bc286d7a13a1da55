package org.plait.change.duration;

import java.util.Locale;

/** Why nothing can be said from an answer about how long something lasts. */
public enum NotFollowed {
  /** It is not known whether it goes on or ended. */
  NO_STATUS("without an answer whether it goes on"),
  /** It neither goes on nor ended not long ago. */
  OTHER_STATUS("with another answer, such as that it has not begun"),
  /** Nobody knows when it began. */
  NO_START("without a date of beginning"),
  /** It ended, but nobody knows when. */
  NO_END("without a date of end"),
  /**
   * It would have ended before it began or after it was told, or go on although an earlier wave was
   * told of its end.
   */
  CONTRADICTION("with dates that can’t both be right"),
  /** It ended before the months that the wave sees. */
  ENDED_EARLIER("of which it ended before these months"),
  /** It began after the months that the wave sees. */
  BEGAN_LATER("of which it began after these months"),
  /** Another wave sees the same months of the same person. */
  SEEN_BEFORE("about months told of before");

  private final String words;

  NotFollowed(String words) {
    this.words = words;
  }

  /** The reason as it follows a number of answers. */
  public String words() {
    return words;
  }

  /** The reason as files name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
