package org.plait.change.model;

import java.util.List;
import java.util.Optional;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.row.Measure;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.check.ModelTarget;
import org.plait.panel.Panel;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Family;

/**
 * Fits the models that a study declares.
 *
 * <p>In a survey with weights answers count by them, brought to a mean of 1 in each wave, so that a
 * wave counts by its answers and not by the people it stands for; the same model without weights
 * stands beside. The variance is robust to clusters: to organisations where the survey has them and
 * the correlation is independence, else to people.
 */
public final class ModelAnalysis {
  private final AnalysisSettings settings;

  /**
   * The models of a study.
   *
   * @param settings the models and the confidence level
   */
  public ModelAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * The models in file order.
   *
   * @param panels the linked waves of each survey
   * @return the fitted models
   */
  public List<ModelResult> of(List<Panel> panels) {
    return settings.models().stream()
        .flatMap(
            model ->
                panels.stream()
                    .filter(panel -> panel.survey().id().equals(model.survey()))
                    .flatMap(panel -> of(model, panel).stream()))
        .toList();
  }

  private Optional<ModelResult> of(ModelSettings model, Panel panel) {
    return ModelTarget.find(panel.instrument(), model.outcome())
        .filter(target -> target.suits(model.family()))
        .map(
            target -> {
              Quantity quantity = quantity(panel, target, model.family());
              ModelData data = ModelData.of(panel, model, target, quantity);
              ModelResult fitted = fitted(model, target, quantity, data);
              return data.weighted()
                  ? fitted.besideUnweighted(
                      fitted(model, target, quantity, data.withoutWeights(target, quantity)))
                  : fitted;
            });
  }

  private ModelResult fitted(
      ModelSettings model, ModelTarget target, Quantity quantity, ModelData data) {
    return new ModelFitting(settings.confidence(), model, target, quantity, data).result();
  }

  /** The number that the model takes of each respondent. */
  private static Quantity quantity(Panel panel, ModelTarget target, Family family) {
    if (target.scale().isPresent()) {
      return new ScaleQuantities(panel, target.scale().get()).score();
    }
    Question question = target.question().orElseThrow();
    Quantities quantities = new Quantities(panel, question);
    if (family == Family.GAUSSIAN) {
      return quantities.numbers(target.item(), Measure.MEAN);
    }
    if (family == Family.CUMULATIVE) {
      return quantities.position(target.item());
    }
    if (question.type() == QuestionType.MULTIPLE) {
      return quantities.options().get(question.codes().indexOf(target.item()));
    }
    return share(quantities, question, target);
  }

  private static Quantity share(Quantities quantities, Question question, ModelTarget target) {
    if (target.category().isEmpty()) {
      int told = question.type() == QuestionType.SINGLE ? 0 : 1;
      return quantities.category(target.item(), question.codes().categories().get(told));
    }
    int position = question.codes().indexOf(target.category());
    return position >= 0
        ? quantities.category(target.item(), question.codes().categories().get(position))
        : quantities.favourable(target.item(), Optional.of(target.category())).orElseThrow();
  }
}
