package org.plait.change.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.question.Quantity;
import org.plait.instrument.Category;
import org.plait.instrument.check.ModelTarget;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.EstimatingEquations;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.ModelOutcome;
import org.plait.statistics.model.NotFitted;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.model.ResponseFamily;
import org.plait.statistics.model.WorkingCorrelation;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/** Fits one model and writes its numbers as rows. */
final class ModelFitting {
  private static final int FEWEST_CLUSTERS = 10;

  private final double level;
  private final ModelSettings settings;
  private final ModelTarget target;
  private final Quantity quantity;
  private final ModelData data;

  ModelFitting(
      double level, ModelSettings settings, ModelTarget target, Quantity quantity, ModelData data) {
    this.level = level;
    this.settings = settings;
    this.target = target;
    this.quantity = quantity;
    this.data = data;
  }

  ModelResult result() {
    if (data.rows() == 0) {
      return without(new NotFitted(TooLittle.NO_CASES.reason(), 0));
    }
    ModelMatrix matrix = data.matrix();
    return settings.family() == Family.CUMULATIVE ? cumulative(matrix) : equations(matrix);
  }

  private ModelResult cumulative(ModelMatrix matrix) {
    List<String> answers =
        target.question().orElseThrow().codes().categories().stream().map(Category::code).toList();
    CumulativeLinkModel plain =
        CumulativeLinkModel.of(
                matrix, answers, Arrays.stream(data.outcomes()).mapToInt(y -> (int) y).toArray())
            .inClusters(data.clusters());
    CumulativeLinkModel model = data.weighted() ? plain.withWeights(data.weights()) : plain;
    return enough(model.fit()).fold(fit -> cumulative(model, fit, matrix, answers), this::without);
  }

  private ModelResult cumulative(
      CumulativeLinkModel model, ModelFit fit, ModelMatrix matrix, List<String> answers) {
    ModelRows rows = rows(fit);
    Map<Where, ModelMatrix> at = at(matrix);
    at.forEach(
        (where, rowsAt) -> {
          List<Outcome> shares = model.predicted(fit, rowsAt, level);
          for (int i = 0; i < answers.size(); i++) {
            rows.predicted(where.term(), where.level(), answers.get(i), shares.get(i));
          }
        });
    ofLaterWaves(
        at,
        (where, rowsAt, first) -> {
          for (String answer : answers) {
            rows.difference(
                where.term(),
                where.level(),
                answer,
                model.difference(fit, rowsAt, first, List.of(answer), level));
          }
          target
              .favourable()
              .ifPresent(
                  net ->
                      rows.difference(
                          where.term(),
                          where.level(),
                          net.id(),
                          model.difference(fit, rowsAt, first, net.codes(), level)));
        });
    rows.coefficients(matrix);
    for (String term : matrix.terms()) {
      rows.test(Kind.PROPORTIONAL_ODDS, term, model.proportionalOdds(term));
    }
    int cuts = fit.names().size() - matrix.columns().size();
    return complete(fit, rows.rows(), matrix, answers.size(), cuts);
  }

  private ModelResult equations(ModelMatrix matrix) {
    EstimatingEquations plain =
        EstimatingEquations.of(
                settings.family() == Family.BINARY
                    ? ResponseFamily.BINARY
                    : ResponseFamily.GAUSSIAN,
                matrix,
                data.outcomes(),
                data.clusters())
            .withTimes(data.times())
            .with(working());
    EstimatingEquations model = data.weighted() ? plain.withWeights(data.weights()) : plain;
    return enough(model.fit()).fold(fit -> equations(model, fit, matrix), this::without);
  }

  private WorkingCorrelation working() {
    return switch (settings.correlation()) {
      case INDEPENDENCE -> WorkingCorrelation.INDEPENDENCE;
      case EXCHANGEABLE -> WorkingCorrelation.EXCHANGEABLE;
      case AR1 -> WorkingCorrelation.AR1;
    };
  }

  private ModelResult equations(EstimatingEquations model, ModelFit fit, ModelMatrix matrix) {
    ModelRows rows = rows(fit);
    String answer = quantity.category();
    Map<Where, ModelMatrix> at = at(matrix);
    at.forEach(
        (where, rowsAt) ->
            rows.predicted(
                where.term(), where.level(), answer, model.predicted(fit, rowsAt, level)));
    ofLaterWaves(
        at,
        (where, rowsAt, first) ->
            rows.difference(
                where.term(), where.level(), answer, model.difference(fit, rowsAt, first, level)));
    rows.coefficients(matrix);
    boolean binary = settings.family() == Family.BINARY;
    return complete(fit, rows.rows(), matrix, binary ? 2 : 0, 1);
  }

  private ModelRows rows(ModelFit fit) {
    return new ModelRows(fit, settings.family(), level, method(fit.method().name()));
  }

  /** What is done for a later wave: where, its rows, and the rows of the first. */
  private interface OfLaterWave {
    void take(Where where, ModelMatrix at, ModelMatrix first);
  }

  private void ofLaterWaves(Map<Where, ModelMatrix> at, OfLaterWave each) {
    Map<Where, ModelMatrix> waves = new LinkedHashMap<>(at);
    waves.keySet().removeIf(where -> !ModelSettings.overTime(where.term()));
    Optional<ModelMatrix> first = waves.values().stream().findFirst();
    waves.entrySet().stream()
        .skip(1)
        .forEach(entry -> each.take(entry.getKey(), entry.getValue(), first.orElseThrow()));
  }

  private static ModelOutcome enough(ModelOutcome outcome) {
    return outcome.fold(
        fit ->
            fit.clusters().orElse(Long.MAX_VALUE) < FEWEST_CLUSTERS
                ? new NotFitted(TooLittle.TOO_FEW_CLUSTERS.reason(), fit.n())
                : fit,
        none -> none);
  }

  /** The predictor and category of a prediction. */
  private record Where(String term, String level) {}

  /** The rows with everybody put in each wave, then in each category of the other predictors. */
  private Map<Where, ModelMatrix> at(ModelMatrix matrix) {
    Map<Where, ModelMatrix> at = new LinkedHashMap<>();
    for (Predictor predictor : matrix.predictors()) {
      if (predictor.name().equals(ModelSettings.TREND)) {
        for (int wave = 0; wave < data.waves().size(); wave++) {
          at.put(
              new Where(predictor.name(), data.waves().get(wave)),
              matrix.withEverybodyAt(predictor.name(), data.years(wave)));
        }
      }
      for (String label : predictor.labels()) {
        if (label.equals(matrix.reference(predictor.name())) || used(matrix, predictor, label)) {
          at.put(
              new Where(predictor.name(), label), matrix.withEverybodyIn(predictor.name(), label));
        }
      }
    }
    return at;
  }

  private static boolean used(ModelMatrix matrix, Predictor predictor, String label) {
    return matrix.columns().stream()
        .anyMatch(
            column ->
                column.term().equals(predictor.name()) && column.categories().contains(label));
  }

  private String method(String fitted) {
    String weights = data.weighted() ? "" : "; unweighted";
    return fitted + "; clusters: " + data.clustering() + weights;
  }

  private ModelResult complete(
      ModelFit fit, List<ModelRow> rows, ModelMatrix matrix, int answers, int thresholds) {
    Map<String, String> references = new LinkedHashMap<>();
    for (Predictor predictor : matrix.predictors()) {
      if (!predictor.labels().isEmpty()) {
        references.put(predictor.name(), matrix.reference(predictor.name()));
      }
    }
    ModelSupport support = new ModelSupport(matrix, data.outcomes(), answers);
    long units = Math.min(fit.n(), fit.clusters().orElse(fit.n()));
    boolean saturated = support.patterns() * thresholds <= fit.names().size();
    ModelResult result =
        result(
            references, rows, support.all(), units - fit.names().size(), answers > 0 && saturated);
    return result.withShortages(ModelShortages.of(result, data.fewestOfAWave()));
  }

  private ModelResult without(NotFitted none) {
    ModelRow row =
        new ModelRow(
            Kind.COEFFICIENT,
            "",
            "",
            "",
            Optional.of(none.undefined("coefficient")),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            method(settings.family().name().toLowerCase(java.util.Locale.ROOT) + " model"));
    return result(Map.of(), List.of(row), List.of(), Long.MAX_VALUE, false);
  }

  private ModelResult result(
      Map<String, String> references,
      List<ModelRow> rows,
      List<ModelResult.Support> support,
      long residualDf,
      boolean saturated) {
    return new ModelResult(
        settings,
        quantity.question(),
        target.item(),
        data.waves(),
        references,
        rows,
        support,
        data.leftOut(),
        residualDf,
        saturated);
  }
}
