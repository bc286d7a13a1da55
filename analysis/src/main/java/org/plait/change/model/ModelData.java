package org.plait.change.model;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.question.Answers;
import org.plait.change.question.Quantity;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.check.ModelTarget;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;
import org.plait.study.Wave;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;

/**
 * The rows that a model uses: answers of the waves that asked its outcome and its predictors so
 * that they compare, of respondents who have all of them.
 */
final class ModelData {
  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Panel panel;
  private final ModelSettings settings;
  private final List<PanelWave> waves;
  private final List<Question> questions;
  private final boolean byOrganisation;
  private final List<double[]> values = new ArrayList<>();
  private final List<Integer> clusters = new ArrayList<>();
  private final Map<Integer, Integer> organisationOf = new HashMap<>();
  private final List<Double> weights = new ArrayList<>();
  private final boolean weighted;
  private long leftOut;

  private ModelData(
      Panel panel,
      ModelSettings settings,
      ModelTarget target,
      Quantity quantity,
      boolean byWeight) {
    this.panel = panel;
    this.settings = settings;
    this.questions =
        settings.mainEffects().stream()
            .flatMap(name -> panel.instrument().question(name).stream())
            .toList();
    this.waves =
        panel.waves().stream()
            .filter(wave -> target.askedIn(wave.id()))
            .filter(wave -> quantity.answers().apply(wave).isPresent())
            .filter(wave -> questions.stream().allMatch(q -> asked(q, wave)))
            .toList();
    this.weighted = byWeight && waves.stream().anyMatch(wave -> wave.weighting().isPresent());
    this.byOrganisation =
        panel.survey().cluster().isPresent() && settings.correlation() == Correlation.INDEPENDENCE;
    waves.forEach(this::organisations);
    for (int wave = 0; wave < waves.size(); wave++) {
      read(wave, quantity.answers().apply(waves.get(wave)).orElseThrow());
    }
  }

  static ModelData of(Panel panel, ModelSettings settings, ModelTarget target, Quantity quantity) {
    return new ModelData(panel, settings, target, quantity, true);
  }

  /** The same without weights, answers of weight 0 included. */
  ModelData withoutWeights(ModelTarget target, Quantity quantity) {
    return new ModelData(panel, settings, target, quantity, false);
  }

  private static boolean asked(Question question, PanelWave wave) {
    return ModelTarget.comparable(question, wave.id())
        && wave.column(ItemRef.of(question.id())).isPresent();
  }

  /** Where each linked person works, for those of whom another wave doesn't know. */
  private void organisations(PanelWave wave) {
    for (int row = 0; row < wave.rows(); row++) {
      if (wave.cluster(row) != Observations.NONE) {
        organisationOf.putIfAbsent(wave.person(row), wave.cluster(row));
      }
    }
  }

  private void read(int place, Answers answers) {
    PanelWave wave = waves.get(place);
    int before = weights.size();
    for (int row = 0; row < wave.rows(); row++) {
      if (!answers.valid(row)) {
        continue;
      }
      double[] cells = new double[questions.size() + 2];
      cells[0] = answers.value(row);
      cells[1] = place;
      double weight = weight(wave, row);
      boolean complete = weight > 0;
      for (int i = 0; i < questions.size(); i++) {
        Optional<Double> value = value(wave, questions.get(i), row);
        complete &= value.isPresent();
        cells[i + 2] = value.orElse(0.0);
      }
      if (complete) {
        values.add(cells);
        clusters.add(cluster(wave, row));
        weights.add(weight);
      } else {
        leftOut++;
      }
    }
    scale(weights.subList(before, weights.size()));
  }

  private double weight(PanelWave wave, int row) {
    return weighted ? wave.weighting().map(w -> w.weight(row)).orElse(1.0) : 1;
  }

  /** Brings the weights of a wave to a mean of 1. */
  private static void scale(List<Double> ofWave) {
    double mean = ofWave.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    ofWave.replaceAll(weight -> weight / mean);
  }

  private static Optional<Double> value(PanelWave wave, Question question, int row) {
    return wave.column(ItemRef.of(question.id()))
        .filter(column -> column.given(row))
        .map(
            column ->
                column instanceof NumberColumn numbers
                    ? numbers.value(row)
                    : (double) ((CategoryColumn) column).category(row));
  }

  private int cluster(PanelWave wave, int row) {
    int person = panel.linked() ? wave.person(row) : Observations.NONE;
    if (!byOrganisation) {
      return person;
    }
    int own = wave.cluster(row);
    int organisation =
        own == Observations.NONE && person != Observations.NONE
            ? organisationOf.getOrDefault(person, Observations.NONE)
            : own;
    // People without an organisation are clusters by themselves, counted behind the organisations.
    return organisation != Observations.NONE || person == Observations.NONE
        ? organisation
        : panel.organisations().size() + person;
  }

  /** The waves it uses, in time order. */
  List<String> waves() {
    return waves.stream().map(PanelWave::id).toList();
  }

  int rows() {
    return values.size();
  }

  /** Valid answers left out because a predictor is missing or their weight is 0. */
  long leftOut() {
    return leftOut;
  }

  /** What the clusters are. */
  String clustering() {
    return byOrganisation ? "organisation" : panel.linked() ? "person" : "response";
  }

  double[] outcomes() {
    return column(0);
  }

  int[] clusters() {
    return clusters.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether answers count by their weights. */
  boolean weighted() {
    return weighted;
  }

  /** The weight of each row, 1 on average in each wave. */
  double[] weights() {
    return weights.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The place of each row's wave among those used. */
  int[] times() {
    return positions(1);
  }

  /** The answers of the wave with the fewest. */
  long fewestOfAWave() {
    long[] counts = new long[waves.size()];
    Arrays.stream(times()).forEach(place -> counts[place]++);
    return Arrays.stream(counts).min().orElse(0);
  }

  ModelMatrix matrix() {
    List<Predictor> predictors = new ArrayList<>();
    for (String name : settings.mainEffects()) {
      if (name.equals(ModelSettings.WAVE)) {
        predictors.add(Predictor.categories(name, waves(), positions(1)));
      } else if (name.equals(ModelSettings.TREND)) {
        predictors.add(Predictor.number(name, Arrays.stream(column(1)).map(this::years).toArray()));
      } else {
        predictors.add(predictor(name));
      }
    }
    return ModelMatrix.of(predictors, settings.predictors());
  }

  private Predictor predictor(String name) {
    int place = 0;
    while (!questions.get(place).id().equals(name)) {
      place++;
    }
    List<Category> categories = questions.get(place).codes().categories();
    return categories.isEmpty()
        ? Predictor.number(name, column(place + 2))
        : Predictor.categories(
            name, categories.stream().map(Category::code).toList(), positions(place + 2));
  }

  /** The years from the first wave's closing date to another's. */
  double years(double place) {
    return ChronoUnit.DAYS.between(wave(0).closed(), wave((int) place).closed()) / DAYS_OF_A_YEAR;
  }

  private Wave wave(int place) {
    return panel.survey().wave(waves.get(place).id());
  }

  private double[] column(int place) {
    return values.stream().mapToDouble(cells -> cells[place]).toArray();
  }

  private int[] positions(int place) {
    return values.stream().mapToInt(cells -> (int) cells[place]).toArray();
  }
}
