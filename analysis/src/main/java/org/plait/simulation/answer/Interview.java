package org.plait.simulation.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.people.Organisations;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.Routing;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** Puts a survey's questions to people, wave after wave, in the order of the questionnaire. */
public final class Interview {

  private final Survey survey;
  private final Instrument instrument;
  private final SimulationPlan plan;
  private final Marginals marginals;
  private final Routing routing;
  private final Workplaces workplaces;
  private final ClosedAnswers closed;
  private final OpenAnswers open;
  private final Endings endings;
  private final Chance chance;
  private final Map<Person, Map<ItemRef, Answer>> remembered = new HashMap<>();

  /** The interviews of a survey, wave after wave. */
  public Interview(
      Survey survey,
      Instrument instrument,
      SimulationPlan plan,
      Organisations organisations,
      OpenAnswers open,
      Chance chance) {
    this.survey = survey;
    this.instrument = instrument;
    this.plan = plan;
    this.open = open;
    this.chance = chance.named("interview " + survey.id());
    this.endings = new Endings(survey, instrument, chance);
    this.marginals = new Marginals(survey, plan, chance);
    this.routing = new Routing(instrument, survey.rows());
    this.workplaces =
        new Workplaces(survey, instrument, plan.organisations(), marginals, organisations);
    this.closed = new ClosedAnswers(survey, plan, marginals, routing, workplaces, chance);
  }

  /** How often each answer of the survey is given. */
  public Marginals marginals() {
    return marginals;
  }

  Workplaces workplaces() {
    return workplaces;
  }

  /** The questions of a wave, in order. */
  public List<Question> questions(Wave wave) {
    return instrument.questions().stream().filter(q -> q.askedIn(wave.id())).toList();
  }

  /** The questions of a wave that take a place of their own, in order. */
  List<Question> places(Wave wave) {
    return questions(wave).stream().filter(q -> !endings.tells(q)).toList();
  }

  /**
   * The answers of people in a wave; what somebody was not asked is absent, what they left out is
   * blank.
   *
   * @param counted whether they are the wave's respondents, whose numbers are exact where planned
   */
  public Map<Person, Map<ItemRef, Answer>> conduct(
      Wave wave, List<Person> people, boolean counted) {
    Map<Person, Map<ItemRef, Answer>> answers = new LinkedHashMap<>();
    people.forEach(p -> answers.put(p, new LinkedHashMap<>()));
    int last = places(wave).size() - 1;
    int at = 0;
    for (Question question : questions(wave)) {
      List<Person> asked = people.stream().filter(p -> asked(question, answers.get(p))).toList();
      put(question, wave, asked, counted, answers);
      lose(question, wave, asked, last > 0 ? (double) at / last : 0, answers);
      at += endings.tells(question) ? 0 : 1;
    }
    answers.forEach(
        (person, given) -> {
          Map<ItemRef, Answer> all = remembered.computeIfAbsent(person, p -> new HashMap<>());
          given.forEach((item, answer) -> keep(all, item, answer));
        });
    return answers;
  }

  private static void keep(Map<ItemRef, Answer> all, ItemRef item, Answer answer) {
    if (!answer.isBlank()) {
      all.put(item, answer);
    }
  }

  private void put(
      Question question,
      Wave wave,
      List<Person> asked,
      boolean counted,
      Map<Person, Map<ItemRef, Answer>> answers) {
    List<Person> fresh = new ArrayList<>();
    for (Person person : asked) {
      if (lasts(question, wave, person)) {
        ItemRef item = ItemRef.of(question.id());
        answers.get(person).put(item, remembered.get(person).get(item));
      } else {
        fresh.add(person);
      }
    }
    if (endings.tells(question)) {
      for (Person person : fresh) {
        Map<ItemRef, Answer> given = answers.get(person);
        given.put(ItemRef.of(question.id()), endings.month(question, wave, person, given));
      }
    } else if (question.type() == QuestionType.TEXT) {
      open.of(question, wave, fresh, counted)
          .forEach((person, answer) -> answers.get(person).put(ItemRef.of(question.id()), answer));
    } else {
      closed
          .of(question, wave, fresh, counted)
          .forEach((person, given) -> answers.get(person).putAll(given));
    }
  }

  /** Whether someone gave a lasting fact about themselves before, in words this wave has too. */
  private boolean lasts(Question question, Wave wave, Person person) {
    Answer before = remembered.getOrDefault(person, Map.of()).get(ItemRef.of(question.id()));
    boolean fact =
        question.profile()
            && !endings.tells(question)
            && !routing.screens(question)
            && !workplaces.aboutSize(question)
            && workplaces.answer(question, wave, person).isEmpty()
            && marginals.exact(question, wave.id()).isEmpty();
    return fact && before != null && offered(question, wave, before);
  }

  private boolean offered(Question question, Wave wave, Answer before) {
    return switch (question.type()) {
      case SINGLE, ORDINAL -> {
        Shares shares = marginals.shares(question, "", wave.id());
        yield before.codes().stream().allMatch(c -> shares.of(c) > 0);
      }
      case MULTIPLE -> marginals.ticks(question, wave.id()).keySet().containsAll(before.codes());
      case NUMBER, DATE, TEXT -> true;
      case GRID, RANKING, ALLOCATION -> false;
    };
  }

  /** Leaves answers out, the more the further down the questionnaire. */
  private void lose(
      Question question,
      Wave wave,
      List<Person> asked,
      double place,
      Map<Person, Map<ItemRef, Answer>> answers) {
    boolean complete =
        marginals.exact(question, wave.id()).isPresent() || routing.screens(question);
    if (question.type() == QuestionType.TEXT || complete) {
      return;
    }
    double share =
        plan.missing().firstItem()
            + place * (plan.missing().lastItem() - plan.missing().firstItem());
    int position = survey.waves().indexOf(wave);
    boolean rows = question.type() == QuestionType.GRID;
    for (Person person : asked) {
      Map<ItemRef, Answer> given = answers.get(person);
      for (Map.Entry<ItemRef, Answer> entry : given.entrySet()) {
        ItemRef item = entry.getKey();
        String name = rows ? item.toString() : question.id();
        if (item.question().equals(question.id())
            && chance.named("left out " + name).uniform(person.id(), position) < share) {
          entry.setValue(Answer.BLANK);
        }
      }
    }
  }

  private static boolean asked(Question question, Map<ItemRef, Answer> answers) {
    return question
        .askedIf()
        .map(
            c ->
                c.holds(
                    name -> {
                      Answer answer = answers.getOrDefault(ItemRef.of(name), Answer.BLANK);
                      return Set.copyOf(answer.codes());
                    }))
        .orElse(true);
  }
}
