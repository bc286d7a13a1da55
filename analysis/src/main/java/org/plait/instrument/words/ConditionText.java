package org.plait.instrument.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plait.study.Condition;

/** Writes a condition as instruments write it. */
public final class ConditionText {

  /** Words that conditions use themselves are names or values only in quotes. */
  private static final Pattern PLAIN = Pattern.compile("(?!(?:and|or|not|in)$)[^\\s=(),'\"!]+");

  private ConditionText() {}

  /**
   * Writes a condition.
   *
   * @param condition the condition
   * @return such as {@code status = current and not region in (london, south_east)}
   */
  public static String of(Condition condition) {
    if (condition instanceof Condition.In in) {
      return in(in.name(), in.values());
    }
    if (condition instanceof Condition.Not not) {
      return "not " + bracketed(not.condition());
    }
    if (condition instanceof Condition.And and) {
      return side(and.left()) + " and " + side(and.right());
    }
    Condition.Or or = (Condition.Or) condition;
    return of(or.left()) + " or " + of(or.right());
  }

  private static String in(String name, List<String> values) {
    return values.size() == 1
        ? word(name) + " = " + word(values.get(0))
        : word(name)
            + " in ("
            + values.stream().map(ConditionText::word).collect(Collectors.joining(", "))
            + ")";
  }

  private static String side(Condition condition) {
    return condition instanceof Condition.Or ? "(" + of(condition) + ")" : of(condition);
  }

  private static String bracketed(Condition condition) {
    return condition instanceof Condition.In ? of(condition) : "(" + of(condition) + ")";
  }

  private static String word(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return word.indexOf('\'') < 0 ? "'" + word + "'" : '"' + word + '"';
  }
}
