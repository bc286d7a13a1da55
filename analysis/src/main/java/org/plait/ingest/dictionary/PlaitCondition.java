package org.plait.ingest.dictionary;

import java.util.stream.Stream;
import org.plait.instrument.words.ConditionText;
import org.plait.study.Condition;

/** Writes conditions as people write them in an instrument: lists for values of one question. */
final class PlaitCondition {

  private PlaitCondition() {}

  static String text(Condition condition) {
    return ConditionText.of(folded(condition));
  }

  /** Values of one question that are told one by one become a list. */
  private static Condition folded(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(folded(not.condition()));
    }
    if (condition instanceof Condition.Or or) {
      Condition left = folded(or.left());
      Condition right = folded(or.right());
      return left instanceof Condition.In a
              && right instanceof Condition.In b
              && a.name().equals(b.name())
          ? together(a, b)
          : new Condition.Or(left, right);
    }
    if (condition instanceof Condition.And and) {
      Condition left = folded(and.left());
      Condition right = folded(and.right());
      return left instanceof Condition.Not l
              && right instanceof Condition.Not r
              && l.condition() instanceof Condition.In a
              && r.condition() instanceof Condition.In b
              && a.name().equals(b.name())
          ? new Condition.Not(together(a, b))
          : new Condition.And(left, right);
    }
    return condition;
  }

  private static Condition.In together(Condition.In a, Condition.In b) {
    return new Condition.In(
        a.name(), Stream.concat(a.values().stream(), b.values().stream()).distinct().toList());
  }
}
