package org.plait.simulation.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.plait.instrument.ItemRef;
import org.plait.simulation.people.Person;

/**
 * One row of an export.
 *
 * @param person who answered
 * @param kind why the row is there
 * @param answers the answers; absent where the question was not reached or not put
 * @param progress how far the questionnaire was filled, 0 to 100
 * @param minutes after the wave opened at which it was started
 * @param duration how many minutes it took
 */
public record Row(
    Person person,
    Kind kind,
    Map<ItemRef, Answer> answers,
    int progress,
    long minutes,
    double duration) {

  public Row {
    answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** Why a row is there. */
  public enum Kind {
    /** A respondent. */
    RESPONDENT,
    /** A respondent who later withdrew. */
    WITHDRAWN,
    /** Somebody the survey is not about. */
    INELIGIBLE,
    /** A tester. */
    TEST,
    /** Somebody who stopped part of the way. */
    BREAK_OFF,
    /** A respondent's second row. */
    DUPLICATE
  }
}
