package org.plait.statistics.model;

import java.util.List;

/**
 * One column of a model matrix.
 *
 * @param name e.g. {@code wave[T2]}, {@code wave[T2]:band[7]} or {@code trend}
 * @param term the term it belongs to, e.g. {@code wave}, {@code wave:band}
 * @param categories the category of each predictor of the term, empty for a number
 */
public record Column(String name, String term, List<String> categories) {
  public Column {
    categories = List.copyOf(categories);
  }
}
