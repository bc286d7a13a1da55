package org.plait.ingest.labelled;

import java.util.List;
import java.util.Optional;

/**
 * Several variables that are the answers to one question with several answers.
 *
 * @param name its name, with a {@code $} in front
 * @param label what it asks
 * @param counted the value that means ticked, when each variable is an option; empty when each
 *     variable holds one of the chosen options
 * @param variables the positions of its variables
 */
public record AnswerSet(
    String name, String label, Optional<String> counted, List<Integer> variables) {

  /** Copies the positions. */
  public AnswerSet {
    variables = List.copyOf(variables);
  }
}
