package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/**
 * Random surveys of three waves, as a reader meets them who knows how many people with a key each
 * wave has, and that patterns of waves make up stayers, leavers and joiners of each pair of waves
 * and the new, the returning, the left and those of every wave so far.
 *
 * <p><b>Guaranteed here</b>: no hidden number can be worked out, and each can still take values
 * that lie at least {@code minimum - 1} apart.
 */
class AttritionAttackTest {

  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;
  private static final List<String> WAVES = List.of("T1", "T2", "T3");
  private static final List<String> PATTERNS =
      List.of("111", "110", "101", "100", "011", "010", "001");

  /** A number that the tables state, and the patterns that make it up. */
  private record Stated(String category, List<String> waves, Predicate<String> holds) {
    String name() {
      return category + " " + EstimateRow.joined(waves);
    }

    List<String> patterns() {
      return PATTERNS.stream().filter(holds).toList();
    }
  }

  private static List<Stated> stated() {
    List<Stated> all = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (int j = i + 1; j < 3; j++) {
        int from = i;
        int to = j;
        List<String> pair = List.of(WAVES.get(i), WAVES.get(j));
        all.add(new Stated("stayers", pair, p -> in(p, from) && in(p, to)));
        all.add(new Stated("leavers", pair, p -> in(p, from) && !in(p, to)));
        all.add(new Stated("joiners", pair, p -> !in(p, from) && in(p, to)));
      }
    }
    for (int i = 1; i < 3; i++) {
      int wave = i;
      List<String> one = List.of(WAVES.get(i));
      Predicate<String> before = p -> IntStream.range(0, wave).anyMatch(w -> in(p, w));
      all.add(new Stated("new", one, p -> in(p, wave) && !before.test(p)));
      all.add(new Stated("returning", one, p -> in(p, wave) && before.test(p)));
      all.add(new Stated("left", one, p -> in(p, wave - 1) && !in(p, wave)));
      all.add(
          new Stated(
              "cumulative_response",
              one,
              p -> IntStream.rangeClosed(0, wave).allMatch(w -> in(p, w))));
    }
    PATTERNS.forEach(pattern -> all.add(new Stated(pattern, WAVES, pattern::equals)));
    return all;
  }

  private static boolean in(String pattern, int wave) {
    return pattern.charAt(wave) == '1';
  }

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf);
  }

  private static Map<String, Integer> people(long seed) {
    Random random = new Random(seed);
    Map<String, Integer> people = new LinkedHashMap<>();
    for (String pattern : PATTERNS) {
      boolean few = random.nextInt(3) == 0;
      people.put(pattern, few ? 1 + random.nextInt(4) : 5 + random.nextInt(40));
    }
    return people;
  }

  private static Results safe(Map<String, Integer> people) {
    SampleTables tables = new SampleTables();
    for (Stated number : stated()) {
      int n = number.patterns().stream().mapToInt(people::get).sum();
      tables.people(number.category(), number.waves(), n, 1000);
    }
    return DisclosureControl.of(RULE, tables.instrument(), SampleTables.survey())
        .apply(tables.results());
  }

  private static Attacker attacker(Map<String, Integer> people) {
    Attacker attacker = new Attacker();
    for (int i = 0; i < 3; i++) {
      int wave = i;
      List<String> having = PATTERNS.stream().filter(p -> in(p, wave)).toList();
      attacker.sum(WAVES.get(i), having.stream().map(p -> p + " T1-T2-T3").toList());
      attacker.published(WAVES.get(i), having.stream().mapToInt(people::get).sum());
    }
    attacker.sum("all", PATTERNS.stream().map(p -> p + " T1-T2-T3").toList());
    attacker.published("all", people.values().stream().mapToInt(n -> n).sum());
    for (Stated number : stated()) {
      if (number.waves().size() < 3) {
        attacker.sum(number.name(), number.patterns().stream().map(p -> p + " T1-T2-T3").toList());
      }
    }
    return attacker;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenNumberOfPeopleCanBeWorkedOut(long seed) {
    Map<String, Integer> people = people(seed);
    Attacker attacker = attacker(people);
    List<EstimateRow> told = safe(people).attrition();
    for (EstimateRow row : told) {
      String name = row.key().category() + " " + row.wave();
      row.base().n().ifPresent(n -> attacker.published(name, n));
    }
    Map<String, long[]> ranges = attacker.ranges();
    for (EstimateRow row : told) {
      if (row.outcome() instanceof Suppressed) {
        String name = row.key().category() + " " + row.wave();
        long[] range = ranges.get(name);
        assertThat(range[1] - range[0])
            .as("width of %s, from %d to %d", name, range[0], range[1])
            .isGreaterThanOrEqualTo(RULE.minimum() - 1L);
      }
    }
  }

  /** Were only the small number itself hidden, those who are new would give it away. */
  @Test
  void theAttackerWorksOutASingleHiddenNumber() {
    Map<String, Integer> people = new LinkedHashMap<>(people(1));
    people.put("001", 3);
    Attacker attacker = attacker(people);
    for (Stated number : stated()) {
      if (!number.category().equals("001")) {
        attacker.published(number.name(), number.patterns().stream().mapToInt(people::get).sum());
      }
    }
    assertThat(attacker.ranges().get("001 T1-T2-T3")).containsExactly(3, 3);
  }
}
