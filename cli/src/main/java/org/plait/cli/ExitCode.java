package org.plait.cli;

/** How a command ended; a contract for scripts. */
public enum ExitCode {
  /** Done. */
  DONE(0, "done"),
  /** A fault in Plait itself. */
  FAULT(1, "internal fault"),
  /** The command line is wrong. */
  USAGE(2, "wrong usage"),
  /** The study or its data have errors that stop the run. */
  STUDY_ERRORS(3, "study or data have errors"),
  /** A check against an earlier result found a difference. */
  DIFFERENCE(4, "difference found"),
  /** The results can't be written; the old report stays whole. */
  NOT_WRITTEN(5, "output can't be written");

  private final int number;
  private final String words;

  ExitCode(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /**
   * The number a shell sees.
   *
   * @return 0 to 5
   */
  public int number() {
    return number;
  }

  /**
   * What it means.
   *
   * @return a few words
   */
  public String words() {
    return words;
  }
}
