package org.plait.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelResult.Support;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.rounding.WeightedDigits;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.Instrument;
import org.plait.study.Survey;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.report.DisclosureRule;

/**
 * Hides what a model could tell about few people. All of a model is hidden when it is saturated or
 * leaves fewer than 10 degrees of freedom, and a weighted one whose weighted outcome is told in
 * steps. A term is hidden when any of its categories rests on a base or a count that may not be
 * shown, or the tables hide any number of its groups in a used wave, the waves' terms also when any
 * answer of a used wave is hidden in the tables; then so are the interactions with it, and all that
 * is predicted and all thresholds, from which its numbers could be worked out. How many answers a
 * model rests on is told only when those left out are none or enough.
 */
public final class ModelControl {
  /** With fewer degrees of freedom left a model is not shown. */
  public static final int LEAST_DF = 10;

  private static final Set<Kind> DERIVED =
      Set.of(Kind.THRESHOLD, Kind.PREDICTED, Kind.PREDICTED_DIFFERENCE);

  private final Strictness strictness;
  private final Results safe;
  private final EarlierModels earlier;

  private ModelControl(Strictness strictness, Results safe, EarlierModels earlier) {
    this.strictness = strictness;
    this.safe = safe;
    this.earlier = earlier;
  }

  /**
   * The control of one survey's models.
   *
   * @param rule the limits
   * @param instrument the survey's instrument
   * @param survey the survey
   * @param safe its tables, after disclosure control
   * @return the control
   */
  public static ModelControl of(
      DisclosureRule rule, Instrument instrument, Survey survey, Results safe) {
    return new ModelControl(
        new Strictness(rule, instrument, survey), safe, new EarlierModels(List.of()));
  }

  /**
   * The same control beside an earlier report: a model that rests on a few answers more or fewer
   * than there is hidden as a whole.
   *
   * @param shown the survey's models that the earlier report shows
   * @return the control
   */
  public ModelControl beside(List<ShownModel> shown) {
    return new ModelControl(strictness, safe, new EarlierModels(shown));
  }

  /**
   * What the earlier report shows and would have to be hidden.
   *
   * @param model a model of the survey, before disclosure control
   * @return the figures; a report with the model may be published only where there are none
   */
  public List<Exposed> exposed(ModelResult model) {
    // What is hidden only since it is otherwise than there is not what must be hidden.
    ModelControl alone = beside(List.of());
    return Stream.concat(Stream.of(model), model.unweighted().stream())
        .flatMap(each -> earlier.exposed(each, alone.apply(each)))
        .distinct()
        .toList();
  }

  /**
   * The same model with what may not be shown hidden, and so the one without weights beside it.
   *
   * @param model a model of the survey
   * @return as many rows in the same order, some of them hidden
   */
  public ModelResult apply(ModelResult model) {
    Limits limits = limits(model);
    boolean all =
        model.saturated()
            || earlier.fewDiffer(model, limits)
            || model.residualDf() < LEAST_DF
            || (model.weighted() && aboutOutcome(model).anyMatch(WeightedDigits::rounded));
    Set<String> terms = hiddenTerms(model, limits);
    boolean counts = model.leftOut() == 0 || !limits.hidesCount(model.leftOut());
    return model.shown(
        model.rows().stream()
            .map(
                row ->
                    all || hides(row, terms)
                        ? row.hidden(RowMask.suppressed("model", limits))
                        : counts ? row : row.withoutCounts())
            .toList(),
        model.unweighted().map(this::apply));
  }

  /** The strictest limits of the outcome and the predictors. */
  private Limits limits(ModelResult model) {
    Limits limits = strictness.of(key(model, model.question(), ""));
    for (String predictor : model.settings().mainEffects()) {
      Limits other = strictness.of(key(model, model.question(), predictor));
      limits = limits.and(other);
    }
    return limits;
  }

  private static RowKey key(ModelResult model, String question, String groupBy) {
    return new RowKey(
        model.settings().survey(), question, model.item(), "", groupBy, "", "proportion");
  }

  private Set<String> hiddenTerms(ModelResult model, Limits limits) {
    Set<String> terms = new TreeSet<>();
    for (Support support : model.support()) {
      if (limits.hidesBase(support.base())
          || support.counts().stream().anyMatch(limits::hidesCount)) {
        terms.add(support.term());
      }
    }
    for (String predictor : model.settings().mainEffects()) {
      if (model.waves().stream().anyMatch(wave -> hiddenBy(model, wave, predictor))) {
        terms.add(predictor);
      }
    }
    if (model.waves().stream().anyMatch(wave -> hiddenIn(model, wave))) {
      terms.add(ModelSettings.WAVE);
      terms.add(ModelSettings.TREND);
    }
    return terms;
  }

  /** Whether the tables hide any number about everybody's answers to the outcome in a wave. */
  private boolean hiddenIn(ModelResult model, String wave) {
    return aboutOutcome(model)
        .filter(row -> row.wave().equals(wave) && row.key().total())
        .anyMatch(ModelControl::hidden);
  }

  private Stream<EstimateRow> aboutOutcome(ModelResult model) {
    return Stream.concat(safe.estimates().stream(), safe.scales().stream())
        .filter(row -> row.key().question().equals(model.question()))
        .filter(row -> row.key().item().equals(model.item()));
  }

  /**
   * Whether the tables hide any number of a group by a predictor in a wave: the model tells the
   * answers of all waves together, and what the other waves show leaves the hidden one.
   */
  private boolean hiddenBy(ModelResult model, String wave, String predictor) {
    return aboutOutcome(model)
        .filter(row -> row.wave().equals(wave) && row.key().groupBy().equals(predictor))
        .anyMatch(ModelControl::hidden);
  }

  private static boolean hidden(EstimateRow row) {
    return row.outcome().fold(estimate -> false, undefined -> false, suppressed -> true);
  }

  private static boolean hides(ModelRow row, Set<String> terms) {
    if (DERIVED.contains(row.kind())) {
      return !terms.isEmpty();
    }
    return terms.contains(row.term())
        || Arrays.stream(row.term().split(ModelSettings.BY)).anyMatch(terms::contains);
  }
}
