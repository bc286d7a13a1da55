package org.plait.change.question;

import java.util.Optional;
import java.util.function.Function;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.PanelWave;

/**
 * One number that a question gives of each respondent, and what is told of it.
 *
 * @param question the question's or scale's id
 * @param item the option, row, thing or part; else empty
 * @param category the category's code or the net's id; else empty
 * @param measure what is told
 * @param everybody whether it is put to everybody surveyed, so that the population is known
 * @param answers how it is read from a wave; empty when the wave did not ask it
 */
public record Quantity(
    String question,
    String item,
    String category,
    Measure measure,
    boolean everybody,
    Function<PanelWave, Optional<Answers>> answers) {

  public RowKey key(String survey, Subgroup group) {
    return new RowKey(
        survey, question, item, category, group.groupBy(), group.category(), measure.word());
  }
}
