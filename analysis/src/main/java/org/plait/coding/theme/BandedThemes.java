package org.plait.coding.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.AnswerBand;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Predictions;
import org.plait.coding.Reading;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.Study;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.MatrixSettings;

/**
 * How common themes are among those with each answer to another question, for the quote matrices of
 * a study: the same estimates as of any group. Each matrix is about one wave.
 */
public final class BandedThemes {

  /**
   * The band of all answers that no declared one holds. It stands in no matrix; disclosure control
   * must know it, as its counts follow from everybody's.
   */
  static final String OUTSIDE = "*";

  private final CodedComments coded;
  private final Predictions machine;
  private final boolean random;
  private final ThemeEstimates estimates;
  private final CorrectedEstimates corrected;
  private final List<EstimateRow> rows = new ArrayList<>();

  private BandedThemes(
      Study study, CodingSettings settings, CodedComments coded, Predictions machine) {
    this.coded = coded;
    this.machine = machine;
    this.random = settings.randomSample();
    this.estimates = new ThemeEstimates(study.analysis().confidence(), random);
    this.corrected = new CorrectedEstimates(study.analysis().confidence());
  }

  /**
   * The rows of all matrices.
   *
   * @param study the study
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @param machine what a machine says of them
   * @return rows broken down by {@link MatrixSettings#groupBy}, by matrix, coded question, theme
   *     and band
   */
  public static List<EstimateRow> of(
      Study study, List<Panel> panels, CodedComments coded, Predictions machine) {
    Optional<CodingSettings> settings = study.coding();
    if (settings.isEmpty()) {
      return List.of();
    }
    BandedThemes banded = new BandedThemes(study, settings.get(), coded, machine);
    for (MatrixSettings matrix : study.integration().matrices()) {
      for (Panel panel : panels) {
        if (panel.survey().id().equals(matrix.rows().survey())) {
          settings.get().questions().stream()
              .filter(ref -> ref.survey().equals(panel.survey().id()))
              .flatMap(ref -> panel.instrument().question(ref.question()).stream())
              .forEach(question -> banded.add(panel, matrix, question));
        }
      }
    }
    return List.copyOf(banded.rows);
  }

  /**
   * The wave that a matrix is about.
   *
   * @param matrix the matrix
   * @param panel the panel of its survey
   * @param question the coded question
   * @return the declared one, else the latest that asked both; empty where there is none
   */
  public static Optional<PanelWave> wave(MatrixSettings matrix, Panel panel, Question question) {
    List<AnswerBand> bands = AnswerBand.of(matrix, panel.instrument());
    return panel.waves().stream()
        .filter(wave -> matrix.wave().map(wave.id()::equals).orElse(true))
        .filter(wave -> question.askedIn(wave.id()))
        .filter(wave -> bands.stream().anyMatch(band -> band.in(wave).isPresent()))
        .reduce((earlier, later) -> later);
  }

  private void add(Panel panel, MatrixSettings matrix, Question question) {
    wave(matrix, panel, question).ifPresent(wave -> add(panel, matrix, question, wave));
  }

  private void add(Panel panel, MatrixSettings matrix, Question question, PanelWave wave) {
    List<AnswerBand> bands = AnswerBand.of(matrix, panel.instrument());
    for (AnswerBand band : bands) {
      band.in(wave).ifPresent(who -> add(panel, matrix, question, wave, band.id(), who));
    }
    AnswerBand.outside(bands, wave)
        .filter(who -> IntStream.range(0, wave.rows()).anyMatch(who))
        .ifPresent(who -> add(panel, matrix, question, wave, OUTSIDE, who));
  }

  private void add(
      Panel panel,
      MatrixSettings matrix,
      Question question,
      PanelWave wave,
      String band,
      IntPredicate who) {
    String survey = panel.survey().id();
    List<Reading> readings = coded.of(survey, wave.id(), question.id());
    ThemeCell cell =
        ThemeCell.of(panel, wave, new WaveWeights(panel), question.id(), readings, who);
    for (String theme : matrix.themes()) {
      RowKey key =
          new RowKey(survey, question.id(), "", theme, matrix.groupBy(), band, "proportion");
      coded.codebook().themes().stream()
          .filter(code -> code.id().equals(theme))
          .filter(code -> cell.untold(code, coded.versions()).isEmpty())
          .forEach(code -> add(key, cell, code));
    }
  }

  private void add(RowKey key, ThemeCell cell, Code theme) {
    rows.addAll(estimates.of(key, cell, theme));
    if (random) {
      rows.addAll(corrected.of(key, new PredictedCell(cell, machine), theme));
    }
  }
}
