package org.plait.change.scale;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;

/**
 * How well the items of a scale measure one thing in each wave, and whether its scores can be
 * compared between waves.
 *
 * @param scale the scale's id
 * @param consistency alpha, and omega or for two items Spearman and Brown's coefficient, a row a
 *     wave; {@code n} are the people who answered every item
 * @param screen how many items are answered differently by people who are otherwise alike: {@code
 *     n} of {@code denominator} items, {@code wave} names the waves, joined by {@code -}; empty
 *     where fewer than two waves asked the items
 * @param flagged those items, as {@code question} or {@code question.row}
 */
public record ScaleQuality(
    String scale,
    List<EstimateRow> consistency,
    Optional<EstimateRow> screen,
    List<String> flagged) {

  /** The measure of Cronbach's alpha. */
  public static final String ALPHA = "alpha";

  /** The measure of McDonald's omega. */
  public static final String OMEGA = "omega";

  /** The measure of the reliability of two items. */
  public static final String SPEARMAN_BROWN = "spearman_brown";

  /** The measure of the screen: the number of items answered differently. */
  public static final String DIF = "dif";

  /** Copies the lists. */
  public ScaleQuality {
    consistency = List.copyOf(consistency);
    flagged = List.copyOf(flagged);
  }

  /**
   * All rows.
   *
   * @return the rows, those of the waves before the screen
   */
  public List<EstimateRow> rows() {
    return Stream.concat(consistency.stream(), screen.stream()).toList();
  }
}
