package org.plait.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.study.ModelSettings;

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
    boolean saturated) {

  /** Copies the collections. */
  public ModelResult {
    waves = List.copyOf(waves);
    references = Map.copyOf(references);
    rows = List.copyOf(rows);
    support = List.copyOf(support);
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
   * @return the model
   */
  public ModelResult shown(List<ModelRow> shown) {
    return new ModelResult(
        settings, question, item, waves, references, shown, List.of(), 0, residualDf, saturated);
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
}
