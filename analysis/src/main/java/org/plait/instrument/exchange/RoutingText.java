package org.plait.instrument.exchange;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plait.study.Condition;

/** Writes conditions in the words of survey programs, which know no lists and often no "not". */
final class RoutingText {

  private final BiFunction<String, String, String> equal;
  private final BiFunction<String, String, String> unequal;

  /**
   * Takes how a program says that a question has a value.
   *
   * @param equal question and value to text
   * @param unequal the opposite
   */
  RoutingText(
      BiFunction<String, String, String> equal, BiFunction<String, String, String> unequal) {
    this.equal = equal;
    this.unequal = unequal;
  }

  String of(Condition condition) {
    return of(condition, true);
  }

  /** Negation is carried inwards: not (a and b) is not a or not b. */
  private String of(Condition condition, boolean holds) {
    if (condition instanceof Condition.Not not) {
      return of(not.condition(), !holds);
    }
    if (condition instanceof Condition.And and) {
      return joined(holds ? "and" : "or", of(and.left(), holds), of(and.right(), holds));
    }
    if (condition instanceof Condition.Or or) {
      return joined(holds ? "or" : "and", of(or.left(), holds), of(or.right(), holds));
    }
    Condition.In in = (Condition.In) condition;
    String text =
        in.values().stream()
            .map(value -> (holds ? equal : unequal).apply(in.name(), value))
            .collect(Collectors.joining(holds ? " or " : " and "));
    return in.values().size() > 1 ? "(" + text + ")" : text;
  }

  private static String joined(String word, String left, String right) {
    return "(" + left + " " + word.toLowerCase(Locale.ROOT) + " " + right + ")";
  }
}
