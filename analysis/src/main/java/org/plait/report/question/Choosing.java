package org.plait.report.question;

import java.util.List;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;

/** How many answers to a multiple choice each wave took. */
final class Choosing {

  private Choosing() {}

  /** What must be known to add up the shares of a multiple choice. */
  static String sentence(SurveyView view, Question question) {
    List<String> one = one(view, question);
    String everybody = view.labels().everybody();
    if (one.isEmpty()) {
      return view.say("question.choose-several", "everybody", everybody);
    }
    List<String> several = several(view, question);
    String single = Lists.joined(view.wording(), one);
    return several.isEmpty()
        ? view.say("question.choose-one", "waves", single)
        : view.say(
            "question.choose-both",
            "one",
            single,
            "several",
            Lists.joined(view.wording(), several));
  }

  /** The same in a few words beside the question; empty when it is no multiple choice. */
  static List<String> inShort(SurveyView view, Question question) {
    if (question.type() != QuestionType.MULTIPLE) {
      return List.of();
    }
    List<String> one = one(view, question);
    List<String> several = several(view, question);
    if (one.isEmpty()) {
      return List.of(view.say("question.choosing-several"));
    }
    String single = Lists.joined(view.wording(), one);
    return List.of(
        several.isEmpty()
            ? view.say("question.choosing-one", "waves", single)
            : view.say(
                "question.choosing-both",
                "one",
                single,
                "several",
                Lists.joined(view.wording(), several)));
  }

  private static List<String> one(SurveyView view, Question question) {
    return labels(view, question, true);
  }

  private static List<String> several(SurveyView view, Question question) {
    return labels(view, question, false);
  }

  private static List<String> labels(SurveyView view, Question question, boolean one) {
    return view.waves().stream()
        .filter(question::askedIn)
        .filter(wave -> question.takesOneIn(wave) == one)
        .map(view.labels()::wave)
        .toList();
  }
}
