package org.plait.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.ModelRow.Kind;
import org.plait.instrument.Category;
import org.plait.instrument.ModelTarget;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.Column;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.EstimatingEquations;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.ModelOutcome;
import org.plait.statistics.model.NotFitted;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.model.ResponseFamily;
import org.plait.statistics.model.WorkingCorrelation;
import org.plait.study.ModelSettings;
import org.plait.study.ModelSettings.Correlation;
import org.plait.study.ModelSettings.Family;

/** Fits one model and writes its numbers as rows. */
final class ModelFitting {
  private static final int FEWEST_CLUSTERS = 10;

  private final double level;
  private final ModelSettings settings;
  private final ModelTarget target;
  private final Quantity quantity;
  private final ModelData data;
  private final List<ModelRow> rows = new ArrayList<>();

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
    double[] outcomes = data.outcomes();
    int[] positions = new int[outcomes.length];
    java.util.Arrays.setAll(positions, row -> (int) outcomes[row]);
    CumulativeLinkModel model =
        CumulativeLinkModel.of(matrix, answers, positions).inClusters(data.clusters());
    return enough(model.fit())
        .fold(
            fit -> {
              at(matrix)
                  .forEach(
                      (where, rowsAt) -> {
                        List<Outcome> shares = model.predicted(fit, rowsAt, level);
                        for (int i = 0; i < answers.size(); i++) {
                          predicted(fit, where, answers.get(i), shares.get(i));
                        }
                      });
              coefficients(fit, matrix);
              for (String term : matrix.terms()) {
                test(fit, Kind.PROPORTIONAL_ODDS, term, model.proportionalOdds(term));
              }
              int cuts = fit.names().size() - matrix.columns().size();
              return complete(fit, matrix, answers.size(), cuts);
            },
            this::without);
  }

  private ModelResult equations(ModelMatrix matrix) {
    boolean binary = settings.family() == Family.BINARY;
    EstimatingEquations model =
        EstimatingEquations.of(
                binary ? ResponseFamily.BINARY : ResponseFamily.GAUSSIAN,
                matrix,
                data.outcomes(),
                data.clusters())
            .with(
                settings.correlation() == Correlation.EXCHANGEABLE
                    ? WorkingCorrelation.EXCHANGEABLE
                    : WorkingCorrelation.INDEPENDENCE);
    return enough(model.fit())
        .fold(
            fit -> {
              at(matrix)
                  .forEach(
                      (where, rowsAt) ->
                          predicted(
                              fit,
                              where,
                              quantity.category(),
                              model.predicted(fit, rowsAt, level)));
              coefficients(fit, matrix);
              return complete(fit, matrix, binary ? 2 : 0, 1);
            },
            this::without);
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

  private void predicted(ModelFit fit, Where where, String answer, Outcome share) {
    add(
        fit,
        Kind.PREDICTED,
        where.term(),
        where.level(),
        answer,
        Optional.of(share),
        Optional.empty());
  }

  private void coefficients(ModelFit fit, ModelMatrix matrix) {
    for (Column column : matrix.columns()) {
      String categories = String.join(ModelSettings.BY, column.categories());
      if (settings.family() != Family.GAUSSIAN) {
        Outcome ratio = fit.oddsRatio(column.name(), level);
        add(
            fit,
            Kind.ODDS_RATIO,
            column.term(),
            categories,
            "",
            Optional.of(ratio),
            fit.test(column.name()).result());
      }
    }
    List<String> columns = matrix.names();
    for (String name : fit.names()) {
      int place = columns.indexOf(name);
      String[] cut = name.split("\\|");
      add(
          fit,
          place < 0 ? Kind.THRESHOLD : Kind.COEFFICIENT,
          place < 0 ? (cut.length == 2 ? cut[0] : "") : matrix.columns().get(place).term(),
          place < 0
              ? (cut.length == 2 ? cut[1] : "")
              : String.join(ModelSettings.BY, matrix.columns().get(place).categories()),
          "",
          Optional.of(fit.coefficient(name, level)),
          fit.test(name).result());
    }
    for (String term : matrix.terms()) {
      if (fit.terms().contains(term)) {
        test(fit, Kind.TERM_TEST, term, fit.testOfTerm(term));
      }
    }
  }

  private void test(ModelFit fit, Kind kind, String term, TestOutcome test) {
    Optional<Outcome> none =
        test.fold(result -> Optional.<Outcome>empty(), (Undefined u) -> Optional.of(u));
    add(fit, kind, term, "", "", none, test.result());
  }

  private void add(
      ModelFit fit,
      Kind kind,
      String term,
      String categories,
      String answer,
      Optional<Outcome> outcome,
      Optional<TestResult> test) {
    rows.add(
        new ModelRow(
            kind,
            term,
            categories,
            answer,
            outcome,
            test,
            OptionalLong.of(fit.n()),
            fit.clusters(),
            method(fit.method().name())));
  }

  private String method(String fitted) {
    return fitted + "; clusters: " + data.clustering() + "; unweighted";
  }

  private ModelResult complete(ModelFit fit, ModelMatrix matrix, int answers, int thresholds) {
    Map<String, String> references = new LinkedHashMap<>();
    for (Predictor predictor : matrix.predictors()) {
      if (!predictor.labels().isEmpty()) {
        references.put(predictor.name(), matrix.reference(predictor.name()));
      }
    }
    ModelSupport support = new ModelSupport(matrix, data.outcomes(), answers);
    long units = Math.min(fit.n(), fit.clusters().orElse(fit.n()));
    boolean saturated = support.patterns() * thresholds <= fit.names().size();
    return result(references, support.all(), units - fit.names().size(), answers > 0 && saturated);
  }

  private ModelResult without(NotFitted none) {
    rows.add(
        new ModelRow(
            Kind.COEFFICIENT,
            "",
            "",
            "",
            Optional.of(none.undefined("coefficient")),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            method(settings.family().name().toLowerCase(java.util.Locale.ROOT) + " model")));
    return result(Map.of(), List.of(), Long.MAX_VALUE, false);
  }

  private ModelResult result(
      Map<String, String> references,
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
