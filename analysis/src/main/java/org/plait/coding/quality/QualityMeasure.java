package org.plait.coding.quality;

/** The measures of a coder's quality, each by the word under which it stands in tables. */
public enum QualityMeasure {
  /** Of the comments to which the coder gives a theme, the share to which people gave it. */
  PRECISION("coder_precision"),
  /** Of the comments to which people gave a theme, the share to which the coder gives it. */
  RECALL("coder_recall"),
  /** The harmonic mean of precision and recall. */
  F1("coder_f1"),
  /** The mean squared difference of a theme's probability and what people said, 1 or 0. */
  BRIER("coder_brier"),
  /** The share of comments to which the coder gives exactly people's themes. */
  EXACT("coder_exact"),
  /** Of comments and themes with a probability in some range, the share that people gave. */
  OBSERVED("coder_observed"),
  /** Of the comments whose theme the coder missed, the share to which it gave another instead. */
  INSTEAD("coder_instead");

  private final String word;

  QualityMeasure(String word) {
    this.word = word;
  }

  /**
   * The word in tables.
   *
   * @return such as {@code coder_f1}
   */
  public String word() {
    return word;
  }
}
