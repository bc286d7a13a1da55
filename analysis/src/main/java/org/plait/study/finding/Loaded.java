package org.plait.study.finding;

import java.util.List;
import java.util.Optional;

/**
 * What reading gave: a value when it could be made, and every finding on the way.
 *
 * @param value the value; empty when an error stands among the findings
 * @param findings all findings, in file order
 * @param <T> what was read
 */
public record Loaded<T>(Optional<T> value, List<Finding> findings) {

  /** Copies the findings. */
  public Loaded {
    findings = List.copyOf(findings);
  }
}
