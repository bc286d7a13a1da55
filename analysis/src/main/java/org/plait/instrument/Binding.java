package org.plait.instrument;

import java.util.Map;
import java.util.Optional;
import org.plait.study.MultipleLayout;

/**
 * How a question appears in one wave's export.
 *
 * @param columns the columns: key "" for a single column; else option, grid row, place or part
 * @param text the wording of that wave, where it differs
 * @param comparability how its answers compare with the first wave in which it was asked
 * @param note what readers must know about the difference
 * @param values exported value to category or missing code; empty means codes and labels as
 *     declared
 * @param banding how a number exported in this wave becomes a category
 * @param noneFlag a column whose tick means none
 * @param multiple the layout of a multiple choice in this wave, where it differs from the wave's
 */
public record Binding(
    Map<String, String> columns,
    Optional<String> text,
    Comparability comparability,
    Optional<String> note,
    Map<String, String> values,
    Optional<Banding> banding,
    Optional<String> noneFlag,
    Optional<MultipleLayout> multiple) {

  /** Keeps the maps in file order, read-only. */
  public Binding {
    columns = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
  }
}
