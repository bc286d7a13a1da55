package org.plait.simulation.truth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.study.Survey;
import org.plait.study.analysis.WavePair;

/** By how much the share of comments with each theme really changes, as the plan has it. */
final class ThemeTruth {
  private ThemeTruth() {}

  static List<TruthRow> of(
      Survey survey, WavePair pair, SimulationPlan plan, Predicate<String> isTheme) {
    List<TruthRow> rows = new ArrayList<>();
    for (Map.Entry<String, Map<String, Map<String, Double>>> entry : plan.themes().entrySet()) {
      String question = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
      if (!entry.getKey().startsWith(survey.id() + ".")) {
        continue;
      }
      Map<String, Double> from = theme(entry.getValue(), pair.from());
      Map<String, Double> to = theme(entry.getValue(), pair.to());
      for (String code : from.keySet()) {
        if (to.containsKey(code) && isTheme.test(code)) {
          double change = to.get(code) - from.get(code);
          String kind = Strength.ofTheme(change);
          rows.add(new TruthRow(survey.id(), pair, question, "", code, "proportion", change, kind));
        }
      }
    }
    return List.copyOf(rows);
  }

  private static Map<String, Double> theme(Map<String, Map<String, Double>> waves, String wave) {
    Map<String, Double> shares = new LinkedHashMap<>(waves.getOrDefault("all", Map.of()));
    shares.putAll(waves.getOrDefault(wave, Map.of()));
    return shares;
  }
}
