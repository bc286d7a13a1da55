package org.plait.simulation.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.plait.simulation.chance.Chance;

/** The organisations people can work for, and how likely someone who answers works for each. */
public final class Organisations {

  private final List<Organisation> all;
  private final Chance sizes;

  private Organisations(List<Organisation> all, Chance sizes) {
    this.all = List.copyOf(all);
    this.sizes = sizes;
  }

  /** Invented ones. */
  public static Organisations invented(int count, Chance chance) {
    List<Organisation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          new Organisation(
              i, String.format(java.util.Locale.ROOT, "ORG%03d", i + 1), "", "", List.of()));
    }
    return new Organisations(all, chance.named("organisation size"));
  }

  /**
   * Those of a list.
   *
   * @param list rows with code, type and region
   * @param succession rows with from, to, date and kind
   */
  public static Organisations listed(
      List<Map<String, String>> list, List<Map<String, String>> succession, Chance chance) {
    Set<String> founded = new LinkedHashSet<>();
    for (Map<String, String> row : succession) {
      if (row.getOrDefault("kind", "").equals("split")) {
        founded.add(row.getOrDefault("to", ""));
      }
    }
    List<Organisation> all = new ArrayList<>();
    for (Map<String, String> row : list) {
      String code = row.getOrDefault("code", "");
      // What a split founds has no people of its own before it.
      if (!founded.contains(code)) {
        all.add(
            new Organisation(
                all.size(),
                code,
                row.getOrDefault("type", ""),
                row.getOrDefault("region", ""),
                steps(code, succession)));
      }
    }
    return new Organisations(all, chance.named("organisation size"));
  }

  private static List<Organisation.Step> steps(String code, List<Map<String, String>> succession) {
    Map<LocalDate, List<String>> byDate = new LinkedHashMap<>();
    for (Map<String, String> row : succession) {
      if (row.getOrDefault("from", "").equals(code)) {
        byDate
            .computeIfAbsent(LocalDate.parse(row.getOrDefault("date", "")), d -> new ArrayList<>())
            .add(row.getOrDefault("to", ""));
      }
    }
    return byDate.entrySet().stream()
        .map(e -> new Organisation.Step(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Organisation.Step::date))
        .toList();
  }

  /** Every organisation, in a fixed order. */
  public List<Organisation> all() {
    return all;
  }

  /** How large an organisation is beside the others, in any unit. */
  public double size(Organisation organisation) {
    return organisation.size(sizes);
  }

  /**
   * One organisation for each of several people. Larger organisations have more specialists, but
   * each of theirs answers less often; organisations with a succession are drawn more often, so
   * that it shows.
   */
  Organisation draw(Chance draws, long person, ToDoubleFunction<Organisation> weight) {
    double[] weights = new double[all.size()];
    for (int i = 0; i < weights.length; i++) {
      Organisation organisation = all.get(i);
      double size = size(organisation);
      double respondents = size < -0.06 ? 1.2 : size < 0.604 ? 1.6 : 2.1;
      double shown = organisation.steps().isEmpty() ? 1 : 3;
      weights[i] = weight.applyAsDouble(organisation) * respondents * shown;
    }
    return all.get(draws.pick(weights, person, 0));
  }
}
