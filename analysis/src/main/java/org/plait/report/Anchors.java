package org.plait.report;

import java.util.Locale;

/** Makes names for anchors and chart files from ids. */
final class Anchors {
  private Anchors() {}

  /** Lower-case letters, digits and hyphens, such as {@code specialist-exp-grid}. */
  static String of(String... parts) {
    String joined = String.join("-", parts).toLowerCase(Locale.ROOT);
    return joined.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
