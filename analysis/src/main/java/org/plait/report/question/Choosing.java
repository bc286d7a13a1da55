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
      return everybody + " could choose more than one answer, so shares do not add up to 100%.";
    }
    List<String> several = several(view, question);
    String single = "In " + Lists.joined(one) + " one answer only could be chosen";
    return several.isEmpty()
        ? single + "."
        : single
            + "; in "
            + Lists.joined(several)
            + " more than one, so those shares do not add up to 100%.";
  }

  /** The same in a few words beside the question; empty when it is no multiple choice. */
  static List<String> inShort(SurveyView view, Question question) {
    if (question.type() != QuestionType.MULTIPLE) {
      return List.of();
    }
    List<String> one = one(view, question);
    List<String> several = several(view, question);
    String more = "more than one answer could be chosen";
    if (one.isEmpty()) {
      return List.of(more);
    }
    String single = "one answer only could be chosen in " + Lists.joined(one);
    return List.of(
        several.isEmpty() ? single : single + ", more than one in " + Lists.joined(several));
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
