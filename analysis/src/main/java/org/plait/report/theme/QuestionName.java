package org.plait.report.theme;

import org.plait.report.survey.SurveyView;

/** Names a question where several surveys stand together. */
final class QuestionName {
  private QuestionName() {}

  static String of(SurveyView view, String question) {
    return view.say(
        "theme.question-name", "survey", view.name(), "question", view.labels().text(question));
  }
}
