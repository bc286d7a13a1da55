package org.plait.coding.sample;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How comments are drawn and dealt out.
 *
 * @param purpose what for: estimates, of which some are for reliability; training; or a bridge
 * @param size how many, or how precise
 * @param strata what divides a survey's comments into strata
 * @param bands what divides each of these further; where there are bands, the strata are those of
 *     survey, wave and question
 * @param floor how many at least of each stratum, or all of it
 * @param doubled how many texts every coder reads
 * @param coders who reads; at least one
 * @param seed where chance starts
 */
public record SampleDesign(
    Purpose purpose,
    Size size,
    Set<By> strata,
    Optional<ScoreBands> bands,
    int floor,
    int doubled,
    List<String> coders,
    long seed) {

  /** The floor of a stratified sample: with fewer, its variance can't be told. */
  public static final int FLOOR = 30;

  /** Copies the collections. */
  public SampleDesign {
    strata = Set.copyOf(strata);
    coders = List.copyOf(coders);
  }

  /** What may divide a survey's comments. */
  public enum By {
    /** The wave. */
    WAVE,
    /** The question. */
    QUESTION
  }

  /**
   * How many comments are read: a number over all strata, or as many in each as give an interval of
   * a wanted half-width.
   *
   * @param total how many over all strata; empty where the half-width decides
   * @param halfWidth the wanted half-width, 0 to 1
   * @param share the share expected, 0 to 1
   * @param confidenceLevel such as 0.95
   */
  public record Size(
      Optional<Integer> total, double halfWidth, double share, double confidenceLevel) {

    /**
     * A number of comments over all strata.
     *
     * @param total how many
     * @return the size
     */
    public static Size of(int total) {
      return new Size(Optional.of(total), 0, 0, 0);
    }

    /**
     * As many comments of each stratum as an interval of this half-width needs.
     *
     * @param halfWidth above 0
     * @param share the share expected
     * @param confidenceLevel such as 0.95
     * @return the size
     */
    public static Size of(double halfWidth, double share, double confidenceLevel) {
      return new Size(Optional.empty(), halfWidth, share, confidenceLevel);
    }
  }
}
