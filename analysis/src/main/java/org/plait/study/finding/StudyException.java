package org.plait.study.finding;

import java.util.List;

/** Thrown when a study or its data have errors that stop the run; carries every finding. */
public final class StudyException extends RuntimeException {

  private final transient List<Finding> findings;

  /**
   * Stops the run.
   *
   * @param findings every finding, at least one of them an error
   */
  public StudyException(List<Finding> findings) {
    super(findings.isEmpty() ? "" : findings.get(0).text());
    this.findings = List.copyOf(findings);
  }

  /**
   * Every finding that is known.
   *
   * @return the findings, in file order
   */
  public List<Finding> findings() {
    return findings;
  }
}
