package org.plait.simulation.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.study.MultipleLayout;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** How several answers to one question come about. */
public final class Ticks {

  private Ticks() {}

  /** The layout of a multiple choice in a wave. */
  public static MultipleLayout layout(Question question, Wave wave) {
    return question.waves().get(wave.id()).multiple().orElse(wave.layout().multiple());
  }

  /** Whether a wave allowed one answer only. */
  public static boolean oneOnly(Question question, Survey survey, Wave wave) {
    return layout(question, survey.wave(wave.id())).kind() == MultipleLayout.Kind.ONE;
  }

  /**
   * The options someone ticks: each apart from the others; who ticks none takes the exclusive
   * option where there is one, else one option by the planned shares.
   *
   * @param ticks the planned share of each option
   * @param points where the person stands on the scale of each option, 0 to 1
   * @param fallback a chance, 0 to 1, for those who ticked none
   */
  public static List<String> chosen(
      Question question, Map<String, Double> ticks, Map<String, Double> points, double fallback) {
    List<String> exclusive = exclusive(question, ticks);
    for (String option : exclusive) {
      if (points.get(option) < ticks.get(option)) {
        return List.of(option);
      }
    }
    List<String> chosen = new ArrayList<>();
    for (Map.Entry<String, Double> option : open(question, ticks).entrySet()) {
      if (points.get(option.getKey()) < option.getValue()) {
        chosen.add(option.getKey());
      }
    }
    if (!chosen.isEmpty()) {
      return chosen;
    }
    if (!exclusive.isEmpty()) {
      return List.of(exclusive.get(0));
    }
    List<String> options = List.copyOf(ticks.keySet());
    List<Double> weights = ticks.values().stream().map(w -> w + 1e-9).toList();
    return List.of(Shares.of(options, weights, Map.of()).at(fallback));
  }

  private static List<String> exclusive(Question question, Map<String, Double> ticks) {
    return question.codes().categories().stream()
        .filter(Category::exclusive)
        .map(Category::code)
        .filter(ticks::containsKey)
        .toList();
  }

  /** The chance of each other option for someone who takes no exclusive one. */
  private static Map<String, Double> open(Question question, Map<String, Double> ticks) {
    List<String> exclusive = exclusive(question, ticks);
    double without = 1;
    for (String option : exclusive) {
      without *= 1 - ticks.get(option);
    }
    Map<String, Double> open = new LinkedHashMap<>();
    for (Map.Entry<String, Double> option : ticks.entrySet()) {
      if (!exclusive.contains(option.getKey())) {
        open.put(option.getKey(), Math.min(1, option.getValue() / without));
      }
    }
    return open;
  }

  /** The share of valid answers in which each option is ticked, by the rule of {@link #chosen}. */
  public static Map<String, Double> shares(
      Question question, Map<String, Double> ticks, boolean oneOnly) {
    double total = ticks.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new LinkedHashMap<>();
    if (oneOnly) {
      ticks.forEach((option, weight) -> shares.put(option, weight / total));
      return shares;
    }
    double left = 1;
    for (String option : exclusive(question, ticks)) {
      shares.put(option, left * ticks.get(option));
      left *= 1 - ticks.get(option);
    }
    Map<String, Double> open = open(question, ticks);
    double nothing = left;
    for (Map.Entry<String, Double> option : open.entrySet()) {
      shares.put(option.getKey(), left * option.getValue());
      nothing *= 1 - option.getValue();
    }
    List<String> exclusive = exclusive(question, ticks);
    if (!exclusive.isEmpty()) {
      shares.merge(exclusive.get(0), nothing, Double::sum);
    } else {
      double rest = nothing;
      ticks.forEach((option, weight) -> shares.merge(option, rest * weight / total, Double::sum));
    }
    Map<String, Double> ordered = new LinkedHashMap<>();
    ticks.keySet().forEach(option -> ordered.put(option, shares.get(option)));
    return ordered;
  }

  /** The share of valid answers in which any of some options is ticked. */
  public static double any(
      Question question, Map<String, Double> ticks, boolean oneOnly, List<String> codes) {
    Map<String, Double> shares = shares(question, ticks, oneOnly);
    if (oneOnly) {
      return codes.stream().mapToDouble(c -> shares.getOrDefault(c, 0.0)).sum();
    }
    List<String> exclusive = exclusive(question, ticks);
    double left = 1;
    double any = 0;
    for (String option : exclusive) {
      any += codes.contains(option) ? left * ticks.get(option) : 0;
      left *= 1 - ticks.get(option);
    }
    double none = left;
    double nothing = left;
    for (Map.Entry<String, Double> option : open(question, ticks).entrySet()) {
      none *= codes.contains(option.getKey()) ? 1 - option.getValue() : 1;
      nothing *= 1 - option.getValue();
    }
    double total = ticks.values().stream().mapToDouble(Double::doubleValue).sum();
    double fallback =
        exclusive.isEmpty()
            ? codes.stream().mapToDouble(c -> ticks.getOrDefault(c, 0.0)).sum() / total
            : codes.contains(exclusive.get(0)) ? 1 : 0;
    return any + left - none + nothing * fallback;
  }
}
