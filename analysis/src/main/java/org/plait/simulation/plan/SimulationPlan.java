package org.plait.simulation.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a synthetic study is to be made; what is empty is drawn from the instrument. Questions are
 * written {@code survey.question} or {@code survey.question.row}, waves {@code survey.wave}.
 *
 * @param seed the seed; empty when the caller gives it
 * @param respondents how many people answer each wave in full
 * @param linked how many people answer both waves of a pair, written {@code survey.T1-T2}
 * @param organisations the organisations people work for
 * @param icc the share of the variance of an item that lies between organisations, 0 to 1
 * @param factors what goes together
 * @param marginals how often each category is chosen, in per cent, by question or row and by wave
 *     ({@code all} for waves not named); of a number the quartiles {@code q1, median, q3}, of a
 *     date the same in months since year 0, of an allocation the mean parts
 * @param exact how many people choose each category, by {@code survey.wave.question}
 * @param changes what changes between waves
 * @param answered the share, 0 to 1, of those asked who write something
 * @param themes the share, 0 to 1, of those who write something with content, by question, wave and
 *     code
 * @param unused which comments are out of place in a wave
 * @param missing how answers get lost
 * @param identifiers the share of written answers in which an identifier is planted
 * @param coders how the two coders work
 * @param comments the files of comments
 * @param numberedScales waves whose numbered scales are exported as numbers rather than labels
 * @param byteOrderMarks waves whose export starts with a byte order mark
 */
public record SimulationPlan(
    OptionalLong seed,
    Map<String, Integer> respondents,
    Map<String, Integer> linked,
    OrganisationPlan organisations,
    double icc,
    List<Factor> factors,
    Map<String, Map<String, Map<String, Double>>> marginals,
    Map<String, Map<String, Integer>> exact,
    List<Change> changes,
    Map<String, Double> answered,
    Map<String, Map<String, Map<String, Double>>> themes,
    Map<String, Unused> unused,
    Losses missing,
    double identifiers,
    CoderPlan coders,
    List<String> comments,
    List<String> numberedScales,
    List<String> byteOrderMarks) {

  /** Keeps every map in file order, read-only. */
  public SimulationPlan {
    respondents = Collections.unmodifiableMap(new LinkedHashMap<>(respondents));
    linked = Collections.unmodifiableMap(new LinkedHashMap<>(linked));
    factors = List.copyOf(factors);
    marginals = Collections.unmodifiableMap(new LinkedHashMap<>(marginals));
    exact = Collections.unmodifiableMap(new LinkedHashMap<>(exact));
    changes = List.copyOf(changes);
    answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    unused = Collections.unmodifiableMap(new LinkedHashMap<>(unused));
    comments = List.copyOf(comments);
    numberedScales = List.copyOf(numberedScales);
    byteOrderMarks = List.copyOf(byteOrderMarks);
  }

  /** Nothing is planned: everything is drawn from the instruments. */
  public static final SimulationPlan NONE =
      new SimulationPlan(
          OptionalLong.empty(),
          Map.of(),
          Map.of(),
          new OrganisationPlan(
              40, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of()),
          0.05,
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          new Losses(0.01, 0.04, 0.05, 2, 2),
          0.02,
          CoderPlan.NONE,
          List.of(),
          List.of(),
          List.of());

  /**
   * The organisations people work for.
   *
   * @param invented how many there are where no list is given
   * @param list a file of organisations: {@code code, type, region}
   * @param type the question whose answer is the organisation's type
   * @param region the question whose answer is its region
   * @param size questions, {@code survey.question}, about its size
   * @param given the share, 0 to 1, of respondents who give its code, by wave or {@code all}
   */
  public record OrganisationPlan(
      int invented,
      Optional<String> list,
      Optional<String> type,
      Optional<String> region,
      List<String> size,
      Map<String, Double> given) {
    /** Copies the collections. */
    public OrganisationPlan {
      size = List.copyOf(size);
      given = Map.copyOf(given);
    }

    /**
     * The share of respondents who give their organisation's code.
     *
     * @param wave the wave, {@code survey.wave}
     * @return the share, 0 to 1
     */
    public double given(String wave) {
      return given.getOrDefault(wave, given.getOrDefault("all", 0.8));
    }
  }

  /**
   * Items that go together.
   *
   * @param id its name
   * @param items the items
   * @param loading the correlation of each item with what they share, 0 to 1
   */
  public record Factor(String id, List<String> items, double loading) {
    /** Copies the items. */
    public Factor {
      items = List.copyOf(items);
    }
  }

  /**
   * A change between two waves.
   *
   * @param question the question, option or row that changes
   * @param from the earlier wave
   * @param to the later wave
   * @param shift standard deviations of the item's own underlying scale; up is towards the last
   *     category
   * @param kind strong, weak or null
   */
  public record Change(String question, String from, String to, double shift, String kind) {}

  /**
   * Comments that are out of place in a wave.
   *
   * @param codes comments with any of these codes
   * @param words comments with any of these words
   */
  public record Unused(List<String> codes, List<String> words) {
    /** Copies the lists. */
    public Unused {
      codes = List.copyOf(codes);
      words = List.copyOf(words);
    }
  }

  /**
   * How answers and people get lost, and which rows come on top.
   *
   * @param firstItem the share of blank answers at the start of the questionnaire
   * @param lastItem the share of blank answers at its end
   * @param breakOff rows that stop part of the way, as a share of the respondents
   * @param tests rows made by testers, in each wave
   * @param duplicates rows of people who answered twice, in each wave
   */
  public record Losses(
      double firstItem, double lastItem, double breakOff, int tests, int duplicates) {}

  /**
   * The marginal distribution given for a question in a wave.
   *
   * @param question the question or row
   * @param wave the wave's id, or {@code all}
   * @return the figures; empty when none are given
   */
  public Optional<Map<String, Double>> marginal(String question, String wave) {
    return Optional.ofNullable(marginals.getOrDefault(question, Map.of()).get(wave));
  }
}
