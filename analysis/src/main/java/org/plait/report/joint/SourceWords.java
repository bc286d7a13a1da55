package org.plait.report.joint;

import java.util.List;
import org.plait.change.row.RowKey;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.report.CodedText;
import org.plait.report.document.Block.Cell;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Labels;
import org.plait.study.wording.Wording;

/** What readers call the sources of a joint display. */
final class SourceWords {
  private final Wording wording;
  private final List<SurveyView> views;
  private final List<CodedText.Theme> themes;

  SourceWords(Wording wording, List<SurveyView> views, List<CodedText.Theme> themes) {
    this.wording = wording;
    this.views = List.copyOf(views);
    this.themes = List.copyOf(themes);
  }

  Wording wording() {
    return wording;
  }

  String say(String key, String... filled) {
    return wording.say(key, filled);
  }

  SurveyView view(String survey) {
    return views.stream().filter(v -> v.id().equals(survey)).findFirst().orElseThrow();
  }

  /** "My organisation supports me well: Agree" or "Written about: Protected time". */
  String name(Source source) {
    return source.words()
        ? say("joint.wrote-about-theme", "theme", theme(source.theme()))
        : question(source);
  }

  /** The same with its survey before it. */
  String withSurvey(Source source) {
    return of(Labels.survey(wording, source.survey()), name(source));
  }

  /** A source or a question of a survey. */
  String of(String survey, String source) {
    return say("joint.of-survey", "survey", survey, "source", source);
  }

  String theme(String code) {
    return themes.stream()
        .filter(t -> t.code().equals(code))
        .map(CodedText.Theme::label)
        .findFirst()
        .orElse(code);
  }

  /** A quotation with its wave beneath. */
  Cell quoted(Quotation quotation) {
    String wave = view(quotation.survey()).labels().wave(quotation.wave());
    return new Cell(CellLine.quote(quotation.text()), List.of(CellLine.of(wave)), false);
  }

  private String question(Source source) {
    SurveyView view = view(source.survey());
    return source.cells().stream()
        .flatMap(cell -> cell.row().stream())
        .map(row -> question(view, row.key()))
        .findFirst()
        .orElseGet(() -> view.labels().text(source.question()));
  }

  /** A question with what is told of it. */
  String question(SurveyView view, RowKey key) {
    String question = open(view.labels().alone(key));
    return key.category().isEmpty()
        ? question
        : say(
            "joint.question-answer",
            "question",
            question,
            "answer",
            view.labels().category(key.question(), key.category()));
  }

  /** Without the dots with which a question leaves its end to the answer. */
  static String open(String text) {
    return text.replaceFirst("[ .…]+$", "");
  }
}
