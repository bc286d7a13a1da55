package org.plait.simulation.people;

import java.time.LocalDate;
import java.util.List;
import org.plait.simulation.chance.Chance;

/**
 * An organisation.
 *
 * @param number tells organisations apart
 * @param code its code when the study starts
 * @param type its kind; empty when not known
 * @param region its region; empty when not known
 * @param steps what became of it, in date order
 */
public record Organisation(int number, String code, String type, String region, List<Step> steps) {

  public Organisation {
    steps = List.copyOf(steps);
  }

  /**
   * From a date on it goes by other codes.
   *
   * @param date the date
   * @param codes the new code; several when it was split
   */
  record Step(LocalDate date, List<String> codes) {
    Step {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The code someone gives on a day; who works in which part of a split one is a matter of chance.
   */
  public String codeOn(LocalDate day, Chance parts, long person) {
    String now = code;
    for (Step step : steps) {
      if (!step.date().isAfter(day)) {
        now = parts.pick(step.codes(), person, number);
      }
    }
    return now;
  }

  /** Larger organisations have larger values; from a standard normal distribution. */
  double size(Chance sizes) {
    return sizes.normal(number, 0);
  }
}
