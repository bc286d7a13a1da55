package org.plait.run;

/** Hears how a run gets on. */
@FunctionalInterface
public interface Progress {

  /** Hears nothing. */
  Progress SILENT = (stage, message) -> {};

  /**
   * Something was begun or done.
   *
   * @param stage the stage
   * @param message what, in words; no respondent's text or id
   */
  void report(Stage stage, String message);
}
