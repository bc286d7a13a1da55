package org.plait.change.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.change.row.VerdictReason;
import org.plait.study.analysis.ModelSettings;

/**
 * One fitted model.
 *
 * @param settings how the study declares it
 * @param question the question or scale of the outcome
 * @param item its row, option or part; else empty
 * @param waves the waves it uses, in time order
 * @param references the category each categorical predictor is compared with
 * @param rows its numbers; one row without a term where it could not be fitted
 * @param support what each category of a predictor rests on; private until disclosure control
 * @param leftOut valid answers left out because a predictor is missing; private
 * @param residualDf the degrees of freedom that are left, by answers or clusters if fewer
 * @param saturated whether it has as many coefficients as there are different rows
 * @param weighted whether answers count by their weights
 * @param shortages the terms of which there are too few answers to say, and why
 * @param unweighted the same model without weights, beside one with them; it decides nothing
 */
public record ModelResult(
    ModelSettings settings,
    String question,
    String item,
    List<String> waves,
    Map<String, String> references,
    List<ModelRow> rows,
    List<Support> support,
    long leftOut,
    long residualDf,
    boolean saturated,
    boolean weighted,
    Map<String, VerdictReason> shortages,
    Optional<ModelResult> unweighted) {

  /** Copies the collections. */
  public ModelResult {
    waves = List.copyOf(waves);
    references = Map.copyOf(references);
    rows = List.copyOf(rows);
    support = List.copyOf(support);
    shortages = Map.copyOf(shortages);
  }

  /**
   * A model without weights of enough answers.
   *
   * @param settings how the study declares it
   * @param question the question or scale of the outcome
   * @param item its row, option or part; else empty
   * @param waves the waves it uses, in time order
   * @param references the category each categorical predictor is compared with
   * @param rows its numbers
   * @param support what each category of a predictor rests on
   * @param leftOut valid answers left out
   * @param residualDf the degrees of freedom that are left
   * @param saturated whether it has as many coefficients as there are different rows
   */
  public ModelResult(
      ModelSettings settings,
      String question,
      String item,
      List<String> waves,
      Map<String, String> references,
      List<ModelRow> rows,
      List<Support> support,
      long leftOut,
      long residualDf,
      boolean saturated) {
    this(
        settings,
        question,
        item,
        waves,
        references,
        rows,
        support,
        leftOut,
        residualDf,
        saturated,
        false,
        Map.of(),
        Optional.empty());
  }

  /**
   * What a category of a predictor, or two of an interaction, rests on.
   *
   * @param term the predictor or interaction
   * @param level its category
   * @param base the answers in it
   * @param counts how many of them gave each answer, complements included; empty for numbers
   */
  public record Support(String term, String level, long base, List<Long> counts) {

    /** Copies the counts. */
    public Support {
      counts = List.copyOf(counts);
    }
  }

  /**
   * The same model with other rows, and nothing that is private.
   *
   * @param shown the rows
   * @param beside the model without weights, as it may be shown
   * @return the model
   */
  public ModelResult shown(List<ModelRow> shown, Optional<ModelResult> beside) {
    return with(shown, List.of(), 0, weighted, shortages, beside);
  }

  /**
   * The same model, fitted with weights, beside one without.
   *
   * @param beside the model without weights
   * @return the model
   */
  public ModelResult besideUnweighted(ModelResult beside) {
    return with(rows, support, leftOut, true, shortages, Optional.of(beside));
  }

  /**
   * The same model with the terms of which there are too few answers to say.
   *
   * @param few the terms and the reasons
   * @return the model
   */
  public ModelResult withShortages(Map<String, VerdictReason> few) {
    return with(rows, support, leftOut, weighted, few, unweighted);
  }

  /**
   * The first row of a kind, term and level.
   *
   * @param kind what it is
   * @param term its term
   * @param level its category
   * @return the row, or empty when there is none
   */
  public Optional<ModelRow> row(ModelRow.Kind kind, String term, String level) {
    return rows.stream()
        .filter(r -> r.kind() == kind && r.term().equals(term) && r.level().equals(level))
        .findFirst();
  }

  private ModelResult with(
      List<ModelRow> others,
      List<Support> resting,
      long missing,
      boolean weights,
      Map<String, VerdictReason> few,
      Optional<ModelResult> beside) {
    return new ModelResult(
        settings,
        question,
        item,
        waves,
        references,
        others,
        resting,
        missing,
        residualDf,
        saturated,
        weights,
        few,
        beside);
  }
}
