package org.plait.report;

import java.util.Optional;

/**
 * A comment of a reviewer, without the reviewer.
 *
 * @param id what it is about
 * @param said the comment
 * @param action what was done, when that was chosen
 * @param answer what was answered; empty when nothing was
 */
public record ReviewComment(String id, String said, Optional<ReviewAction> action, String answer) {

  /** Whether the team has acted on it or answered it; only then the report shows it. */
  public boolean settled() {
    return action.isPresent() || !answer.isEmpty();
  }
}
