package org.plait.coding.sample;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a comment was drawn for. */
public enum Purpose {
  /** One coder reads it; it counts for estimates. */
  ESTIMATE,
  /** Every coder reads it, so that their agreement can be told; it counts for estimates too. */
  RELIABILITY,
  /** Machine coders learn from it; it counts for no estimate. */
  TRAINING,
  /** It was coded before and is coded again, blind: it tells how far the coding has moved. */
  BRIDGE;

  /**
   * As it stands in the file of the sample.
   *
   * @return a word
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Finds a purpose by its word.
   *
   * @param word as it stands in the file of the sample
   * @return the purpose, or empty when there is none of that name
   */
  public static Optional<Purpose> of(String word) {
    return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
  }
}
