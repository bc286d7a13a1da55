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

/** What readers call the sources of a joint display. */
final class SourceWords {
  /** Over a column of quotations. */
  static final String THEIR_WORDS = "In their words";

  private final List<SurveyView> views;
  private final List<CodedText.Theme> themes;

  SourceWords(List<SurveyView> views, List<CodedText.Theme> themes) {
    this.views = List.copyOf(views);
    this.themes = List.copyOf(themes);
  }

  SurveyView view(String survey) {
    return views.stream().filter(v -> v.id().equals(survey)).findFirst().orElseThrow();
  }

  /** "My organisation supports me well: Agree" or "Written about: Protected time". */
  String name(Source source) {
    return source.words() ? "Wrote about: " + theme(source.theme()) : question(source);
  }

  /** The same with its survey before it. */
  String withSurvey(Source source) {
    return Labels.survey(source.survey()) + ": " + name(source);
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
    return open(view.labels().alone(key)) + answer(view, key);
  }

  /** Without the dots with which a question leaves its end to the answer. */
  static String open(String text) {
    return text.replaceFirst("[ .…]+$", "");
  }

  private static String answer(SurveyView view, RowKey key) {
    return key.category().isEmpty()
        ? ""
        : ": " + view.labels().category(key.question(), key.category());
  }
}
