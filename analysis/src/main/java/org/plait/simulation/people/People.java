package org.plait.simulation.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** Who answers each wave of one survey, and who comes back. */
public final class People {

  private static final List<String> BIRDS =
      List.of(
          "WREN",
          "ROBIN",
          "HERON",
          "LINNET",
          "PLOVER",
          "CURLEW",
          "DUNNOCK",
          "SISKIN",
          "MERLIN",
          "SWIFT",
          "MARTIN",
          "KESTREL",
          "JACKDAW",
          "OUSEL",
          "TERN",
          "GANNET",
          "AVOCET",
          "BRAMBLING",
          "FULMAR",
          "GOSHAWK",
          "LAPWING",
          "NUTHATCH",
          "PIPIT",
          "REDWING",
          "SHRIKE",
          "TEAL",
          "WIGEON");

  private final Survey survey;
  private final SimulationPlan plan;
  private final Organisations organisations;
  private final Chance chance;
  private final int[] numbers;
  private final Set<Organisation> answering = new HashSet<>();
  private long next;

  /** The people of a survey. */
  public People(Survey survey, SimulationPlan plan, Organisations organisations, Chance chance) {
    this.survey = survey;
    this.plan = plan;
    this.organisations = organisations;
    this.chance = chance.named("people " + survey.id());
    this.numbers = this.chance.named("numbers").order(9000, 0);
  }

  /** A person nobody has met yet, at work in a wave. */
  public Person stranger(Map<String, ToDoubleFunction<Organisation>> weights, String wave) {
    long id = next++;
    ToDoubleFunction<Organisation> weight = weights.getOrDefault(wave, o -> 1);
    if (survey.link().organisationsAnswer()) {
      return organisation(id, weight);
    }
    if (id >= numbers.length) {
      throw new IllegalArgumentException(
          "a simulated survey can't have more than " + numbers.length + " people");
    }
    String bird = chance.named("birds").pick(BIRDS, id, 0);
    String key = String.format(Locale.ROOT, "%s-%d", bird, 1000 + numbers[(int) id]);
    return new Person(id, key, organisations.draw(chance.named("workplace"), id, weight));
  }

  /**
   * An organisation that answers for itself, once. One that changes its code on the way is left
   * out, because its key would not say that it is the same.
   */
  private Person organisation(long id, ToDoubleFunction<Organisation> weight) {
    ToDoubleFunction<Organisation> left =
        o -> o.steps().isEmpty() && !answering.contains(o) ? weight.applyAsDouble(o) : 0;
    if (organisations.all().stream().noneMatch(o -> left.applyAsDouble(o) > 0)) {
      throw new IllegalArgumentException(
          survey.id() + " can't have more than " + answering.size() + " organisations");
    }
    Organisation drawn = organisations.draw(chance.named("workplace"), id, left);
    answering.add(drawn);
    return new Person(id, drawn.code(), drawn);
  }

  /** How many people answer a wave in full. */
  public int respondents(String wave) {
    return plan.respondents().getOrDefault(survey.id() + "." + wave, 60);
  }

  /**
   * The people of every wave, those who come back among them.
   *
   * @param weights for each wave how likely each organisation is
   */
  public Map<String, List<Person>> draw(Map<String, ToDoubleFunction<Organisation>> weights) {
    Map<String, List<Person>> waves = new LinkedHashMap<>();
    for (Wave wave : survey.waves()) {
      Set<Person> people = new LinkedHashSet<>();
      for (String earlier : List.copyOf(waves.keySet())) {
        back(waves, earlier, wave.id(), people);
      }
      if (people.size() > respondents(wave.id())) {
        throw new IllegalArgumentException(
            survey.id() + "." + wave.id() + " links more people than answer it");
      }
      while (people.size() < respondents(wave.id())) {
        people.add(stranger(weights, wave.id()));
      }
      waves.put(wave.id(), new ArrayList<>(people));
    }
    return Collections.unmodifiableMap(waves);
  }

  /** Adds people of an earlier wave until as many as planned answer both. */
  private void back(
      Map<String, List<Person>> waves, String earlier, String wave, Set<Person> people) {
    List<Person> there = waves.get(earlier);
    int planned = linked(earlier, wave, there.size());
    long already = people.stream().filter(there::contains).count();
    int[] order = chance.named("back " + earlier + "-" + wave).order(there.size(), 0);
    for (int position : order) {
      Person person = there.get(position);
      boolean settled =
          waves.entrySet().stream()
              .takeWhile(e -> !e.getKey().equals(earlier))
              .anyMatch(e -> e.getValue().contains(person));
      // People of a still earlier wave have had their turn; adding them would break its number.
      if (already < planned && !settled && people.add(person)) {
        already++;
      }
    }
    if (already < planned) {
      throw new IllegalArgumentException(
          survey.id() + "." + earlier + "-" + wave + " can't link " + planned + " people");
    }
  }

  private int linked(String earlier, String wave, int there) {
    if (survey.link().respondent().isEmpty()) {
      return 0;
    }
    Integer planned = plan.linked().get(survey.id() + "." + earlier + "-" + wave);
    boolean nothingPlanned = plan.linked().isEmpty();
    boolean next =
        survey.waves().indexOf(survey.wave(wave)) - survey.waves().indexOf(survey.wave(earlier))
            == 1;
    return planned != null ? planned : nothingPlanned && next ? there * 2 / 5 : 0;
  }
}
