package org.plait.simulation.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Condition;
import org.plait.study.RowRules;

/** Who is asked what, and which questions decide about it. */
public final class Routing {

  private final Set<String> deciding = new LinkedHashSet<>();
  private final Set<String> screening;

  /** The routing of an instrument, and of the rules for who takes part. */
  public Routing(Instrument instrument, RowRules rules) {
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
  public boolean decides(Question question) {
    return deciding.contains(question.id()) || screens(question);
  }

  /** Whether the answer decides who takes part. */
  public boolean screens(Question question) {
    return screening.contains(question.id());
  }
}
