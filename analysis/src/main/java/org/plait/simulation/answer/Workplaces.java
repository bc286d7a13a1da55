package org.plait.simulation.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.people.Organisation;
import org.plait.simulation.people.Organisations;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Condition;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** What follows from where someone works, and who doesn't take part. */
final class Workplaces {

  private final Survey survey;
  private final Instrument instrument;
  private final SimulationPlan.OrganisationPlan plan;
  private final Marginals marginals;
  private final Organisations organisations;

  Workplaces(
      Survey survey,
      Instrument instrument,
      SimulationPlan.OrganisationPlan plan,
      Marginals marginals,
      Organisations organisations) {
    this.survey = survey;
    this.instrument = instrument;
    this.plan = plan;
    this.marginals = marginals;
    this.organisations = organisations;
  }

  boolean aboutSize(Question question) {
    return plan.size().contains(survey.id() + "." + question.id());
  }

  double size(Person person) {
    return organisations.size(person.organisation());
  }

  /** The answer that follows from the organisation, for questions about its type or region. */
  Optional<String> answer(Question question, Wave wave, Person person) {
    Organisation organisation = person.organisation();
    if (isAbout(question, plan.type())) {
      return shown(question, wave, organisation.type());
    }
    if (isAbout(question, plan.region())) {
      return shown(question, wave, organisation.region());
    }
    return Optional.empty();
  }

  private static boolean isAbout(Question question, Optional<String> name) {
    return name.isPresent() && name.get().equals(question.id());
  }

  /**
   * The category of a wave in which a fact shows: itself where it could be chosen, else the first
   * of its group that could.
   */
  private Optional<String> shown(Question question, Wave wave, String fact) {
    Shares shares = marginals.shares(question, "", wave.id());
    if (fact.isEmpty() || shares.of(fact) > 0) {
      return fact.isEmpty() ? Optional.empty() : Optional.of(fact);
    }
    return instrument.derived().stream()
        .flatMap(d -> d.derivation().stream())
        .filter(d -> d instanceof Derivation.Gathered && d.from().equals(question.id()))
        .flatMap(d -> ((Derivation.Gathered) d).sources().values().stream())
        .filter(group -> group.contains(fact))
        .flatMap(List::stream)
        .filter(code -> shares.of(code) > 0)
        .findFirst();
  }

  /** How likely someone who answers a wave works for each organisation. */
  Map<String, ToDoubleFunction<Organisation>> weights() {
    Map<String, ToDoubleFunction<Organisation>> weights = new LinkedHashMap<>();
    for (Wave wave : survey.waves()) {
      List<Map<Organisation, Double>> parts =
          List.of(weights(wave, plan.type(), true), weights(wave, plan.region(), false));
      weights.put(
          wave.id(), o -> parts.get(0).getOrDefault(o, 1.0) * parts.get(1).getOrDefault(o, 1.0));
    }
    return weights;
  }

  private Map<Organisation, Double> weights(Wave wave, Optional<String> name, boolean type) {
    Optional<Question> question = name.flatMap(instrument::question);
    if (question.isEmpty() || !question.get().askedIn(wave.id())) {
      return Map.of();
    }
    Shares shares = marginals.shares(question.get(), "", wave.id());
    Map<Organisation, String> shown = new LinkedHashMap<>();
    for (Organisation organisation : organisations.all()) {
      String fact = type ? organisation.type() : organisation.region();
      shown(question.get(), wave, fact).ifPresent(code -> shown.put(organisation, code));
    }
    Map<String, Long> count =
        shown.values().stream().collect(Collectors.groupingBy(c -> c, Collectors.counting()));
    Map<Organisation, Double> weights = new HashMap<>();
    organisations.all().forEach(o -> weights.put(o, 0.0));
    shown.forEach((o, code) -> weights.put(o, shares.of(code) / count.get(code)));
    return weights;
  }

  /** The shares among those who take part: without the answers that end the survey. */
  Shares takingPart(Question question, Shares shares) {
    Set<String> ending = ending(question.id());
    List<Double> weights =
        shares.codes().stream().map(c -> ending.contains(c) ? 0 : shares.of(c)).toList();
    return Shares.of(shares.codes(), weights, shares.missing());
  }

  /** The answers to a question that end the survey. */
  Set<String> ending(String name) {
    return survey.rows().ineligible().map(c -> values(c, name)).orElse(Set.of());
  }

  private static Set<String> values(Condition condition, String name) {
    if (condition instanceof Condition.In in) {
      return in.name().equals(name) ? Set.copyOf(in.values()) : Set.of();
    }
    if (condition instanceof Condition.Or or) {
      Set<String> both = new java.util.TreeSet<>(values(or.left(), name));
      both.addAll(values(or.right(), name));
      return both;
    }
    if (condition instanceof Condition.And and) {
      Set<String> both = new java.util.TreeSet<>(values(and.left(), name));
      both.addAll(values(and.right(), name));
      return both;
    }
    return Set.of();
  }
}
