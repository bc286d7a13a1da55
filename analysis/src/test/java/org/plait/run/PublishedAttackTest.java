package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
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
}
