package org.plait.simulation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;
import org.plait.study.RowRules;

/** Who is asked what, and which questions decide about it. */
final class Routing {

  private final Set<String> deciding = new LinkedHashSet<>();
  private final Set<String> screening;

  Routing(Instrument instrument, RowRules rules) {
    for (Question question : instrument.questions()) {
      if (question.type() != QuestionType.TEXT) {
        question.askedIf().map(Condition::names).ifPresent(deciding::addAll);
      }
    }
    screening = rules.ineligible().map(Condition::names).orElse(Set.of());
  }

  /**
   * Whether the answer decides who is asked something else than free text. Nothing else bears on
   * such an answer; so those who are asked differ from the others in nothing the truth is about.
   */
  boolean decides(Question question) {
    return deciding.contains(question.id()) || screens(question);
  }

  /** Whether the answer decides who takes part. */
  boolean screens(Question question) {
    return screening.contains(question.id());
  }

  static boolean asked(Question question, Map<ItemRef, Answer> answers) {
    return question
        .askedIf()
        .map(
            c ->
                c.holds(
                    name -> {
                      Answer answer = answers.getOrDefault(ItemRef.of(name), Answer.BLANK);
                      return Set.copyOf(answer.codes());
                    }))
        .orElse(true);
  }
}
