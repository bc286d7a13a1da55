package org.plait.statistics.weighting;

/**
 * One category of a margin before and after weighting. Shares are of those whose category is known,
 * from 0 to 1.
 *
 * @param margin the variable
 * @param category its category
 * @param respondents how many respondents are in it, those of weight 0 left out
 * @param population how many people the frame counts in it
 * @param frame its share of the frame
 * @param before its share of the respondents, by their design weights
 * @param after its share by the weights made
 */
public record MarginShare(
    String margin,
    String category,
    long respondents,
    double population,
    double frame,
    double before,
    double after) {

  /** Categories with fewer respondents than this are too small to stand for the people in them. */
  public static final int FEW = 5;

  /** Whether so few answered that one of them stands for many. */
  public boolean few() {
    return respondents < FEW;
  }

  /** Whether more answered than the frame counts. */
  public boolean moreThanPopulation() {
    return respondents > population;
  }
}
