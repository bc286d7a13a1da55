package org.plait.coding.gap;

import java.util.Map;
import org.plait.statistics.occurrence.KindsSeen;

/**
 * How often each theme was given to the comments on a question, over all waves: themes of the
 * second level, and those of the first that have none below.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param counts the number of comments by theme's code
 */
public record ThemesSeen(String survey, String question, Map<String, Long> counts) {

  /** Copies the counts. */
  public ThemesSeen {
    counts = Map.copyOf(counts);
  }

  /**
   * How far all themes were seen.
   *
   * @return the measures
   */
  public KindsSeen kinds() {
    return KindsSeen.of(counts.values());
  }
}
