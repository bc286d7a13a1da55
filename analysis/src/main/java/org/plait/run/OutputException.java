package org.plait.run;

/** Thrown when results can't be written; what was there before stays whole. */
public final class OutputException extends RuntimeException {

  /**
   * Stops the run.
   *
   * @param message what can't be written and what to do
   */
  public OutputException(String message) {
    super(message);
  }
}
