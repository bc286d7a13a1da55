package org.plait.simulation.answer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.StateDuration;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.people.Person;
import org.plait.study.Survey;
import org.plait.study.Wave;

/**
 * When something ended for those who say that it did: evenly over the months that a survey asks of,
 * up to its first day, but not before it began. The date belongs to the question whether it goes on
 * and takes no place of its own in the questionnaire, so that whoever adds it to an instrument
 * changes no other answer.
 */
final class Endings {

  private final Survey survey;
  private final Map<String, StateDuration> durations = new LinkedHashMap<>();
  private final Chance chance;

  Endings(Survey survey, Instrument instrument, Chance chance) {
    this.survey = survey;
    instrument.durations().forEach(duration -> durations.put(duration.to(), duration));
    this.chance = chance.named("endings " + survey.id());
  }

  /** Whether a question asks when something ended. */
  boolean tells(Question question) {
    return durations.containsKey(question.id());
  }

  /** The month in which it ended, counted from year 0. */
  Answer month(Question question, Wave wave, Person person, Map<ItemRef, Answer> given) {
    StateDuration duration = durations.get(question.id());
    LocalDate day = wave.opened().orElse(wave.closed());
    double now = day.getYear() * 12.0 + day.getMonthValue() - 1 + day.getDayOfMonth() / 31.0;
    OptionalDouble start = given.getOrDefault(ItemRef.of(duration.from()), Answer.BLANK).number();
    double least = Math.max(now - duration.within(), start.orElse(0));
    double point = chance.named(question.id()).uniform(person.id(), survey.waves().indexOf(wave));
    return Answer.of(Math.floor(least + point * Math.max(0, now - least)));
  }
}
