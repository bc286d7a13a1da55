package org.plait.study.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the researchers conclude from numbers and words together; Plait carries it and never makes
 * one.
 *
 * @param id its short name
 * @param display the display it is about; empty when it is about none
 * @param claim the conclusion, in a sentence
 * @param evidence anchors of the report's findings, tables and figures
 * @param fit how numbers and words fit
 * @param counterEvidence what speaks against it
 * @param confidence how sure the researchers are
 * @param decidedBy the role of who decided
 * @param date when
 */
public record MetaInference(
    String id,
    Optional<String> display,
    String claim,
    List<String> evidence,
    Fit fit,
    String counterEvidence,
    Confidence confidence,
    String decidedBy,
    LocalDate date) {

  /** Copies the evidence. */
  public MetaInference {
    evidence = List.copyOf(evidence);
  }

  /** How numbers and words fit (Fetters, Curry, Creswell 2013, Health Services Research 48). */
  public enum Fit {
    /** Both say the same. */
    CONFIRMS,
    /** One adds to the other. */
    EXPANDS,
    /** They contradict each other. */
    DISCORD
  }

  /** How sure the researchers are. */
  public enum Confidence {
    /** Little. */
    LOW,
    /** Fairly. */
    MODERATE,
    /** Very. */
    HIGH
  }
}
