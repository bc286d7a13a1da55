package org.plait.report.change;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;

/** Says where two surveys answered the same question differently in the same wave. */
public final class SurveyDifferences {
  private SurveyDifferences() {}

  /**
   * A point a comparison; nothing where no two surveys asked in the same words.
   *
   * @param views the surveys
   * @param contrasts the contrasts of all surveys
   * @return the pieces
   */
  public static List<Block> of(List<SurveyView> views, List<ContrastRow> contrasts) {
    List<String> points = new ArrayList<>();
    for (SurveyView view : views) {
      List<ContrastRow> own =
          contrasts.stream()
              .filter(row -> row.kind().inOneWave() && row.key().survey().equals(view.id()))
              .toList();
      ContrastSentences sentences = new ContrastSentences(view, own);
      own.stream()
          .filter(row -> row.verdict().isPresent())
          .map(row -> sentences.of(row) + organisations(view, row))
          .forEach(points::add);
    }
    return points.isEmpty()
        ? List.of()
        : List.of(
            Paragraph.of(views.get(0).say("change.surveys-introduction")), new Bullets(points));
  }

  /** How many organisations have people in both surveys. */
  private static String organisations(SurveyView view, ContrastRow row) {
    return row.kind() != Kind.ORGANISATION_PAIRS || row.n().isEmpty()
        ? ""
        : view.say(
            row.n().getAsLong() == 1 ? "change.surveys-pairs-one" : "change.surveys-pairs-many",
            "number",
            ReaderNumbers.count(row.n().getAsLong()));
  }
}
