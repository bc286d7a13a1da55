package org.plait.run;

import java.util.Arrays;
import java.util.Optional;

/** The stages of a run, named as the packages and in their order. */
public enum Stage {
  /** Reading the study file and its instruments. */
  STUDY,
  /** Reading the exports. */
  INGEST,
  /** Linking the waves. */
  PANEL,
  /** Estimating what changed. */
  CHANGE,
  /** Preparing the free text. */
  TEXT,
  /** Bringing in the coding. */
  CODING,
  /** Choosing quotations. */
  INTEGRATION,
  /** Hiding what may not be shown. */
  DISCLOSURE,
  /** Writing the report. */
  REPORT;

  /**
   * The stage's name, as a user writes it.
   *
   * @return lower-case letters
   */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Finds a stage.
   *
   * @param word its name
   * @return the stage, or empty when there is none
   */
  public static Optional<Stage> of(String word) {
    return Arrays.stream(values()).filter(stage -> stage.word().equals(word)).findFirst();
  }
}
