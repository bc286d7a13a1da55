package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.question.Answers;
import org.plait.change.question.CountTables;
import org.plait.change.question.PopulationBase;
import org.plait.change.question.Quantity;
import org.plait.change.question.Series;
import org.plait.change.question.StratifiedBase;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.design.StratifiedPopulation;

/** The rows of each wave by itself. */
public final class WaveEstimates {

  private final Panel panel;
  private final List<Subgroup> groups;
  private final PopulationBase population;
  private final StratifiedBase strata;
  private final SeriesEstimates estimates;
  private final WaveLinks links;
  private final WaveWeights weights;

  public WaveEstimates(
      Panel panel, List<Subgroup> groups, WaveLinks links, WaveWeights weights, double confidence) {
    this.panel = panel;
    this.groups = groups;
    this.population = new PopulationBase(panel);
    this.strata = new StratifiedBase(panel);
    this.links = links;
    this.weights = weights;
    this.estimates = new SeriesEstimates(confidence);
  }

  /**
   * By quantity, wave and group; a weighted row before the one without weights, and with and
   * without the finite population next to each other.
   */
  public List<EstimateRow> of(List<Quantity> quantities) {
    CountTables tables = new CountTables(panel, links);
    List<EstimateRow> rows = new ArrayList<>();
    for (Quantity quantity : quantities) {
      for (PanelWave wave : panel.waves()) {
        Optional<Answers> answers = quantity.answers().apply(wave);
        for (Subgroup group : groups) {
          if (answers.isPresent() && group.tells(quantity) && group.knownIn(wave)) {
            Series series =
                tables
                    .of(wave, answers.get(), group)
                    .map(Series::of)
                    .orElseGet(() -> Series.of(panel, wave, answers.get(), group));
            addRows(
                rows, quantity, wave.id(), group, series, weights.of(wave, answers.get(), group));
            strata
                .of(quantity, group, wave, answers.get())
                .flatMap(people -> ofStrata(quantity, wave.id(), group, series, people))
                .ifPresent(rows::add);
          }
        }
      }
    }
    return rows;
  }

  private void addRows(
      List<EstimateRow> rows,
      Quantity quantity,
      String wave,
      Subgroup group,
      Series series,
      Optional<Observations> weighted) {
    RowKey key = quantity.key(panel.survey().id(), group);
    OptionalLong people = population.of(quantity, group, wave);
    switch (quantity.measure()) {
      case PROPORTION, TOP_BOX, OF_ASKED -> {
        EstimateRow row = estimates.proportion(key, wave, series);
        weighted.ifPresent(answers -> rows.add(estimates.weightedProportion(row, answers)));
        rows.add(row);
        people.ifPresent(
            n -> rows.add(estimates.proportionOf(key, wave, series, n, population.standing())));
      }
      case MEAN, SCORE -> {
        EstimateRow row = estimates.mean(key, wave, series);
        weighted.ifPresent(answers -> rows.add(estimates.weightedMean(row, answers)));
        rows.add(row);
        people.ifPresent(
            n -> rows.add(estimates.meanOf(key, wave, series, n, population.standing())));
      }
      case MEDIAN -> {
        EstimateRow row = estimates.median(key, wave, series);
        weighted.ifPresent(answers -> rows.add(estimates.weightedMedian(row, answers)));
        rows.add(row);
      }
      case COUNT -> rows.add(answersGiven(key, wave, series));
      case RELATIVE_EFFECT ->
          throw new IllegalArgumentException("a relative effect needs two waves");
    }
  }

  /** The row of a population whose strata are counted one by one. */
  private Optional<EstimateRow> ofStrata(
      Quantity quantity, String wave, Subgroup group, Series series, StratifiedPopulation people) {
    RowKey key = quantity.key(panel.survey().id(), group);
    return switch (quantity.measure()) {
      case PROPORTION, TOP_BOX, OF_ASKED ->
          Optional.of(estimates.proportionOf(key, wave, series, people, population.standing()));
      case MEAN, SCORE ->
          Optional.of(estimates.meanOf(key, wave, series, people, population.standing()));
      case MEDIAN, COUNT, RELATIVE_EFFECT -> Optional.empty();
    };
  }

  private static EstimateRow answersGiven(RowKey key, String wave, Series series) {
    long asked = series.size() + series.missing();
    return SeriesEstimates.count(key, wave, series.size(), asked, "answers given");
  }
}
