package org.plait.change.flow;

import java.util.List;

/**
 * What became of people between two waves: changes taken apart, and where answers went.
 *
 * @param decompositions changes of shares and means by who answered
 * @param transitions from each answer of the earlier wave to the later
 * @param balances how those who answered again differ from those who did not
 */
public record Flows(
    List<Decomposition> decompositions, List<Transitions> transitions, List<Balance> balances) {

  /** Nothing. */
  public static final Flows NONE = new Flows(List.of(), List.of());

  /** Copies the lists. */
  public Flows {
    decompositions = List.copyOf(decompositions);
    transitions = List.copyOf(transitions);
    balances = List.copyOf(balances);
  }

  /**
   * Without balances.
   *
   * @param decompositions changes of shares and means by who answered
   * @param transitions from each answer of the earlier wave to the later
   */
  public Flows(List<Decomposition> decompositions, List<Transitions> transitions) {
    this(decompositions, transitions, List.of());
  }

  /**
   * Those of several surveys, one after the other.
   *
   * @param surveys each survey's
   * @return all of them
   */
  public static Flows of(List<Flows> surveys) {
    return new Flows(
        surveys.stream().flatMap(f -> f.decompositions().stream()).toList(),
        surveys.stream().flatMap(f -> f.transitions().stream()).toList(),
        surveys.stream().flatMap(f -> f.balances().stream()).toList());
  }
}
