package org.plait.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.WaveResponses;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.panel.link.CodeLinking;
import org.plait.panel.link.Succession;
import org.plait.study.Survey;
import org.plait.study.analysis.PopulationSettings.Standing;

/**
 * Links the waves of one survey: gives every person and organisation one number over all waves, and
 * adds derived questions and scale scores.
 *
 * <p>Numbers follow the first appearance in wave and row order, so that they depend on no
 * pseudonym.
 */
public final class PanelBuilder {

  private final Survey survey;
  private final Instrument instrument;
  private final Succession succession;
  private final Pseudonyms pseudonyms;

  private final Map<String, Integer> personByKey = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Numbering organisations = new Numbering();
  private final Numbering clusters = new Numbering();
  private final Numbering strata = new Numbering();
  private final Optional<CodeLinking> codes;

  private PanelBuilder(
      Survey survey, Instrument instrument, Succession succession, Pseudonyms pseudonyms) {
    this.survey = survey;
    this.instrument = instrument;
    this.succession = succession;
    this.pseudonyms = pseudonyms;
    this.codes = survey.link().code().map(CodeLinking::new);
  }

  /** Names people without revealing their key. */
  @FunctionalInterface
  public interface Pseudonyms {

    /**
     * The pseudonym of a person of this survey.
     *
     * @param key the person's normalised key
     * @return a name that can't be led back to the key without the secret
     */
    String of(String key);
  }

  /**
   * Links waves.
   *
   * @param survey the survey as declared
   * @param instrument its instrument
   * @param waves its waves as read, in time order
   * @param succession which organisation took over from which
   * @param population how many people there are; where empty, those whom the exports count
   * @param pseudonyms names people who have a key
   * @return the panel
   */
  public static Panel link(
      Survey survey,
      Instrument instrument,
      List<WaveResponses> waves,
      Succession succession,
      Optional<Population> population,
      Pseudonyms pseudonyms) {
    PanelBuilder builder = new PanelBuilder(survey, instrument, succession, pseudonyms);
    List<PanelWave> read = waves.stream().map(builder::wave).toList();
    List<PanelWave> linked =
        builder
            .codes
            .map(own -> read.stream().map(wave -> wave.unlike(own.tied())).toList())
            .orElse(read);
    boolean recognised = survey.link().recognises() && survey.link().acrossWaves();
    return new Panel(
        survey,
        instrument,
        linked,
        recognised,
        builder.names,
        builder.organisations.codes(),
        population.or(() -> counted(linked)));
  }

  /** The people whom the exports count; whoever wrote the number, it is not a published one. */
  private static Optional<Population> counted(List<PanelWave> waves) {
    Map<String, Long> people = new LinkedHashMap<>();
    for (PanelWave wave : waves) {
      long all = wave.people().values().stream().mapToLong(Long::longValue).sum();
      if (all > 0) {
        people.put(wave.id(), all);
      }
    }
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Population(people, Map.of(), Map.of(), Standing.ASSUMPTION));
  }

  private PanelWave wave(WaveResponses responses) {
    int rows = responses.rows();
    Optional<CodeLinking.Linked> known = codes.map(own -> own.wave(responses.respondents()));
    int[] persons = persons(responses, known);
    int[] places = new int[rows];
    int[] groups = new int[rows];
    boolean byOrganisation = survey.cluster().equals(survey.link().organisation());
    for (int row = 0; row < rows; row++) {
      places[row] = organisations.of(responses.organisations().get(row).map(succession::latest));
      groups[row] = byOrganisation ? places[row] : clusters.of(responses.clusters().get(row));
    }
    PanelWave wave =
        new PanelWave(
            responses, persons, places, groups, ineligible(responses), columns(responses));
    PanelWave recognised = known.map(own -> wave.recognisedBy(own.counts())).orElse(wave);
    List<Optional<String>> drawnFrom = responses.design().strata();
    return drawnFrom.isEmpty()
        ? recognised
        : recognised.stratified(drawnFrom.stream().mapToInt(strata::of).toArray());
  }

  /** Each row's person, of whom a wave has one row only. */
  private int[] persons(WaveResponses responses, Optional<CodeLinking.Linked> known) {
    int[] persons = new int[responses.rows()];
    Set<Integer> met = new HashSet<>();
    for (int row = 0; row < persons.length; row++) {
      persons[row] = known.isPresent() ? made(responses, row, known.get()) : person(responses, row);
      if (!met.add(persons[row])) {
        throw new IllegalStateException(
            "a person must stand once in wave " + responses.wave() + ", found one twice");
      }
    }
    return persons;
  }

  /** The person of a row by the code they made up; the code is known from then on. */
  private int made(WaveResponses responses, int row, CodeLinking.Linked known) {
    Optional<String> code = responses.respondents().get(row);
    if (code.isEmpty()) {
      return newPerson(responses.wave() + "-" + (row + 1));
    }
    boolean tie = known.ties()[row];
    int person = known.persons()[row];
    if (person == CodeLinking.UNKNOWN) {
      // Two people with one code can't both be named after it.
      String name =
          tie ? responses.wave() + "-" + (row + 1) : pseudonyms.of(scope(responses) + code.get());
      person = newPerson(name);
    }
    codes.orElseThrow().know(code.get(), person, tie);
    return person;
  }

  /** Those of the waves read before; nobody gets a number for not being eligible. */
  private Set<Integer> ineligible(WaveResponses responses) {
    return responses.ineligible().stream()
        .map(
            key ->
                codes.isPresent()
                    ? codes.get().only(key)
                    : Optional.ofNullable(personByKey.get(scoped(responses, key))))
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }

  private int person(WaveResponses responses, int row) {
    Optional<String> key = responses.respondents().get(row);
    if (key.isEmpty()) {
      return newPerson(responses.wave() + "-" + (row + 1));
    }
    return personByKey.computeIfAbsent(
        scoped(responses, key.get()),
        unseen -> newPerson(pseudonyms.of(scope(responses) + key.get())));
  }

  private String scoped(WaveResponses responses, String key) {
    return scope(responses) + '\u0000' + key;
  }

  private String scope(WaveResponses responses) {
    return survey.link().acrossWaves() ? "" : responses.wave();
  }

  private int newPerson(String name) {
    names.add(name);
    return names.size() - 1;
  }

  private Map<ItemRef, AnswerColumn> columns(WaveResponses responses) {
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>(responses.columns());
    Derivations.add(instrument, responses, columns);
    ScaleScores.add(instrument, columns);
    return columns;
  }

  /** Numbers codes in the order they first appear. */
  private static final class Numbering {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int of(Optional<String> code) {
      return code.map(c -> numbers.computeIfAbsent(c, unseen -> numbers.size())).orElse(-1);
    }

    List<String> codes() {
      return List.copyOf(numbers.keySet());
    }
  }
}
