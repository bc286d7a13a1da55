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
  private static final String INTRODUCTION =
      "Where two surveys asked in the same words and with the same answers in the same wave, their"
          + " answers are compared. People of the same organisation are taken together. This is"
          + " exploratory: the groups differ in more than their role.";

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
          .map(row -> sentences.of(row) + organisations(row))
          .forEach(points::add);
    }
    return points.isEmpty() ? List.of() : List.of(Paragraph.of(INTRODUCTION), new Bullets(points));
  }

  /** How many organisations have people in both surveys. */
  private static String organisations(ContrastRow row) {
    return row.kind() != Kind.ORGANISATION_PAIRS
        ? ""
        : row.n().stream()
            .mapToObj(n -> " " + ReaderNumbers.counted(n, "organisation has", "organisations have"))
            .map(counted -> counted + " answers in both.")
            .findFirst()
            .orElse("");
  }
}
