package org.plait.instrument;

import java.util.List;
import java.util.Optional;

/**
 * How numbers become categories.
 *
 * @param bands the bands, in file order; they do not overlap
 * @param flagged the category meant by a ticked flag column, when there is one
 */
public record Banding(List<Band> bands, Optional<String> flagged) {

  /** Copies the bands. */
  public Banding {
    bands = List.copyOf(bands);
  }

  /**
   * One band.
   *
   * @param code the category
   * @param range the numbers that belong to it
   */
  public record Band(String code, Range range) {}

  /**
   * The category of a number.
   *
   * @param value the number
   * @return the category's code, or empty when no band holds it
   */
  public Optional<String> categoryOf(double value) {
    return bands.stream().filter(b -> b.range().contains(value)).map(Band::code).findFirst();
  }
}
