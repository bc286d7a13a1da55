package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small studies from their files to the report, and what a reader can work out from it. */
class PublishedAttackTest {

  private static final int MINIMUM = 5;
  private static final Set<String> SHARES = Set.of("proportion", "top_box");

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 4);
  }

  /**
   * @param what the row
   * @param determined how many counts below the minimum it gives away exactly
   * @param narrow how many it tells to be below the minimum
   */
  private record Found(String what, int determined, int narrow) {}

  private static List<Map<String, String>> table(Path out, String folder, String name) {
    return PublishedTable.read(out.resolve(folder).resolve(name + ".csv"));
  }

  /** What is printed of every comparison of shares of linked people. */
  private static List<Found> attack(Path out, String tables) {
    List<Map<String, String>> estimates = table(out, tables, "estimates");
    List<Map<String, String>> sensitivity = table(out, tables, "sensitivity");
    List<Map<String, String>> parts = table(out, tables, "decomposition");
    List<Found> found = new ArrayList<>();
    for (Map<String, String> row : table(out, tables, "comparisons")) {
      if (row.get("status").equals("ok")
          && SHARES.contains(row.get("measure"))
          && row.get("design").equals("overlapping")
          && row.get("weighted").equals("false")
          && row.get("finite_population").equals("false")
          && !row.get("n_pairs").isEmpty()) {
        attacker(estimates, row).map(a -> attack(a, row, sensitivity, parts)).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Found attack(
      LinkedAttacker attacker,
      Map<String, String> row,
      List<Map<String, String>> sensitivity,
      List<Map<String, String>> parts) {
    List<LinkedAttacker.Way> possible = attacker.possible();
    List<LinkedAttacker.Way> left = attacker.agreeing(possible, row);
    if (row.get("group").isEmpty()) {
      for (Map<String, String> other : sensitivity) {
        if (same(row, other)
            && other.get("analysis").equals("balanced_panel")
            && other.get("weighted").equals("false")) {
          left = attacker.alone(left, other);
        }
      }
      for (Map<String, String> part : parts) {
        if (same(row, part)
            && part.get("weighted").equals("false")
            && Set.of("joiners", "leavers").contains(part.get("part"))) {
          left = attacker.parts(left, part);
        }
      }
    }
    assertThat(left).as("ways that agree with %s", row).isNotEmpty();
    int determined = 0;
    int narrow = 0;
    for (ToLongFunction<LinkedAttacker.Way> count : attacker.counts()) {
      long[] before = range(possible, count);
      long[] after = range(left, count);
      if (small(after) && !small(before)) {
        narrow++;
        determined += after[0] == after[1] ? 1 : 0;
      }
    }
    String what = row.toString();
    return new Found(what, determined, narrow);
  }

  private static boolean small(long[] range) {
    return range[0] > 0 && range[1] < MINIMUM;
  }

  private static long[] range(
      List<LinkedAttacker.Way> ways, ToLongFunction<LinkedAttacker.Way> count) {
    return new long[] {
      ways.stream().mapToLong(count).min().orElseThrow(),
      ways.stream().mapToLong(count).max().orElseThrow()
    };
  }

  private static boolean same(Map<String, String> row, Map<String, String> other) {
    return other.get("status").equals("ok")
        && List.of("survey", "wave_from", "wave_to", "question", "item", "category", "measure")
            .stream()
            .allMatch(column -> row.get(column).equals(other.get(column)));
  }

  private static Optional<LinkedAttacker> attacker(
      List<Map<String, String>> estimates, Map<String, String> row) {
    OptionalLong from = in(estimates, row, "wave_from");
    OptionalLong to = in(estimates, row, "wave_to");
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkedAttacker(
            from.getAsLong(),
            Long.parseLong(row.get("n_from")),
            to.getAsLong(),
            Long.parseLong(row.get("n_to")),
            Long.parseLong(row.get("n_pairs"))));
  }

  private static OptionalLong in(
      List<Map<String, String>> estimates, Map<String, String> row, String wave) {
    return estimates.stream()
        .filter(e -> e.get("wave").equals(row.get(wave)) && !e.get("n").isEmpty())
        .filter(e -> SHARES.contains(e.get("measure")))
        .filter(
            e ->
                List.of("question", "item", "category", "group_by", "group").stream()
                    .allMatch(column -> e.get(column).equals(row.get(column))))
        .mapToLong(e -> Long.parseLong(e.get("n")))
        .findFirst();
  }

  /**
   * With all digits an attacker finds many counts; with those that are printed none, and hardly
   * ever learns that one is below the minimum.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsPrintedDoesNotTellHowLinkedPeopleAnswered(long seed) {
    Path out = new TinyStudy(folder, seed).people((int) (40 + 25 * seed)).run();
    assertThat(attack(out, "work").stream().mapToInt(Found::determined).sum()).isGreaterThan(50);
    List<Found> printed = attack(out, "report/data");
    assertThat(printed).hasSizeGreaterThan(10);
    assertThat(printed).allMatch(found -> found.determined() == 0);
    assertThat(printed.stream().filter(found -> found.narrow() > 0).count())
        .isLessThanOrEqualTo(printed.size() / 20);
  }

  /** How much a respondent of each region counts in a wave. */
  private static Map<String, Double> counting(List<Map<String, String>> response, String wave) {
    Map<String, Double> before = new TreeMap<>();
    Map<String, Double> counting = new TreeMap<>();
    for (Map<String, String> row : response) {
      if (row.get("wave").equals(wave) && row.get("question").equals("region")) {
        String region = row.get("category");
        if (row.get("measure").equals("share_before_weighting")) {
          before.put(region, Double.valueOf(row.get("estimate")));
        } else if (row.get("measure").equals("share_after_weighting")) {
          counting.put(region, Double.parseDouble(row.get("estimate")) / before.get(region));
        }
      }
    }
    return counting;
  }

  /** Rows of a category in a wave, of everybody or of regions, by region. */
  private static Map<String, Map<String, String>> of(
      List<Map<String, String>> rows, Map<String, String> like, String weighted) {
    Map<String, Map<String, String>> of = new TreeMap<>();
    rows.stream()
        .filter(row -> row.get("measure").equals("proportion"))
        .filter(row -> row.get("finite_population").equals("false"))
        .filter(row -> row.get("weighted").equals(weighted))
        .filter(
            row ->
                List.of("wave", "question", "item", "category").stream()
                    .allMatch(column -> row.get(column).equals(like.get(column))))
        .forEach(row -> of.put(row.get("group"), row));
    return of;
  }

  /**
   * How many hidden counts of two regions a reader finds, who knows both sums of them: everybody
   * with and without weights.
   */
  private static int solved(Path out, String weightedFrom) {
    List<Map<String, String>> shown = table(out, "report/data", "estimates");
    List<Map<String, String>> exact = table(out, weightedFrom, "estimates");
    List<Map<String, String>> response = table(out, "report/data", "response");
    int solved = 0;
    for (Map<String, String> row : shown) {
      boolean total =
          row.get("group_by").isEmpty()
              && row.get("measure").equals("proportion")
              && row.get("weighted").equals("true")
              && List.of("job", "r").contains(row.get("question"));
      Map<String, String> everybody = total ? of(shown, row, "false").get("") : Map.of();
      Map<String, String> weighted = total ? of(exact, row, "true").get("") : Map.of();
      if (total && !everybody.get("n").isEmpty() && !weighted.get("estimate").isEmpty()) {
        Map<String, Double> counting = counting(response, row.get("wave"));
        solved += solved(of(shown, row, "false"), everybody, weighted, counting);
      }
    }
    return solved;
  }

  private static int solved(
      Map<String, Map<String, String>> regions,
      Map<String, String> everybody,
      Map<String, String> weighted,
      Map<String, Double> counting) {
    List<String> hidden = new ArrayList<>();
    double people = Double.parseDouble(everybody.get("denominator"));
    long left = Long.parseLong(everybody.get("n"));
    double share = Double.parseDouble(weighted.get("estimate"));
    for (String region : counting.keySet()) {
      String n = regions.get(region).get("n");
      if (n.isEmpty()) {
        hidden.add(region);
      } else {
        left -= Long.parseLong(n);
        share -= Long.parseLong(n) * counting.get(region) / people;
      }
    }
    if (hidden.size() != 2) {
      return 0;
    }
    double half = weighted.get("method").contains("rounded") ? 0.005 : 1e-9;
    double first = counting.get(hidden.get(0));
    double second = counting.get(hidden.get(1));
    if (half > 1e-6) {
      double least = 4 * (max(counting) - min(counting)) / people;
      half =
          List.of(0.01, 0.02, 0.05, 0.1, 0.2).stream()
                  .filter(s -> s >= least)
                  .findFirst()
                  .orElseThrow()
              / 2;
    }
    int ways = 0;
    for (long x = 0; x <= left; x++) {
      if (Math.abs((x * first + (left - x) * second) / people - share) <= half) {
        ways++;
      }
    }
    assertThat(ways).as("ways to share out %s", everybody).isPositive();
    return ways == 1 ? 1 : 0;
  }

  private static double max(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }

  private static double min(Map<String, Double> values) {
    return values.values().stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weightedSharesDoNotGiveHiddenRegionsAway(long seed) {
    Path out = new TinyStudy(folder, seed).people((int) (60 + 20 * seed)).run();
    assertThat(solved(out, "work")).isPositive();
    assertThat(solved(out, "report/data")).isZero();
  }

  /** What would undo the rounding of a weighted change, or of a weighted share, is hidden. */
  @Test
  void nothingBesideARoundedNumberTellsItInFull() {
    Path out = new TinyStudy(folder, 1).people(90).run();
    List<Map<String, String>> rounded =
        table(out, "report/data", "comparisons").stream()
            .filter(row -> row.get("method").contains("rounded to protect"))
            .toList();
    assertThat(rounded).isNotEmpty();
    for (String name : List.of("decomposition", "sensitivity", "contrasts")) {
      assertThat(table(out, "report/data", name))
          .as(name)
          .filteredOn(other -> other.getOrDefault("weighted", "false").equals("true"))
          .filteredOn(other -> rounded.stream().anyMatch(row -> same(row, other)))
          .isEmpty();
    }
    assertThat(table(out, "report/data", "estimates"))
        .anyMatch(row -> row.get("question").equals("r") && row.get("method").contains("rounded"));
    assertThat(table(out, "report/data", "models"))
        .filteredOn(row -> row.get("weighted").equals("true"))
        .filteredOn(row -> row.get("outcome").startsWith("r"))
        .isNotEmpty()
        .allMatch(row -> row.get("status").equals("suppressed"));
  }
}
