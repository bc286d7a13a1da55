package org.plait.report.document;

import java.util.Locale;

/** Makes names for anchors and chart files from ids. */
public final class Anchors {
  private Anchors() {}

  /** Lower-case letters, digits and hyphens, such as {@code specialist-exp-grid}. */
  public static String of(String... parts) {
    String joined = String.join("-", parts).toLowerCase(Locale.ROOT);
    return joined.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }
}
