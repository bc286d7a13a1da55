package org.plait.integration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.question.AnswerBand;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.Instrument;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.quotation.CellQuotation;
import org.plait.integration.quotation.Quotation;
import org.plait.study.Study;
import org.plait.study.words.MatrixSettings;

/**
 * Lays out the quote matrices of a study, from the rows that are told. Nobody is quoted in a cell
 * whose number is not shown, or of which fewer people wrote than the minimum.
 */
public final class QuoteMatrices {

  private final Study study;
  private final Map<String, Instrument> instruments;
  private final BandedWords words;

  private QuoteMatrices(Study study, Map<String, Instrument> instruments, BandedWords words) {
    this.study = study;
    this.instruments = Map.copyOf(instruments);
    this.words = words;
  }

  /**
   * The matrices of a study.
   *
   * @param study the study
   * @param instruments its surveys' instruments, by the survey's id
   * @param words what may be told of those in each band
   * @return a matrix for each that the study declares, in its order
   */
  public static List<QuoteMatrix> of(
      Study study, Map<String, Instrument> instruments, BandedWords words) {
    QuoteMatrices matrices = new QuoteMatrices(study, instruments, words);
    return study.integration().matrices().stream().map(matrices::matrix).toList();
  }

  private QuoteMatrix matrix(MatrixSettings matrix) {
    Map<String, List<EstimateRow>> questions = new LinkedHashMap<>();
    for (EstimateRow row : words.estimates()) {
      if (row.key().groupBy().equals(matrix.groupBy())
          && row.key().survey().equals(matrix.rows().survey())) {
        questions.computeIfAbsent(row.key().question(), q -> new ArrayList<>()).add(row);
      }
    }
    List<QuoteMatrix.Row> rows = new ArrayList<>();
    List<AnswerBand> bands = AnswerBand.of(matrix, instruments.get(matrix.rows().survey()));
    questions.forEach(
        (question, own) -> bands.forEach(band -> rows.add(row(matrix, question, band, own))));
    return new QuoteMatrix(matrix, rows);
  }

  private QuoteMatrix.Row row(
      MatrixSettings matrix, String question, AnswerBand band, List<EstimateRow> rows) {
    String wave = rows.get(0).wave();
    List<EstimateRow> own = rows.stream().filter(r -> r.key().group().equals(band.id())).toList();
    return new QuoteMatrix.Row(
        question,
        wave,
        band.id(),
        band.label(),
        matrix.themes().stream().map(theme -> cell(matrix, question, band, theme, own)).toList());
  }

  private QuoteMatrix.Cell cell(
      MatrixSettings matrix,
      String question,
      AnswerBand band,
      String theme,
      List<EstimateRow> rows) {
    String wave = rows.isEmpty() ? "" : rows.get(0).wave();
    Evidence evidence = Evidence.theme(wave, ThemeShare.of(rows, theme));
    List<Quotation> said =
        words.quotations().stream()
            .filter(q -> q.matrix().equals(matrix.id()) && q.band().equals(band.id()))
            .filter(q -> q.theme().equals(theme))
            .map(CellQuotation::quotation)
            .filter(q -> q.question().equals(question))
            .filter(q -> q.wave().equals(wave))
            .filter(q -> evidence.quotable(study.disclosure().minimum()))
            .toList();
    return new QuoteMatrix.Cell(theme, evidence, said);
  }
}
