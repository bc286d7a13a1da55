package org.plait.studies.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small tables of two groups and three answers with anything hidden: every table that agrees with
 * what is shown is tried, and the attacker must find exactly the leaks that are there.
 */
class BruteForceTest {

  private static final int MINIMUM = 5;
  private static final int GROUPS = 2;
  private static final int ANSWERS = 3;
  private static final int MOST = 12;

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** Counts by group and answer, then by answer; which are hidden, in the same order. */
  private record Table(int[] counts, boolean[] hidden) {
    static Table of(long seed) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      int[] counts = new int[(GROUPS + 1) * ANSWERS];
      boolean[] hidden = new boolean[counts.length];
      for (int i = 0; i < counts.length; i++) {
        boolean total = i >= GROUPS * ANSWERS;
        counts[i] = total ? counts[i - 2 * ANSWERS] + counts[i - ANSWERS] : random.nextInt(MOST);
        hidden[i] = random.nextInt(total ? 4 : 2) == 0;
      }
      return new Table(counts, hidden);
    }

    int base(int group) {
      return IntStream.range(0, ANSWERS).map(a -> counts[group * ANSWERS + a]).sum();
    }

    String[] rows() {
      return IntStream.rangeClosed(0, GROUPS)
          .mapToObj(
              g ->
                  String.join(
                          " ",
                          IntStream.range(0, ANSWERS)
                              .map(a -> g * ANSWERS + a)
                              .mapToObj(i -> hidden[i] ? "c" : String.valueOf(counts[i]))
                              .toList())
                      + " "
                      + base(g))
          .toArray(String[]::new);
    }
  }

  /** The hidden numbers that can't be nobody and are known within fewer than the minimum. */
  private static List<String> leaks(Table table) {
    int[] least = new int[table.counts().length];
    int[] most = new int[table.counts().length];
    Arrays.fill(least, Integer.MAX_VALUE);
    Arrays.fill(most, -1);
    each(table, new int[table.counts().length], 0, least, most);
    List<String> leaks = new ArrayList<>();
    for (int i = 0; i < least.length; i++) {
      if (table.hidden()[i] && least[i] > 0 && most[i] - least[i] < MINIMUM) {
        leaks.add(i + " " + least[i] + "-" + most[i]);
      }
    }
    return leaks;
  }

  private static void each(Table table, int[] tried, int cell, int[] least, int[] most) {
    if (cell == GROUPS * ANSWERS) {
      for (int i = cell; i < tried.length; i++) {
        tried[i] = tried[i - 2 * ANSWERS] + tried[i - ANSWERS];
        if (!table.hidden()[i] && tried[i] != table.counts()[i]) {
          return;
        }
      }
      for (int i = 0; i < tried.length; i++) {
        least[i] = Math.min(least[i], tried[i]);
        most[i] = Math.max(most[i], tried[i]);
      }
      return;
    }
    int group = cell / ANSWERS;
    int so = IntStream.range(group * ANSWERS, cell).map(i -> tried[i]).sum();
    int left = table.base(group) - so;
    boolean last = cell % ANSWERS == ANSWERS - 1;
    for (int n = last ? left : 0; n <= left; n++) {
      if (table.hidden()[cell] || n == table.counts()[cell]) {
        tried[cell] = n;
        each(table, tried, cell + 1, least, most);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theAttackerFindsExactlyTheLeaksThatAreThere(long seed) {
    Table table = Table.of(seed);
    Path report =
        new WrittenReport()
            .table("T1", "q", table.rows())
            .table("T2", "q", "20 20 30 70", "20 20 40 80", "40 40 70 150")
            .in(folder);
    List<String> found =
        Attack.on(report, Optional.empty(), MINIMUM, 1).stream()
            .filter(leak -> leak.place().wave().equals("T1"))
            .filter(leak -> !leak.place().category().startsWith("("))
            .filter(leak -> table.hidden()[index(leak.place())])
            .map(leak -> index(leak.place()) + " " + leak.least() + "-" + leak.most())
            .toList();
    assertThat(new TreeSet<>(found)).isEqualTo(new TreeSet<>(leaks(table)));
  }

  private static int index(Place place) {
    int group = place.group().isEmpty() ? GROUPS : place.group().charAt(1) - '0';
    return group * ANSWERS + place.category().charAt(0) - '0';
  }
}
