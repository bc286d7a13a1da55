package org.plait.study;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A condition on answers, such as {@code status = current and not region in (london, south_east)}.
 */
public sealed interface Condition {

  /**
   * Whether the condition holds.
   *
   * @param answers gives the values chosen under a name: none, one, or several of a multiple choice
   * @return true when it holds; a name without an answer equals nothing
   */
  boolean holds(Function<String, Set<String>> answers);

  /**
   * The names it refers to.
   *
   * @return the names, sorted
   */
  Set<String> names();

  /**
   * A name takes one of some values; {@code name = value} is the case of one value.
   *
   * @param name a question or column
   * @param values the values
   */
  record In(String name, List<String> values) implements Condition {
    /** Copies the values. */
    public In {
      values = List.copyOf(values);
    }

    @Override
    public boolean holds(Function<String, Set<String>> answers) {
      return answers.apply(name).stream().anyMatch(values::contains);
    }

    @Override
    public Set<String> names() {
      return Set.of(name);
    }
  }

  /**
   * The opposite.
   *
   * @param condition what must not hold
   */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Function<String, Set<String>> answers) {
      return !condition.holds(answers);
    }

    @Override
    public Set<String> names() {
      return condition.names();
    }
  }

  /**
   * Both hold.
   *
   * @param left one
   * @param right the other
   */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Function<String, Set<String>> answers) {
      return left.holds(answers) && right.holds(answers);
    }

    @Override
    public Set<String> names() {
      return union(left, right);
    }
  }

  /**
   * At least one holds.
   *
   * @param left one
   * @param right the other
   */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Function<String, Set<String>> answers) {
      return left.holds(answers) || right.holds(answers);
    }

    @Override
    public Set<String> names() {
      return union(left, right);
    }
  }

  private static Set<String> union(Condition left, Condition right) {
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    return names;
  }
}
