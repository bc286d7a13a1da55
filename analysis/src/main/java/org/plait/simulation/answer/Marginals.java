package org.plait.simulation.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.Range;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Numbers;
import org.plait.simulation.chance.Quartiles;
import org.plait.simulation.chance.Shares;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.Wave;

/**
 * How often each answer is given in each wave of one survey: as planned, or plausibly where nothing
 * is planned.
 */
public final class Marginals {

  private static final String ALL = "all";
  private static final double HUNDRED = 100;

  private final Survey survey;
  private final SimulationPlan plan;
  private final Chance chance;
  private final Map<String, Shares> known = new HashMap<>();

  Marginals(Survey survey, SimulationPlan plan, Chance chance) {
    this.survey = survey;
    this.plan = plan;
    this.chance = chance.named("unplanned answers");
  }

  /** The name under which a plan speaks of a question or row. */
  String name(Question question, String row) {
    return survey.id() + "." + question.id() + (row.isEmpty() ? "" : "." + row);
  }

  /** The numbers of people who must choose each category; empty when the wave isn't exact. */
  Optional<Map<String, Integer>> exact(Question question, String wave) {
    return Optional.ofNullable(plan.exact().get(survey.id() + "." + wave + "." + question.id()));
  }

  /** How far the scale behind an item lies above where it was when it was first asked. */
  public double shift(Question question, String row, String wave) {
    if (plan.marginal(name(question, row), wave).isPresent()) {
      return 0;
    }
    List<String> order = survey.waves().stream().map(Wave::id).toList();
    int now = order.indexOf(wave);
    return plan.changes().stream()
        .filter(c -> c.question().equals(name(question, row)) && order.indexOf(c.to()) <= now)
        .mapToDouble(SimulationPlan.Change::shift)
        .sum();
  }

  /** The shares of the categories of a question or row in a wave. */
  public Shares shares(Question question, String row, String wave) {
    return known.computeIfAbsent(
        name(question, row) + " " + wave, k -> computed(question, row, wave));
  }

  private Shares computed(Question question, String row, String wave) {
    Optional<Map<String, Integer>> counts = exact(question, firstWave(question));
    boolean own = plan.marginal(name(question, row), wave).isPresent();
    Shares shares = planned(question, row, wave);
    if (counts.isPresent() && (!own || wave.equals(firstWave(question)))) {
      List<Double> weights =
          shares.codes().stream().map(c -> (double) counts.get().getOrDefault(c, 0)).toList();
      boolean first = wave.equals(firstWave(question));
      shares = Shares.of(shares.codes(), weights, first ? Map.of() : shares.missing());
    }
    return shares.shifted(shift(question, row, wave));
  }

  private static String firstWave(Question question) {
    return question.waves().keySet().iterator().next();
  }

  private Map<String, Double> given(Question question, String row, String wave) {
    String name = name(question, row);
    return plan.marginal(name, wave).or(() -> plan.marginal(name, ALL)).orElse(Map.of());
  }

  private Shares planned(Question question, String row, String wave) {
    CodeList list = question.codes();
    List<String> codes =
        list.categories().stream().filter(c -> c.offeredIn(wave)).map(Category::code).toList();
    Map<String, Double> given = given(question, row, wave);
    Map<String, Double> missing = new LinkedHashMap<>();
    for (MissingCode code : list.missing()) {
      double share = given.isEmpty() ? 0.02 : given.getOrDefault(code.code(), 0.0) / HUNDRED;
      if (share > 0) {
        missing.put(code.code(), share);
      }
    }
    List<Double> weights =
        given.isEmpty() ? unplanned(question, row, codes) : weights(list, codes, given);
    return Shares.of(codes, weights, missing);
  }

  private List<Double> unplanned(Question question, String row, List<String> codes) {
    Chance draws = chance.named(name(question, row));
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      weights.add(0.5 + draws.uniform(i, 0));
    }
    return weights;
  }

  /** Shares of nets are divided among their categories, those nearer the middle getting more. */
  private static List<Double> weights(
      CodeList list, List<String> codes, Map<String, Double> given) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>(codes);
    double left = HUNDRED;
    for (Map.Entry<String, Double> entry : given.entrySet()) {
      List<String> members =
          list.net(entry.getKey()).map(Net::codes).orElse(List.of(entry.getKey()));
      List<String> offered = members.stream().filter(codes::contains).toList();
      divide(entry.getValue(), offered, codes, weights);
      offered.forEach(open::remove);
      left -= entry.getValue();
    }
    boolean nets = given.keySet().stream().anyMatch(k -> list.net(k).isPresent());
    divide(nets ? Math.max(0, left) : 0, List.copyOf(open), codes, weights);
    return codes.stream().map(c -> weights.getOrDefault(c, 0.0)).toList();
  }

  private static void divide(
      double share, List<String> members, List<String> codes, Map<String, Double> weights) {
    double middle = (codes.size() - 1) / 2.0;
    double total = members.stream().mapToDouble(c -> nearness(codes, c, middle)).sum();
    for (String code : members) {
      weights.merge(code, share * nearness(codes, code, middle) / total, Double::sum);
    }
  }

  private static double nearness(List<String> codes, String code, double middle) {
    double distance = 1 + Math.abs(codes.indexOf(code) - middle);
    return 1 / (distance * distance);
  }

  /** The share of people who tick each option offered in a wave, as planned. */
  public Map<String, Double> ticks(Question question, String wave) {
    Map<String, Double> given = given(question, "", wave);
    Chance draws = chance.named(name(question, ""));
    Map<String, Double> ticks = new LinkedHashMap<>();
    for (Category option : question.codes().categories()) {
      if (option.offeredIn(wave)) {
        double unplanned = option.exclusive() ? 0.05 : 0.2 + 0.4 * draws.uniform(ticks.size(), 0);
        ticks.put(
            option.code(),
            given.isEmpty() ? unplanned : given.getOrDefault(option.code(), 0.0) / HUNDRED);
      }
    }
    return ticks;
  }

  /** The mean of each part of an allocation, as planned. */
  public List<Double> parts(Question question, String wave) {
    Map<String, Double> given = given(question, "", wave);
    return question.codes().categories().stream()
        .map(c -> given.isEmpty() ? 1.0 : given.getOrDefault(c.code(), 0.0))
        .toList();
  }

  /** The numbers written in a wave. */
  public Numbers numbers(Question question, String wave) {
    Range range = question.range().orElse(Range.closed(0, 20));
    double width = range.upper() - range.lower();
    Map<String, Double> given = given(question, "", wave);
    Quartiles quartiles =
        Quartiles.within(
            range.lower(),
            range.upper(),
            given.getOrDefault("q1", range.lower() + 0.2 * width),
            given.getOrDefault("median", range.lower() + 0.35 * width),
            given.getOrDefault("q3", range.lower() + 0.6 * width));
    return new Numbers(quartiles, question.unit().orElse("").equals("hours"));
  }

  /** The months, counted from year 0, written in a wave. */
  Quartiles months(Question question, Wave wave) {
    LocalDate day = wave.opened().orElse(wave.closed());
    double latest = day.getYear() * 12.0 + day.getMonthValue() - 2;
    Map<String, Double> given = given(question, "", wave.id());
    double lower = given.getOrDefault("q1", latest - 30);
    double upper = given.getOrDefault("q3", latest - 6);
    double median = given.getOrDefault("median", latest - 16);
    double least = lower - Math.min(4, 2 * (median - lower) / 3);
    return new Quartiles(least, lower, median, upper, Math.max(upper, latest));
  }
}
