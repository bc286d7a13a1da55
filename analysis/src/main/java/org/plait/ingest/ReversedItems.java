package org.plait.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Scale;
import org.plait.study.Survey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/**
 * Finds items whose codes were exported the other way round in one wave: the correlation of the
 * item with the mean of the other items of its scale changes sign between waves.
 *
 * <p>A correlation counts as clear when at least 30 respondents have the item and another one of
 * the scale, and it is more than twice its standard error 1/sqrt(n - 3) away from 0. With two items
 * it can't be said which of them is reversed, so both are named.
 *
 * <p><b>Not found</b>: a wave that reversed every item of a scale, since the items then still agree
 * with each other.
 */
public final class ReversedItems {

  private static final int ENOUGH_PAIRS = 30;

  private final Survey survey;
  private final Instrument instrument;

  private ReversedItems(Survey survey, Instrument instrument) {
    this.survey = survey;
    this.instrument = instrument;
  }

  /**
   * Compares the waves of a survey.
   *
   * @param survey the survey
   * @param instrument its instrument, with the scales
   * @param waves the answers of its waves, in time order
   * @return a warning for each item and wave that goes against the first wave with a clear
   *     correlation
   */
  public static List<Finding> find(
      Survey survey, Instrument instrument, List<WaveResponses> waves) {
    ReversedItems reversed = new ReversedItems(survey, instrument);
    List<Finding> findings = new ArrayList<>();
    for (Scale scale : instrument.scales()) {
      for (ItemRef item : scale.items()) {
        findings.addAll(reversed.find(scale, item, waves));
      }
    }
    return findings;
  }

  private List<Finding> find(Scale scale, ItemRef item, List<WaveResponses> waves) {
    List<Finding> findings = new ArrayList<>();
    Optional<String> firstWave = Optional.empty();
    double first = 0;
    for (WaveResponses wave : waves) {
      double direction = direction(scale, item, wave);
      if (direction != 0 && firstWave.isEmpty()) {
        firstWave = Optional.of(wave.wave());
        first = direction;
      } else if (direction * first < 0) {
        findings.add(finding(scale, item, firstWave.orElseThrow(), wave.wave()));
      }
    }
    return findings;
  }

  private Finding finding(Scale scale, ItemRef item, String firstWave, String wave) {
    return Finding.of(
            Severity.WARNING,
            "reversed-item",
            Place.of(survey.wave(wave).file()),
            item.toString(),
            "must go with the rest of scale `"
                + scale.id()
                + "` in the same direction in every wave, found the opposite direction from "
                + firstWave
                + ".",
            "If one of the two waves exported its codes the other way round, declare `values` for"
                + " it.")
        .in(survey.id(), wave);
  }

  /** 1 or -1 when the item clearly goes with or against the rest, else 0. */
  private int direction(Scale scale, ItemRef item, WaveResponses wave) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXX = 0;
    double sumYY = 0;
    double sumXY = 0;
    for (int row = 0; row < wave.rows(); row++) {
      double x = position(scale, item, wave, row);
      double y = rest(scale, item, wave, row);
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        n++;
        sumX += x;
        sumY += y;
        sumXX += x * x;
        sumYY += y * y;
        sumXY += x * y;
      }
    }
    double varianceX = sumXX - sumX * sumX / n;
    double varianceY = sumYY - sumY * sumY / n;
    if (n < ENOUGH_PAIRS || varianceX <= 0 || varianceY <= 0) {
      return 0;
    }
    double r = (sumXY - sumX * sumY / n) / Math.sqrt(varianceX * varianceY);
    return Math.abs(r) > 2 / Math.sqrt(n - 3) ? (int) Math.signum(r) : 0;
  }

  /** The mean of the other items a respondent answered; NaN when none. */
  private double rest(Scale scale, ItemRef item, WaveResponses wave, int row) {
    double sum = 0;
    int answered = 0;
    for (ItemRef other : scale.items()) {
      double position = other.equals(item) ? Double.NaN : position(scale, other, wave, row);
      if (!Double.isNaN(position)) {
        sum += position;
        answered++;
      }
    }
    return answered == 0 ? Double.NaN : sum / answered;
  }

  private double position(Scale scale, ItemRef item, WaveResponses wave, int row) {
    if (!(wave.columns().get(item) instanceof CategoryColumn column) || !column.given(row)) {
      return Double.NaN;
    }
    int position = column.category(row);
    return scale.reverse().contains(item) ? last(item) - position : position;
  }

  private int last(ItemRef item) {
    return instrument
        .question(item.question())
        .map(q -> q.codes().categories().size() - 1)
        .orElseThrow();
  }
}
