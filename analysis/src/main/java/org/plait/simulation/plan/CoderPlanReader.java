package org.plait.simulation.plan;

import java.util.List;
import java.util.Optional;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads the part of a simulation file that says how coders work. */
final class CoderPlanReader {

  private final PlanNames names;

  CoderPlanReader(PlanNames names) {
    this.names = names;
  }

  CoderPlan read(YamlMap plan) {
    Optional<YamlMap> given = plan.keys("coders").map(c -> c.checked(SimulationKeys.CODERS));
    Optional<YamlMap> confusion =
        given.flatMap(c -> c.keys("confusion")).map(c -> c.checked(SimulationKeys.CONFUSION));
    if (given.isEmpty() || confusion.isEmpty()) {
      return CoderPlan.NONE;
    }
    YamlMap coders = given.get();
    return new CoderPlan(
        chance(coders, "share"),
        coders.has("double") ? chance(coders, "double") : CoderPlan.NONE.twice(),
        slips(confusion.get()),
        coders.each("earlier").stream().map(this::earlier).toList(),
        coders
            .keys("bridge")
            .map(b -> b.checked(SimulationKeys.BRIDGE))
            .map(b -> new CoderPlan.Bridge(chance(b, "share"), chance(b, "same"))));
  }

  private static CoderPlan.Slips slips(YamlMap confusion) {
    double sum =
        List.of("keep", "sibling", "other", "missed").stream()
            .mapToDouble(key -> chance(confusion, key))
            .sum();
    if (Math.abs(sum - 1) > 1e-9) {
      confusion.error(
          "not-one", "`keep`, `sibling`, `other` and `missed` must add up to 1.", "Correct them.");
    }
    return new CoderPlan.Slips(
        chance(confusion, "keep"),
        chance(confusion, "sibling"),
        chance(confusion, "other"),
        chance(confusion, "missed"),
        chance(confusion, "added"));
  }

  private CoderPlan.Earlier earlier(YamlMap map) {
    map.checked(SimulationKeys.EARLIER);
    return new CoderPlan.Earlier(
        map.required("version"),
        map.items("waves").stream()
            .filter(names::wave)
            .map(YamlValue::text)
            .flatMap(Optional::stream)
            .toList(),
        map.each("also").stream().map(CoderPlanReader::also).toList());
  }

  private static CoderPlan.Also also(YamlMap map) {
    map.checked(SimulationKeys.ALSO);
    return new CoderPlan.Also(map.required("code"), map.required("as"), chance(map, "chance"));
  }

  private static double chance(YamlMap map, String key) {
    return map.get(key).flatMap(v -> v.number(0, 1)).orElse(0.0);
  }
}
