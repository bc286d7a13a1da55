package org.plait.simulation.comment;

import java.util.List;
import java.util.Locale;
import org.plait.simulation.plan.SimulationPlan;

/**
 * A comment written for synthetic studies.
 *
 * @param id its short name
 * @param survey the survey it fits
 * @param question the question it answers
 * @param codes what it is about
 * @param sentiment -1, 0 or 1
 * @param text the text
 */
public record BaseComment(
    String id, String survey, String question, List<String> codes, String sentiment, String text) {

  public BaseComment {
    codes = List.copyOf(codes);
  }

  boolean outOfPlace(SimulationPlan.Unused unused) {
    String lower = text.toLowerCase(Locale.ROOT);
    return codes.stream().anyMatch(unused.codes()::contains)
        || unused.words().stream().anyMatch(w -> lower.contains(w.toLowerCase(Locale.ROOT)));
  }
}
