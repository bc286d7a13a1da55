package org.plait.simulation.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Question;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.SimulationPlan;

/**
 * Where each person stands on the scale behind each item: a standard normal number made of the
 * organisation's part, what the item shares with others, and the person's own part, the last two
 * half lasting and half of the day.
 *
 * <p>With an intraclass correlation {@code c}, a loading {@code l} and lasting share {@code r}, it
 * is {@code sqrt(c) u + l f + sqrt(1 - c - l^2) e}, and two waves of one person correlate at {@code
 * c + (1 - c) r}.
 */
final class LatentScale {

  /** The share of a person's part that lasts from wave to wave. */
  static final double LASTING = 0.5;

  private final String survey;
  private final double icc;
  private final Chance chance;
  private final Map<String, SimulationPlan.Factor> factors = new LinkedHashMap<>();
  private final Map<String, Chance> named = new HashMap<>();

  LatentScale(String survey, SimulationPlan plan, Chance chance) {
    this.survey = survey;
    this.icc = plan.icc();
    this.chance = chance.named("latent " + survey);
    plan.factors().forEach(f -> f.items().forEach(item -> factors.put(item, f)));
  }

  /**
   * Where a person stands on the scale of an opinion or an amount.
   *
   * @param wave the wave's position in the survey
   */
  double opinion(Question question, String row, Person person, int wave) {
    String item = survey + "." + question.id() + (row.isEmpty() ? "" : "." + row);
    Optional<SimulationPlan.Factor> factor = Optional.ofNullable(factors.get(item));
    String group = factor.map(SimulationPlan.Factor::id).orElse(item);
    double loading = factor.map(SimulationPlan.Factor::loading).orElse(0.0);
    double shared = loading == 0 ? 0 : loading * lasting("factor " + group, person, wave);
    double own = Math.sqrt(1 - icc - loading * loading) * lasting("own " + item, person, wave);
    return Math.sqrt(icc) * field("organisation " + group).normal(person.organisation().number(), 0)
        + shared
        + own;
  }

  /** Where a person stands on a scale that nothing else bears on. */
  double apart(String item, Person person, int wave) {
    return lasting("apart " + item, person, wave);
  }

  private double lasting(String name, Person person, int wave) {
    Chance field = field(name);
    return Math.sqrt(LASTING) * field.normal(person.id(), 0)
        + Math.sqrt(1 - LASTING) * field.normal(person.id(), wave + 1L);
  }

  private Chance field(String name) {
    return named.computeIfAbsent(name, chance::named);
  }
}
