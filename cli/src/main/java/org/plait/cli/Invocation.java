package org.plait.cli;

/** How the user called Plait, so that the commands it suggests can be typed as they stand. */
final class Invocation {

  private Invocation() {}

  /** The launcher as it was called, such as {@code ./plait}. */
  static String name() {
    return System.getProperty("plait.command", "plait");
  }
}
