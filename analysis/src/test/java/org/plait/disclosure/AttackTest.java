package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.Net;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/**
 * Random small tables, as a reader meets them: a question with nets, broken down by a group. The
 * attacker may combine all published numbers of the tables.
 *
 * <p><b>Guaranteed here</b>: no hidden number can be worked out, and each can still take values
 * that lie at least {@code minimum - 1} apart; but where a total is shown to be nobody, its parts
 * are nobody.
 */
class AttackTest {

  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;
  private static final List<Net> NETS =
      List.of(new Net("low", "Low", List.of("1", "2")), new Net("high", "High", List.of("4", "5")));
  private static final String[] CODES = {"1", "2", "3", "4", "5"};

  /** One table: counts by group and category; the last group is nobody's, of unknown group. */
  private record Table(int[][] counts) {}

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf);
  }

  private static Table table(long seed) {
    Random random = new Random(seed);
    int groups = 2 + random.nextInt(3);
    int[][] counts = new int[groups + 1][CODES.length];
    for (int group = 0; group < groups; group++) {
      for (int code = 0; code < CODES.length; code++) {
        counts[group][code] =
            random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(3 + random.nextInt(25));
      }
    }
    if (random.nextInt(3) == 0) {
      counts[groups][random.nextInt(CODES.length)] = 1 + random.nextInt(3);
    }
    return new Table(counts);
  }

  private static SampleTables tables(Table table) {
    SampleTables tables =
        new SampleTables()
            .with(
                SampleTables.question("q", QuestionType.ORDINAL, SampleTables.codes(NETS, CODES)));
    int[] total = new int[CODES.length];
    for (int[] counts : table.counts()) {
      Arrays.setAll(total, i -> total[i] + counts[i]);
    }
    add(tables, "", "", total);
    for (int group = 0; group < table.counts().length - 1; group++) {
      add(tables, "by", "g" + group, table.counts()[group]);
    }
    return tables;
  }

  private static void add(SampleTables tables, String by, String group, int[] counts) {
    int base = IntStream.of(counts).sum();
    for (int i = 0; i < CODES.length; i++) {
      tables.count("q", "", CODES[i], by, group, counts[i], base);
    }
    tables.count("q", "", "low", by, group, counts[0] + counts[1], base);
    tables.count("q", "", "high", by, group, counts[3] + counts[4], base);
  }

  private static Results control(Results results, SampleTables tables) {
    return DisclosureControl.of(RULE, tables.instrument(), SampleTables.survey()).apply(results);
  }

  /** What a reader knows: published numbers, and how categories, nets and groups add up. */
  private static Attacker attacker(Results safe, int groups) {
    Attacker attacker = new Attacker();
    List<String> all = new ArrayList<>();
    for (int group = -1; group < groups; group++) {
      String name = group < 0 ? "" : "g" + group;
      all.add(name);
      attacker.sum(name + " base", Stream.of(CODES).map(c -> name + " " + c).toList());
      attacker.sum(name + " low", List.of(name + " 1", name + " 2"));
      attacker.sum(name + " high", List.of(name + " 4", name + " 5"));
    }
    List<String> parts = new ArrayList<>(all.subList(1, all.size()));
    parts.add("none");
    Stream.concat(Stream.of(CODES), Stream.of("base"))
        .forEach(c -> attacker.sum(" " + c, parts.stream().map(p -> p + " " + c).toList()));
    attacker.sum("none base", Stream.of(CODES).map(c -> "none " + c).toList());
    for (EstimateRow row : safe.estimates()) {
      String place = row.key().group() + " ";
      row.base().n().ifPresent(n -> attacker.published(place + row.key().category(), n));
      row.base().denominator().ifPresent(n -> attacker.published(place + "base", n));
    }
    return attacker;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noHiddenNumberCanBeWorkedOut(long seed) {
    Table table = table(seed);
    SampleTables tables = tables(table);
    Results safe = control(tables.results(), tables);
    Map<String, long[]> ranges = attacker(safe, table.counts().length - 1).ranges();
    for (EstimateRow row : safe.estimates()) {
      if (row.outcome() instanceof Suppressed && !nobodyAtAll(safe, row)) {
        String name = row.key().group() + " " + row.key().category();
        long[] range = ranges.get(name);
        assertThat(range[1] - range[0])
            .as("width of %s, from %d to %d", name, range[0], range[1])
            .isGreaterThanOrEqualTo(RULE.minimum() - 1L);
      }
    }
  }

  /** Nobody may be shown, and where nobody of all chose a category nobody of a group did. */
  private static boolean nobodyAtAll(Results safe, EstimateRow row) {
    return SampleTables.shown(safe, "q", row.key().category(), "", "").equals(OptionalLong.of(0));
  }

  /** The attacker is worth its name: it undoes a table in which only the small count is hidden. */
  @Test
  void theAttackerWorksOutASingleHiddenNumber() {
    Attacker attacker = new Attacker();
    attacker.sum("all", List.of("a", "b", "c"));
    attacker.sum("low", List.of("a", "b"));
    attacker.published("all", 180);
    attacker.published("c", 100);
    attacker.published("low", 80);
    assertThat(attacker.ranges().get("a")).containsExactly(0, 80);
    attacker.published("b", 77);
    assertThat(attacker.ranges().get("a")).containsExactly(3, 3);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingTooSmallIsShown(long seed) {
    SampleTables tables = tables(table(seed));
    for (EstimateRow row : control(tables.results(), tables).estimates()) {
      row.base()
          .n()
          .ifPresent(
              n -> {
                long base = row.base().denominator().orElseThrow();
                assertThat(n)
                    .satisfiesAnyOf(
                        c -> assertThat(c).isZero(), c -> assertThat(c).isGreaterThan(4));
                assertThat(base - n)
                    .satisfiesAnyOf(
                        c -> assertThat(c).isZero(), c -> assertThat(c).isGreaterThan(4));
                assertThat(base)
                    .satisfiesAnyOf(
                        c -> assertThat(c).isZero(), c -> assertThat(c).isGreaterThan(9));
              });
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void controlAgainChangesNothing(long seed) {
    SampleTables tables = tables(table(seed));
    Results once = control(tables.results(), tables);
    assertThat(control(once, tables)).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfRowsChangesNothing(long seed) {
    SampleTables tables = tables(table(seed));
    Results results = tables.results();
    List<EstimateRow> shuffled = new ArrayList<>(results.estimates());
    Collections.shuffle(shuffled, new Random(seed));
    Results other =
        new Results(
            results.survey(),
            shuffled,
            results.comparisons(),
            results.scales(),
            results.response(),
            results.attrition(),
            results.missing());
    assertThat(control(other, tables).estimates())
        .containsExactlyInAnyOrderElementsOf(control(results, tables).estimates());
  }
}
