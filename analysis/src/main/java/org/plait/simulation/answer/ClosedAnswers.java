package org.plait.simulation.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.chance.Ticks;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.Routing;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** What people answer to everything but free text. */
final class ClosedAnswers {

  private final Survey survey;
  private final SimulationPlan plan;
  private final Marginals marginals;
  private final Routing routing;
  private final LatentScale latent;
  private final Workplaces workplaces;
  private final Chance chance;

  ClosedAnswers(
      Survey survey,
      SimulationPlan plan,
      Marginals marginals,
      Routing routing,
      Workplaces workplaces,
      Chance chance) {
    this.survey = survey;
    this.plan = plan;
    this.marginals = marginals;
    this.routing = routing;
    this.workplaces = workplaces;
    this.latent = new LatentScale(survey.id(), plan, chance);
    this.chance = chance.named("answers " + survey.id());
  }

  /** The answers of each person to a question in a wave. */
  Map<Person, Map<ItemRef, Answer>> of(
      Question question, Wave wave, List<Person> people, boolean counted) {
    Optional<Map<String, Integer>> exact = marginals.exact(question, wave.id());
    if (counted && exact.isPresent()) {
      return exactly(question, wave, people, exact.get());
    }
    if (counted && workplaces.aboutSize(question)) {
      return bySize(question, wave, people);
    }
    Map<Person, Map<ItemRef, Answer>> answers = new LinkedHashMap<>();
    for (Person person : people) {
      answers.put(person, one(question, wave, person));
    }
    return answers;
  }

  private Map<ItemRef, Answer> one(Question question, Wave wave, Person person) {
    ItemRef whole = ItemRef.of(question.id());
    return switch (question.type()) {
      case SINGLE, ORDINAL -> Map.of(whole, category(question, "", wave, person));
      case NUMBER -> Map.of(whole, number(question, wave, person));
      case DATE -> Map.of(whole, month(question, wave, person));
      case MULTIPLE -> Map.of(whole, ticks(question, wave, person));
      case GRID -> grid(question, wave, person);
      case RANKING -> ranking(question, wave, person);
      case ALLOCATION -> allocation(question, wave, person);
      case TEXT -> Map.of();
    };
  }

  private int position(Wave wave) {
    return survey.waves().indexOf(wave);
  }

  private double z(Question question, String row, Wave wave, Person person) {
    String item = question.id() + "." + row;
    boolean apart =
        question.profile()
            || routing.decides(question)
            || question.type() == org.plait.instrument.QuestionType.SINGLE;
    return apart
        ? latent.apart(item, person, position(wave))
        : latent.opinion(question, row, person, position(wave));
  }

  private Answer category(Question question, String row, Wave wave, Person person) {
    Optional<String> known = workplaces.answer(question, wave, person);
    if (known.isPresent()) {
      return Answer.of(known.get());
    }
    Shares shares = marginals.shares(question, row, wave.id());
    if (routing.screens(question)) {
      shares = workplaces.takingPart(question, shares);
    }
    double point = Chance.NORMAL.cumulativeProbability(z(question, row, wave, person));
    Optional<String> missing = missing(question, row, wave, person, shares, point);
    return Answer.of(missing.orElse(shares.at(point)));
  }

  private Optional<String> missing(
      Question question, String row, Wave wave, Person person, Shares shares, double point) {
    double left =
        chance.named("missing " + question.id() + row).uniform(person.id(), position(wave));
    for (MissingCode code : question.codes().missing()) {
      double share = shares.missing().getOrDefault(code.code(), 0.0);
      // People at the upper end would rather not say: not at random, and so only about themselves.
      boolean shy = question.profile() && code.reason() == MissingReason.REFUSED;
      left -= shy ? share * 2 * point : share;
      if (left < 0) {
        return Optional.of(code.code());
      }
    }
    return Optional.empty();
  }

  private Map<ItemRef, Answer> grid(Question question, Wave wave, Person person) {
    Map<ItemRef, Answer> answers = new LinkedHashMap<>();
    for (GridRow row : question.rows()) {
      if (question.waves().get(wave.id()).columns().containsKey(row.id())) {
        answers.put(
            new ItemRef(question.id(), row.id()), category(question, row.id(), wave, person));
      }
    }
    return answers;
  }

  private Answer number(Question question, Wave wave, Person person) {
    double z = z(question, "", wave, person) + marginals.shift(question, "", wave.id());
    double rounding =
        chance.named("rounding " + question.id()).uniform(person.id(), position(wave));
    return Answer.of(marginals.numbers(question, wave.id()).written(z, rounding));
  }

  private Answer month(Question question, Wave wave, Person person) {
    double z = z(question, "", wave, person);
    return Answer.of(Math.rint(marginals.months(question, wave).at(z)));
  }

  private Answer ticks(Question question, Wave wave, Person person) {
    Map<String, Double> ticks = marginals.ticks(question, wave.id());
    Chance field = chance.named("ticks " + question.id());
    if (Ticks.oneOnly(question, survey, wave)) {
      double[] weights = ticks.values().stream().mapToDouble(Double::doubleValue).toArray();
      int chosen = field.pick(weights, person.id(), position(wave));
      return Answer.ticked(List.of(List.copyOf(ticks.keySet()).get(chosen)));
    }
    Map<String, Double> points = new LinkedHashMap<>();
    for (String option : ticks.keySet()) {
      double z = latent.apart(question.id() + "." + option, person, position(wave));
      points.put(option, Chance.NORMAL.cumulativeProbability(z));
    }
    double fallback = field.uniform(person.id(), position(wave));
    return Answer.ticked(Ticks.chosen(question, ticks, points, fallback));
  }

  /** Plackett and Luce: whoever comes first is drawn by weight, then the next among the others. */
  private Map<ItemRef, Answer> ranking(Question question, Wave wave, Person person) {
    Map<String, Double> weights = marginals.ticks(question, wave.id());
    List<String> things = new ArrayList<>(weights.keySet());
    Map<String, Double> arrival = new LinkedHashMap<>();
    for (String thing : things) {
      double z = latent.apart(question.id() + "." + thing, person, position(wave));
      double time = -Math.log(Chance.NORMAL.cumulativeProbability(z));
      arrival.put(thing, time / Math.max(1e-9, weights.getOrDefault(thing, 0.0)));
    }
    things.sort(Comparator.comparingDouble(arrival::get));
    Map<ItemRef, Answer> answers = new LinkedHashMap<>();
    for (int place = 1; place <= Math.min(question.places(), things.size()); place++) {
      answers.put(
          new ItemRef(question.id(), Integer.toString(place)), Answer.of(things.get(place - 1)));
    }
    return answers;
  }

  private Map<ItemRef, Answer> allocation(Question question, Wave wave, Person person) {
    List<Double> means = marginals.parts(question, wave.id());
    List<Category> parts = question.codes().categories();
    List<Double> weights = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double z = latent.apart(question.id() + "." + parts.get(i).code(), person, position(wave));
      weights.add(means.get(i) * Math.exp(0.5 * z));
      codes.add(parts.get(i).code());
    }
    // People think in steps of five.
    List<Integer> fives = Shares.of(codes, weights, Map.of()).counts(20);
    Map<ItemRef, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      answers.put(new ItemRef(question.id(), codes.get(i)), Answer.of(fives.get(i) * 5.0));
    }
    return answers;
  }

  /** Exact numbers of people in each category: those who stand lowest get the first. */
  private Map<Person, Map<ItemRef, Answer>> exactly(
      Question question, Wave wave, List<Person> people, Map<String, Integer> counts) {
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (total != people.size()) {
      throw new IllegalArgumentException(
          String.format(
              java.util.Locale.ROOT,
              "exact.%s.%s.%s: counts must add up to the %d people asked, they add up to %d",
              survey.id(),
              wave.id(),
              question.id(),
              people.size(),
              total));
    }
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    List<Integer> numbers = codes.stream().map(c -> counts.getOrDefault(c, 0)).toList();
    Map<Person, Double> points = new LinkedHashMap<>();
    boolean size = workplaces.aboutSize(question);
    for (Person person : people) {
      points.put(person, size ? workplaces.size(person) : z(question, "", wave, person));
    }
    return ranked(question, points, codes, numbers);
  }

  private Map<Person, Map<ItemRef, Answer>> bySize(
      Question question, Wave wave, List<Person> people) {
    Shares shares = marginals.shares(question, "", wave.id());
    Map<Person, Map<ItemRef, Answer>> answers = new LinkedHashMap<>();
    Map<Person, Double> points = new LinkedHashMap<>();
    for (Person person : people) {
      Optional<String> missing = missing(question, "", wave, person, shares, 0.5);
      if (missing.isPresent()) {
        answers.put(person, Map.of(ItemRef.of(question.id()), Answer.of(missing.get())));
      } else {
        points.put(person, workplaces.size(person));
      }
    }
    answers.putAll(ranked(question, points, shares.codes(), shares.counts(points.size())));
    return answers;
  }

  private static Map<Person, Map<ItemRef, Answer>> ranked(
      Question question, Map<Person, Double> points, List<String> codes, List<Integer> numbers) {
    List<Person> order = new ArrayList<>(points.keySet());
    order.sort(
        Comparator.comparingDouble((Person p) -> points.get(p)).thenComparingLong(Person::id));
    Map<Person, Map<ItemRef, Answer>> answers = new LinkedHashMap<>();
    int next = 0;
    for (int i = 0; i < codes.size(); i++) {
      for (int n = 0; n < numbers.get(i); n++) {
        Person person = order.get(next++);
        answers.put(person, Map.of(ItemRef.of(question.id()), Answer.of(codes.get(i))));
      }
    }
    return answers;
  }
}
