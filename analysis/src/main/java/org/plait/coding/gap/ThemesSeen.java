package org.plait.coding.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.statistics.occurrence.KindsMet;
import org.plait.statistics.occurrence.KindsSeen;

/**
 * How often each theme was given to the comments on a question, over all waves: themes of the
 * second level, and those of the first that have none below.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param read how many comments with content people read
 * @param counts the number of comments by theme's code; none where even their spread would tell who
 * @param listed those of the counts that may be known one by one; all, before disclosure control
 */
public record ThemesSeen(
    String survey, String question, long read, Map<String, Long> counts, Map<String, Long> listed) {

  private static final long FIRST_PART = 25;

  /** Copies the counts. */
  public ThemesSeen {
    counts = Map.copyOf(counts);
    listed = Map.copyOf(listed);
  }

  /**
   * How far all themes were seen.
   *
   * @return the measures
   */
  public KindsSeen kinds() {
    return KindsSeen.of(counts.values());
  }

  /**
   * How many of the listed themes a part of the comments has.
   *
   * @return the measure
   */
  public KindsMet met() {
    return KindsMet.of(listed.values(), read);
  }

  /**
   * Parts of the comments, each twice the one before; the last is the whole.
   *
   * @return numbers of comments, from 25 on
   */
  public List<Long> parts() {
    List<Long> parts = new ArrayList<>();
    for (long part = FIRST_PART; part < read; part *= 2) {
      parts.add(part);
    }
    parts.add(read);
    return parts;
  }
}
