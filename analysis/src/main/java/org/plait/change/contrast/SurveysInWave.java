package org.plait.change.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.CellContrast.Effect;
import org.plait.study.analysis.WavePair;

/**
 * How two surveys answered the same question in the same wave. Everybody of one against everybody
 * of the other: independent groups, summed over organisations, which may have people in both. And
 * organisation by organisation, where ten or more have answers in both: the mean of the differences
 * between its own means.
 */
final class SurveysInWave {

  /** With fewer organisations that have answers in both surveys nothing is told of pairs. */
  private static final int ENOUGH_ORGANISATIONS = CellContrast.ENOUGH_ANSWERS;

  private final NumberedSurvey first;
  private final NumberedSurvey second;
  private final double confidence;

  SurveysInWave(NumberedSurvey first, NumberedSurvey second, double confidence) {
    this.first = first;
    this.second = second;
    this.confidence = confidence;
  }

  /** The rows of a wave that put the question to both in the same words. */
  List<ContrastRow> of(ContrastSubject one, ContrastSubject other, String wave) {
    PanelWave own = first.panel().wave(wave);
    PanelWave others = second.panel().wave(wave);
    boolean weights = first.weights().matter(own) || second.weights().matter(others);
    List<ContrastRow> rows =
        new ArrayList<>(
            everybody(one, other, wave, false)
                .beside(
                    weights ? Optional.of(everybody(one, other, wave, true)) : Optional.empty()));
    organisations(one, other, wave).ifPresent(rows::add);
    return rows;
  }

  private ContrastRow everybody(
      ContrastSubject one, ContrastSubject other, String wave, boolean weighted) {
    List<Observations> cells =
        List.of(
            first.cell(one, first.panel().wave(wave), weighted),
            second.cell(other, second.panel().wave(wave), weighted));
    CellContrast contrast =
        one.quantity().measure() == Measure.RELATIVE_EFFECT
            ? CellContrast.ofEffects(cells, List.of(new Effect(0, 1, 1)))
            : CellContrast.ofMeans(cells, -1, 1);
    return row(Kind.SURVEYS_IN_WAVE, one, other, wave, contrast);
  }

  /** Ordered answers have no mean: their favourable share stands for them. */
  private Optional<ContrastRow> organisations(
      ContrastSubject one, ContrastSubject other, String wave) {
    if (one.quantity().measure() == Measure.RELATIVE_EFFECT) {
      return Optional.empty();
    }
    Map<Integer, Double> own = means(first.cell(one, first.panel().wave(wave), false));
    Map<Integer, Double> others = means(second.cell(other, second.panel().wave(wave), false));
    own.keySet().retainAll(others.keySet());
    others.keySet().retainAll(own.keySet());
    if (!first.sharesOrganisations(second) || own.size() < ENOUGH_ORGANISATIONS) {
      return Optional.empty();
    }
    CellContrast contrast = CellContrast.ofMeans(List.of(cell(own), cell(others)), -1, 1);
    ContrastRow row = row(Kind.ORGANISATION_PAIRS, one, other, wave, contrast);
    return Optional.of(row.deciding(own.size()));
  }

  /** The mean of each organisation, by its number. */
  private static Map<Integer, Double> means(Observations answers) {
    Map<Integer, double[]> sums = new TreeMap<>();
    double[] values = answers.each();
    for (int i = 0; i < values.length; i++) {
      if (answers.hasClusters() && answers.cluster(i) != Observations.NONE) {
        double[] sum = sums.computeIfAbsent(answers.cluster(i), c -> new double[2]);
        sum[0] += values[i];
        sum[1]++;
      }
    }
    Map<Integer, Double> means = new TreeMap<>();
    sums.forEach((organisation, sum) -> means.put(organisation, sum[0] / sum[1]));
    return means;
  }

  private static Observations cell(Map<Integer, Double> means) {
    return Observations.of(
        means.values().stream().mapToDouble(mean -> mean).toArray(),
        means.keySet().stream().mapToInt(organisation -> organisation).toArray());
  }

  private ContrastRow row(
      Kind kind, ContrastSubject one, ContrastSubject other, String wave, CellContrast contrast) {
    RowKey key = SurveyContrasts.against(one, first.panel(), second.panel());
    return ContrastRows.of(
        kind,
        key,
        one.companion(),
        "",
        new WavePair(wave, wave),
        List.of(other.quantity().question()),
        contrast.estimate(confidence));
  }
}
