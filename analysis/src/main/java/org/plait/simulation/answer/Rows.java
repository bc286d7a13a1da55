package org.plait.simulation.answer;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.people.Organisation;
import org.plait.simulation.people.People;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** The rows of each wave's export: respondents, and what real exports hold on top of them. */
public final class Rows {

  private static final int WITHDRAWN = 3;

  private final Survey survey;
  private final SimulationPlan plan;
  private final People people;
  private final Interview interview;
  private final Chance chance;
  private final Map<String, ToDoubleFunction<Organisation>> weights;
  private final List<Person> withdrawn = new ArrayList<>();

  /** The rows of a survey's exports. */
  public Rows(
      Survey survey, SimulationPlan plan, People people, Interview interview, Chance chance) {
    this.survey = survey;
    this.plan = plan;
    this.people = people;
    this.interview = interview;
    this.chance = chance.named("rows " + survey.id());
    this.weights = interview.workplaces().weights();
  }

  /** People who answered and then withdrew, on top of the respondents. */
  public List<Person> withdrawn() {
    return List.copyOf(withdrawn);
  }

  /** The rows of every wave, in the order in which they were started. */
  public Map<Wave, List<Row>> make(int withdrawing) {
    Map<String, List<Person>> respondents = people.draw(weights);
    Map<Wave, List<Row>> waves = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(WITHDRAWN, withdrawing); i++) {
      withdrawn.add(people.stranger(weights, last().id()));
    }
    for (Wave wave : survey.waves()) {
      List<Row> rows = new ArrayList<>();
      interview
          .conduct(wave, respondents.get(wave.id()), true)
          .forEach((person, answers) -> rows.add(row(wave, person, Row.Kind.RESPONDENT, answers)));
      duplicates(wave, rows);
      withdrawn(wave, rows);
      tests(wave, rows);
      breakOffs(wave, rows);
      ineligible(wave, rows);
      oneOutOfRange(wave, rows);
      rows.sort(
          Comparator.comparingLong(Row::minutes)
              .thenComparingLong(r -> r.person().id())
              .thenComparing(Row::kind));
      waves.put(wave, List.copyOf(rows));
    }
    return waves;
  }

  private Wave last() {
    return survey.waves().get(survey.waves().size() - 1);
  }

  private Row row(Wave wave, Person person, Row.Kind kind, Map<ItemRef, Answer> answers) {
    return new Row(person, kind, answers, 100, started(wave, person, kind), duration(wave, person));
  }

  private long started(Wave wave, Person person, Row.Kind kind) {
    long days =
        ChronoUnit.DAYS.between(wave.opened().orElse(wave.closed().minusDays(40)), wave.closed());
    double point = chance.named("day " + kind).uniform(person.id(), survey.waves().indexOf(wave));
    // Most people answer soon after they are asked.
    long day = (long) (Math.pow(point, 1.6) * Math.max(1, days));
    double hour = chance.named("hour " + kind).uniform(person.id(), survey.waves().indexOf(wave));
    return day * 1440 + 7 * 60 + (long) (hour * 14 * 60);
  }

  private double duration(Wave wave, Person person) {
    double z = chance.named("duration").normal(person.id(), survey.waves().indexOf(wave));
    return Math.rint(10 * Math.max(2.5, 15 * Math.exp(0.45 * z))) / 10;
  }

  private List<Person> strangers(Wave wave, int count) {
    List<Person> strangers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strangers.add(people.stranger(weights, wave.id()));
    }
    return strangers;
  }

  /** Somebody answers again and gives up part of the way, but not so early as to be partial. */
  private void duplicates(Wave wave, List<Row> rows) {
    if (survey.rows().duplicates().isEmpty() || survey.link().respondent().isEmpty()) {
      return;
    }
    int[] order = chance.named("twice " + wave.id()).order(rows.size(), 0);
    int count = Math.min(plan.missing().duplicates(), rows.size());
    for (int i = 0; i < count; i++) {
      Row first = rows.get(order[i]);
      int progress = 55 + 5 * i % 40;
      Map<ItemRef, Answer> some = upTo(wave, first.answers(), progress);
      long again = first.minutes() + 1440L * (1 + i % 3) + 17;
      rows.add(
          new Row(first.person(), Row.Kind.DUPLICATE, some, progress, again, first.duration() / 2));
    }
  }

  private void withdrawn(Wave wave, List<Row> rows) {
    List<Person> there = new ArrayList<>();
    for (int i = 0; i < withdrawn.size(); i++) {
      // The first of them answered in the last two waves, the others in one.
      boolean before = i == 0 && survey.waves().indexOf(wave) == survey.waves().size() - 2;
      if (wave.equals(last()) || before) {
        there.add(withdrawn.get(i));
      }
    }
    interview
        .conduct(wave, there, false)
        .forEach((person, answers) -> rows.add(row(wave, person, Row.Kind.WITHDRAWN, answers)));
  }

  private void tests(Wave wave, List<Row> rows) {
    if (survey.rows().test().isPresent()) {
      interview
          .conduct(wave, strangers(wave, plan.missing().tests()), false)
          .forEach((person, answers) -> rows.add(row(wave, person, Row.Kind.TEST, answers)));
    }
  }

  private void breakOffs(Wave wave, List<Row> rows) {
    if (survey.rows().partial().isEmpty()) {
      return;
    }
    RowRules.Partial partial = survey.rows().partial().get();
    int count = (int) Math.rint(people.respondents(wave.id()) * plan.missing().breakOff());
    interview
        .conduct(wave, strangers(wave, count), false)
        .forEach(
            (person, answers) -> {
              double point = chance.named("stops").uniform(person.id(), 0);
              int progress = (int) (3 + point * (partial.below() - 3));
              Row full = row(wave, person, Row.Kind.BREAK_OFF, answers);
              rows.add(
                  new Row(
                      person,
                      Row.Kind.BREAK_OFF,
                      upTo(wave, answers, progress),
                      progress,
                      full.minutes(),
                      full.duration() / 4));
            });
  }

  /** Screened out at the first question whose answer ends the survey. */
  private void ineligible(Wave wave, List<Row> rows) {
    for (Question question : interview.questions(wave)) {
      Set<String> ending = new TreeSet<>(interview.workplaces().ending(question.id()));
      Shares shares = endingShares(question, wave, ending);
      double share = ending.stream().mapToDouble(shares::of).sum();
      if (share > 0) {
        int count = Math.max(2, (int) Math.rint(share * people.respondents(wave.id())));
        String code = ending.stream().filter(c -> shares.of(c) > 0).findFirst().orElseThrow();
        for (Person person : strangers(wave, count)) {
          rows.add(screenedOut(wave, question, code, person));
        }
        return;
      }
    }
  }

  private Shares endingShares(Question question, Wave wave, Set<String> ending) {
    boolean categories =
        question.type() == QuestionType.SINGLE || question.type() == QuestionType.ORDINAL;
    return ending.isEmpty() || !categories
        ? new Shares(List.of(), List.of(), Map.of())
        : interview.marginals().shares(question, "", wave.id());
  }

  private Row screenedOut(Wave wave, Question last, String code, Person person) {
    Map<ItemRef, Answer> answers = new LinkedHashMap<>();
    Map<ItemRef, Answer> full = interview.conduct(wave, List.of(person), false).get(person);
    for (Question question : interview.questions(wave)) {
      if (question.equals(last)) {
        answers.put(ItemRef.of(last.id()), Answer.of(code));
        break;
      }
      Answer answer = full.get(ItemRef.of(question.id()));
      if (answer != null) {
        answers.put(ItemRef.of(question.id()), answer);
      }
    }
    Row row = row(wave, person, Row.Kind.INELIGIBLE, answers);
    return new Row(person, Row.Kind.INELIGIBLE, answers, 100, row.minutes(), 1);
  }

  /** One typed number in each wave lies outside its range, as a slip of the hand. */
  private void oneOutOfRange(Wave wave, List<Row> rows) {
    for (Question question : interview.questions(wave)) {
      ItemRef item = ItemRef.of(question.id());
      if (question.type() == QuestionType.NUMBER && question.range().isPresent()) {
        for (int i = 0; i < rows.size(); i++) {
          Row row = rows.get(i);
          Answer answer = row.answers().get(item);
          if (row.kind() == Row.Kind.RESPONDENT && answer != null && answer.number().isPresent()) {
            Map<ItemRef, Answer> changed = new LinkedHashMap<>(row.answers());
            changed.put(item, Answer.of(question.range().get().upper() * 10 + 8));
            rows.set(
                i,
                new Row(
                    row.person(),
                    row.kind(),
                    changed,
                    row.progress(),
                    row.minutes(),
                    row.duration()));
            return;
          }
        }
      }
    }
  }

  /** The answers up to a point of the questionnaire. */
  private Map<ItemRef, Answer> upTo(Wave wave, Map<ItemRef, Answer> answers, int progress) {
    List<Question> questions = interview.places(wave);
    Set<String> reached = new TreeSet<>();
    questions.stream()
        .limit(Math.max(1, questions.size() * (long) progress / 100))
        .forEach(q -> reached.add(q.id()));
    Map<ItemRef, Answer> some = new LinkedHashMap<>();
    answers.forEach(
        (item, answer) -> {
          if (reached.contains(item.question())) {
            some.put(item, answer);
          }
        });
    return some;
  }
}
